import type pg from 'pg';
import type { Clock } from '../clock/clock.ts';
import { Database } from '../db/database.ts';
import { migrate, readMigrations } from '../db/migrate.ts';
import { migrateJobs, rollbackJobs } from '../jobs/migrate-jobs.ts';
import { readPieces } from './archive.ts';
import {
  assertNotServed,
  besideDatabase,
  createDatabase,
  databaseOf,
  dropDatabase,
  dropLeftovers,
  nameBeside,
  swapDatabases,
  withDatabase,
} from './databases.ts';
import type { BackupFact } from './dump.ts';
import { BackupError, type Contents } from './format.ts';
import { loadDatabase } from './load.ts';
import type { BackupTarget } from './target.ts';
import type { VerifiedBackup } from './verify-backup.ts';

/** Looked at through the application's own role once the database is restored; what is wrong, one line each. */
export type RestoredCheck = { readonly name: string; run(db: Database): Promise<string[]> };

export type RestoreOrder = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly target: BackupTarget;
  readonly identities: readonly string[];
  readonly facts: readonly BackupFact[];
  readonly checks: readonly RestoredCheck[];
  /** Brings a database to the schema of this release and grants the application what it may do. */
  prepare(ownerUrl: string, appUrl: string): Promise<void>;
  readonly clock: Clock;
  readonly say: (line: string) => void;
};

/** Puts a verified backup in the place of the database. Up to the swap at the end the old one is not touched; it is kept. */
export async function restore(order: RestoreOrder, backup: VerifiedBackup): Promise<{ kept: string }> {
  const name = databaseOf(order.ownerUrl);
  return besideDatabase(order.ownerUrl, async admin => {
    await assertNotServed(admin, name);
    await dropLeftovers(admin, name, 'restoring');
    const restored = nameBeside(name, 'restoring', order.clock());
    const kept = nameBeside(name, 'before', order.clock());
    try {
      await buildFrom(admin, restored, order, backup);
      order.say('replacing');
      await swapDatabases(admin, name, restored, kept);
    } catch (error) {
      await dropDatabase(admin, restored).catch(() => {}); // the next restore does it
      throw error;
    }
    return { kept };
  });
}

/** A database of that name with everything in the backup, compared, migrated, granted and checked. */
export async function buildFrom(
  admin: pg.Client,
  name: string,
  order: RestoreOrder,
  { manifest, contents }: VerifiedBackup,
): Promise<void> {
  const { target, identities } = order;
  const migrations = migrationsOf(contents);
  const ownerUrl = withDatabase(order.ownerUrl, name);
  const appUrl = withDatabase(order.appUrl, name);
  await createDatabase(admin, name, databaseOf(order.ownerUrl));
  await migrate(ownerUrl, migrations);
  await migrateJobs(ownerUrl);
  await rollbackJobs(ownerUrl, contents.queueSchema);
  order.say('loading');
  await loadDatabase(ownerUrl, contents, readPieces(target, manifest, contents, identities), order.facts);
  order.say('checking');
  await order.prepare(ownerUrl, appUrl);
  await runChecks(appUrl, order.checks);
}

/** Those that the backup was made with, as this release has them. */
function migrationsOf(contents: Contents): ReturnType<typeof readMigrations> {
  const ours = readMigrations();
  for (const { id, checksum } of contents.migrations) {
    const known = ours.find(migration => migration.id === id);
    if (!known)
      throw new BackupError(`the backup was made by a newer release (migration ${id}): restore it with that one`);
    if (known.checksum !== checksum)
      throw new BackupError(
        `migration ${id} is not the one that the backup was made with: restore it with its own release`,
      );
  }
  return ours.filter(migration => contents.migrations.some(one => one.id === migration.id));
}

async function runChecks(appUrl: string, checks: readonly RestoredCheck[]): Promise<void> {
  const db = new Database({ url: appUrl, poolSize: 2, preparedStatements: false });
  try {
    for (const check of checks) {
      const [fault, ...more] = await check.run(db);
      if (fault) throw new BackupError(`${check.name}: ${fault}${more.length > 0 ? ` (and ${more.length} more)` : ''}`);
    }
  } finally {
    await db.close();
  }
}
