import type { Clock } from '../clock/clock.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/database.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { cleanUp } from './clean-up.ts';
import type { BackupFact } from './dump.ts';
import { BackupError, BackupUnderWay } from './format.ts';
import { openTarget } from './open-target.ts';
import { type BackupState, backupState, isBackupDue } from './rules-lateness.ts';
import { insertRun, type LastRuns, readLastRuns } from './store.ts';
import { type TakenBackup, takeBackup } from './take-backup.ts';
import type { BackupTarget } from './target.ts';

export type BackupSettings = Config['backup'];
type Deps = {
  readonly db: Database;
  readonly settings: BackupSettings;
  /** The role for backups; undefined where none is known. */
  readonly backupUrl: string | undefined;
  readonly facts: readonly BackupFact[];
  readonly clock: Clock;
};
type Log = { info(details: object, message: string): void; error(details: object, message: string): void };

// A database of hundreds of gigabytes; whatever takes longer is taken to be dead.
const LONGEST_SECONDS = 6 * 3600;

/** One backup, recorded whether it went well or not, and then the removal of outdated ones. */
export async function backUp(deps: Deps): Promise<TakenBackup & { removed: string[] }> {
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

function urlOf({ backupUrl }: Deps): string {
  if (!backupUrl)
    throw new BackupError("DATABASE_BACKUP_URL is needed: a role that may read every tenant's rows (BYPASSRLS)");
  return backupUrl;
}

export type BackupStatus = LastRuns & { readonly state: BackupState; readonly ageSeconds: number | null };

/** How old the newest good backup is and whether that is too old. For probes, metrics and the command. */
export async function readBackupStatus(db: Database, settings: BackupSettings, at: string): Promise<BackupStatus> {
  const now = Temporal.Instant.from(at);
  const runs = await readLastRuns(db);
  const lastGoodAt = runs.lastGoodAt === null ? null : Temporal.Instant.from(runs.lastGoodAt);
  return {
    ...runs,
    state: settings.target
      ? backupState(now, lastGoodAt, Temporal.Instant.from(runs.installedAt), settings.maxAgeHours)
      : 'none',
    ageSeconds: lastGoodAt && now.since(lastGoodAt).total('seconds'),
  };
}

/** Looks every ten minutes: a backup that is due and failed is tried again, and one that is late is said aloud each time. */
export function defineBackupJob(jobs: Pick<Jobs, 'every'>, deps: Deps, log: Log): void {
  if (!deps.settings.target) return;
  const work = async (): Promise<void> => {
    const now = deps.clock();
    const { lastGoodAt, state } = await readBackupStatus(deps.db, deps.settings, now);
    if (state === 'late') log.error({ lastGoodAt }, 'the last good backup is too old');
    const last = lastGoodAt === null ? null : Temporal.Instant.from(lastGoodAt);
    if (!isBackupDue(Temporal.Instant.from(now), last, deps.settings.hour)) return;
    try {
      const { manifest, bytes, rows, removed } = await backUp(deps);
      log.info({ backup: manifest.id, bytes, rows, removed: removed.length }, 'backup finished');
    } catch (error) {
      if (!(error instanceof BackupUnderWay)) throw error;
    }
  };
  jobs.every('*/10 * * * *', 'backup', work, { expireInSeconds: LONGEST_SECONDS });
}
