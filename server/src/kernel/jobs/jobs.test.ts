import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { eventually } from '../../../test/system.ts';
import { Bus } from '../bus/bus.ts';
import { Jobs } from './jobs.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ poolSize: 1 });
});
afterAll(() => database.close());

test('the first job of a kind needs no connection beside the one of its transaction', async () => {
  const bus = new Bus(database.db, database.appUrl);
  const failures: unknown[] = [];
  const jobs = new Jobs(database.db, bus, { error: details => failures.push(details) });
  jobs.define('first-of-its-kind', {}, async () => {});
  await jobs.start({ work: false });
  const org = '00000000-0000-7000-8000-000000000001';
  // The only connection is held by this transaction: a look-up on another one would wait for ever.
  await database.db.transaction(org, async tx => {
    await tx.rows({ text: 'select 1', values: [] });
    await jobs.enqueue(tx, 'first-of-its-kind', { n: 1 });
  });
  const rows = await database.db.global<{ n: number }>({
    text: "select count(*) as n from pgboss.job where name = 'first-of-its-kind'",
    values: [],
  });
  expect(Number(rows[0]?.n)).toBe(1);
  expect(failures).toEqual([]);
  await jobs.stop();
  await bus.stop();
});

test('a hundred jobs that were left waiting are worked off one after the other, not one at each poll', async () => {
  const bus = new Bus(database.db, database.appUrl);
  const jobs = new Jobs(database.db, bus, { error: () => {} });
  let done = 0;
  jobs.define('left-waiting', {}, async () => void done++);
  await jobs.start({ work: false });
  await database.db.transaction('00000000-0000-7000-8000-000000000001', async tx => {
    for (let n = 0; n < 100; n++) await jobs.enqueue(tx, 'left-waiting', { n });
  });
  await jobs.stop();
  const worker = new Jobs(database.db, bus, { error: () => {} });
  worker.define('left-waiting', {}, async () => void done++);
  await worker.start({ work: true });
  // One at each poll of two seconds would take 200 s.
  await eventually('100 jobs done', () => (done === 100 ? true : undefined), 8_000);
  await worker.stop();
  await bus.stop();
});
