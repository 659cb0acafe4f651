import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded.ts';
import { findPostmaster } from './processes.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orga-embedded-'));
  chmodSync(folder, 0o755);
  cleanups.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return folder;
}

async function start(dataDir: string): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ dataDir, log: () => {}, fsync: false });
  cleanups.push(() => database.stop());
  return database;
}

async function one(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query('select 1 as one')).rows[0];
  } finally {
    await client.end();
  }
}

test('passwords of the right form that are not those of the database are made so', async () => {
  const dataDir = temporaryFolder();
  await (await start(dataDir)).stop();
  const file = join(dataDir, 'postgres.secrets.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[0-9a-f]{48}/g, 'a1'.repeat(24)));
  const database = await start(dataDir);
  for (const url of [database.ownerUrl, database.appUrl, database.adminUrl]) expect(await one(url)).toEqual({ one: 1 });
});

test('what a first start left that was killed half-way is removed, also when the database is there by now', async () => {
  const dataDir = temporaryFolder();
  await (await start(dataDir)).stop();
  const draft = join(dataDir, 'postgres.initialising-1');
  mkdirSync(join(draft, 'base'), { recursive: true });
  await start(dataDir);
  expect(existsSync(draft)).toBe(false);
});

test('a killed server is not replaced while a child of it may still write to the same files', async context => {
  if (process.platform !== 'linux') context.skip('stops a process of the server');
  const dataDir = temporaryFolder();
  const database = await start(dataDir);
  const client = new pg.Client({ connectionString: database.appUrl });
  client.on('error', () => {});
  await client.connect();
  const child = Number((await client.query('select pg_backend_pid() as pid')).rows[0].pid);
  cleanups.push(() => client.end());
  process.kill(child, 'SIGSTOP');
  process.kill(findPostmaster(join(dataDir, 'postgres')) ?? 0, 'SIGKILL');
  await new Promise(resolve => setTimeout(resolve, 1_500));
  const early = await one(database.appUrl).catch(() => 'refused');
  process.kill(child, 'SIGKILL');
  expect(early).toBe('refused');
  await expect.poll(() => one(database.appUrl).catch(() => undefined), { timeout: 10_000 }).toEqual({ one: 1 });
});
