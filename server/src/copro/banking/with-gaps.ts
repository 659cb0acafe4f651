import { continuityBlocker } from './rules-continuity.ts';

type Listed = {
  bankAccountId: string;
  series: string;
  number: string;
  oldBalanceCents: number | null;
  newBalanceCents: number | null;
  newBalanceOn: string | null;
};

/** Statements by account and series, newest first: each with what is wrong between it and the one before. */
export const withGaps = <S extends Listed>(statements: readonly S[]) =>
  statements.map((statement, index) => {
    const before = statements[index + 1];
    const isFollowing = before?.bankAccountId === statement.bankAccountId && before.series === statement.series;
    return { ...statement, gap: isFollowing ? continuityBlocker(before, statement) : null };
  });
