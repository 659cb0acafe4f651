import type { FastifyReply, FastifyRequest } from 'fastify';

/** How attempts to sign in ended in this process: by password and by link. */
export type SignInCounts = Record<'opened' | 'refused' | 'throttled' | 'failed', number>;

export const noSignIns = (): SignInCounts => ({ opened: 0, refused: 0, throttled: 0, failed: 0 });

/** A hook for the routes that sign in. */
export function countSignIns(counts: SignInCounts) {
  return (_request: FastifyRequest, { statusCode }: FastifyReply, done: () => void): void => {
    if (statusCode < 300) counts.opened++;
    else if (statusCode === 429) counts.throttled++;
    else if (statusCode < 500) counts.refused++;
    else counts.failed++;
    done();
  };
}
