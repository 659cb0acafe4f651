import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SealedText } from '../crypto/sealed-text.ts';
import type { Database, Tx } from '../db/database.ts';
import { LENGTHY, patiently } from '../db/time-limits.ts';
import { isConnectionFailure } from '../db/unavailable.ts';
import { problem } from '../problem/problem.ts';
import { dropExpired, findAnswer, isKeyTaken, type KeyOf, keepAnswer } from './store-idempotency.ts';

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
 * One transaction, once for an Idempotency-Key: the effect and the answer under the key commit together, in the same round
 * trip. Whatever breaks (the key itself, or a refusal because the effect is there already) is looked up under the key: the
 * same request again is replayed as a thrown Replay, another request under the key is refused.
 */
export async function carryOut<T>(
  { db, sealed }: { db: Database; sealed: SealedText },
  request: FastifyRequest,
  reply: FastifyReply,
  orgId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const key = keyOf(request);
  const transact = (run: (tx: Tx) => Promise<T>): Promise<T> => {
    const begin = () => db.transaction(orgId, run, request.actor);
    return request.routeOptions.config.takesLong ? patiently(begin, LENGTHY) : begin();
  };
  if (!key) return transact(work);
  for (let isAgain = false; ; isAgain = true) {
    try {
      return await transact(tx => keeping(tx, sealed, key, reply, work));
    } catch (error) {
      if (isConnectionFailure(error)) throw error;
      const kept = await findAnswer(db, orgId, key);
      if (!kept || (kept.expired && !isKeyTaken(error))) throw error;
      if (!kept.expired) {
        if (kept.request_hash !== key.requestHash) throw problem('idempotency-key-reused');
        throw new Replay(kept.status, kept.headers, JSON.parse(readable(sealed, key, kept.body)));
      }
      if (isAgain) throw error;
      await dropExpired(db, orgId, key);
    }
  }
}

async function keeping<T>(
  tx: Tx,
  sealed: SealedText,
  key: KeyOf,
  reply: FastifyReply,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const scope = tx.orgId;
  const value = await work(tx);
  if (tx.orgId !== scope) await tx.switchOrg(scope);
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap(name => {
      const header = reply.getHeader(name);
      return typeof header === 'string' ? [[name, header]] : [];
    }),
  );
  // As the caller reads it: what the answer's schema does not name is not kept either.
  const text = value === undefined || value === null ? 'null' : (reply.serialize(value) as string);
  const isSecret = reply.request.routeOptions.config.secretAnswer;
  const body = isSecret ? SEALED + sealed.seal(text, contextOf(key)) : text;
  keepAnswer(tx, key, { status: reply.statusCode, headers, body });
  return value;
}

// No JSON text begins so.
const SEALED = '~';
const contextOf = ({ accountId, key }: KeyOf): string => `${accountId} ${key}`;

function readable(sealed: SealedText, key: KeyOf, body: string): string {
  if (!body.startsWith(SEALED)) return body;
  const text = sealed.open(body.slice(SEALED.length), contextOf(key));
  // Its secret was taken out of use within a day: the effect stands, its answer cannot be repeated.
  if (text === undefined) throw problem('idempotency-key-reused');
  return text;
}

function keyOf(request: FastifyRequest): KeyOf | undefined {
  const key = idempotencyKey(request);
  if (key === undefined || !request.identity) return undefined;
  return { accountId: request.identity.accountId, key, requestHash: requestHash(request) };
}

/** The key under which a POST is asked for; refused (400) when it is not one. */
export function idempotencyKey(request: FastifyRequest): string | undefined {
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
