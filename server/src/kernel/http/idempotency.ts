import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tx } from '../db/database.ts';
import { problem } from '../problem/problem.ts';
import { findAnswer, keepAnswer, takeKey } from './store-idempotency.ts';

const KEPT_HEADERS = ['etag', 'location'];

/** An answer that was given before and is given again as it was. */
export class Replay {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
  constructor(status: number, headers: Record<string, string>, body: unknown) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}

/**
 * Carries out `work` once for an Idempotency-Key: the key, the effect and the answer commit together. The same request
 * again is replayed, another request under the key is refused, and one still running is answered with 409.
 */
export async function once<T>(
  tx: Tx,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<T>,
): Promise<T | Replay> {
  const key = idempotencyKey(request);
  if (key === undefined || !request.identity) return work();
  const { accountId } = request.identity;
  const scope = tx.orgId;
  const hash = requestHash(request);
  if (!(await takeKey(tx, accountId, key, hash))) {
    const kept = await findAnswer(tx, accountId, key);
    if (!kept || kept.status === null) throw problem('request-in-progress', { headers: { 'retry-after': '1' } });
    if (kept.request_hash !== hash) throw problem('idempotency-key-reused');
    return new Replay(kept.status, kept.headers ?? {}, kept.body === null ? null : JSON.parse(kept.body));
  }
  const value = await work();
  if (tx.orgId !== scope) await tx.switchOrg(scope);
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap(name => {
      const header = reply.getHeader(name);
      return typeof header === 'string' ? [[name, header]] : [];
    }),
  );
  keepAnswer(tx, accountId, key, { status: reply.statusCode, headers, body: JSON.stringify(value ?? null) });
  return value;
}

function idempotencyKey(request: FastifyRequest): string | undefined {
  if (request.method !== 'POST') return undefined;
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw problem('invalid-request', {
      errors: [
        { path: 'headers.idempotency-key', code: 'wrong-format', message: 'must be 1 to 200 visible characters' },
      ],
    });
  }
  return key;
}

const requestHash = (request: FastifyRequest): string =>
  createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('base64url');
