import type { Sql } from './sql.ts';

/** Looks on while the database answers: measuring, tracing. It must give the answer on as it is. */
export type RoundTripWatch = <R>(statements: readonly Sql[], answer: Promise<R>) => Promise<R>;

export const UNWATCHED: RoundTripWatch = (_statements, answer) => answer;
