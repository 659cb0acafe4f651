import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { Batch } from './batch.ts';
import { type Sql, sql } from './sql.ts';
import { PATIENT } from './time-limits.ts';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase({ poolSize: 5, maxWaiting: 10_000, limits: PATIENT });
});
afterAll(() => t.close());

const currentOrg = (): Sql<{ org: string | null }> =>
  sql`select nullif(current_setting('app.org_id', true), '') as org`;
const fail = (): Sql => sql`select 1 / (${0}::int)`;

describe('the one-round-trip batch', () => {
  test('4,000 interleaved tenants with 5 % failing in the middle never see each other and leave the pool usable', async () => {
    let failed = 0;
    const crossings: string[] = [];
    const one = async (index: number) => {
      const org = randomUUID();
      const broken = index % 20 === 0;
      const mark = sql<{ n: number }>`select ${index}::int as n`;
      try {
        const [before, , after] = await t.db.read(org, [currentOrg(), broken ? fail() : mark, currentOrg()]);
        if (before?.[0]?.org !== org || after?.[0]?.org !== org) crossings.push(org);
      } catch (error) {
        expect((error as { code?: string }).code).toBe('22012');
        failed++;
      }
    };
    await Promise.all(Array.from({ length: 4_000 }, (_, index) => one(index)));
    expect(crossings).toEqual([]);
    expect(failed).toBe(200);
    const leftovers = await Promise.all(
      Array.from({ length: 20 }, () => t.db.global<{ org: string | null }>(currentOrg())),
    );
    expect(leftovers.flat().every(row => row.org === null)).toBe(true);
  });

  test('a value that cannot be written keeps what stands before it from being written', async () => {
    const org = randomUUID();
    const write = (id: string, payload: unknown): Sql =>
      sql`insert into kernel.event (id, type, payload) values (${id}, 'test', ${payload})`;
    const endless: { self?: unknown } = {};
    endless.self = endless;
    const both = t.db.transaction(org, async tx => {
      tx.write(write(randomUUID(), '{}'));
      tx.write(write(randomUUID(), endless));
    });
    await expect(both).rejects.toThrow('circular');
    expect(await t.db.readRows(org, sql`select id from kernel.event`)).toEqual([]);
  });

  test('the commit of a transaction in which something failed is not called a success', async () => {
    let hints = 0;
    const committed = t.db.transaction(randomUUID(), async tx => {
      tx.afterCommit(() => hints++);
      await tx.run(fail()).catch(() => {});
    });
    await expect(committed).rejects.toThrow('commit of a transaction that had failed');
    expect(hints).toBe(0);
  });

  test('transactions that fail, abort or commit interleaved keep their tenant and leave no row behind', async () => {
    const orgs = Array.from({ length: 300 }, () => randomUUID());
    const write = (org: string) =>
      sql`insert into kernel.event (id, type, payload) values (${org}, 'test', ${JSON.stringify({ org })})`;
    const outcomes = await Promise.allSettled(
      orgs.map((org, index) =>
        t.db.transaction(org, async tx => {
          await tx.run(write(org));
          if (index % 10 === 0) throw new Error('aborted by the caller');
          if (index % 10 === 1) await tx.run(fail());
          if (index % 10 === 2) tx.defer(fail());
          else tx.defer(currentOrg());
        }),
      ),
    );
    expect(outcomes.filter(outcome => outcome.status === 'rejected')).toHaveLength(90);
    const seen = await Promise.all(
      orgs.map(org => t.db.readRows<{ id: string; org_id: string }>(org, sql`select id, org_id from kernel.event`)),
    );
    seen.forEach((rows, index) => {
      expect(rows).toEqual(index % 10 <= 2 ? [] : [{ id: orgs[index], org_id: orgs[index] }]);
    });
  });

  test('a statement whose first use was skipped by an earlier failure is prepared again, not assumed', async () => {
    const client = new pg.Client({ connectionString: t.appUrl });
    await client.connect();
    const send = (queries: Sql[]) => {
      const batch = new Batch(queries as never, { prepared: true });
      client.query(batch as never);
      return batch.promise;
    };
    const later = (n: number) => sql<{ v: number }>`select ${n}::int * 7 as v`;
    await expect(send([fail(), later(1)])).rejects.toMatchObject({ code: '22012' });
    expect((await send([later(2)]))[0]?.rows).toEqual([{ v: 14 }]);
    // The second use skips Parse and Describe and must read the same columns.
    expect((await send([later(3), later(4)])).map(result => result.rows[0])).toEqual([{ v: 21 }, { v: 28 }]);
    await client.end();
  });

  test('a value that cannot be written fails its own call only', async () => {
    const bad = {
      toJSON: () => {
        throw new Error('no json');
      },
    };
    await expect(t.db.global(sql`select ${bad}::jsonb as v`)).rejects.toThrow('no json');
    expect(await t.db.global(sql`select 1 as v`)).toEqual([{ v: 1 }]);
  });

  test('a plan whose columns changed costs one call and then works again', async () => {
    const owner = new pg.Client({ connectionString: t.ownerUrl });
    await owner.connect();
    await owner.query(
      'create table kernel.shape (a int); grant select on kernel.shape to public; insert into kernel.shape values (1)',
    );
    const read = () => t.db.global(sql`select * from kernel.shape`);
    await Promise.all(Array.from({ length: 20 }, read));
    await owner.query('alter table kernel.shape add b int default 2');
    await Promise.allSettled(Array.from({ length: 20 }, read));
    await Promise.allSettled(Array.from({ length: 20 }, read));
    expect(await read()).toEqual([{ a: 1, b: 2 }]);
    await owner.query('drop table kernel.shape');
    await owner.end();
  });

  test('values of every kind survive the wire', async () => {
    const [row] =
      await t.db.global(sql`select ${'é"\\,{}'}::text as text, ${['a"b', 'c,d', null]}::text[] as list, ${42}::int8 as big,
      ${'2026-03-29T01:00:00Z'}::timestamptz as at, ${{ a: [1] }}::jsonb as json, ${Buffer.from([0, 255])}::bytea as bytes,
      ${null}::text as nothing, ${true}::bool as yes, ${['2026-03-29T01:00:00Z']}::timestamptz[] as instants, '1.10'::numeric as amount`);
    expect(row).toEqual({
      text: 'é"\\,{}',
      list: ['a"b', 'c,d', null],
      big: 42,
      at: '2026-03-29T01:00:00Z',
      json: { a: [1] },
      bytes: Buffer.from([0, 255]),
      nothing: null,
      yes: true,
      instants: ['2026-03-29T01:00:00Z'],
      amount: '1.10',
    });
  });

  test('a silent database ends the call with a clear error instead of waiting for ever', async () => {
    const { Database } = await import('./database.ts');
    const impatient = new Database({
      url: t.appUrl,
      poolSize: 1,
      preparedStatements: true,
      limits: { waitMs: 2_000, roundTripMs: 300, wholeMs: 300 },
    });
    await expect(impatient.global(sql`select pg_sleep(5)`)).rejects.toThrow('not available');
    expect(await impatient.global(sql`select 1 as v`)).toEqual([{ v: 1 }]);
    await impatient.close();
  });
});
