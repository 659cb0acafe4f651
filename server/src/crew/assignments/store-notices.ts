import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type Notice = { id: string; accountId: string; type: string; params: Record<string, unknown>; link: string };

/** Puts notices into the centre; one that is there already is left alone. Returns the accounts that got a new one. */
export async function insertNotices(tx: Tx, rows: readonly Notice[]): Promise<string[]> {
  const inserted = await tx.rows<{ accountId: string }>(sql`
    insert into platform.notification (id, account_id, type, params, link)
    select * from unnest(${rows.map(row => row.id)}::uuid[], ${rows.map(row => row.accountId)}::uuid[], ${rows.map(row => row.type)}::text[],
                         ${rows.map(row => JSON.stringify(row.params))}::jsonb[], ${rows.map(row => row.link)}::text[])
    on conflict (org_id, id) do nothing returning account_id as "accountId"`);
  return inserted.map(row => row.accountId);
}
