import type { Database } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { EVENT_DAYS } from '../../kernel/events/store.ts';

export async function countMigrations(db: Database): Promise<number> {
  const [row] = await db.global<{ n: number }>(sql`select count(*) as n from kernel.migration`).catch(() => []);
  return row?.n ?? 0;
}

/** Accounts that called within the last weeks. */
export async function listCallers(db: Database): Promise<string[]> {
  const rows = await db.global<{ accountId: string }>(
    sql`select distinct account_id as "accountId" from platform.session`,
  );
  return rows.map(row => row.accountId);
}

/** Events that no stream resumes from any more, of one org. */
export const dropOldEvents = () =>
  sql`delete from kernel.event where occurred_at < now() - make_interval(days => ${EVENT_DAYS})`;
/** Words that nothing has any more. */
export const dropUnusedTrigrams = () => sql`
  delete from platform.search_trigram g
   where not exists (select from platform.search_term t where t.org_id = g.org_id and t.entity_type = g.entity_type and t.term = g.term)`;

/** Rows of accounts that mean nothing any more. */
export const dropOutdated = () => [
  sql`delete from platform.throttle where window_started_at < now() - interval '2 days'`,
  sql`delete from platform.account_token where expires_at < now() - interval '7 days'`,
  sql`delete from platform.session where expires_at < now() - interval '30 days' or revoked_at < now() - interval '30 days'`,
];
