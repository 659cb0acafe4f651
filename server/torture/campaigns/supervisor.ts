import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Random } from '../../src/demo/random.ts';
import { startEmbeddedDatabase } from '../../src/kernel/db/embedded/embedded.ts';
import { findPostmaster } from '../../src/kernel/db/embedded/processes.ts';
import { type Campaign, type Context, late } from '../campaign.ts';
import { adminSql } from '../kit/admin-sql.ts';
import { fillFolder, freePort, pause, type ServerProcess, startServer } from '../kit/server-process.ts';

const READY_MS = 10_000;
const FIRST_START_MS = 30_000;

/** One way in which a folder is found at a start. Returns once the mess is made; the server must then start by itself. */
type Mess = { name: string; limitMs?: number; make(stage: Stage): Promise<void> | void };
type Stage = { dataDir: string; random: Random; cleanups: (() => Promise<void> | void)[] };

const MESSES: readonly Mess[] = [
  { name: 'server killed, its database asked to stop by the watcher', make: killed },
  { name: 'server and watcher killed: an orphan runs on', make: orphan },
  { name: 'server and postmaster killed', make: killBoth },
  {
    name: 'stale lock with the number of a living stranger',
    make: ({ dataDir }) =>
      writeFileSync(join(dataDir, 'postgres.lock'), JSON.stringify({ pid: process.pid, birth: 'another life' })),
  },
  {
    name: 'lock file that is not one',
    make: ({ dataDir }) => writeFileSync(join(dataDir, 'postgres.lock'), '{"pid":'),
  },
  {
    name: 'stale postmaster.pid with the number of a living stranger',
    make: ({ dataDir }) =>
      writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(dataDir, 'postgres')}\n`),
  },
  {
    name: 'empty postmaster.pid',
    make: ({ dataDir }) => writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), ''),
  },
  { name: 'passwords lost', make: ({ dataDir }) => rmSync(join(dataDir, 'postgres.secrets.json')) },
  { name: 'passwords cut short', make: ({ dataDir }) => truncateSync(join(dataDir, 'postgres.secrets.json'), 40) },
  { name: 'passwords of another folder', make: swapPasswords },
  { name: 'stale socket and its lock file', make: staleSocket },
  { name: 'log that may not be written', make: ({ dataDir }) => chmodSync(join(dataDir, 'postgres.log'), 0o400) },
];

/** The supervisor of the embedded database, started on every mess that a crash or a stranger can leave. */
export const supervisor: Campaign = {
  slug: 'supervisor',
  title: 'the embedded database started on what crashes and strangers leave behind',
  plant: 'the row that must survive is deleted in the middle',
  async run(context) {
    const { dataDir, planted, long, seed, say } = context;
    const stage: Stage = { dataDir, random: new Random(seed), cleanups: [] };
    const faults: string[] = [];
    const times: string[] = [];
    await fillFolder(dataDir);
    const first = await startEmbeddedDatabase({ dataDir, log: () => {} });
    await adminSql(dataDir, 'create table public.kept (n int)');
    await adminSql(dataDir, 'insert into public.kept select generate_series(1, 1000)');
    await first.stop();
    let judged = 0;
    for (let round = 0; round < (long ? 10 : 1); round++) {
      for (const mess of MESSES) {
        await mess.make(stage);
        judged++;
        const began = performance.now();
        const fault = await startsWith(dataDir, planted && mess.name === 'passwords lost');
        const ms = performance.now() - began;
        times.push(`${mess.name} ${(ms / 1000).toFixed(1)} s`);
        if (fault) faults.push(`${mess.name}: ${fault}`);
        if (ms > (mess.limitMs ?? READY_MS)) faults.push(late(`${mess.name}: ${Math.round(ms)} ms`));
        for (const cleanup of stage.cleanups.splice(0)) await cleanup();
      }
    }
    faults.push(...(await halfMade(context)), ...(await taken(dataDir)));
    judged += 2;
    say(times.join('; '));
    return { judged, faults };
  },
};

/** Starts, looks for the rows, writes, stops. Returns what was wrong. */
async function startsWith(dataDir: string, loses: boolean): Promise<string | undefined> {
  try {
    const database = await startEmbeddedDatabase({ dataDir, log: () => {} });
    try {
      if (loses) await adminSql(dataDir, 'delete from public.kept where n = 7');
      const { rows } = await adminSql(dataDir, 'select count(*)::int as n from public.kept');
      const { n } = rows[0] as { n: number };
      return n === 1_000 ? undefined : `${n} of 1,000 rows`;
    } finally {
      await database.stop();
    }
  } catch (error) {
    return (error as Error).message;
  }
}

async function killed({ dataDir }: Stage): Promise<void> {
  const server = await startServer(dataDir, freePort());
  await server.kill('SIGKILL');
}

/** The watcher is the shell that would stop the database: without it nobody does. */
async function orphan({ dataDir }: Stage): Promise<void> {
  const server: ServerProcess = await startServer(dataDir, freePort());
  const watchers = readdirSync('/proc').filter(pid => {
    try {
      const [, parent] = /\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      return Number(parent) === server.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('read _');
    } catch {
      return false;
    }
  });
  for (const pid of watchers) process.kill(Number(pid), 'SIGKILL');
  await server.kill('SIGKILL');
}

async function killBoth({ dataDir }: Stage): Promise<void> {
  const server = await startServer(dataDir, freePort());
  const pid = findPostmaster(join(dataDir, 'postgres'));
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
  await server.kill('SIGKILL');
}

function swapPasswords({ dataDir }: Stage): void {
  const file = join(dataDir, 'postgres.secrets.json');
  // Of the right form, and wrong: a backup of another day.
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/[0-9a-f]{48}/g, match => match.split('').toReversed().join('')),
  );
}

async function staleSocket({ dataDir }: Stage): Promise<void> {
  const folder = await socketFolderOf(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, '.s.PGSQL.5432'), '');
  writeFileSync(join(folder, '.s.PGSQL.5432.lock'), `${process.pid}\n`);
}

/** It depends on who may enter which folder: the database says where it listens. */
async function socketFolderOf(dataDir: string): Promise<string> {
  const database = await startEmbeddedDatabase({ dataDir, log: () => {} });
  await database.stop();
  return new URL(database.appUrl).searchParams.get('host') ?? '';
}

/** First starts that were killed at some moment: the next one makes the database. */
async function halfMade({ dataDir, long, seed, say }: Context): Promise<string[]> {
  const random = new Random(seed);
  const faults: string[] = [];
  const moments = Array.from({ length: long ? 30 : 3 }, () => 100 + random.below(2_500));
  for (const ms of moments) {
    const folder = join(dataDir, `half-${ms}`);
    mkdirSync(folder, { mode: 0o755 });
    await killAfter(folder, ms);
    const began = performance.now();
    try {
      await (await startEmbeddedDatabase({ dataDir: folder, log: () => {} })).stop();
    } catch (error) {
      faults.push(`first start killed after ${ms} ms: ${(error as Error).message}`);
    }
    if (performance.now() - began > FIRST_START_MS) faults.push(`first start after a kill at ${ms} ms took too long`);
    const rest = readdirSync(folder).filter(name => name.includes('initialising'));
    if (rest.length > 0) faults.push(`first start killed after ${ms} ms left ${rest.join(', ')}`);
  }
  say(`first starts killed after ${moments.join(', ')} ms`);
  return faults;
}

async function killAfter(dataDir: string, ms: number): Promise<void> {
  const script = join(dataDir, 'start.ts');
  const module = new URL('../../src/kernel/db/embedded/embedded.ts', import.meta.url).pathname;
  writeFileSync(
    script,
    `import { startEmbeddedDatabase } from ${JSON.stringify(module)};
await startEmbeddedDatabase({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });`,
  );
  const child = spawn(process.execPath, [script], { stdio: 'ignore' });
  const ended = new Promise(resolve => child.once('exit', resolve));
  await pause(ms);
  if (child.exitCode === null) child.kill('SIGKILL');
  await ended;
}

/** Port or socket taken by another program: a clear refusal, and no harm. */
async function taken(dataDir: string): Promise<string[]> {
  const faults: string[] = [];
  const folder = await socketFolderOf(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const socket = join(folder, '.s.PGSQL.5432');
  for (const [place, options] of [
    [socket, {}],
    [0, { port: 0 }],
  ] as const) {
    if (typeof place === 'string' && existsSync(place)) rmSync(place);
    const squatter = createServer();
    await new Promise<void>(resolve => squatter.listen(place, () => resolve()));
    const address = squatter.address();
    const port = typeof address === 'object' && address ? { port: address.port } : options;
    const code = await startEmbeddedDatabase({ dataDir, log: () => {}, ...port }).then(
      async database => {
        await database.stop();
        return 'started';
      },
      (error: { code: string }) => error.code,
    );
    await new Promise(resolve => squatter.close(resolve));
    if (code !== 'socket-taken' && code !== 'port-taken') faults.push(`${String(place)} taken: ${code}`);
  }
  const after = await startsWith(dataDir, false);
  return after ? [...faults, `after the strangers had gone: ${after}`] : faults;
}
