import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedDatabaseError, explainFailure } from './errors.ts';
import { canEnter, type Identity } from './identity.ts';
import { hasCode, readText } from './processes.ts';
import type { Secrets } from './secrets.ts';

export type Cluster = Readonly<{ folder: string; binaries: Binaries; identity: Identity; fsync: boolean }>;

/**
 * How a PostgreSQL program is told its data folder. An account that may not pass through the parents (root's home, say)
 * still reaches the folder that it was started in, and on Linux that folder has a name of its own.
 */
export function placeOf(cluster: Cluster): { dataArgument: string; cwd: string } {
  const isReachable = process.platform !== 'linux' || canEnter(dirname(cluster.folder), cluster.identity);
  return { dataArgument: isReachable ? cluster.folder : '/proc/self/cwd', cwd: cluster.folder };
}

export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  SystemRoot: process.env['SystemRoot'],
  TEMP: process.env['TEMP'],
  LC_ALL: 'C',
  TZ: 'UTC',
});

/** 'absent', or 'present' and fit for these programs; anything else is refused and left as it is. */
export function inspectFolder(cluster: Cluster): 'absent' | 'present' {
  const { folder, binaries } = cluster;
  const version = readText(join(folder, 'PG_VERSION'))?.trim();
  if (version === undefined) {
    if (listFolder(folder).length === 0) return 'absent';
    throw new EmbeddedDatabaseError(
      'damaged',
      `${folder} holds files but no PostgreSQL database (PG_VERSION is missing). Move the folder away to start afresh, or restore a backup.`,
    );
  }
  if (Number(version) !== binaries.major) {
    throw explainFailure(`was initialized by PostgreSQL version ${version}, these are ${binaries.major}`, folder);
  }
  return 'present';
}

/** Builds the database aside and moves it into place as the last step: one killed half-way is not there at all. */
export async function createCluster(target: Cluster, secrets: Secrets): Promise<void> {
  const parent = dirname(target.folder);
  const draft: Cluster = { ...target, folder: join(parent, `${draftPrefix(target)}-${process.pid}`) };
  mkdirSync(draft.folder, { mode: 0o700 });
  giveTo(draft.folder, target.identity);
  try {
    await runInitdb(draft);
    const hba = join(draft.folder, 'pg_hba.conf');
    writeFileSync(hba, 'local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n', { flush: true });
    await runSingleUser(draft, [...createRoles, ...passwordsOf(secrets), ...createDatabase]);
    markPasswords(draft, secrets);
    removeEmpty(target.folder);
    renameSync(draft.folder, target.folder);
    if (target.fsync) syncFolder(parent);
  } catch (error) {
    removeFolder(draft.folder);
    throw error;
  }
}

/** What first starts left that were killed half-way; the initdb of one may go on for some seconds, and is met again later. */
export function removeDrafts(target: Cluster): void {
  const parent = dirname(target.folder);
  for (const name of listFolder(parent)) if (name.startsWith(draftPrefix(target))) removeFolder(join(parent, name));
}

const draftPrefix = (target: Cluster): string => `${basename(target.folder)}.initialising`;

/** Gives the roles new passwords without knowing the old ones; the server must not run. */
export async function resetPasswords(cluster: Cluster, secrets: Secrets): Promise<void> {
  await runSingleUser(cluster, passwordsOf(secrets));
  markPasswords(cluster, secrets);
}

/** False when the database was last given other passwords: the file beside it is of another day, or of another folder. */
export const hasPasswords = (cluster: Cluster, secrets: Secrets): boolean =>
  readText(join(cluster.folder, passwordMark))?.trim() === fingerprint(secrets);

const passwordMark = 'orga.passwords';

// The passwords are long and random: their hash tells nothing about them.
const fingerprint = (secrets: Secrets): string =>
  createHash('sha256').update(passwordsOf(secrets).join('\n')).digest('hex');

function markPasswords(cluster: Cluster, secrets: Secrets): void {
  const file = join(cluster.folder, passwordMark);
  writeFileSync(file, `${fingerprint(secrets)}\n`, { mode: 0o600, flush: true });
  giveTo(file, cluster.identity);
}

const createRoles = [
  'create role orga_owner login createdb nosuperuser nocreaterole nobypassrls',
  'create role orga_app login nosuperuser nocreatedb nocreaterole nobypassrls',
];

const createDatabase = [
  'create database orga owner orga_owner',
  "alter database orga set timezone = 'UTC'",
  'revoke all on database orga from public',
  'grant connect, temporary on database orga to orga_app',
];

const passwordsOf = (secrets: Secrets): string[] =>
  Object.entries(secrets).map(([role, password]) => `alter role ${role} password '${password}'`);

// Sorting and case are PostgreSQL's own; pg_trgm still asks the system what a letter is, and "C" knows only a to z.
const letterLocales = ['C.UTF-8', 'en_US.UTF-8', 'C'];

async function runInitdb(cluster: Cluster, [letters = 'C', ...others] = letterLocales): Promise<void> {
  const { dataArgument } = placeOf(cluster);
  const args = ['-D', dataArgument, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  args.push(`--lc-ctype=${letters}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions');
  if (!cluster.fsync) args.push('--no-sync');
  try {
    await runProgram(cluster, cluster.binaries.initdb, args, '');
  } catch (error) {
    const isUnknown = error instanceof Error && /invalid locale name/.test(error.message);
    if (!isUnknown || others.length === 0) throw error;
    await runInitdb(cluster, others);
  }
}

/** PostgreSQL without a server: one statement a line, nobody else can connect, no password asked. */
async function runSingleUser(cluster: Cluster, statements: readonly string[]): Promise<void> {
  const { dataArgument } = placeOf(cluster);
  const args = ['--single', '-D', dataArgument, '-c', `fsync=${cluster.fsync ? 'on' : 'off'}`, 'postgres'];
  await runProgram(cluster, cluster.binaries.postgres, args, `${statements.join('\n')}\n`);
}

function runProgram(cluster: Cluster, program: string, args: string[], input: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...cluster.identity, cwd: cluster.folder, env: serverEnvironment() });
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.stdin.on('error', () => undefined); // a program that stops early closes it: its exit code tells
    child.stdin.end(input);
    child.on('error', error => reject(explainFailure(error.message, cluster.folder, error)));
    child.on('close', code => {
      if (code === 0 && !/^.*(ERROR|FATAL|PANIC):/m.test(said)) resolve();
      else reject(explainFailure(said, dirname(cluster.folder)));
    });
  });
}

function giveTo(path: string, identity: Identity): void {
  if (identity) chownSync(path, identity.uid, identity.gid);
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** With patience: the initdb of a killed start may still be writing there. */
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

function removeEmpty(folder: string): void {
  if (process.platform === 'win32') rmSync(folder, { recursive: true, force: true });
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
