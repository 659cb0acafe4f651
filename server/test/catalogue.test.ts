import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate, migrationStatus, readMigrations, rollback } from '../src/kernel/db/migrate.ts';
import { type TestDatabase, testDatabase } from './database.ts';

let t: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  t = await testDatabase();
  client = new pg.Client({ connectionString: t.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await t.close();
});

const rows = async <R>(text: string): Promise<R[]> => (await client.query(text)).rows as R[];
type Table = { oid: number; name: string; note: string | null; rls: boolean; forced: boolean; columns: string[] };
const SCHEMAS = "('kernel', 'platform', 'workplace', 'crew', 'copro')";

async function tables(): Promise<Table[]> {
  return rows<Table>(`
    select c.oid::int, n.nspname || '.' || c.relname as name, obj_description(c.oid, 'pg_class') as note, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
           (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${SCHEMAS} and c.relkind in ('r', 'p') and c.relname <> 'migration' order by 2`);
}

describe('the tenant pattern holds for every table', () => {
  test('a table has the wall, or says in its comment why it belongs to no tenant', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(20);
    for (const table of all) {
      if (table.note?.startsWith('@global ')) {
        // Where org_id is kept on purpose (the directory of links), the comment says so too.
        expect(table.note.length, table.name).toBeGreaterThan(20);
        continue;
      }
      expect(table, table.name).toMatchObject({ rls: true, forced: true });
      const policies = await rows<{ permissive: boolean; using: string; check: string }>(
        `select polpermissive as permissive, pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check from pg_policy where polrelid = ${table.oid} order by 1`,
      );
      // In a sub-select: worked out once for a statement, not once for a row.
      const wall = `(org_id = ( SELECT (NULLIF(current_setting('app.org_id'::text, true), ''::text))::uuid AS "nullif"))`;
      expect(policies, table.name).toEqual([
        { permissive: false, using: wall, check: wall },
        { permissive: true, using: 'true', check: 'true' },
      ]);
      const [org] = await rows<{ def: string; notnull: boolean }>(
        `select pg_get_expr(d.adbin, d.adrelid) as def, a.attnotnull as notnull from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid = ${table.oid} and a.attname = 'org_id'`,
      );
      expect(org, table.name).toEqual({ def: 'kernel.org_id()', notnull: true });
    }
  });

  test('keys, unique indexes and foreign keys between tenant tables begin with org_id', async () => {
    const tenant = new Set(
      (await tables()).filter(table => !table.note?.startsWith('@global ')).map(table => table.oid),
    );
    // An org's address is unique over all orgs by its nature; so is the account link.
    const worldwide = new Set(['org_slug_key']);
    const indexes = await rows<{ oid: number; name: string; first: string; unique: boolean }>(`
      select i.indrelid::int as oid, c.relname as name, a.attname as first, i.indisunique as unique from pg_index i join pg_class c on c.oid = i.indexrelid
        left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]`);
    for (const index of indexes.filter(one => tenant.has(one.oid) && !worldwide.has(one.name)))
      expect(index.first, index.name).toBe('org_id');
    const keys = await rows<{ name: string; from: number; to: number; columns: string[] }>(`
      select k.conname as name, k.conrelid::int as "from", k.confrelid::int as "to",
             (select array_agg(a.attname::text order by x.n) from unnest(k.conkey) with ordinality x (attnum, n) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = x.attnum) as columns
        from pg_constraint k where k.contype = 'f'`);
    const between = keys.filter(key => tenant.has(key.from) && tenant.has(key.to));
    expect(between.length).toBeGreaterThan(20);
    for (const key of between) expect(key.columns[0], key.name).toBe('org_id');
  });

  test('the application role owns nothing, cannot bypass, and cannot change or delete what is append-only', async () => {
    const app = new URL(t.appUrl).username;
    expect(
      await rows(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = '${app}'`),
    ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
    expect(
      await rows(`select 1 from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = '${app}'`),
    ).toEqual([]);
    for (const table of (await tables()).filter(one => one.note?.includes('@append-only'))) {
      const [rights] = await rows<{ update: boolean; delete: boolean; truncate: boolean; insert: boolean }>(
        `select has_table_privilege('${app}', ${table.oid}, 'UPDATE') as update, has_table_privilege('${app}', ${table.oid}, 'DELETE') as delete, has_table_privilege('${app}', ${table.oid}, 'TRUNCATE') as truncate, has_table_privilege('${app}', ${table.oid}, 'INSERT') as insert`,
      );
      expect(rights, table.name).toEqual({ update: false, delete: false, truncate: false, insert: true });
    }
  });

  test('without a tenant no row is seen, and none of another can be written or pointed at', async () => {
    const { db } = t;
    const [a, b] = ['018f0000-0000-7000-8000-00000000000a', '018f0000-0000-7000-8000-00000000000b'];
    const org = (id: string, slug: string) =>
      db.transaction(id, tx =>
        tx.run({
          text: "insert into platform.org (slug, name, kind, zone, locale, products) values ($1, 'x', 'theatre', 'Europe/Paris', 'fr', '{crew}')",
          values: [slug],
        }),
      );
    await org(a, 'wall-a');
    await org(b, 'wall-b');
    await db.transaction(a, tx =>
      tx.run({ text: 'insert into crew.role (id, name) values ($1, $2)', values: [a, 'secret'] }),
    );
    expect(await db.global({ text: 'select * from crew.role', values: [] })).toEqual([]);
    expect(await db.readRows(b, { text: 'select * from crew.role', values: [] })).toEqual([]);
    const refused = (text: string) => expect(db.transaction(b, tx => tx.run({ text, values: [] }))).rejects.toThrow();
    await refused(`insert into crew.role (org_id, id, name) values ('${a}', '${b}', 'x')`);
    expect(await db.transaction(b, tx => tx.run({ text: "update crew.role set name = 'x'", values: [] }))).toBe(0);
    await refused(`insert into crew.role_need (id, mission_id, role_id, quota) values ('${b}', '${b}', '${a}', 1)`);
  });
});

describe('migrations', () => {
  test('go back and forward again to the same schema', async () => {
    const fresh = await testDatabase();
    const dump = async (url: string) => {
      const other = new pg.Client({ connectionString: url });
      await other.connect();
      const { rows: columns } = await other.query(
        `select table_schema, table_name, column_name, data_type, column_default, is_nullable from information_schema.columns where table_schema in ${SCHEMAS} order by 1, 2, 3`,
      );
      const { rows: indexes } = await other.query(
        `select schemaname, indexname, indexdef from pg_indexes where schemaname in ${SCHEMAS} order by 1, 2`,
      );
      await other.end();
      return { columns, indexes };
    };
    const before = await dump(fresh.ownerUrl);
    const all = readMigrations();
    expect(await rollback(fresh.ownerUrl, all.length)).toEqual(all.map(one => one.id).toReversed());
    expect((await migrationStatus(fresh.ownerUrl)).every(state => state.appliedAt === null)).toBe(true);
    expect(await migrate(fresh.ownerUrl)).toEqual(all.map(one => one.id));
    expect(await dump(fresh.ownerUrl)).toEqual(before);
    await fresh.close();
  });

  test('one that fails leaves the state before it, one that was changed later is refused', async () => {
    const fresh = await testDatabase();
    const all = readMigrations();
    const broken = {
      id: '9999-broken',
      forward: 'create table kernel.half (a int); select 1 / 0',
      back: '',
      checksum: 'x',
    };
    await expect(migrate(fresh.ownerUrl, [...all, broken])).rejects.toThrow(
      '9999-broken failed and was rolled back: division by zero',
    );
    expect(await migrate(fresh.ownerUrl, all)).toEqual([]);
    expect((await migrationStatus(fresh.ownerUrl, [...all, broken])).at(-1)).toMatchObject({ appliedAt: null });
    await expect(
      migrate(
        fresh.ownerUrl,
        all.map(one => ({ ...one, checksum: 'other' })),
      ),
    ).rejects.toThrow('was changed after it was applied');
    // Two at once: one waits for the other and finds nothing left to do.
    const extra = {
      id: '9998-extra',
      forward:
        "create table kernel.extra (a int); comment on table kernel.extra is '@global only of this test, dropped at its end'",
      back: 'drop table kernel.extra',
      checksum: 'y',
    };
    const both = await Promise.all([
      migrate(fresh.ownerUrl, [...all, extra]),
      migrate(fresh.ownerUrl, [...all, extra]),
    ]);
    expect(both.flat()).toEqual(['9998-extra']);
    await fresh.close();
  });
});
