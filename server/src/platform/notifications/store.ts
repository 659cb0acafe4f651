import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type NotificationRow = {
  id: string;
  type: string;
  params: Record<string, unknown>;
  link: string | null;
  createdAt: string;
  readAt: string | null;
};

/** Returns the accounts of the notices that are new. */
export async function insertNotifications(
  tx: Tx,
  rows: readonly {
    id: string;
    accountId: string;
    type: string;
    params: Record<string, unknown>;
    link: string | null;
  }[],
): Promise<string[]> {
  const inserted = await tx.rows<{ accountId: string }>(sql`
    insert into platform.notification (id, account_id, type, params, link)
    select * from unnest(${rows.map(row => row.id)}::uuid[], ${rows.map(row => row.accountId)}::uuid[], ${rows.map(row => row.type)}::text[],
                         ${rows.map(row => JSON.stringify(row.params))}::jsonb[], ${rows.map(row => row.link)}::text[])
    on conflict do nothing returning account_id as "accountId"`);
  return inserted.map(row => row.accountId);
}

export async function listNotifications(
  db: Database,
  orgId: string,
  accountId: string,
  page: { limit: number; before: string | null; unread: boolean },
): Promise<{ rows: NotificationRow[]; unread: number }> {
  const [rows, counts] = await db.read(orgId, [
    sql`select id, type, params, link, created_at as "createdAt", read_at as "readAt" from platform.notification
         where account_id = ${accountId} and (${page.before}::uuid is null or id < ${page.before}::uuid) and (not ${page.unread}::boolean or read_at is null)
         order by id desc limit ${page.limit}`,
    sql`select count(*) as unread from platform.notification where account_id = ${accountId} and read_at is null`,
  ]);
  return { rows: (rows ?? []) as NotificationRow[], unread: Number(counts?.[0]?.unread ?? 0) };
}

export const markRead = (tx: Tx, accountId: string, id: string): Promise<{ id: string } | undefined> =>
  tx.first(
    sql`update platform.notification set read_at = coalesce(read_at, now()) where account_id = ${accountId} and id = ${id} returning id`,
  );
export const markAllRead = (tx: Tx, accountId: string): Promise<number> =>
  tx.run(sql`update platform.notification set read_at = now() where account_id = ${accountId} and read_at is null`);
