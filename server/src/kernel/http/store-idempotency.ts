import type { Database, Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';

export type KeptAnswer = {
  request_hash: string;
  status: number;
  headers: Record<string, string>;
  body: string;
  expired: boolean;
};
export type KeyOf = { readonly accountId: string; readonly key: string; readonly requestHash: string };

/**
 * Travels with the commit of the effect itself: the answer is kept exactly when the effect is. A second transaction under
 * the same key waits for the first one's commit and then breaks the primary key.
 */
export function keepAnswer(
  tx: Tx,
  { accountId, key, requestHash }: KeyOf,
  answer: { status: number; headers: Record<string, string>; body: string },
): void {
  tx.defer(sql`
    insert into kernel.idempotency_key (account_id, key, request_hash, status, headers, body)
    values (${accountId}, ${key}, ${requestHash}, ${answer.status}, ${JSON.stringify(answer.headers)}::jsonb, ${answer.body})`);
}

export const isKeyTaken = (error: unknown): boolean =>
  (error as { constraint?: string }).constraint === 'idempotency_key_pkey';

export async function findAnswer(
  db: Database,
  orgId: string,
  { accountId, key }: KeyOf,
): Promise<KeptAnswer | undefined> {
  const [row] = await db.readRows<KeptAnswer>(
    orgId,
    sql`
    select request_hash, status, headers, body, created_at < now() - interval '24 hours' as expired
      from kernel.idempotency_key where account_id = ${accountId} and key = ${key}`,
  );
  return row;
}

export async function dropExpired(db: Database, orgId: string, { accountId, key }: KeyOf): Promise<void> {
  await db.readRows(
    orgId,
    sql`delete from kernel.idempotency_key where account_id = ${accountId} and key = ${key} and created_at < now() - interval '24 hours'`,
  );
}

/** Drops answers older than a day, for one org. */
export const dropOldAnswers = () =>
  sql`delete from kernel.idempotency_key where created_at < now() - interval '24 hours'`;
