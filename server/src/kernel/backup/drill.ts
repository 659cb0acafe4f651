import { besideDatabase, databaseOf, dropDatabase, dropLeftovers, nameBeside } from './databases.ts';
import { BackupError } from './format.ts';
import { buildFrom, type RestoreOrder } from './restore.ts';
import { listBackups, type VerifiedBackup, verifyBackup } from './verify-backup.ts';

export type DrillReport = VerifiedBackup & {
  /** What a disaster now would lose: the time since the moment that the backup is of. */
  readonly rpoSeconds: number;
  /** What it would take to be back: reading, checking, loading and comparing. */
  readonly rtoSeconds: number;
};

/** Restores the newest backup, or the one that is named, into a database beside the one in use, and drops it again. */
export async function drill(order: RestoreOrder, named?: string): Promise<DrillReport> {
  const began = performance.now();
  const id = named ?? (await listBackups(order.target))[0];
  if (!id) throw new BackupError(`there is no backup in ${order.target.label}`);
  order.say(`verifying ${id}`);
  const backup = await verifyBackup(order.target, id, order.identities);
  const name = databaseOf(order.ownerUrl);
  await besideDatabase(order.ownerUrl, async admin => {
    await dropLeftovers(admin, name, 'drill');
    const scratch = nameBeside(name, 'drill', order.clock());
    try {
      await buildFrom(admin, scratch, order, backup);
    } finally {
      await dropDatabase(admin, scratch);
    }
  });
  const snapshotAt = Temporal.Instant.from(backup.manifest.snapshotAt);
  return {
    ...backup,
    rpoSeconds: Temporal.Instant.from(order.clock()).since(snapshotAt).total('seconds'),
    rtoSeconds: (performance.now() - began) / 1000,
  };
}
