import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { associationStage } from '../../../test/association-stage.ts';
import { type TestSystem, testSystem } from '../../../test/system.ts';

let t: TestSystem;
let s: ReturnType<typeof associationStage>;
let other: ReturnType<typeof associationStage>;
beforeAll(async () => {
  t = await testSystem();
  s = associationStage(t, (await t.addOrg(['syndic'], { kind: 'syndic' })).as.syndic);
  other = associationStage(t, (await t.addOrg(['syndic'], { kind: 'syndic' })).as.syndic);
});
afterAll(() => t.close());

describe('an association', () => {
  test('is created with its general key, its chart and the number in one form', async () => {
    const created = await s.post('/associations', {
      name: 'Les Tilleuls',
      enterpriseNumber: 'BE 0202.239.951',
      shareTotal: 10_000,
      locale: 'nl',
    });
    expect(created).toMatchObject({
      status: 'draft',
      enterpriseNumber: '0202239951',
      lots: 0,
      shareGap: 10_000,
      version: 1,
    });
    const { keys } = await s.building(created.id);
    expect(keys).toMatchObject([{ code: 'general', name: 'Quotiteiten', weights: [] }]);
    expect((await s.get(`/associations/${created.id}/accounts`)).items.length).toBeGreaterThan(50);
    const { items, total } = await s.get('/associations?q=tilleuls');
    expect([items[0].id, total]).toEqual([created.id, 1]);
  });

  test('refuses a number whose check is wrong, and one that another has', async () => {
    const wrong = await s.call('POST', '/associations', { name: 'X', shareTotal: 1, enterpriseNumber: '0202239952' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'enterprise-number-not-valid']);
    const taken = await s.call('POST', '/associations', { name: 'X', shareTotal: 1, enterpriseNumber: '0202239951' });
    expect([taken.status, taken.body.code]).toEqual([409, 'association-number-taken']);
  });

  test('is activated only when its shares sum to the total; the refusal says how much is missing', async () => {
    const empty = await s.association([]);
    expect((await s.call('POST', `/associations/${empty.id}/activate`)).body.code).toBe('association-without-lots');
    const { id, lots } = await s.association([400, 350], { shareTotal: 1000 });
    const refused = await s.call('POST', `/associations/${id}/activate`);
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([
      409,
      'shares-do-not-sum',
      { gap: 250, total: 1000 },
    ]);
    await s.call('PATCH', `/lots/${lots[1].id}`, { share: 600 }, { 'if-match': '"v1"' });
    expect((await s.post(`/associations/${id}/activate`)).status).toBe('active');
    expect((await s.call('POST', `/associations/${id}/activate`)).body.code).toBe('association-step-refused');
    expect((await s.post(`/associations/${id}/archive`)).status).toBe('archived');
    expect((await s.call('POST', `/associations/${id}/lots`, { lots: [{ code: 'X', share: 1 }] })).body.code).toBe(
      'association-archived',
    );
    expect((await s.post(`/associations/${id}/reopen`)).status).toBe('active');
  });

  test('of 20 principal lots cannot keep simplified accounts; cellars and garages do not count', async () => {
    const { id } = await s.association([], { shareTotal: 40, accounting: 'simplified' });
    const lots = Array.from({ length: 40 }, (_, n) => ({
      code: `L${n}`,
      share: 1,
      nature: n < 19 ? 'flat' : 'cellar',
    }));
    const { items } = await s.post(`/associations/${id}/lots`, { lots });
    expect(await s.get(`/associations/${id}`)).toMatchObject({ principalLots: 19, isFullAccountingCompulsory: false });
    await s.call('PATCH', `/lots/${items[20].id}`, { nature: 'shop' }, { 'if-match': '"v1"' });
    expect(await s.get(`/associations/${id}`)).toMatchObject({
      principalLots: 20,
      isFullAccountingCompulsory: true,
      isCouncilCompulsory: true,
    });
    expect((await s.call('POST', `/associations/${id}/activate`)).body.code).toBe('full-accounting-compulsory');
  });

  test('is changed only by who saw its latest version, and never across orgs', async () => {
    const { id } = await s.association();
    const { version } = await s.get(`/associations/${id}`);
    const change = (by: typeof s, match: string) =>
      by.call('PATCH', `/associations/${id}`, { city: 'Liège' }, { 'if-match': match });
    expect((await change(s, '"v9"')).status).toBe(412);
    expect((await change(other, `"v${version}"`)).status).toBe(404);
    expect((await change(s, `"v${version}"`)).body).toMatchObject({ city: 'Liège', version: version + 1 });
    expect((await other.call('GET', `/associations/${id}/building`)).status).toBe(404);
  });
});

describe('lots and keys', () => {
  test('the general key follows the shares of a draft', async () => {
    const { id, lots } = await s.association([400, 350, 250]);
    const weights = async () =>
      Object.fromEntries(
        (await s.building(id)).keys[0].weights.map((one: { lotId: string; weight: number }) => [one.lotId, one.weight]),
      );
    expect(await weights()).toEqual({ [lots[0].id]: 400, [lots[1].id]: 350, [lots[2].id]: 250 });
    expect((await s.call('DELETE', `/lots/${lots[2].id}`)).status).toBe(204);
    await s.call('PATCH', `/lots/${lots[0].id}`, { share: 10 }, { 'if-match': '"v1"' });
    expect(await weights()).toEqual({ [lots[0].id]: 10, [lots[1].id]: 350 });
    const again = await s.call('POST', `/associations/${id}/lots`, { lots: [{ code: 'a1 ', share: 1 }] });
    expect([again.status, again.body.code]).toEqual([409, 'lot-code-taken']);
  });

  test('shares of an association at work change all together, from a day on', async () => {
    const { id, lots } = await s.association([600, 400]);
    await s.post(`/associations/${id}/activate`);
    const alone = await s.call('PATCH', `/lots/${lots[0].id}`, { share: 500 }, { 'if-match': '"v1"' });
    expect(alone.body.code).toBe('lot-shares-change-together');
    expect((await s.call('DELETE', `/lots/${lots[0].id}`)).body.code).toBe('association-not-draft');
    const [a, b] = lots.map((lot: { id: string }) => lot.id);
    const change = (shares: object[], more = {}) =>
      s.call('POST', `/associations/${id}/shares`, { validFrom: '2026-07-01', shares, ...more });
    expect((await change([{ lotId: a, share: 1000 }])).body.code).toBe('lots-incomplete');
    const gap = await change([
      { lotId: a, share: 500 },
      { lotId: b, share: 499 },
    ]);
    expect([gap.body.code, gap.body.params.gap]).toEqual(['shares-do-not-sum', 1]);
    const done = await change(
      [
        { lotId: a, share: 700 },
        { lotId: b, share: 500 },
      ],
      { shareTotal: 1200 },
    );
    expect(done.body).toMatchObject({ shareTotal: 1200, shareGap: 0 });
    expect((await s.building(id, '2026-06-30')).keys[0]).toMatchObject({ denominator: 1000, validFrom: '1900-01-01' });
    expect((await s.building(id, '2026-07-01')).keys[0]).toMatchObject({ denominator: 1200, validFrom: '2026-07-01' });
  });

  test('a key has a version for each day, whose weights are lots of the association, each once', async () => {
    const { id, lots } = await s.association();
    const [a, b] = lots.map((lot: { id: string }) => lot.id);
    const lift = {
      code: 'lift',
      name: 'Ascenseur',
      kind: 'usage',
      validFrom: '2026-01-01',
      weights: [{ lotId: a, weight: 3 }],
    };
    const key = await s.post(`/associations/${id}/keys`, lift);
    expect((await s.call('POST', `/associations/${id}/keys`, lift)).body.code).toBe('key-code-taken');
    const version = (weights: object[], validFrom = '2027-01-01') =>
      s.call('POST', `/keys/${key.id}/versions`, { validFrom, weights });
    expect((await version([{ lotId: a, weight: 0 }])).body.code).toBe('key-weights-empty');
    const stranger = (await s.association()).lots[0].id;
    expect((await version([{ lotId: stranger, weight: 1 }])).body.code).toBe('key-lot-unknown');
    const twice = [
      { lotId: a, weight: 1 },
      { lotId: a, weight: 2 },
    ];
    expect((await version(twice)).body.code).toBe('key-lot-unknown');
    expect((await version([{ lotId: b, weight: 1 }], '2026-01-01')).body.code).toBe('key-version-taken');
    expect((await version([{ lotId: b, weight: 4 }])).status).toBe(201);
    expect((await s.building(id, '2026-12-31')).keys[1]).toMatchObject({ denominator: 3 });
    expect((await s.building(id, '2027-01-01')).keys[1]).toMatchObject({ denominator: 4 });
    const general = (await s.building(id)).keys[0].id;
    expect(
      (await s.call('POST', `/keys/${general}/versions`, { validFrom: '2027-01-01', weights: twice })).body.code,
    ).toBe('key-follows-shares');
    // A lot that goes takes its weights along, in every key.
    expect((await s.call('DELETE', `/lots/${b}`)).status).toBe(204);
    expect((await s.building(id, '2027-01-01')).keys[1]).toMatchObject({ denominator: 3 });
  });
});

describe('registers', () => {
  test('bank accounts have a checked number that nobody else has', async () => {
    const { id } = await s.association();
    const add = (iban: string) => s.call('POST', `/associations/${id}/bank-accounts`, { iban, purpose: 'reserve' });
    expect((await add('BE68 5390 0754 7035')).body.code).toBe('iban-not-valid');
    const { status, body } = await add('BE68 5390 0754 7034');
    expect(status).toBe(201);
    expect((await add('BE68539007547034')).body.code).toBe('bank-account-taken');
    await s.call('PATCH', `/bank-accounts/${body.id}`, { closedOn: '2026-12-31' });
    expect((await s.building(id)).bankAccounts).toMatchObject([
      { iban: 'BE68539007547034', purpose: 'reserve', closedOn: '2026-12-31' },
    ]);
  });

  test('contracts that end soon are found; dates in the wrong order are refused', async () => {
    const { id } = await s.association();
    const url = `/associations/${id}/contracts`;
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const one = await s.post(url, { title: 'Ascenseur', startsOn: '2020-01-01', endsOn: soon, yearlyCents: 120_000 });
    await s.post(url, { title: 'Assurance', startsOn: '2020-01-01' });
    expect((await s.call('POST', url, { title: 'X', startsOn: '2020-01-02', endsOn: '2020-01-01' })).body.code).toBe(
      'dates-reversed',
    );
    expect((await s.call('POST', url, { title: 'X', startsOn: '2020-01-01', supplierId: one.id })).body.code).toBe(
      'supplier-unknown',
    );
    expect((await s.get(`${url}?endsWithinDays=30`)).items.map((c: { title: string }) => c.title)).toEqual([
      'Ascenseur',
    ]);
    expect((await s.get(url)).items).toHaveLength(2);
    const changed = await s.call('PATCH', `/contracts/${one.id}`, { endsOn: null }, { 'if-match': '"v1"' });
    expect(changed.body).toMatchObject({ endsOn: null, version: 2 });
    expect((await s.call('DELETE', `/contracts/${one.id}`)).status).toBe(204);
  });

  test('occupants of a lot are kept with their dates', async () => {
    const { id, lots } = await s.association();
    const { id: residentId } = await s.post(`/lots/${lots[0].id}/residents`, {
      name: 'Locataire',
      startsOn: '2026-01-01',
    });
    await s.call('PUT', `/residents/${residentId}`, {
      name: 'Locataire',
      startsOn: '2026-01-01',
      endsOn: '2026-06-30',
    });
    expect((await s.get(`/associations/${id}/residents`)).items).toMatchObject([
      { lotCode: 'A1', endsOn: '2026-06-30' },
    ]);
    expect((await s.call('DELETE', `/residents/${residentId}`)).status).toBe(204);
  });
});
