import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupUrlOf } from '../src/database.ts';
import { seedDemonstration } from '../src/demo/demo.ts';
import { restore } from '../src/kernel/backup/restore.ts';
import { takeBackup } from '../src/kernel/backup/take-backup.ts';
import { verifyBackup } from '../src/kernel/backup/verify-backup.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../src/kernel/db/embedded/embedded.ts';
import { newId } from '../src/kernel/ids/ids.ts';
import { rollbackJobs } from '../src/kernel/jobs/migrate-jobs.ts';
import {
  asAdmin,
  backUpPlace,
  hashTables,
  type Key,
  makeKey,
  orderFor,
  query,
  temporaryFolder,
} from './backup-stage.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { testSystem } from './system.ts';

const folder = temporaryFolder();
const backups = join(folder.path, 'backups');
let key: Key;
let demo: TestDatabase;
beforeAll(async () => {
  key = await makeKey();
  const system = await testSystem();
  await seedDemonstration(system.system, () => {});
  await system.close();
  demo = system.database;
}, 120_000);
afterAll(() => folder.remove());

/** Into a migrated, empty database on the tests' server; its owner is no superuser and may not bypass the wall. */
async function emptyPlace(): Promise<TestDatabase> {
  const place = await testDatabase();
  await place.close();
  const [role] = await query(
    place.ownerUrl,
    'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
  return place;
}

test('the demonstration comes back with equal rows in every table, from this server to the embedded one and back', {
  timeout: 120_000,
}, async () => {
  const original = await hashTables(asAdmin(demo));
  expect(Number(original['platform.audit_entry']?.split(' ')[0])).toBeGreaterThan(100);
  const first = await backUpPlace(asAdmin(demo), backups, key);

  const embedded: EmbeddedDatabase = await startEmbeddedDatabase({
    dataDir: join(folder.path, 'data'),
    fsync: false,
    log: () => {},
  });
  try {
    const order = orderFor(embedded, backups, key);
    await restore(order, await verifyBackup(order.target, first.manifest.id, order.identities));
    const there = backupUrlOf(embedded);
    expect(await hashTables(there)).toEqual(original);
    await wallStands(there);

    const second = await backUpPlace(there, backups, key);
    const place = await emptyPlace();
    const back = orderFor(place, backups, key);
    await restore(back, await verifyBackup(back.target, second.manifest.id, back.identities));
    expect(await hashTables(asAdmin(place))).toEqual(original);
    await wallStands(asAdmin(place));
    // Where a foreign key, a constraint or a default is missing, it shows here.
    expect(await shape(asAdmin(place))).toEqual(await shape(asAdmin(demo)));
  } finally {
    await embedded.stop();
  }
});

test('a backup of a role that cannot see every row fails, and says which role could', async () => {
  const refused = takeBackup({ ...(await orderOf(demo.ownerUrl)) });
  await expect(refused).rejects.toThrow(/DATABASE_BACKUP_URL.*bypassrls/);
});

test('a role made as the message says can back up', async () => {
  const name = `${new URL(demo.ownerUrl).username}_backup`;
  await query(asAdmin(demo), `create role ${name} login bypassrls password 'x' in role pg_read_all_data`);
  try {
    const url = new URL(demo.ownerUrl);
    [url.username, url.password] = [name, 'x'];
    const { manifest } = await takeBackup(await orderOf(url.href));
    expect(
      (await verifyBackup(orderFor(demo, backups, key).target, manifest.id, [key.identity])).contents.tables.length,
    ).toBeGreaterThan(30);
  } finally {
    await query(asAdmin(demo), `drop role ${name}`);
  }
});

test('under concurrent writes a backup holds each person with its audit entry and its event, or none of them', {
  timeout: 90_000,
}, async () => {
  const t = await testSystem();
  const org = await t.addOrg(['manager']);
  const state = { stop: false, written: 0 };
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let n = 0; !state.stop; n++) {
      const answer = await t.inject(
        org.as.manager,
        'POST',
        '/people',
        { lastName: `Writer ${writer} ${n}` },
        { 'idempotency-key': newId() },
      );
      expect(answer.status).toBe(201);
      state.written++;
    }
  });
  const taken: string[] = [];
  while (taken.length < 4) {
    const from = state.written;
    taken.push((await backUpPlace(asAdmin(t.database), backups, key)).manifest.id);
    expect(state.written).toBeGreaterThan(from);
  }
  state.stop = true;
  await Promise.all(writers);
  await t.close();
  const counts: number[] = [];
  for (const id of taken) {
    const place = await emptyPlace();
    const order = orderFor(place, backups, key);
    await restore(order, await verifyBackup(order.target, id, order.identities));
    const [row] = await query<Record<'people' | 'odd', number>>(
      asAdmin(place),
      `select count(*)::int as people, count(*) filter (where
                (select count(*) from platform.audit_entry a where a.target_id = p.id and a.action = 'workplace.person.created') <> 1
             or (select count(*) from kernel.event e where e.type = 'workplace.person.created' and e.payload->'personIds'->>0 = p.id::text) <> 1
             or (select count(*) from kernel.idempotency_key k where k.body::jsonb->>'id' = p.id::text and k.status = 201) <> 1)::int as odd
         from workplace.person p`,
    );
    expect(row?.odd).toBe(0);
    counts.push(row?.people ?? 0);
  }
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? 0);
});

test("a backup with the queue's tables of an earlier release is loaded into those and brought up to date", {
  timeout: 60_000,
}, async () => {
  const old = await emptyPlace();
  await rollbackJobs(old.ownerUrl, 41);
  const { manifest } = await backUpPlace(asAdmin(old), backups, key);
  const place = await emptyPlace();
  const order = orderFor(place, backups, key);
  await restore(order, await verifyBackup(order.target, manifest.id, order.identities));
  expect(await query(asAdmin(place), 'select version from pgboss.version')).toEqual([{ version: 43 }]);
});

test('a backup of a newer release is refused in words, and the database stays', async () => {
  const newer = await emptyPlace();
  await query(asAdmin(newer), "insert into kernel.migration (id, checksum) values ('9999-tomorrow', 'x')");
  const { manifest } = await backUpPlace(asAdmin(newer), backups, key);
  const place = await emptyPlace();
  const held = await hashTables(asAdmin(place));
  const order = orderFor(place, backups, key);
  await expect(restore(order, await verifyBackup(order.target, manifest.id, order.identities))).rejects.toThrow(
    /newer release.*9999-tomorrow/,
  );
  expect(await hashTables(asAdmin(place))).toEqual(held);
});

test('rows of a partition for a day that is gone find their place', async () => {
  const old = await emptyPlace();
  await query(
    asAdmin(old),
    `create table pgboss.queue_stats_20200101 partition of pgboss.queue_stats for values from ('2020-01-01 00:00:00+00') to ('2020-01-02 00:00:00+00')`,
  );
  const { manifest } = await backUpPlace(asAdmin(old), backups, key);
  const place = await emptyPlace();
  const order = orderFor(place, backups, key);
  await restore(order, await verifyBackup(order.target, manifest.id, order.identities));
  expect(
    await query(asAdmin(place), `select 1 from pg_class where relname = 'queue_stats_20200101' and relispartition`),
  ).toHaveLength(1);
});

test('whatever fails on the way leaves the old database as it was and no other behind', {
  timeout: 60_000,
}, async () => {
  const { manifest } = await backUpPlace(asAdmin(demo), backups, key);
  const place = await emptyPlace();
  const held = await hashTables(asAdmin(place));
  const order = orderFor(place, backups, key);
  const backup = await verifyBackup(order.target, manifest.id, order.identities);
  const [event] = backup.contents.tables.filter(table => table.name === 'event');
  if (!event) throw new Error('no events in the demonstration');
  const wrong = (change: Partial<typeof event>) => ({
    ...backup,
    contents: {
      ...backup.contents,
      tables: backup.contents.tables.map(table => (table === event ? { ...event, ...change } : table)),
    },
  });
  const heads = { 'audit chain head': { ...backup.contents.facts['audit chain head'], [newId()]: '1 00' } };
  await expect(restore(order, wrong({ rows: event.rows + 1 }))).rejects.toThrow(/rows instead of/);
  await expect(restore(order, wrong({ bytes: event.bytes - 1 }))).rejects.toThrow(/does not hold|invalid|syntax/);
  await expect(restore(order, wrong({ columns: ['id'] }))).rejects.toThrow(/other columns/);
  await expect(restore(order, { ...backup, contents: { ...backup.contents, facts: heads } })).rejects.toThrow(
    /audit chain head of .*nothing instead of 1 00/,
  );
  await expect(
    restore({ ...order, checks: [{ name: 'a check', run: async () => ['finds a fault'] }] }, backup),
  ).rejects.toThrow('a check: finds a fault');
  expect(await hashTables(asAdmin(place))).toEqual(held);
  const name = new URL(place.ownerUrl).pathname.slice(1);
  expect(await query(asAdmin(place), 'select datname from pg_database where datname like $1', [`${name}\\_%`])).toEqual(
    [],
  );
});

async function orderOf(url: string) {
  const { target } = orderFor(demo, backups, key);
  return { url, target, recipients: [key.recipient], facts: [], clock: () => new Date().toISOString() };
}

async function wallStands(url: string): Promise<void> {
  const open = await query(
    url,
    `select oid::regclass::text from pg_class where relnamespace::regnamespace::text in ('kernel', 'platform', 'workplace', 'crew')
        and relkind = 'r' and not (relrowsecurity and relforcerowsecurity) and coalesce(obj_description(oid, 'pg_class'), '') not like '@global%' and relname <> 'migration'`,
  );
  expect(open).toEqual([]);
}

/** Constraints, defaults and rights as the catalogue says them. */
const shape = (url: string) =>
  query(
    url,
    `select conrelid::regclass::text as place, conname::text as name, pg_get_constraintdef(oid) as text from pg_constraint where connamespace::regnamespace::text in ('kernel', 'platform', 'workplace', 'crew', 'pgboss')
     union all select adrelid::regclass::text, adnum::text, pg_get_expr(adbin, adrelid) from pg_attrdef
     union all select oid::regclass::text, 'rights', relacl::text from pg_class where relnamespace::regnamespace::text in ('kernel', 'platform', 'workplace', 'crew')
     order by 1, 2, 3`,
  );
