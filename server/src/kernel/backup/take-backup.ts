import type { Clock } from '../clock/clock.ts';
import { ArchiveWriter } from './archive.ts';
import { type BackupFact, dumpDatabase } from './dump.ts';
import { BackupError, encodeManifest, MANIFEST, type Manifest, newBackupId } from './format.ts';
import { withSession } from './session.ts';
import type { BackupTarget } from './target.ts';
import { confirmFiles } from './verify-backup.ts';

export type BackupOrder = {
  /** A role that sees all tenants' rows. */
  readonly url: string;
  readonly target: BackupTarget;
  /** age recipients; none writes the backup unencrypted, which the caller must have been told to do. */
  readonly recipients: readonly string[];
  readonly facts: readonly BackupFact[];
  readonly clock: Clock;
};
export type TakenBackup = { readonly manifest: Manifest; readonly rows: number; readonly bytes: number };

// Counting and reading everything once takes minutes at most before the first byte comes.
const SILENCE_MS = 15 * 60_000;

/**
 * One consistent copy of the database in the target, in constant memory. It counts only once its manifest, the last file,
 * is there; what a failure leaves behind is removed here, and by a later clean-up when this process dies too.
 */
export async function takeBackup(order: BackupOrder): Promise<TakenBackup> {
  const startedAt = Temporal.Instant.from(order.clock());
  const id = newBackupId(startedAt);
  const archive = new ArchiveWriter(order.target, id, order.recipients);
  try {
    const contents = await withSession(
      order.url,
      'orga-backup',
      async client => {
        const dumped = await dumpDatabase(client, id, order.facts, archive);
        await archive.finish(dumped);
        return dumped;
      },
      SILENCE_MS,
    );
    const manifest: Manifest = {
      format: 'orga-backup',
      version: 1,
      id,
      startedAt: startedAt.toString(),
      snapshotAt: contents.snapshotAt,
      finishedAt: order.clock(),
      encryption: order.recipients.length > 0 ? 'age' : 'none',
      parts: archive.parts,
    };
    // A store that said yes and kept half is found out before the backup counts.
    await confirmFiles(order.target, manifest);
    await order.target.write(`${id}/${MANIFEST}`, encodeManifest(manifest));
    const rows = contents.tables.reduce((sum, table) => sum + table.rows, 0);
    return { manifest, rows, bytes: manifest.parts.reduce((sum, part) => sum + part.bytes, 0) };
  } catch (error) {
    await removeBackup(order.target, id).catch(() => {}); // the failure itself matters more
    if ((error as { code?: string }).code === '42501')
      throw new BackupError(`the role for backups may not read everything: ${(error as Error).message}`, {
        cause: error,
      });
    throw error;
  }
}

/** The manifest first: a removal that is cut short leaves no backup that looks whole. */
export async function removeBackup(target: BackupTarget, id: string): Promise<void> {
  const files = (await target.list(id)).filter(file => file.key.startsWith(`${id}/`)).map(file => file.key);
  const manifest = `${id}/${MANIFEST}`;
  for (const key of files.toSorted((a, b) => Number(b === manifest) - Number(a === manifest))) await target.remove(key);
}
