import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backupUrlOf } from '../../src/database.ts';
import { startEmbeddedDatabase } from '../../src/kernel/db/embedded/embedded.ts';
import { hashTables, query, temporaryFolder } from '../backup-stage.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const folder = temporaryFolder();
const dataDir = join(folder.path, 'data');
const keyFile = join(folder.path, 'key');
let environment: Record<string, string>;
const running = new Set<ChildProcess>();
type Outcome = { code: number | null; text: string };

function start(
  args: string[],
  more: Record<string, string> = {},
): { child: ChildProcess; text: () => string; done: Promise<Outcome> } {
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, ...environment, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (text += String(chunk)));
  const done = new Promise<Outcome>(resolve => {
    child.once('close', code => {
      running.delete(child);
      resolve({ code, text });
    });
  });
  return { child, text: () => text, done };
}
const orga = (args: string, more?: Record<string, string>): Promise<Outcome> => start(args.split(' '), more).done;

/** What is in the embedded database, asked while no command runs. */
async function look<T>(ask: (url: string) => Promise<T>): Promise<T> {
  const database = await startEmbeddedDatabase({ dataDir, fsync: false, log: () => {} });
  return ask(backupUrlOf(database)).finally(() => database.stop());
}
const databases = (url: string) =>
  query<{ name: string }>(url, `select datname as name from pg_database where datname like 'orga%' order by 1`).then(
    rows => rows.map(row => row.name),
  );

beforeAll(async () => {
  environment = {
    ORGA_MODE: 'demo',
    ORGA_DATA: dataDir,
    ORGA_DB_FSYNC: 'false',
    ORGA_BACKUP_TARGET: join(folder.path, 'backups'),
    ORGA_BACKUP_IDENTITY_FILE: keyFile,
  };
  const made = await orga(`db keygen ${keyFile}`);
  environment.ORGA_BACKUP_RECIPIENTS = made.text.trim().split('=')[1] ?? '';
  expect((await orga('seed')).text).toContain('demonstration ready');
}, 120_000);
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  folder.remove();
});

test('a key is made once, for its owner only, and never shown', async () => {
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  const again = await orga(`db keygen ${keyFile}`);
  expect(again.code).toBe(1);
  expect(again.text).toMatch(/was not written/);
  expect(again.text).not.toContain('AGE-SECRET-KEY');
});

test('every verb explains itself', async () => {
  const all = (await orga('--help')).text;
  for (const verb of ['backup', 'backup status', 'backups', 'restore', 'drill', 'discard', 'keygen', 'status'])
    expect(all).toMatch(new RegExp(`^  db ${verb}( |\n)`, 'm'));
  for (const verb of ['db backup', 'db backup status', 'db restore']) {
    const { code, text } = await orga(`${verb} --help`);
    expect(code).toBe(0);
    expect(text).toMatch(new RegExp(`^orga ${verb}( |\n)`));
  }
  expect((await orga('db restore --force')).text).toContain('--force is not an option');
}, 60_000);

test('backup, status, drill and restore with the embedded database, its server stopped', {
  timeout: 120_000,
}, async () => {
  const before = await orga('db backup status');
  expect(before).toMatchObject({ code: 0, text: expect.stringMatching(/state +waiting[\s\S]*never/) });
  const original = await look(hashTables);
  const made = await orga('db backup');
  expect(made).toMatchObject({ code: 0, text: expect.stringMatching(/^orga-\d{8}T\d{6}Z-[0-9a-f]{8} {2}\d+ rows/) });
  expect(await orga('db backup status')).toMatchObject({ code: 0, text: expect.stringMatching(/state +good/) });
  expect(await orga('db backup status', { ORGA_BACKUP_TARGET: '' })).toMatchObject({
    code: 1,
    text: expect.stringMatching(/not configured/),
  });

  const drilled = await orga('db drill');
  expect(drilled.text).toMatch(
    /rows {2}platform\.audit_entry[\s\S]*audit chain head[\s\S]*RPO \d+ s[\s\S]*RTO [\d.]+ s/,
  );
  expect(drilled.code).toBe(0);

  // What is lost by going back is lost; what was there is there again.
  await look(url => query(url, `update workplace.person set last_name = 'Changed since'`));
  const restored = await orga('db restore');
  expect(restored).toMatchObject({
    code: 0,
    text: expect.stringMatching(/verified: \d+ tables[\s\S]*kept as orga_before_/),
  });
  expect(await look(hashTables)).toEqual(original);
  expect((await orga('audit verify')).code).toBe(0);

  const listed = (await orga('db discard')).text.trim();
  expect(await look(databases)).toEqual(['orga', listed]);
  expect((await orga('db discard orga')).code).toBe(1);
  expect((await orga(`db discard ${listed}`)).code).toBe(0);
  expect(await look(databases)).toEqual(['orga']);
});

test('without a key a backup is made only on demand, and never in production', { timeout: 60_000 }, async () => {
  const target = { ORGA_BACKUP_TARGET: join(folder.path, 'open'), ORGA_BACKUP_RECIPIENTS: '' };
  expect(await orga('db backup', target)).toMatchObject({
    code: 1,
    text: expect.stringMatching(/ORGA_BACKUP_RECIPIENTS is not set/),
  });
  expect(await orga('db backup --unencrypted', target)).toMatchObject({
    code: 0,
    text: expect.stringMatching(/NOT ENCRYPTED/),
  });
  expect(await orga('db drill', { ...target, ORGA_BACKUP_IDENTITY_FILE: '' })).toMatchObject({ code: 0 });
  const production = { ORGA_DB_FSYNC: 'true', ORGA_MODE: 'production', ORGA_SECRETS: 'x1'.repeat(20) };
  expect((await orga('db backup --unencrypted', production)).text).toMatch(/must be encrypted/);
});

describe('a restore that does not come to its end', () => {
  test('for a wrong key leaves the database as it was', { timeout: 60_000 }, async () => {
    const held = await look(hashTables);
    const other = join(folder.path, 'other-key');
    await orga(`db keygen ${other}`);
    const { code, text } = await orga(`db restore --identity=${other}`);
    expect({ code, text }).toMatchObject({ code: 1, text: expect.stringMatching(/another key/) });
    expect(text).not.toMatch(/AGE-SECRET-KEY|    at /);
    expect(await look(hashTables)).toEqual(held);
  });

  test('killed at any stage leaves the old database or, past the swap, the whole new one', {
    timeout: 180_000,
  }, async () => {
    expect((await orga('db restore')).code).toBe(0);
    const whole = await look(hashTables);
    const keptAlready = (await look(databases)).length;
    const held = await look(async url => {
      await query(url, `update workplace.person set notes = 'since the backup'`);
      return hashTables(url);
    });
    expect(held['workplace.person']).not.toBe(whole['workplace.person']);
    for (const [stage, delayMs] of [
      ['verifying', 0],
      ['verified', 300],
      ['loading', 0],
      ['loading', 60],
      ['loading', 150],
      ['checking', 0],
      ['checking', 200],
      ['replacing', 0],
    ] as const) {
      const attempt = start(['db', 'restore']);
      const end = Date.now() + 30_000;
      while (!attempt.text().includes(stage) && attempt.child.exitCode === null && Date.now() < end)
        await new Promise(resolve => setTimeout(resolve, 1));
      await new Promise(resolve => setTimeout(resolve, delayMs));
      attempt.child.kill('SIGKILL');
      await attempt.done;
      expect(attempt.text(), stage).toContain(stage);
      const found = await look(async url => ({ hashes: await hashTables(url), names: await databases(url) }));
      const isSwapped = found.names.filter(name => !name.includes('restoring')).length > keptAlready;
      expect(found.hashes, stage).toEqual(isSwapped ? whole : held);
      if (stage === 'verifying' || stage === 'loading') expect(isSwapped).toBe(false);
      if (isSwapped) break;
      expect(found.names.filter(name => name === 'orga')).toHaveLength(1);
    }
    // The next one clears away what the killed ones left half done.
    expect((await orga('db restore')).code).toBe(0);
    const names = await look(databases);
    expect(names.filter(name => name.includes('restoring'))).toEqual([]);
    expect(await look(hashTables)).toEqual(whole);
  });
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0;
test.skipIf(!canMount)('a full disk leaves no backup that looks whole', { timeout: 60_000 }, async ({ skip }) => {
  const small = join(folder.path, 'small');
  mkdirSync(small);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small], { stdio: 'ignore' });
  } catch {
    skip('no file system can be mounted here');
  }
  try {
    const { code, text } = await orga('db backup', { ORGA_BACKUP_TARGET: small });
    expect(text).toMatch(/the disk is full; no backup was made/);
    expect(code).toBe(1);
    expect(readdirSync(small)).toEqual([]);
    expect((await orga('db backup status')).text).toMatch(/last failure .*disk is full/);
  } finally {
    execFileSync('umount', [small]);
  }
});

test('a backup that is spoilt after its checksums were made is refused before anything is touched', {
  timeout: 60_000,
}, async () => {
  const copy = join(folder.path, 'spoilt');
  cpSync(join(folder.path, 'backups'), copy, { recursive: true });
  for (const id of readdirSync(copy)) rmSync(join(copy, id, 'part-000001.zst.age'));
  const held = await look(hashTables);
  const { code, text } = await orga('db restore', { ORGA_BACKUP_TARGET: copy });
  expect({ code, text }).toMatchObject({ code: 1, text: expect.stringMatching(/part-000001.zst.age: is missing/) });
  expect(await look(hashTables)).toEqual(held);
  expect(existsSync(join(dataDir, 'postgres.lock'))).toBe(false);
  expect(readFileSync(keyFile, 'utf8')).toContain('AGE-SECRET-KEY');
});
