import type { Config } from '../config/config.ts';
import type { Database } from '../db/database.ts';
import { type BackupState, backupState } from './rules-lateness.ts';
import { type LastRuns, readLastRuns } from './store.ts';

export type BackupSettings = Config['backup'];
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
