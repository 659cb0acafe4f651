import { expect, test } from 'vitest';
import { adoptDatabase } from '../src/kernel/backup/adopt.ts';
import { currentPlace, readEvents } from '../src/kernel/events/store.ts';
import { sealEntries, verifyChain } from '../src/platform/audit/audit.ts';
import { asAdmin, query } from './backup-stage.ts';
import { openTestDatabase } from './database.ts';
import { eventually, testSystem } from './system.ts';

test('a database that other tools brought from a busier server seals and streams again once it is adopted', {
  timeout: 60_000,
}, async () => {
  const t = await testSystem();
  const org = await t.addOrg(['manager']);
  await t.inject(org.as.manager, 'POST', '/teams', { name: 'Before' });
  await t.close();
  const { database } = t;
  // As pg_restore would leave it: transactions of a cluster that had come further.
  const shifted = `set tx = (tx::text::bigint + 1000000000)::text::xid8`;
  for (const table of ['kernel.event', 'platform.audit_entry'])
    await query(asAdmin(database), `update ${table} ${shifted}`);
  await query(asAdmin(database), 'delete from platform.audit_seal');

  const stuck = openTestDatabase(database.appUrl, database.ownerUrl);
  expect(await sealEntries(stuck.db, org.id)).toBe(0);
  const oldPlace = await currentPlace(stuck.db);
  expect((await readEvents(stuck.db, org.id, oldPlace)).events.length).toBeGreaterThan(0);
  await expect(adoptDatabase(database.ownerUrl)).rejects.toThrow(/a server is using/);
  await stuck.close();

  const changed = await eventually('nobody is connected', () =>
    adoptDatabase(database.ownerUrl).catch(() => undefined),
  );
  expect(changed).toBeGreaterThan(2);
  const { db, close } = openTestDatabase(database.appUrl, database.ownerUrl);
  expect(await sealEntries(db, org.id)).toBeGreaterThan(0);
  expect(await verifyChain(db, org.id)).toMatchObject({ fault: null, unsealed: 0 });
  expect((await readEvents(db, org.id, oldPlace)).isCut).toBe(true);
  expect((await readEvents(db, org.id, await currentPlace(db))).events).toEqual([]);
  const forced = await query(
    asAdmin(database),
    `select relforcerowsecurity as forced from pg_class where oid in ('kernel.event'::regclass, 'platform.audit_entry'::regclass)`,
  );
  expect(forced).toEqual([{ forced: true }, { forced: true }]);
  await close();
});
