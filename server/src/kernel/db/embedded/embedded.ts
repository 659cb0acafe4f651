import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Address, chooseAddress, connectionUrl, dropAddress } from './address.ts';
import { findBinaries } from './binaries.ts';
import { type Cluster, createCluster, hasPasswords, inspectFolder, removeDrafts, resetPasswords } from './cluster.ts';
import { asEmbeddedDatabaseError } from './errors.ts';
import { chooseIdentity } from './identity.ts';
import { acquireLock, findAnnouncedAddress, type Lock } from './lock.ts';
import { openLogFile } from './log-file.ts';
import { type Postmaster, startPostmaster, stopOrphan } from './postmaster.ts';
import { pause } from './processes.ts';
import { makeSecrets, readSecrets, type Secrets, writeSecrets } from './secrets.ts';

export { EmbeddedDatabaseError, type EmbeddedDatabaseErrorCode } from './errors.ts';

/** Connection URLs: `ownerUrl` migrates, `appUrl` serves (row level security holds), `adminUrl` is the superuser. */
export type DatabaseUrls = { ownerUrl: string; appUrl: string; adminUrl: string };
export type EmbeddedDatabase = DatabaseUrls & { stop(): Promise<void> };

export type EmbeddedDatabaseOptions = {
  dataDir: string;
  log: (line: string) => void;
  /** Default true. False loses data in a power cut: for throw-away test databases only. */
  fsync?: boolean;
  /** Listen on this port of 127.0.0.1 instead of a Unix socket. */
  port?: number;
};

/**
 * Starts the PostgreSQL that comes with the installation, with its data in `<dataDir>/postgres`, creating it on first use.
 * Restarts it when it dies while we live. Throws EmbeddedDatabaseError.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  try {
    const lock = acquireLock(options.dataDir);
    try {
      return await startLocked(options, realpathSync(options.dataDir), lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw asEmbeddedDatabaseError(error, options.dataDir);
  }
}

/** URLs of the database that another living process supervises in this folder; undefined when none does. */
export function findRunningDatabase(dataDir: string): DatabaseUrls | undefined {
  const address = findAnnouncedAddress(dataDir);
  const secrets = readSecrets(dataDir);
  return address && secrets && urlsOf(address, secrets);
}

async function startLocked(options: EmbeddedDatabaseOptions, dataDir: string, lock: Lock): Promise<EmbeddedDatabase> {
  const { log } = options;
  const began = performance.now();
  const folder = join(dataDir, 'postgres');
  const identity = chooseIdentity(folder);
  const binaries = findBinaries(dataDir, identity);
  const cluster: Cluster = { folder, binaries, identity, fsync: options.fsync ?? true };
  const orphan = await stopOrphan(cluster);
  if (orphan !== undefined) log(`database: stopped a server (process ${orphan}) that an earlier run left behind`);
  const secrets = await prepareCluster(cluster, dataDir, log);
  const address = await chooseAddress(dataDir, identity, options.port);
  const logFile = openLogFile(dataDir);
  const start = (): Promise<Postmaster> => startPostmaster(cluster, address, logFile, log);
  let server: Postmaster;
  try {
    server = await start();
  } catch (error) {
    logFile.close();
    throw error;
  }
  removeDrafts(cluster);
  lock.announce(address);
  log(`database: PostgreSQL ${binaries.major} ready in ${Math.round(performance.now() - began)} ms (${folder})`);
  const supervision = supervise(server, start, log);
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await supervision.stop();
    logFile.close();
    dropAddress(address);
    lock.release();
  };
  return {
    ...urlsOf(address, secrets),
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function prepareCluster(cluster: Cluster, dataDir: string, log: (line: string) => void): Promise<Secrets> {
  removeDrafts(cluster);
  const known = readSecrets(dataDir);
  const state = inspectFolder(cluster);
  if (state === 'present' && known && hasPasswords(cluster, known)) return known;
  const secrets = known ?? makeSecrets();
  writeSecrets(dataDir, secrets);
  if (state === 'absent') {
    log(`database: creating a new one in ${cluster.folder} (once, a few seconds)`);
    mkdirSync(dataDir, { recursive: true });
    await createCluster(cluster, secrets);
  } else {
    log('database: its passwords were missing, or others than those in the file; they have been set');
    await resetPasswords(cluster, secrets);
  }
  return secrets;
}

/** Keeps a server running at the same address until it is told to stop. */
function supervise(
  first: Postmaster,
  start: () => Promise<Postmaster>,
  log: (line: string) => void,
): { stop(): Promise<void> } {
  const state: { server: Postmaster | undefined; isStopping: boolean } = { server: first, isStopping: false };
  const watch = async (): Promise<void> => {
    let waitMs = 100;
    while (!state.isStopping) {
      if (state.server) {
        await state.server.exited;
        state.server = undefined;
        waitMs = 100;
        if (state.isStopping) return;
        log('database: the server stopped by itself; starting it again');
      }
      try {
        state.server = await start();
        log('database: ready again');
      } catch (error) {
        log(`database: ${error instanceof Error ? error.message : String(error)}`);
        await pause(waitMs);
        waitMs = Math.min(waitMs * 2, 5_000);
      }
    }
  };
  const watching = watch();
  return {
    async stop() {
      state.isStopping = true;
      await state.server?.stop();
      await watching;
      await state.server?.stop(); // one that was just starting
    },
  };
}

function urlsOf(address: Address, secrets: Secrets): DatabaseUrls {
  return {
    ownerUrl: connectionUrl(address, 'orga_owner', secrets, 'orga'),
    appUrl: connectionUrl(address, 'orga_app', secrets, 'orga'),
    adminUrl: connectionUrl(address, 'postgres', secrets, 'postgres'),
  };
}
