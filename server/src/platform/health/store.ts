import type { Database } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export const answersQueries = (db: Database): Promise<boolean> =>
  db.global(sql`select 1`).then(
    () => true,
    () => false,
  );

export async function countMigrations(db: Database): Promise<number> {
  const [row] = await db.global<{ n: number }>(sql`select count(*) as n from kernel.migration`).catch(() => []);
  return row?.n ?? 0;
}
