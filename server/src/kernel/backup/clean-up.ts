import { BackupError, backupTime, MANIFEST } from './format.ts';
import { type KnownBackup, outdatedBackups } from './rules-retention.ts';
import { removeBackup } from './take-backup.ts';
import type { BackupTarget, StoredFile } from './target.ts';
import { confirmFiles, readManifest } from './verify-backup.ts';

// Longer than any backup takes: what has no manifest by then was broken off.
const ABANDONED_AFTER = { hours: 48 };

/** Removes outdated backups and what broken-off ones left. Touches nothing that does not carry a backup's name. */
export async function cleanUp(target: BackupTarget, now: Temporal.Instant): Promise<string[]> {
  const files = Map.groupBy(await target.list(), file => file.key.split('/')[0] ?? '');
  const known: KnownBackup[] = [];
  const abandoned: string[] = [];
  for (const [id, own] of files) {
    const at = backupTime(id);
    if (!at) continue;
    if (own.some(file => file.key === `${id}/${MANIFEST}`))
      known.push({ id, at, isGood: await isWhole(target, id, own) });
    else if (Temporal.Instant.compare(at.add(ABANDONED_AFTER), now) < 0) abandoned.push(id);
  }
  const removed = [...outdatedBackups(known), ...abandoned];
  for (const id of removed) await removeBackup(target, id);
  return removed;
}

/** By its manifest and the sizes of its files; reading all of every backup each day would cost too much. */
async function isWhole(target: BackupTarget, id: string, files: StoredFile[]): Promise<boolean> {
  try {
    await confirmFiles({ ...target, list: async () => files }, await readManifest(target, id));
    return true;
  } catch (error) {
    if (error instanceof BackupError) return false;
    throw error;
  }
}
