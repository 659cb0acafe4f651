import pino from 'pino';
import { buildSystem } from '../app.ts';
import { backupUrlOf, type OpenDatabase, openDatabase } from '../database.ts';
import type { Config } from '../kernel/config/config.ts';
import { type DatabaseUrls, findRunningDatabase, startEmbeddedDatabase } from '../kernel/db/embedded/embedded.ts';
import { UsageError } from './verb.ts';

const quiet = pino({ level: 'silent' });
export type Places = {
  readonly appUrl: string;
  readonly ownerUrl: string | undefined;
  readonly backupUrl: string | undefined;
};

/** The addresses of the database without preparing it: named, running beside us, or started for this command. */
export async function withDatabaseUrls(config: Config, work: (places: Places) => Promise<number>): Promise<number> {
  const { appUrl, ownerUrl, backupUrl } = config.database;
  if (appUrl) return work({ appUrl, ownerUrl, backupUrl: backupUrl ?? ownerUrl });
  const placesOf = (urls: DatabaseUrls): Places => ({ ...urls, backupUrl: backupUrlOf(urls) });
  const running = findRunningDatabase(config.dataDir);
  if (running) return work(placesOf(running));
  const embedded = await startEmbeddedDatabase({
    dataDir: config.dataDir,
    fsync: config.database.fsync,
    log: () => {},
  });
  return work(placesOf(embedded)).finally(() => embedded.stop());
}

export function withOwner(
  config: Config,
  work: (ownerUrl: string, appUrl: string) => Promise<number>,
): Promise<number> {
  return withDatabaseUrls(config, ({ ownerUrl, appUrl }) => {
    if (!ownerUrl)
      throw new UsageError('DATABASE_OWNER_URL is needed for this: the application role may not change tables');
    return work(ownerUrl, appUrl);
  });
}

/** A system beside the running server where there is one, else on a database opened for this command. */
export async function withSystem(
  config: Config,
  work: (system: Awaited<ReturnType<typeof buildSystem>>) => Promise<number>,
): Promise<number> {
  const running = config.database.appUrl ? undefined : findRunningDatabase(config.dataDir);
  const database: OpenDatabase = running
    ? { ...running, backupUrl: backupUrlOf(running), stop: async () => {} }
    : await openDatabase(config, () => {});
  const system = await buildSystem(config, database, quiet);
  try {
    await system.start({ work: false });
    return await work(system);
  } finally {
    await system.stop();
    await database.stop();
  }
}
