import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type TestSystem, testSystem } from '../../test/system.ts';
import { seedAccounts } from './accounts.ts';
import { demoAssociationId, seedCopro } from './copro.ts';
import { demoId } from './ids.ts';

let t: TestSystem;
beforeAll(async () => {
  t = await testSystem();
  await seedAccounts(t.deps, 'demonstration-only');
  await seedCopro(t.deps, '2026-11-20T08:00:00Z');
});
afterAll(() => t.close());

const as = (email: string, role: string): Promise<Caller> =>
  t.signIn({ id: demoId(email), email }, demoId('org copro'), role);

test('the demonstration has a building of 30 lots, a small one, and a draft whose shares do not add up', async () => {
  const syndic = await as('syndic@copro.example', 'syndic');
  const { items } = (await t.inject(syndic, 'GET', '/associations')).body;
  type Card = { name: string; status: string; lots: number; principalLots: number; shareGap: number };
  expect(
    items.map(({ name, status, lots, principalLots, shareGap }: Card) => [name, status, lots, principalLots, shareGap]),
  ).toEqual([
    ['Résidence du Parc', 'draft', 3, 3, 60],
    ['Résidence Les Tilleuls', 'active', 30, 22, 0],
    ['Residentie De Linden', 'active', 7, 5, 0],
  ]);
  const { body } = await t.inject(syndic, 'GET', `/associations/${demoAssociationId('tilleuls')}/building`);
  expect(body.keys.map((key: { code: string; denominator: number }) => [key.code, key.denominator])).toEqual([
    ['general', 10_000],
    ['ascenseur', 1000],
    ['chauffage', 18_920],
    ['garages', 400],
  ]);
  const sold = await t.inject(syndic, 'GET', `/lots/${demoId('tilleuls lot A11')}/titles`);
  expect(sold.body.items.map((title: { startsOn: string }) => title.startsOn)).toEqual(['2026-03-15', '2019-06-01']);
});

test('its co-owner signs in and holds lots in two buildings', async () => {
  const { items } = (await t.inject(await as('coowner@copro.example', 'co_owner'), 'GET', '/me/lots')).body;
  expect(items.map((lot: { lotCode: string; associationName: string }) => [lot.associationName, lot.lotCode])).toEqual([
    ['Résidence Les Tilleuls', 'A01'],
    ['Résidence Les Tilleuls', 'C1'],
    ['Residentie De Linden', '4'],
    ['Residentie De Linden', 'P2'],
  ]);
});
