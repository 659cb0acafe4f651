import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { TcpProxy } from '../../../test/tcp-proxy.ts';
import { Database } from './database.ts';
import { sql } from './sql.ts';
import { LENGTHY, patiently } from './time-limits.ts';
import { DatabaseUnavailable, OutcomeUnknown } from './unavailable.ts';

const LIMITS = { waitMs: 400, roundTripMs: 800, wholeMs: 800 };
let t: TestDatabase;
let proxy: TcpProxy;
let db: Database;
beforeAll(async () => {
  t = await testDatabase();
  const url = new URL(t.appUrl);
  const folder = url.searchParams.get('host');
  const port = Number(url.port || 5432);
  proxy = await new TcpProxy(folder ? { path: join(folder, `.s.PGSQL.${port}`) } : { host: url.hostname, port }).open();
  url.searchParams.delete('host');
  url.host = `127.0.0.1:${proxy.port}`;
  db = new Database({ url: url.href, poolSize: 3, preparedStatements: true, limits: LIMITS });
});
afterEach(async () => {
  proxy.cut = undefined;
  await proxy.set('pass');
  await expect.poll(ask, { timeout: 10_000 }).toEqual([{ v: 1 }]);
});
afterAll(async () => {
  await db.close();
  await proxy.close();
  await t.close();
});

const ask = (): Promise<unknown> => db.global(sql`select 1 as v`).catch((error: Error) => error.name);
async function timed(work: () => Promise<unknown>): Promise<{ error: unknown; ms: number }> {
  const began = performance.now();
  const error = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, ms: performance.now() - began };
}
const read = () => db.global(sql`select 1 as v`);
const insertEvent = (org: string) => sql`insert into kernel.event (id, type, payload) values (${org}, 'test', '{}')`;
const isThere = async (org: string): Promise<boolean> =>
  (await t.db.readRows(org, sql`select 1 from kernel.event where id = ${org}`)).length === 1;

test('a silent database fails every call within the time limit, and later ones at once', async () => {
  await proxy.set('silent');
  const first = await Promise.all(Array.from({ length: 20 }, () => timed(read)));
  for (const { error, ms } of first) {
    expect(error).toBeInstanceOf(DatabaseUnavailable);
    expect(ms).toBeLessThan(LIMITS.wholeMs + 700);
  }
  await expect.poll(async () => (await timed(read)).ms, { timeout: 5_000 }).toBeLessThan(50);
});

test('a database that refuses or resets connections fails fast and is found again without a restart', async () => {
  for (const mode of ['refuse', 'reset'] as const) {
    await proxy.set(mode);
    const { error, ms } = await timed(read);
    expect(error).toBeInstanceOf(DatabaseUnavailable);
    expect(ms).toBeLessThan(1_500);
    await proxy.set('pass');
    await expect.poll(ask, { timeout: 5_000 }).toEqual([{ v: 1 }]);
  }
});

test('a commit whose answer is lost is reported as unknown, never as not done', async () => {
  const org = randomUUID();
  proxy.cut = (chunk, direction) => (direction === 'to-client' && chunk.includes('COMMIT\0') ? 0 : undefined);
  let hints = 0;
  const { error } = await timed(() =>
    db.transaction(org, tx => {
      tx.afterCommit(() => hints++);
      return tx.run(insertEvent(org));
    }),
  );
  expect(error).toBeInstanceOf(OutcomeUnknown);
  expect(await isThere(org)).toBe(true);
  // What is kept in this process must not outlive a change that may have been made.
  expect(hints).toBe(1);
});

test('somebody who may wait for a minute does not wait for a database that is known to be away', async () => {
  const { error, ms } = await timed(() =>
    patiently(() => {
      const working = db.transaction(randomUUID(), tx => tx.run(sql`select pg_sleep(30)`));
      setTimeout(() => void proxy.set('silent'), 300);
      return working;
    }, LENGTHY),
  );
  expect(error).toBeInstanceOf(DatabaseUnavailable);
  expect(ms).toBeLessThan(9_000);
});

test('a text that fails inside a transaction of its own leaves no connection inside it', async () => {
  for (let round = 0; round < 6; round++)
    await expect(db.plain('BEGIN; select 1; select 1 / 0; COMMIT')).rejects.toThrow('division by zero');
  for (let round = 0; round < 6; round++) expect(await read()).toEqual([{ v: 1 }]);
});

test('the work of the queue may take longer than a call, in the eyes of the server too', async () => {
  const text = "BEGIN; select current_setting('statement_timeout') as limit; COMMIT";
  const limitOf = async (asked: () => Promise<unknown>): Promise<unknown> => {
    const results = (await asked()) as { command: string; rows: { limit: string }[] }[];
    return results.find(result => result.command === 'SELECT')?.rows[0]?.limit;
  };
  expect(await limitOf(() => patiently(() => db.plain(text)))).toBe('60500ms');
  expect(await limitOf(() => db.plain(text))).toBe('1300ms');
});

test('so is a change that travels in one round trip without a commit of its own', async () => {
  const org = randomUUID();
  proxy.cut = (chunk, direction) => (direction === 'to-client' && chunk.includes('INSERT 0 1\0') ? 0 : undefined);
  const { error } = await timed(() => db.transaction(org, async tx => tx.write(insertEvent(org))));
  expect(error).toBeInstanceOf(OutcomeUnknown);
  expect(await isThere(org)).toBe(true);
});

test('a connection lost before the commit is reported as not done, and is not', async () => {
  const org = randomUUID();
  const { error } = await timed(() =>
    db.transaction(org, async tx => {
      await tx.run(insertEvent(org));
      await proxy.set('reset');
      await tx.run(sql`select 1`);
    }),
  );
  expect(error).toBeInstanceOf(DatabaseUnavailable);
  expect(error).not.toBeInstanceOf(OutcomeUnknown);
  expect(await isThere(org)).toBe(false);
});

test('a refusal is heard as it is, also when the connection breaks before it can roll back', async () => {
  const { error } = await timed(() =>
    db.transaction(randomUUID(), async tx => {
      await tx.run(sql`select 1`);
      await proxy.set('reset');
      throw new Error('the caller refuses');
    }),
  );
  expect((error as Error).message).toBe('the caller refuses');
});

test('rows locked from outside let callers go in time, and the database is not taken for dead', async () => {
  const org = randomUUID();
  await t.db.transaction(org, tx => tx.run(insertEvent(org)));
  const holder = new pg.Client({ connectionString: t.ownerUrl });
  await holder.connect();
  await holder.query('begin; lock table kernel.event in access exclusive mode');
  const waiting = await Promise.all(
    Array.from({ length: 30 }, () =>
      timed(() => db.transaction(org, tx => tx.run(sql`select from kernel.event where id = ${org}`))),
    ),
  );
  // On a machine that is busy with other things one question may go unanswered; a database taken for dead stays so for longer.
  await expect
    .poll(() => db.answers(), { timeout: 2_000 })
    .toBe(true)
    .finally(() => holder.end());
  for (const { error, ms } of waiting) {
    expect(error).toBeDefined();
    expect(ms).toBeLessThan(LIMITS.wholeMs + 700);
  }
});

test('who says so may take longer, in one statement and in a transaction', async () => {
  const slow = sql`select pg_sleep(1.2)`;
  expect((await timed(() => db.global(slow))).error).toBeDefined();
  await patiently(() => db.global(slow));
  await patiently(() => db.transaction(randomUUID(), tx => tx.run(slow)));
});

test('calls past the length of the line are refused without waiting', async () => {
  const short = new Database({ url: t.appUrl, poolSize: 1, preparedStatements: true, maxWaiting: 2 });
  const calls = await Promise.all(
    Array.from({ length: 8 }, () => timed(() => short.global(sql`select pg_sleep(0.05)`))),
  );
  const refused = calls.filter(call => call.error);
  expect(refused).toHaveLength(5);
  for (const { ms } of refused) expect(ms).toBeLessThan(30);
  await short.close();
});
