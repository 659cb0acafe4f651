import { databaseOf, withDatabase } from './kernel/backup/databases.ts';
import type { Config } from './kernel/config/config.ts';
import { assertSafeRoleOf } from './kernel/db/check-role.ts';
import { type DatabaseUrls, type EmbeddedDatabase, startEmbeddedDatabase } from './kernel/db/embedded/embedded.ts';
import { grantToApplication } from './kernel/db/grants.ts';
import { keepPreparation, migrate, migrationStatus, readPreparation } from './kernel/db/migrate.ts';
import { migrateJobs, QUEUE_VERSION } from './kernel/jobs/migrate-jobs.ts';

export type OpenDatabase = {
  readonly appUrl: string;
  readonly ownerUrl: string | undefined;
  /** A role that sees all rows, for backups; undefined where none is known. */
  readonly backupUrl: string | undefined;
  stop(): Promise<void>;
};

/** The database the configuration names, or the embedded one; migrated where an owner's address is known. */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<OpenDatabase> {
  const { appUrl, ownerUrl } = config.database;
  if (appUrl) {
    if (ownerUrl) await prepare(ownerUrl, appUrl, log);
    await assertSafeRoleOf(appUrl, config.mode);
    return { appUrl, ownerUrl, backupUrl: config.database.backupUrl ?? ownerUrl, stop: async () => {} };
  }
  const embedded: EmbeddedDatabase = await startEmbeddedDatabase({
    dataDir: config.dataDir,
    fsync: config.database.fsync,
    log,
  });
  await prepare(embedded.ownerUrl, embedded.appUrl, log);
  return { ...embedded, backupUrl: backupUrlOf(embedded) };
}

/** The superuser in the database of the owner: with the embedded server nobody else sees past the tenant wall. */
export const backupUrlOf = ({ adminUrl, ownerUrl }: DatabaseUrls): string =>
  withDatabase(adminUrl, databaseOf(ownerUrl));

/**
 * Migrates, prepares the queue and grants when something is missing; a start with nothing to do asks two questions. The
 * last step is kept too: a preparation that was cut short is done again, and so is one for another role or queue.
 */
export async function prepare(ownerUrl: string, appUrl: string, log: (line: string) => void): Promise<void> {
  const role = decodeURIComponent(new URL(appUrl).username);
  const status = await migrationStatus(ownerUrl);
  const pending = status.filter(migration => migration.appliedAt === null);
  const mark = `${QUEUE_VERSION} ${role} ${status.length}`;
  if (
    pending.length === 0 &&
    !status.some(migration => migration.changed) &&
    (await readPreparation(ownerUrl)) === mark
  )
    return;
  log(`preparing the database (${pending.length} migrations to apply)`);
  await migrate(ownerUrl);
  await migrateJobs(ownerUrl);
  await grantToApplication(ownerUrl, role);
  await keepPreparation(ownerUrl, mark);
}
