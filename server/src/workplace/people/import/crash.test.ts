import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ImportDriver, manyPeople } from '../../../../test/people-files.ts';
import { eventually, type TestSystem, testSystem } from '../../../../test/system.ts';
import { CsvRefusal } from '../../../kernel/csv/refusal.ts';
import type { Tx } from '../../../kernel/db/database.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { checkImport } from './check-import.ts';
import { endingInState } from './progress.ts';
import { runImport } from './run-import.ts';

let system: TestSystem;
beforeAll(async () => {
  // Jobs are called by hand here, to be broken off where it hurts.
  system = await testSystem({ work: false });
});
afterAll(() => system.close());

const actor = { accountId: null, name: 'test' };

async function checkedImport(file: string, options: object = {}) {
  const org = await system.addOrg(['manager']);
  const driver = new ImportDriver(system, org.as.manager);
  const { body } = await driver.upload(file);
  await driver.post(body.id, 'check', { mapping: body.suggestedMapping, ...options });
  const job = { orgId: org.id, importId: body.id as string, actor };
  await checkImport(system.deps, job);
  const answer = await driver.post(body.id, 'run');
  if (answer.status !== 202) throw new Error(answer.text);
  const count = async () =>
    Number(
      (await system.deps.db.readRows<{ n: number }>(org.id, sql`select count(*) as n from workplace.person`))[0]?.n,
    );
  return { driver, job, count, orgId: org.id, as: org.as.manager };
}

/** The system's dependencies with a database that is lost at the n-th transaction from now. */
function dyingAfter(transactions: number) {
  const { db } = system.deps;
  let left = transactions;
  const dying = new Proxy(db, {
    get(target, key) {
      const value = Reflect.get(target, key) as unknown;
      if (key === 'transaction') {
        return async (...args: Parameters<typeof db.transaction>) => {
          if (left-- > 0) return target.transaction(...args);
          // In the middle: its statements were sent, its commit was not.
          return target.transaction(args[0], async (tx: Tx) => {
            await args[1](tx);
            throw Object.assign(new Error('connection terminated'), { code: '57P01' });
          });
        };
      }
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { ...system.deps, db: dying };
}

describe('an import that loses the database in the middle', () => {
  // People without e-mail and reference, whom no second look could recognise.
  const nameless = `Nom;Prénom\n${Array.from({ length: 2_300 }, (_, n) => `Nom${n};P${n}`).join('\n')}\n`;

  test('goes on where it was: nobody is missing and nobody is there twice', async () => {
    const { driver, job, count } = await checkedImport(nameless);
    for (const batches of [0, 1, 2])
      await expect(runImport(dyingAfter(batches), job)).rejects.toThrow('database is not available');
    expect(await count()).toBe(1_500);
    expect(await driver.get(job.importId)).toMatchObject({ state: 'importing', doneCount: 1_500, createdCount: 1_500 });
    await runImport(system.deps, job);
    expect(await driver.get(job.importId)).toMatchObject({ state: 'imported', doneCount: 2_300, createdCount: 2_300 });
    await runImport(system.deps, job);
    expect(await count()).toBe(2_300);
  });

  test('still knows the e-mails of the rows before the break', async () => {
    const rows = Array.from({ length: 1_200 }, (_, n) => `N${n},n${n}@break.example`);
    const { driver, job, count } = await checkedImport(`Nom,Email\n${rows.join('\n')}\nLate,N3@break.example\n`);
    await expect(runImport(dyingAfter(1), job)).rejects.toThrow();
    await runImport(system.deps, job);
    expect(await count()).toBe(1_200);
    expect(await driver.issues(job.importId)).toMatchObject([{ line: 1_202, code: 'duplicate-in-file', firstLine: 5 }]);
  });

  test('of all rows or none has written nobody, and starts over', async () => {
    const { driver, job, count } = await checkedImport(nameless, { onError: 'all-or-nothing' });
    await expect(runImport(dyingAfter(0), job)).rejects.toThrow('database is not available');
    expect(await count()).toBe(0);
    await runImport(system.deps, job);
    expect(await count()).toBe(2_300);
    expect((await driver.get(job.importId)).state).toBe('imported');
  });

  test('and whose queue forgot it can be continued by the user, but not checked anew', async () => {
    const { driver, job, count, orgId } = await checkedImport(nameless);
    await expect(runImport(dyingAfter(1), job)).rejects.toThrow();
    expect((await driver.post(job.importId, 'run')).body.code).toBe('import-busy');
    await system.deps.db.transaction(orgId, tx =>
      tx.run(sql`update workplace.people_import set progress_at = now() - interval '2 minutes'`),
    );
    expect((await driver.post(job.importId, 'check', { mapping: { lastName: 0 } })).body.code).toBe(
      'import-already-started',
    );
    expect(await driver.post(job.importId, 'run')).toMatchObject({
      status: 202,
      body: { state: 'importing', doneCount: 500 },
    });
    await runImport(system.deps, job);
    expect(await count()).toBe(2_300);
  });
});

test('two runs of the same import at once write everybody once', async () => {
  for (const options of [{}, { onError: 'all-or-nothing' }]) {
    const { job, count, driver } = await checkedImport(
      manyPeople(1_200)
        .replaceAll(/;p\d+@many\.example/g, ';')
        .replaceAll(/;R\d+/g, ';'),
      options,
    );
    await Promise.all([runImport(system.deps, job), runImport(system.deps, job), runImport(system.deps, job)]);
    await runImport(system.deps, job);
    expect(await count()).toBe(1_200);
    expect(await driver.get(job.importId)).toMatchObject({ state: 'imported', createdCount: 1_200, doneCount: 1_200 });
  }
});

test('a run that finds the file gone, because another has finished, does not spoil what that one did', async () => {
  const { job, driver } = await checkedImport('Nom;Prénom\nA;B\n');
  await endingInState(system.deps, job, async () => {
    await runImport(system.deps, job);
    throw new CsvRefusal('empty-file', 1);
  });
  expect(await driver.get(job.importId)).toMatchObject({ state: 'imported', failure: null, createdCount: 1 });
});

test('two files with the same people imported at once make each of them once', async () => {
  const file = manyPeople(1_500, 50_000);
  const first = await checkedImport(file);
  const second = new ImportDriver(system, first.as);
  const { body } = await second.upload(
    file
      .split('\r\n')
      .toSpliced(1, 1_500, ...file.split('\r\n').slice(1, 1_501).toReversed())
      .join('\r\n'),
  );
  await second.post(body.id, 'check', { mapping: body.suggestedMapping });
  await checkImport(system.deps, { ...first.job, importId: body.id });
  await second.post(body.id, 'run');
  await Promise.all([runImport(system.deps, first.job), runImport(system.deps, { ...first.job, importId: body.id })]);
  expect(await first.count()).toBe(1_500);
  const [a, b] = [await first.driver.get(first.job.importId), await second.get(body.id)];
  expect([a.state, b.state, a.createdCount + b.createdCount, a.skippedCount + b.skippedCount]).toEqual([
    'imported',
    'imported',
    1_500,
    1_500,
  ]);
});

test('an import that is deleted while its job waits ends without a trace', async () => {
  const { job, driver, orgId, as } = await checkedImport('Nom;Prénom\nA;B\n');
  await system.deps.db.transaction(orgId, tx =>
    tx.run(sql`update workplace.people_import set progress_at = now() - interval '2 minutes'`),
  );
  expect((await system.inject(as, 'DELETE', `/people/imports/${job.importId}`)).status).toBe(204);
  await runImport(system.deps, job);
  await checkImport(system.deps, job);
  expect((await driver.get(job.importId)).code).toBe('not-found');
});

test('progress is told at most twice a second, and at the end', async () => {
  const { job, orgId } = await checkedImport(manyPeople(3_000, 90_000));
  const began = performance.now();
  await runImport(system.deps, job);
  const seconds = (performance.now() - began) / 1000;
  const told = await eventually(
    'events',
    async () =>
      (await system.deps.db.readRows(orgId, sql`select id from kernel.event where type = 'workplace.import.progress'`))
        .length || undefined,
  );
  // Check and run requests, check end, run end, and the news in between.
  expect(told).toBeGreaterThanOrEqual(4);
  expect(told).toBeLessThanOrEqual(7 + 2 * seconds);
});
