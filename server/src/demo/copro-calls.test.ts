import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSystem, testSystem } from '../../test/system.ts';
import { seedAccounts } from './accounts.ts';
import { demoAssociationId, seedCopro } from './copro.ts';
import { seedCoproCalls } from './copro-calls.ts';
import { demoId } from './ids.ts';

const NOW = '2026-11-20T08:00:00Z';
let t: TestSystem;
beforeAll(async () => {
  t = await testSystem();
  await seedAccounts(t.deps, 'demonstration-only');
  await seedCopro(t.deps, NOW);
  await seedCoproCalls(t.deps, demoAssociationId('tilleuls'), NOW);
}, 60_000);
afterAll(() => t.close());

test('the demonstration has a year of calls, and two owners who are late and were reminded', async () => {
  const id = demoAssociationId('tilleuls');
  const email = 'syndic@copro.example';
  const syndic = await t.signIn({ id: demoId(email), email }, demoId('org copro'), 'syndic');
  const calls = (await t.inject(syndic, 'GET', `/associations/${id}/calls`)).body;
  expect(calls.items.map((call: { state: string }) => call.state)).toEqual(Array(4).fill('approved'));
  const total = calls.items.reduce((so: number, call: { totalCents: number }) => so + call.totalCents, 0);
  const [budget] = (await t.inject(syndic, 'GET', `/associations/${id}/budgets`)).body.items;
  expect(total).toBe(budget.ordinaryCents + budget.reserveCents);
  const arrears = (await t.inject(syndic, 'GET', `/associations/${id}/recovery`)).body;
  expect(arrears.items).toHaveLength(2);
  expect(arrears.items.every((one: { level: number }) => one.level >= 1)).toBe(true);
});
