import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import type { Address } from './address.ts';
import { type Cluster, placeOf, serverEnvironment } from './cluster.ts';
import { EmbeddedDatabaseError, explainFailure } from './errors.ts';
import type { LogFile } from './log-file.ts';
import { findPostmaster, isAlive, pause, readText, waitForExit } from './processes.ts';

export type Postmaster = { pid: number; exited: Promise<void>; stop(): Promise<void> };

const recoveryLimitMs = 600_000; // replaying the log after a crash is work, not a fault
const leftoverLimitMs = 5_000;
const SHARED_MEMORY_LINE = 7;

/** Starts the server and resolves when it accepts connections. */
export async function startPostmaster(
  cluster: Cluster,
  address: Address,
  logFile: LogFile,
  log: (line: string) => void,
): Promise<Postmaster> {
  const until = Date.now() + leftoverLimitMs;
  for (;;) {
    disownPidFile(cluster);
    try {
      return await launch(cluster, address, logFile, log);
    } catch (error) {
      // after a kill -9 of the server its children need a moment to notice and go
      const isLeftover = error instanceof EmbeddedDatabaseError && error.code === 'in-use';
      if (!isLeftover || Date.now() > until) throw error;
      await pause(100);
    }
  }
}

/**
 * No living server is on this folder: see stopOrphan. The file itself stays, under our own number, which PostgreSQL takes for
 * stale: it names the shared memory by which the new server notices children of the old one that still write.
 */
function disownPidFile({ folder }: Cluster): void {
  const file = join(folder, 'postmaster.pid');
  const lines = readText(file)?.split('\n') ?? [];
  if (lines.length < SHARED_MEMORY_LINE) rmSync(file, { force: true });
  else writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'));
}

/** Stops a server that outlived the process that supervised it. Returns its pid, if there was one. */
export async function stopOrphan(cluster: Cluster): Promise<number | undefined> {
  const pid = findPostmaster(cluster.folder);
  if (pid !== undefined) await stopServer(cluster, pid);
  return pid;
}

async function launch(
  cluster: Cluster,
  address: Address,
  logFile: LogFile,
  log: (line: string) => void,
): Promise<Postmaster> {
  const { dataArgument, cwd } = placeOf(cluster);
  const mark = logFile.mark();
  const child = spawn(cluster.binaries.postgres, ['-D', dataArgument, ...settingsOf(cluster, address)], {
    ...cluster.identity,
    cwd,
    env: serverEnvironment(),
    detached: true, // a Ctrl-C in the terminal is for us: the database stops after our own work is done
    stdio: ['ignore', logFile.fd, logFile.fd],
    windowsHide: true,
  });
  let isGone = false;
  const exited = new Promise<void>(resolve => {
    const leave = (): void => {
      isGone = true;
      resolve();
    };
    child.once('exit', leave);
    child.once('error', leave);
  });
  child.unref();
  await waitUntilReady(cluster, child, () => isGone, logFile, mark, log);
  const pid = child.pid ?? 0; // waitUntilReady saw this pid in postmaster.pid
  const watcher = watchParent(cluster, pid);
  void exited.then(() => watcher?.kill('SIGKILL'));
  return {
    pid,
    exited,
    async stop() {
      watcher?.kill('SIGKILL');
      child.ref(); // its exit is awaited, even when nothing else keeps us alive
      await stopServer(cluster, pid);
      if (!isGone) await exited;
    },
  };
}

async function waitUntilReady(
  cluster: Cluster,
  child: ChildProcess,
  isGone: () => boolean,
  logFile: LogFile,
  mark: number,
  log: (line: string) => void,
): Promise<void> {
  const began = Date.now();
  let nextNews = 5_000;
  for (;;) {
    const status = readText(join(cluster.folder, 'postmaster.pid'))?.split('\n') ?? [];
    if (Number(status[0]) === child.pid && status[7]?.trim() === 'ready') return;
    if (isGone()) throw explainFailure(logFile.readFrom(mark), cluster.folder);
    const waited = Date.now() - began;
    if (waited > nextNews) {
      log(`database: still starting after ${Math.round(waited / 1000)} s (recovering after a crash can take a while)`);
      nextNews *= 2;
    }
    if (waited > recoveryLimitMs) {
      child.kill('SIGQUIT');
      throw new EmbeddedDatabaseError('start-failed', `The database was not ready in time. See ${logFile.path}.`);
    }
    await pause(10);
  }
}

/** Fast shutdown, then immediate (recovered from the log at the next start), then by force: committed work survives each. */
async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  if (process.platform === 'win32') return stopWithPgCtl(cluster);
  for (const [signal, limitMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return; // it went in between
    }
    if (await waitForExit(pid, limitMs)) return;
  }
}

/** Windows has no signals: pg_ctl speaks to the server by a named pipe. */
function stopWithPgCtl(cluster: Cluster): void {
  for (const mode of ['fast', 'immediate']) {
    try {
      execFileSync(cluster.binaries.pgCtl, ['stop', '-D', cluster.folder, '-m', mode, '-t', '15'], { stdio: 'ignore' });
      return;
    } catch {
      if (findPostmaster(cluster.folder) === undefined) return;
    }
  }
}

/** A shell that waits for our death (its input closes) and then asks the server to stop. */
function watchParent(cluster: Cluster, pid: number): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const watcher = spawn('/bin/sh', ['-c', 'read _; kill -INT "$0"', String(pid)], {
    ...cluster.identity,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => undefined); // without a shell the next start finds the orphan
  watcher.unref();
  if (watcher.stdin instanceof Socket) watcher.stdin.unref();
  return watcher;
}

function settingsOf(cluster: Cluster, address: Address): string[] {
  const isSocket = address.socketFolder !== undefined;
  const settings: Record<string, string> = {
    listen_addresses: isSocket ? '' : '127.0.0.1',
    port: String(address.port),
    unix_socket_directories: isSocket ? `"${address.socketFolder}"` : '',
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '64MB',
    effective_cache_size: '256MB',
    max_wal_size: '512MB',
    max_worker_processes: '4',
    max_parallel_workers: '2',
    io_method: 'sync',
    huge_pages: 'off',
    jit: 'off',
    fsync: cluster.fsync ? 'on' : 'off',
    full_page_writes: cluster.fsync ? 'on' : 'off',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] %q%u@%d ',
    // Errors of statements quote the values of people; whoever asked is told, and logs them without.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
