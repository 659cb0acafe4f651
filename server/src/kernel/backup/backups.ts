import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import { cleanUp } from './clean-up.ts';
import type { BackupFact } from './dump.ts';
import { BackupError, BackupUnderWay } from './format.ts';
import { openTarget } from './open-target.ts';
import type { BackupSettings } from './status.ts';
import { insertRun } from './store.ts';
import { type TakenBackup, takeBackup } from './take-backup.ts';
import type { BackupTarget } from './target.ts';

export type BackupDeps = {
  readonly db: Database;
  readonly settings: BackupSettings;
  /** The role for backups; undefined where none is known. */
  readonly backupUrl: string | undefined;
  readonly facts: readonly BackupFact[];
  readonly clock: Clock;
};
/** One backup, recorded whether it went well or not, and then the removal of outdated ones. */
export async function backUp(deps: BackupDeps): Promise<TakenBackup & { removed: string[] }> {
  const { settings, db, clock } = deps;
  const target = targetOf(settings);
  const startedAt = clock();
  const record = { kind: 'backup' as const, target: target.label, startedAt };
  let taken: TakenBackup;
  try {
    taken = await takeBackup({ ...deps, url: urlOf(deps), target, recipients: recipientsOf(settings) });
  } catch (error) {
    if (error instanceof BackupUnderWay) throw error;
    const failure = String((error as Error).message).slice(0, 1_000);
    // The alert by lateness still comes when this cannot be written either.
    await insertRun(db, { ...record, state: 'failed', backup: null, snapshotAt: null, bytes: null, failure }).catch(
      () => {},
    );
    throw error;
  }
  const { id, snapshotAt } = taken.manifest;
  await insertRun(db, { ...record, state: 'good', backup: id, snapshotAt, bytes: taken.bytes, failure: null });
  return { ...taken, removed: await cleanUp(target, Temporal.Instant.from(clock())) };
}

/** The place that ORGA_BACKUP_TARGET names. Throws BackupError when it names none. */
export function targetOf(settings: BackupSettings): BackupTarget {
  if (!settings.target) throw new BackupError('ORGA_BACKUP_TARGET is not set: a folder, or s3://bucket/prefix');
  return openTarget(settings.target, settings.s3);
}

function recipientsOf(settings: BackupSettings): readonly string[] {
  if (settings.recipients.length === 0 && !settings.unencrypted)
    throw new BackupError(
      'ORGA_BACKUP_RECIPIENTS is not set: the age recipients (age1...) that can read the backup. "orga db keygen <file>" makes a key',
    );
  return settings.recipients;
}

function urlOf({ backupUrl }: BackupDeps): string {
  if (!backupUrl)
    throw new BackupError("DATABASE_BACKUP_URL is needed: a role that may read every tenant's rows (BYPASSRLS)");
  return backupUrl;
}
