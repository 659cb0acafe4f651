import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { unsealed } from './store.ts';

export type SealingLag = { readonly entries: number; readonly oldestSeconds: number };

const ORGS_AT_ONCE = 100;

/** Entries of all orgs that are in no chain yet, and how long the oldest has been waiting; a hundred orgs in a round trip. */
export async function readSealingLag(db: Database, orgIds: readonly string[]): Promise<SealingLag> {
  let [entries, oldestSeconds] = [0, 0];
  for (let at = 0; at < orgIds.length; at += ORGS_AT_ONCE) {
    const some = orgIds.slice(at, at + ORGS_AT_ONCE);
    const results = await db.transaction(some[0] ?? '', tx => readLags(tx, some));
    for (const lag of results) {
      entries += Number(lag.entries);
      oldestSeconds = Math.max(oldestSeconds, lag.oldestSeconds);
    }
  }
  return { entries, oldestSeconds };
}

/** Goes from tenant to tenant inside one transaction that only reads figures. */
async function readLags(tx: Tx, orgIds: readonly string[]): Promise<SealingLag[]> {
  const rows = await tx.batch(
    orgIds.flatMap(orgId => [
      sql`select set_config('app.org_id', ${orgId}, true)`,
      sql`select count(*) as entries, coalesce(extract(epoch from now() - min(e.at)), 0)::float8 as "oldestSeconds"
            from platform.audit_entry e where ${unsealed}`,
    ]),
  );
  return rows.flatMap((found, index) => (index % 2 === 1 ? (found as SealingLag[]) : []));
}
