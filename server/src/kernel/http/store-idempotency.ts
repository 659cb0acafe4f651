import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';

export type KeptAnswer = {
  request_hash: string;
  status: number | null;
  headers: Record<string, string> | null;
  body: string | null;
};

/**
 * Takes the key for this transaction. True when it is ours; false when it was used before or is in use right now. The
 * advisory lock keeps a second call from waiting on the first one's row.
 */
export async function takeKey(tx: Tx, accountId: string, key: string, requestHash: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    insert into kernel.idempotency_key as k (account_id, key, request_hash)
    select ${accountId}, ${key}, ${requestHash}
     where pg_try_advisory_xact_lock(hashtextextended(${`${tx.orgId}/${accountId}/${key}`}, 0))
    on conflict (org_id, account_id, key) do update
       set request_hash = excluded.request_hash, status = null, headers = null, body = null, created_at = now()
     where k.created_at < now() - interval '24 hours'
    returning key`);
  return rows.length > 0;
}

export async function findAnswer(tx: Tx, accountId: string, key: string): Promise<KeptAnswer | undefined> {
  return tx.first<KeptAnswer>(sql`
    select request_hash, status, headers, body from kernel.idempotency_key where account_id = ${accountId} and key = ${key}`);
}

/** Written together with the commit of the effect itself: the answer is kept exactly when the effect is. */
export function keepAnswer(
  tx: Tx,
  accountId: string,
  key: string,
  answer: { status: number; headers: Record<string, string>; body: string },
): void {
  tx.defer(sql`
    update kernel.idempotency_key
       set status = ${answer.status}, headers = ${JSON.stringify(answer.headers)}::jsonb, body = ${answer.body}
     where account_id = ${accountId} and key = ${key}`);
}

/** Drops answers older than a day, for one org. */
export const dropOldAnswers = () =>
  sql`delete from kernel.idempotency_key where created_at < now() - interval '24 hours'`;
