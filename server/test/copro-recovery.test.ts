import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRecovery } from '../src/copro/recovery/daily-recovery.ts';
import { type CoproStage, coproStage } from './copro-stage.ts';
import { eventually, type TestSystem, testSystem } from './system.ts';

let t: TestSystem;
let stage: CoproStage;
beforeAll(async () => {
  t = await testSystem({ work: true });
  stage = await coproStage(t, await t.addOrg([], { kind: 'syndic' }), 3);
  const { id } = await stage.done('POST', `/associations/${stage.associationId}/calls`, {
    kind: 'working',
    name: 'Fonds de roulement',
    startsOn: '2026-01-01',
    endsOn: '2027-01-01',
    dueOn: '2026-01-31',
    decidedOn: null,
    lines: [{ keyId: stage.keyId, cents: 300_000 }],
  });
  await stage.done('POST', `/calls/${id}/approve`);
}, 60_000);
afterAll(() => t.close());

const run = (today: string) => runRecovery(t.deps, stage.orgId, stage.associationId, today);
const pay = async (ownerId: string, onDate: string) => {
  const [claim] = await stage.rows<{ entryId: string; position: number; cents: number }>(
    'select entry_id as "entryId", position, amount_cents - matched_cents as cents from copro.open_item where owner_id = $1 and amount_cents > matched_cents order by due_on limit 1',
    [ownerId],
  );
  const paid = stage.entry(
    [
      ['551', claim!.cents],
      ['4101', -claim!.cents, { ownerId }],
    ],
    { onDate, journal: 'BNK' },
  );
  await stage.post(paid);
  await stage.done('POST', `/associations/${stage.associationId}/matchings`, {
    parts: [
      { entryId: claim!.entryId, position: claim!.position, amountCents: claim!.cents },
      { entryId: paid.id, position: 2, amountCents: -claim!.cents },
    ],
  });
};
const levels = () =>
  stage.rows<{ ownerId: string; level: number }>(
    'select owner_id as "ownerId", level from copro.reminder order by sent_on, owner_id',
  );

test('letters climb by the days, never twice at one level, also when two runs meet; payment stops them', async () => {
  const [first, second, third] = stage.lots;
  expect(await run('2026-02-14')).toEqual({ sent: 0, refused: [] });
  const both = await Promise.all([run('2026-02-15'), run('2026-02-15')]);
  expect(both.reduce((so, one) => so + one.sent, 0)).toBe(3);
  expect((await run('2026-02-15')).sent).toBe(0);
  expect((await run('2026-02-20')).sent).toBe(0);

  await pay(first!.ownerId, '2026-02-25');
  await stage.done('PUT', `/associations/${stage.associationId}/recovery/owners/${third!.ownerId}/pause`, {
    untilOn: '2026-12-31',
    reason: 'Accord téléphonique',
  });
  expect(await run('2026-03-02')).toEqual({ sent: 1, refused: [] });
  expect((await levels()).filter(one => one.ownerId === second!.ownerId).map(one => one.level)).toEqual([1, 2]);

  // D 4101 / C 756 and 7441: 30 days of 4.5 % on the second owner's part, and 15.00.
  const [posted] = await stage.rows<{ interest: number; cost: number }>(
    "select sum(l.credit_cents) filter (where a.code = '756')::bigint as interest, sum(l.credit_cents) filter (where a.code = '7441')::bigint as cost from copro.entry_line l join copro.account a on a.id = l.account_id join copro.entry e on e.id = l.entry_id where e.document_type = 'reminder'",
  );
  const part = Math.round((300_000 * second!.share) / 1000);
  expect(posted).toEqual({ interest: Math.round((part * 450 * 29) / 3_650_000), cost: 1_500 });

  expect((await run('2026-04-01')).sent).toBe(1);
  expect((await run('2026-06-01')).sent).toBe(0);
  const file = await stage.done('GET', `/associations/${stage.associationId}/recovery/owners/${second!.ownerId}`);
  expect(file.reminders.map((one: { level: number }) => one.level)).toEqual([1, 2, 3]);
  await eventually(
    'the papers',
    async () => {
      const { items } = await stage.done('GET', `/letters?ownerId=${second!.ownerId}`);
      expect(items.filter((one: { state: string }) => one.state === 'failed')).toEqual([]);
      return items.every((one: { state: string }) => one.state === 'to-print') ? true : undefined;
    },
    60_000,
  );
  const { id } = await stage.done(
    'POST',
    `/associations/${stage.associationId}/recovery/owners/${second!.ownerId}/handovers`,
    {
      recipientKind: 'lawyer',
      recipientName: 'Maître Peeters',
    },
  );
  const zip = await stage.call('GET', `/handovers/${id}/file.zip`);
  expect(zip.text).toContain('000-claims.csv');
  expect(zip.text).toContain('003-reminder.pdf');
}, 120_000);

test('a disputed claim and one in a plan stay where they are; a plan that is not kept is broken', async () => {
  const [, , third] = stage.lots;
  const url = `/associations/${stage.associationId}/recovery/owners/${third!.ownerId}`;
  await stage.done('DELETE', `${url}/pause`);
  const { claims } = await stage.done('GET', url);
  const { entryId, position } = claims[0];
  const dispute = await stage.done('POST', `${url}/disputes`, { entryId, position, reason: 'Clé contestée' });
  expect((await stage.call('POST', `${url}/disputes`, { entryId, position, reason: 'x' })).body.code).toBe(
    'recovery-disputed-already',
  );
  expect((await run('2026-07-01')).sent).toBe(0);
  expect((await stage.call('POST', `${url}/plans`, { count: 3, firstOn: '2026-12-01' })).body.code).toBe(
    'recovery-nothing-owed',
  );
  await stage.done('POST', `/disputes/${dispute.id}/close`);
  const plan = await stage.done('POST', `${url}/plans`, { count: 3, firstOn: '2026-12-01' });
  expect((await stage.call('POST', `${url}/plans`, { count: 3, firstOn: '2026-12-01' })).body.code).toBe(
    'recovery-plan-active',
  );
  expect((await run('2026-12-05')).sent).toBe(0);
  expect((await run('2026-12-09')).sent).toBe(1);
  const after = await stage.done('GET', url);
  expect(after.plans).toMatchObject([{ id: plan.id, state: 'broken', brokenOn: '2026-12-09' }]);
  const dashboard = await stage.done('GET', `/associations/${stage.associationId}/recovery`);
  expect(dashboard.totals.byLevel.reduce((so: number, one: number) => so + one, 0)).toBe(dashboard.items.length);
  expect(dashboard.items.map((one: { ownerId: string }) => one.ownerId)).toContain(third!.ownerId);
});
