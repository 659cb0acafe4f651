import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseOf } from '../src/kernel/backup/databases.ts';
import { drill } from '../src/kernel/backup/drill.ts';
import { restore } from '../src/kernel/backup/restore.ts';
import { verifyBackup } from '../src/kernel/backup/verify-backup.ts';
import { sealEntries } from '../src/platform/audit/audit.ts';
import { verifyChain } from '../src/platform/audit/index.ts';
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
import { openTestDatabase, type TestDatabase, testDatabase } from './database.ts';
import { eventually, type TestOrg, type TestSystem, testSystem } from './system.ts';

const folder = temporaryFolder();
let key: Key;
let before: TestSystem;
let org: TestOrg<'manager'>;
let place: TestDatabase;
let after: TestSystem | undefined;
beforeAll(async () => {
  key = await makeKey();
  before = await testSystem();
  org = await before.addOrg(['manager']);
});
afterAll(async () => {
  await after?.close();
  await before.close();
  folder.remove();
});

const person = (t: TestSystem, name: string, idempotencyKey: string) =>
  t.inject(org.as.manager, 'POST', '/people', { lastName: name }, { 'idempotency-key': idempotencyKey });

/** But for the queue's own tables, in which a running server keeps when it last looked. */
const hashOurs = async (database: TestDatabase): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(await hashTables(asAdmin(database))).filter(([name]) => !name.startsWith('pgboss.')),
  );

/** Frames of a stream from a place on, as long as the test lives. */
async function openStream(t: TestSystem, from: string) {
  const { port } = t.system.http.server.address() as AddressInfo;
  const controller = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/stream?org=${org.id}`, {
    headers: { authorization: `Bearer ${org.as.manager.token}`, 'last-event-id': from },
    signal: controller.signal,
  });
  const heard: { id: string; event: string }[] = [];
  const reading = (async () => {
    let text = '';
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString();
      heard.splice(
        0,
        heard.length,
        ...[...text.matchAll(/id: (.*)\nevent: (.*)\n/g)].map(([, id = '', event = '']) => ({ id, event })),
      );
    }
  })().catch(() => {});
  return { heard, status: answer.status, close: () => (controller.abort(), reading) };
}

test('after a restore the chain goes on, streams hear what is new and a used key replays', {
  timeout: 60_000,
}, async () => {
  const first = await person(before, 'Before the backup', 'key-before');
  expect(first.status).toBe(201);
  await eventually('sealed', async () => ((await sealEntries(before.deps.db, org.id)) > 0 ? true : undefined), 20_000);
  // In the backup, but not in the chain yet.
  await person(before, 'Not sealed yet', 'key-unsealed');
  const { manifest } = await backUpPlace(asAdmin(before.database), folder.path, key);
  const sealedBefore = await verifyChain(before.deps.db, org.id);
  expect(sealedBefore.unsealed).toBeGreaterThan(0);
  await before.system.http.listen({ host: '127.0.0.1', port: 0 });
  const old = await openStream(before, '0');
  const oldPlace = (await eventually('a reset', () => old.heard[0])).id;
  await old.close();
  const hashes = await hashOurs(before.database);

  place = await testDatabase();
  await place.db.close();
  const order = orderFor(place, folder.path, key);
  const { kept } = await restore(order, await verifyBackup(order.target, manifest.id, order.identities));
  place = openTestDatabase(place.appUrl, place.ownerUrl);
  expect(await hashOurs(place)).toEqual(hashes);

  const t = await testSystem({ database: place });
  after = t;
  await t.system.http.listen({ host: '127.0.0.1', port: 0 });
  // A place of the old history, one without a history, and one of the new history that lies ahead: each is told to read again.
  const epoch = String((await query<{ epoch: string }>(asAdmin(place), 'select epoch from kernel.lineage'))[0]?.epoch);
  const streams = await Promise.all(
    [oldPlace, '1', '999999999', `${epoch}-999999999999`].map(from => openStream(t, from)),
  );
  for (const stream of streams) {
    expect(stream.status).toBe(200);
    await eventually('a reset', () => stream.heard.find(one => one.event === 'reset'));
  }
  const news = await person(t, 'After the restore', 'key-after');
  expect(news.status).toBe(201);
  for (const stream of streams) {
    await eventually('the news', () => stream.heard.find(one => one.event === 'workplace.person.created'), 10_000);
    expect(stream.heard.map(one => one.event)).toEqual(['reset', 'workplace.person.created']);
  }
  // The restored events do not come again with each look, and one who resumes from the new place hears only what follows.
  const newPlace = streams[0]?.heard[0]?.id ?? '';
  expect(newPlace.startsWith(`${epoch}-`)).toBe(true);
  const resumed = await openStream(t, newPlace);
  await eventually('the news', () => resumed.heard.find(one => one.event === 'workplace.person.created'));
  await sleep(3_500);
  expect(resumed.heard.map(one => one.event)).toEqual(['workplace.person.created']);
  for (const stream of [...streams, resumed]) await stream.close();

  await eventually(
    'everything is sealed',
    async () => {
      await sealEntries(t.deps.db, org.id);
      return (await verifyChain(t.deps.db, org.id)).unsealed === 0 ? true : undefined;
    },
    20_000,
  );
  const chain = await verifyChain(t.deps.db, org.id);
  expect(chain).toMatchObject({ fault: null, unsealed: 0 });
  expect(chain.entries).toBe(sealedBefore.entries + sealedBefore.unsealed + 1);

  const replayed = await person(t, 'Before the backup', 'key-before');
  expect({ status: replayed.status, body: replayed.body }).toEqual({ status: 201, body: first.body });
  expect((await person(t, 'Another', 'key-before')).body.code).toBe('idempotency-key-reused');
  // What was there before is still whole, beside.
  expect(await query(asAdmin(place), 'select 1 from pg_database where datname = $1', [kept])).toHaveLength(1);
});

test('a restore is refused while a server serves the database, which stays as it was', async () => {
  if (!after) throw new Error('the test before this one makes the place');
  const held = await hashOurs(place);
  const order = orderFor(place, folder.path, key);
  const [id = ''] = (await order.target.list()).map(file => file.key.split('/')[0]);
  const backup = await verifyBackup(order.target, id ?? '', order.identities);
  await expect(restore(order, backup)).rejects.toThrow(/a server is using the database/);
  expect(await hashOurs(place)).toEqual(held);
});

test('a drill beside a running server leaves nothing behind and says what was lost and how long it took', async () => {
  const order = orderFor(place, folder.path, key);
  const held = await hashOurs(place);
  const report = await drill(order);
  expect(report.rtoSeconds).toBeGreaterThan(0);
  expect(report.rpoSeconds).toBeGreaterThan(0);
  expect(Object.keys(report.contents.facts['audit chain head'] ?? {})).toContain(org.id);
  expect(await hashOurs(place)).toEqual(held);
  const left = await query(asAdmin(place), `select datname from pg_database where datname ~ $1`, [
    `^${databaseOf(place.ownerUrl)}_(drill|restoring)_`,
  ]);
  expect(left).toEqual([]);
});
