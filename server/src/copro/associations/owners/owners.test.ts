import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { associationStage } from '../../../../test/association-stage.ts';
import { type TestOrg, type TestSystem, testSystem } from '../../../../test/system.ts';

let t: TestSystem;
let org: TestOrg<'syndic' | 'accountant'>;
let s: ReturnType<typeof associationStage>;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['syndic', 'accountant'], { kind: 'syndic' });
  s = associationStage(t, org.as.syndic);
});
afterAll(() => t.close());

describe('owners', () => {
  test('are found with a typing error, in one association, in the order of their names', async () => {
    const { lots, id } = await s.association([1]);
    const jan = await s.owner({ name: 'Vanderlinden', firstName: 'Jan' });
    await s.owner({ name: 'Vanderlinde', firstName: 'Piet' });
    await s.post(`/lots/${lots[0].id}/titles`, { startsOn: '2020-01-01', holders: [s.whole(jan.id)] });
    const names = async (query: string) =>
      (await s.get(`/owners?${query}`)).items.map((o: { firstName: string }) => o.firstName);
    expect(await names('q=vandrlinden')).toEqual(['Piet', 'Jan']);
    expect(await names(`associationId=${id}`)).toEqual(['Jan']);
    expect(await names('q=vanderlinden&sort=-name')).toEqual(['Jan', 'Piet']);
  });

  test('get letters by e-mail only with their consent; account numbers are checked', async () => {
    const body = { name: 'Peeters', email: 'An.Peeters@Example.org', delivery: 'email' };
    expect((await s.call('POST', '/owners', body)).body.code).toBe('owner-consent-missing');
    const owner = await s.post('/owners', { ...body, consentedOn: '2026-02-01', ibans: ['be68 5390 0754 7034'] });
    expect(owner).toMatchObject({ email: 'an.peeters@example.org', ibans: ['BE68539007547034'], version: 1 });
    const change = (patch: object) => s.call('PATCH', `/owners/${owner.id}`, patch, { 'if-match': '"v1"' });
    expect((await change({ consentedOn: null })).body.code).toBe('owner-consent-missing');
    const wrong = await change({ ibans: ['BE68539007547034', 'BE00'] });
    expect([wrong.body.code, wrong.body.errors[0].path]).toEqual(['iban-not-valid', 'ibans.1']);
    expect((await change({ city: 'Gent', ibans: [] })).body).toMatchObject({ city: 'Gent', ibans: [], version: 2 });
  });

  test('are read by the accountant, changed by the syndic, and see their own lots alone', async () => {
    expect((await t.inject(org.as.accountant, 'GET', '/owners')).status).toBe(200);
    expect((await t.inject(org.as.accountant, 'POST', '/owners', { name: 'X' })).status).toBe(403);
    const { lots } = await s.association([60, 40]);
    const [marie, paul] = [await s.owner({ email: 'marie@copro-test.example' }), await s.owner()];
    const holders = [
      { ...s.whole(marie.id), denominator: 2 },
      { ...s.whole(paul.id), denominator: 2 },
    ];
    await s.post(`/lots/${lots[0].id}/titles`, { startsOn: '2020-01-01', holders });
    await s.post(`/lots/${lots[1].id}/titles`, { startsOn: '2020-01-01', holders: [s.whole(paul.id)] });
    const caller = await t.addMember(org.id, 'co_owner', 'marie@copro-test.example');
    const own = (await t.inject(caller, 'GET', '/me/lots')).body.items;
    expect(own).toMatchObject([
      { lotCode: 'A1', share: 60, shareTotal: 100, numerator: 1, denominator: 2, isVoteSuspended: true },
    ]);
    expect(own).toHaveLength(1);
    expect((await t.inject(caller, 'GET', '/owners')).status).toBe(403);
    expect((await t.inject(await t.addMember(org.id, 'co_owner'), 'GET', '/me/lots')).body.items).toEqual([]);
    // An address that is no longer theirs takes the lots away.
    await s.call('PATCH', `/owners/${marie.id}`, { email: 'other@copro-test.example' }, { 'if-match': '"v1"' });
    expect((await t.inject(caller, 'GET', '/me/lots')).body.items).toEqual([]);
  });
});

describe('a transfer', () => {
  test('ends the title before on its day and keeps it', async () => {
    const { id, lots } = await s.association([1]);
    const url = `/lots/${lots[0].id}/titles`;
    const [seller, buyer] = [await s.owner(), await s.owner()];
    await s.post(url, { startsOn: '2020-01-01', holders: [s.whole(seller.id)] });
    await s.post(url, { startsOn: '2026-03-15', holders: [s.whole(buyer.id)], deedRef: 'Acte 12' });
    expect((await s.get(url)).items).toMatchObject([
      { startsOn: '2026-03-15', endsOn: null, deedRef: 'Acte 12' },
      { startsOn: '2020-01-01', endsOn: '2026-03-15' },
    ]);
    const holder = async (on: string) => (await s.building(id, on)).lots[0].title?.holders[0].ownerId;
    expect([await holder('2019-12-31'), await holder('2026-03-14'), await holder('2026-03-15')]).toEqual([
      undefined,
      seller.id,
      buyer.id,
    ]);
    const early = await s.call('POST', url, { startsOn: '2026-03-15', holders: [s.whole(seller.id)] });
    expect([early.status, early.body.code]).toEqual([409, 'title-not-after-current']);
    expect((await s.get(`/owners/${seller.id}`)).holdings).toMatchObject([{ endsOn: '2026-03-15' }]);
  });

  test('wants the whole of the lot, in full or in usufruct with bare ownership', async () => {
    const { id, lots } = await s.association([1]);
    const [a, b] = [(await s.owner()).id, (await s.owner()).id];
    const give = (...holders: [string, string, number, number][]) =>
      s.call('POST', `/lots/${lots[0].id}/titles`, {
        startsOn: '2020-01-01',
        holders: holders.map(([ownerId, right, numerator, denominator]) => ({
          ownerId,
          right,
          numerator,
          denominator,
        })),
      });
    expect((await give([a, 'full', 1, 3], [b, 'full', 1, 3])).body.code).toBe('title-parts-not-whole');
    expect((await give([a, 'full', 1, 2], [a, 'full', 1, 2])).body.code).toBe('title-holder-twice');
    expect((await give([a, 'usufruct', 1, 1])).body.code).toBe('title-rights-mixed');
    expect((await give([lots[0].id, 'full', 1, 1])).body.code).toBe('owner-unknown');
    expect((await give([a, 'usufruct', 1, 1], [a, 'bare', 1, 2], [b, 'bare', 1, 2])).status).toBe(201);
    const { title } = (await s.building(id)).lots[0];
    expect(title).toMatchObject({ isVoteSuspended: true, representativeId: null });
    await s.call('PATCH', `/titles/${title.id}`, { representativeId: a });
    expect((await s.building(id)).lots[0].title).toMatchObject({ isVoteSuspended: false, representativeId: a });
    expect((await s.call('PATCH', `/titles/${title.id}`, { representativeId: lots[0].id })).body.code).toBe(
      'owner-unknown',
    );
  });

  test('of one lot at the same moment by two clerks is done once', async () => {
    const { lots } = await s.association([1]);
    const owner = await s.owner();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        s.call('POST', `/lots/${lots[0].id}/titles`, { startsOn: '2020-01-01', holders: [s.whole(owner.id)] }),
      ),
    );
    expect(answers.map(answer => answer.status).toSorted()).toEqual([201, 409, 409, 409, 409, 409]);
  });
});
