import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LedgerStage, ledgerStage } from '../../../test/ledger-stage.ts';
import { type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';

let t: TestSystem;
let org: TestOrg<'accountant' | 'syndic' | 'co_owner'>;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['accountant', 'syndic', 'co_owner'], { kind: 'syndic' });
});
afterAll(() => t.close());

const stage = () => ledgerStage(t, org.id);
const call = (method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, body?: unknown, headers = {}) =>
  t.inject(org.as.accountant, method, url, body, headers);
const entryOf = (s: LedgerStage, lines: Parameters<LedgerStage['line']>[0][], more = {}) => ({
  journal: 'OD',
  onDate: '2026-02-10',
  documentRef: 'F-12',
  text: 'Entretien',
  lines: lines.map(s.line),
  ...more,
});

test('the chart names its accounts in four languages, and own accounts stand below it', async () => {
  const s = await stage();
  const base = `/associations/${s.associationId}/accounts`;
  const { items } = (await call('GET', base)).body;
  expect(items.find((one: { code: string }) => one.code === '440')).toMatchObject({
    names: { fr: 'Fournisseurs', nl: 'Leveranciers' },
    side: 'liability',
    party: 'supplier',
  });
  const own = await call('POST', base, { code: '610998', names: { fr: 'Nacelle' }, tenantPercent: 30 });
  expect(own).toMatchObject({ status: 201, body: { side: 'expense', names: { fr: 'Nacelle' }, isNormalised: false } });
  expect((await call('POST', base, { code: '610998', names: {} })).body.code).toBe('account-code-taken');
  const closed = await call('PATCH', `/accounts/${own.body.id}`, { isOpen: false });
  expect(closed.body).toMatchObject({ isOpen: false, tenantPercent: 30 });
});

test('an entry is posted, listed, shown and reversed; what is wrong with one is said by line', async () => {
  const s = await stage();
  const base = `/associations/${s.associationId}/entries`;
  const good = entryOf(s, [
    ['550', 5_000],
    ['160', -5_000],
  ]);
  const posted = await call('POST', base, good);
  expect(posted).toMatchObject({ status: 201, body: { journal: 'OD', number: 1 } });
  const refused = async (body: object) => (await call('POST', base, body)).body;
  expect(
    await refused(
      entryOf(s, [
        ['550', 5],
        ['160', -4],
      ]),
    ),
  ).toMatchObject({
    code: 'entry-unbalanced',
    params: { debitCents: 5, creditCents: 4 },
  });
  expect(
    await refused(
      entryOf(s, [
        ['550', 0],
        ['160', -4],
      ]),
    ),
  ).toMatchObject({
    code: 'entry-amount-invalid',
    errors: [{ path: 'lines.0' }],
  });
  expect(await refused({ ...good, onDate: '2031-01-01' })).toMatchObject({ code: 'entry-outside-year', status: 422 });
  expect(await refused({ ...good, journal: 'ZZ' })).toMatchObject({ code: 'entry-reference-unknown', status: 422 });
  expect(
    await refused(
      entryOf(s, [
        ['4101', 5],
        ['160', -5],
      ]),
    ),
  ).toMatchObject({ code: 'entry-party-missing' });
  const shown = (await call('GET', `/entries/${posted.body.id}`)).body;
  expect(shown.lines).toMatchObject([
    { accountCode: '550', debitCents: 5_000 },
    { accountCode: '160', creditCents: 5_000 },
  ]);
  const reversal = await call('POST', `/entries/${posted.body.id}/reverse`, { onDate: '2026-02-11', text: 'Erreur' });
  expect(reversal.status).toBe(201);
  const again = await call('POST', `/entries/${posted.body.id}/reverse`, { onDate: '2026-02-11', text: 'Erreur' });
  expect(again.body.code).toBe('entry-reversed-already');
  const list = (await call('GET', `${base}?journal=OD`)).body;
  expect(list.items.map((one: { number: number }) => one.number)).toEqual([2, 1]);
  expect(list.items[1]).toMatchObject({ totalCents: 5_000, reversedById: reversal.body.id });
});

describe('the golden entries', () => {
  test('of an association give its balance sheet, its income statement and the lines behind each figure', async () => {
    const s = await stage();
    const owner = { ownerId: s.ownerId };
    const supplier = { supplierId: s.supplierId };
    const on = (onDate: string, ...lines: Parameters<LedgerStage['line']>[0][]) => s.post(s.entry(lines, { onDate }));
    await on('2026-01-05', ['4101', 100_000, owner], ['100', -100_000]); // working-fund call
    await on('2026-01-05', ['4100', 30_000, owner], ['160', -30_000]); // reserve call
    await on('2026-01-10', ['4101', 60_000, owner], ['701', -60_000]); // provision call
    await on('2026-01-20', ['551', 160_000], ['4101', -160_000, owner]); // the owner pays
    await on('2026-01-20', ['550', 30_000], ['4100', -30_000, owner]);
    await on('2026-02-03', ['6112', 40_000], ['440', -40_000, supplier]); // invoice, VAT included
    await on('2026-02-20', ['440', 40_000, supplier], ['551', -40_000]); // paid
    await on('2026-03-01', ['643', 2_500], ['440', -2_500, supplier]); // private cost, then charged to its owner
    await on('2026-03-02', ['4101', 2_500, owner], ['643', -2_500]);
    const base = `/associations/${s.associationId}`;
    const sheet = (await call('GET', `${base}/balance-sheet?at=2026-12-31`)).body;
    expect(sheet.assetsCents).toBe(sheet.liabilitiesCents);
    const cents = (rows: { code: string; cents: number }[], code: string) => rows.find(row => row.code === code)?.cents;
    expect([cents(sheet.assets, '551'), cents(sheet.assets, '550'), cents(sheet.assets, '4101')]).toEqual([
      120_000, 30_000, 2_500,
    ]);
    expect(['100', '160', '14', '440'].map(code => cents(sheet.liabilities, code))).toEqual([
      100_000, 30_000, 20_000, 2_500,
    ]);
    const early = (await call('GET', `${base}/balance-sheet?at=2026-01-10`)).body;
    expect([early.assetsCents, cents(early.liabilities, '14')]).toEqual([190_000, 60_000]);
    const income = (await call('GET', `${base}/income-statement?from=2026-01-01&through=2026-12-31`)).body;
    expect([income.expensesCents, income.incomeCents]).toEqual([40_000, 60_000]);
    const account = sheet.assets.find((row: { code: string }) => row.code === '551');
    expect(account.names).toMatchObject({ nl: expect.stringContaining('Zichtrekening') });
    const lines = (await call('GET', `${base}/accounts/${account.accountId}/lines?from=2026-01-01&through=2026-12-31`))
      .body;
    expect(
      lines.items.map((line: { debitCents: number; creditCents: number }) => line.debitCents - line.creditCents),
    ).toEqual([160_000, -40_000]);
    const balance = (await call('GET', `${base}/trial-balance?at=2026-12-31`)).body;
    expect(balance.debitCents).toBe(balance.creditCents);
  });

  test('show what each owner and supplier has open, by age, and their accounts', async () => {
    const s = await stage();
    const due = (cents: number, dueOn: string, more: Parameters<LedgerStage['line']>[0]) => ({
      ...s.line(more),
      dueOn,
      cents,
    });
    const { cents: _cents, ...line } = due(10_000, '2026-03-01', ['4101', 10_000, { ownerId: s.ownerId }]);
    await s.post(s.entry([], { lines: [line, s.line(['701', -10_000])], onDate: '2026-02-01' }));
    await s.post(
      s.entry(
        [
          ['4101', 500, { ownerId: s.otherOwnerId }],
          ['701', -500],
        ],
        { onDate: '2026-05-01' },
      ),
    );
    const base = `/associations/${s.associationId}/ledger`;
    const { items } = (await call('GET', `${base}/owners?at=2026-04-15`)).body;
    expect(items).toMatchObject([
      { name: 'Dubois', balanceCents: 10_000, notDueCents: 0, days30Cents: 10_000, days60Cents: 0 },
    ]);
    const own = (await call('GET', `${base}/owners/${s.ownerId}?from=2026-03-01&through=2026-12-31`)).body;
    expect(own).toMatchObject({ openingCents: 10_000, closingCents: 10_000, items: [] });
  });
});

describe('a fiscal year', () => {
  test('is opened, locked, closed and carried over: the opening of the next is its closing', async () => {
    const s = await stage();
    const owner = { ownerId: s.ownerId };
    await s.post(
      s.entry(
        [
          ['4101', 9_000, owner],
          ['701', -9_000],
        ],
        { onDate: '2026-06-01' },
      ),
    );
    await s.post(
      s.entry(
        [
          ['6112', 7_000],
          ['440', -7_000, { supplierId: s.supplierId }],
        ],
        { onDate: '2026-07-01' },
      ),
    );
    const base = `/associations/${s.associationId}`;
    const step = (id: string, name: string, as = org.as.syndic) =>
      t.inject(as, 'POST', `/fiscal-years/${id}/${name}`, {});
    expect((await step(s.yearId, 'close')).body.code).toBe('fiscal-year-step-refused');
    expect((await step(s.yearId, 'preclose')).body.state).toBe('preclosed');
    expect((await step(s.yearId, 'close', org.as.accountant)).body.code).toBe('action-not-allowed');
    expect((await step(s.yearId, 'close')).body.code).toBe('next-fiscal-year-not-open');
    const next = await call('POST', `${base}/fiscal-years`, {
      name: '2027',
      startsOn: '2027-01-01',
      endsOn: '2028-01-01',
    });
    expect(next.status).toBe(201);
    const overlapping = { name: 'x', startsOn: '2027-06-01', endsOn: '2028-06-01' };
    expect((await call('POST', `${base}/fiscal-years`, overlapping)).body.code).toBe('fiscal-year-overlaps');
    await step(next.body.id, 'open');
    const before = (await call('GET', `${base}/balance-sheet?at=2026-12-31`)).body;
    const whileOpen = (await call('GET', `${base}/balance-sheet?at=2027-01-01`)).body;
    expect((await step(s.yearId, 'close')).body.state).toBe('closed');
    const closing = (await call('GET', `${base}/balance-sheet?at=2026-12-31`)).body;
    const opening = (await call('GET', `${base}/balance-sheet?at=2027-01-01`)).body;
    for (const sheet of [whileOpen, closing, opening]) {
      expect(sheet.assets).toEqual(before.assets);
      expect(sheet.liabilities).toEqual(before.liabilities);
    }
    const income = (await call('GET', `${base}/income-statement?from=2026-01-01&through=2026-12-31`)).body;
    expect([income.expensesCents, income.incomeCents]).toEqual([7_000, 9_000]);
    // What the owner owes is asked for once, although it stands in the books of both years.
    const { items } = (await call('GET', `${base}/ledger/owners?at=2027-02-01`)).body;
    expect(items).toMatchObject([{ balanceCents: 9_000 }]);
    const account = (await call('GET', `${base}/ledger/owners/${s.ownerId}?from=2027-01-01&through=2027-12-31`)).body;
    expect(account).toMatchObject({ openingCents: 9_000, closingCents: 9_000 });
    expect(
      (
        await call(
          'POST',
          `${base}/entries`,
          entryOf(s, [
            ['551', 1],
            ['701', -1],
          ]),
        )
      ).body.code,
    ).toBe('fiscal-year-not-open');
  });

  test('is locked up to a day by whoever read its latest version', async () => {
    const s = await stage();
    const lock = (version: number, through: string | null) =>
      call('PUT', `/fiscal-years/${s.yearId}/lock`, { through }, { 'if-match': `"v${version}"` });
    expect((await lock(1, '2026-03-31')).body).toMatchObject({ lockedThrough: '2026-03-31', version: 2 });
    expect((await lock(1, null)).status).toBe(412);
    expect((await lock(2, '2027-03-31')).body.code).toBe('period-outside-year');
    const base = `/associations/${s.associationId}/entries`;
    expect(
      (
        await call(
          'POST',
          base,
          entryOf(s, [
            ['551', 1],
            ['701', -1],
          ]),
        )
      ).body.code,
    ).toBe('period-locked');
    expect((await lock(2, null)).body.lockedThrough).toBeNull();
    expect(
      (
        await call(
          'POST',
          base,
          entryOf(s, [
            ['551', 1],
            ['701', -1],
          ]),
        )
      ).status,
    ).toBe(201);
  });
});

test('an owner of a lot sees none of it', async () => {
  const s = await stage();
  const answer = await t.inject(org.as.co_owner, 'GET', `/associations/${s.associationId}/entries`);
  expect(answer.body.code).toBe('action-not-allowed');
});
