import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { newId } from '../ids/ids.ts';

export type BackupRun = {
  readonly kind: 'backup' | 'drill';
  readonly state: 'good' | 'failed';
  readonly backup: string | null;
  readonly target: string;
  readonly startedAt: string;
  readonly snapshotAt: string | null;
  readonly bytes: number | null;
  readonly failure: string | null;
};

export async function insertRun(db: Database, run: BackupRun): Promise<void> {
  await db.global(sql`
    insert into kernel.backup_run (id, kind, state, backup, target, started_at, snapshot_at, bytes, failure)
    values (${newId()}, ${run.kind}, ${run.state}, ${run.backup}, ${run.target}, ${run.startedAt}, ${run.snapshotAt}, ${run.bytes}, ${run.failure})`);
}

export type LastRuns = {
  /** The moment that the newest good backup is of; null when there is none. */
  readonly lastGoodAt: string | null;
  readonly lastDrillAt: string | null;
  readonly lastFailure: { readonly at: string; readonly failure: string } | null;
  /** When this database was first migrated: before that nothing could be backed up. */
  readonly installedAt: string;
};

/** What is known of backups by the database itself; the target is not asked. */
export async function readLastRuns(db: Database): Promise<LastRuns> {
  const [row] = await db.global<
    Omit<LastRuns, 'lastFailure'> & { failedAt: string | null; failure: string | null }
  >(sql`
    select (select max(snapshot_at) from kernel.backup_run where kind = 'backup' and state = 'good') as "lastGoodAt",
           (select max(finished_at) from kernel.backup_run where kind = 'drill' and state = 'good') as "lastDrillAt",
           (select min(applied_at) from kernel.migration) as "installedAt",
           failed.finished_at as "failedAt", failed.failure
      from (select) as one left join lateral (
        select r.finished_at, r.failure from kernel.backup_run r
         where r.state = 'failed' order by r.finished_at desc limit 1) as failed on true`);
  if (!row) throw new Error('the database answered without a row');
  const { failedAt, failure, ...rest } = row;
  return { ...rest, lastFailure: failedAt ? { at: failedAt, failure: failure ?? '' } : null };
}
