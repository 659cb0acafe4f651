import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedCoproBank } from '../src/demo/copro-bank.ts';
import { bankStage } from './bank-stage.ts';
import { type TestSystem, testSystem } from './system.ts';

let t: TestSystem;
beforeAll(async () => {
  t = await testSystem();
});
afterAll(() => t.close());

test('the demonstration has a year of invoices, most of them paid, and some money to decide on', async () => {
  const org = await t.addOrg(['accountant', 'syndic'], { kind: 'syndic' });
  const s = await bankStage(t, org);
  for (const day of [1, 2, 3])
    await s.postEntries(
      s.entry(
        [
          ['4101', 250_00, { ownerId: day === 3 ? s.otherOwnerId : s.ownerId }],
          ['701', -250_00],
        ],
        { onDate: `2026-0${day}-05` },
      ),
    );
  const actor = (accountId: string) => ({ accountId, name: 'Demo', ip: null, requestId: null });
  const association = {
    orgId: org.id,
    associationId: s.associationId,
    seed: 3,
    accountant: actor(org.as.accountant.accountId),
    syndic: actor(org.as.syndic.accountId),
    iban: s.iban,
    holderName: 'RESIDENCE DU PARC',
  };
  await seedCoproBank(t.deps, association, '2026-12-20T09:00:00Z');
  const states = await s.rows<{ state: string; n: number }>(
    `select i.state, count(*)::int as n from copro.invoice i where i.association_id = $1 group by 1 order by 1`,
    [s.associationId],
  );
  const of = (state: string) => states.find(it => it.state === state)?.n ?? 0;
  expect(of('booked')).toBeGreaterThan(45);
  expect(of('received') + of('checked')).toBeGreaterThan(0);
  const paid = await s.get(`/associations/${s.associationId}/invoices?state=paid`);
  expect(paid.total).toBeGreaterThan(40);
  const open = await s.get(`/associations/${s.associationId}/bank-movements?state=open`);
  expect(open.total).toBeGreaterThan(10);
  const statements = await s.get(`/associations/${s.associationId}/bank-statements`);
  expect(statements.items.every((it: { isBalanced: boolean }) => it.isBalanced)).toBe(true);
  expect(statements.items.map((it: { gap: string | null }) => it.gap).filter(Boolean)).toEqual([]);
});
