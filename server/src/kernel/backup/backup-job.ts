import type { Jobs } from '../jobs/jobs.ts';
import type { BackupDeps } from './backups.ts';
import { BackupUnderWay } from './format.ts';
import { isBackupDue } from './rules-lateness.ts';
import { readBackupStatus } from './status.ts';

type Log = { info(details: object, message: string): void; error(details: object, message: string): void };

// A database of hundreds of gigabytes; whatever takes longer is taken to be dead.
const LONGEST_SECONDS = 6 * 3600;

/** Looks every ten minutes: a backup that is due and failed is tried again, and one that is late is said aloud each time. */
export function defineBackupJob(jobs: Pick<Jobs, 'every'>, deps: BackupDeps, log: Log): void {
  if (!deps.settings.target) return;
  const work = async (): Promise<void> => {
    const now = deps.clock();
    const { lastGoodAt } = await readBackupStatus(deps.db, deps.settings, now);
    const last = lastGoodAt === null ? null : Temporal.Instant.from(lastGoodAt);
    if (!isBackupDue(Temporal.Instant.from(now), last, deps.settings.hour)) return;
    try {
      // Encryption and the protocols of stores are loaded once a day, not at each start.
      const { backUp } = await import('./backups.ts');
      const { manifest, bytes, rows, removed } = await backUp(deps);
      log.info({ backup: manifest.id, bytes, rows, removed: removed.length }, 'backup finished');
    } catch (error) {
      if (!(error instanceof BackupUnderWay)) throw error;
    }
  };
  // A job of its own: it speaks while a backup hangs.
  const look = async (): Promise<void> => {
    const { lastGoodAt, state } = await readBackupStatus(deps.db, deps.settings, deps.clock());
    if (state === 'late') log.error({ lastGoodAt }, 'the last good backup is too old');
  };
  jobs.every('*/10 * * * *', 'backup', work, { expireInSeconds: LONGEST_SECONDS });
  jobs.every('5-59/10 * * * *', 'backup-watch', look);
}
