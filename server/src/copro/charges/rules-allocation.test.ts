import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { building, periodOfYear, settings } from '../../../test/copro-building.ts';
import { propertyRuns } from '../../../test/property-runs.ts';
import { splitCents } from '../../kernel/money/split.ts';
import { allocateCost, type Cost, type Share } from './rules-allocation.ts';
import { type Building, defaultChargeSettings, type Holder, type Title } from './rules-terms.ts';

const numRuns = propertyRuns();
const full = (ownerId: string, numerator = 1, denominator = 1): Holder => ({
  ownerId,
  right: 'full',
  numerator,
  denominator,
});
const title = (lotId: string, startsOn: string, endsOn: string | null, ...holders: Holder[]): Title => ({
  titleId: `${lotId} ${startsOn}`,
  lotId,
  startsOn,
  endsOn,
  representativeId: null,
  holders,
});
const key = (validFrom: string, weights: Record<string, number>) => ({
  validFrom,
  denominator: Object.values(weights).reduce((so, one) => so + one, 0),
  weights: Object.entries(weights).map(([lotId, weight]) => ({ lotId, weight })),
});
const house = (titles: Title[], keys: Building['keys']): Building => ({
  keys,
  consumptions: new Map(),
  titles: Map.groupBy(titles, one => one.lotId),
});
const cost = (change: Partial<Cost> = {}): Cost => ({
  accountCode: '61000',
  on: { keyId: 'general' },
  startsOn: '2026-01-01',
  endsOn: '2027-01-01',
  cents: 120_000,
  vatCents: 0,
  vatRateBp: null,
  tenantPercent: 0,
  nature: 'ordinary',
  ...change,
});
function sharesOf(...input: Parameters<typeof allocateCost>): Share[] {
  const found = allocateCost(...input);
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals));
  return found.shares;
}
const amounts = (shares: readonly Share[]) => shares.map(({ ownerId, cents, days }) => [ownerId, cents, days]);
const sum = (list: readonly number[]) => list.reduce((so, one) => so + one, 0);

describe('a lot that changes hands', () => {
  const titles = [
    title('A', '2020-01-01', '2026-05-15', full('seller')),
    title('A', '2026-05-15', null, full('buyer')),
  ];
  const sold = house(titles, new Map([['general', [key('2020-01-01', { A: 1 })]]]));

  test('is charged by days; the day of the deed is the buyer’s', () => {
    expect(amounts(sharesOf(cost(), sold, defaultChargeSettings))).toEqual([
      ['seller', 44_055, 134],
      ['buyer', 75_945, 231],
    ]);
  });

  test('or the seller’s, as a setting', () => {
    const shares = sharesOf(cost(), sold, { ...defaultChargeSettings, deedDay: 'seller' });
    expect(amounts(shares)).toEqual([
      ['seller', 44_384, 135],
      ['buyer', 75_616, 230],
    ]);
  });

  test('on a single day is charged to who bears that day', () => {
    const on = (startsOn: string, endsOn: string, deedDay: 'buyer' | 'seller') =>
      amounts(sharesOf(cost({ startsOn, endsOn }), sold, { ...defaultChargeSettings, deedDay }));
    expect(on('2026-05-14', '2026-05-15', 'buyer')).toEqual([['seller', 120_000, 1]]);
    expect(on('2026-05-15', '2026-05-16', 'buyer')).toEqual([['buyer', 120_000, 1]]);
    expect(on('2026-05-15', '2026-05-16', 'seller')).toEqual([['seller', 120_000, 1]]);
    expect(on('2026-05-16', '2026-05-17', 'seller')).toEqual([['buyer', 120_000, 1]]);
  });

  test('begins with its first title, also where the day of a deed is the seller’s', () => {
    const first = cost({ startsOn: '2020-01-01', endsOn: '2020-01-02' });
    expect(amounts(sharesOf(first, sold, { ...defaultChargeSettings, deedDay: 'seller' }))).toEqual([
      ['seller', 120_000, 1],
    ]);
  });
});

describe('several holders', () => {
  const keys = new Map([['general', [key('2020-01-01', { A: 2, B: 0, C: 1 })]]]);
  const thirds = [full('x', 1, 3), full('y', 1, 3), full('z', 1, 3)];
  const undivided = title('A', '2020-01-01', null, ...thirds);
  const other = title('C', '2020-01-01', null, full('c'));
  const of = (one: Title, change: Partial<Cost>, by: Partial<typeof defaultChargeSettings> = {}) =>
    sharesOf(cost({ cents: 1_000, ...change }), house([one, other], keys), { ...defaultChargeSettings, ...by })
      .filter(share => share.lotId === 'A')
      .map(({ ownerId, cents }) => [ownerId, cents]);

  test('are charged by their parts, and a representative for all where that is the setting', () => {
    const named = { ...undivided, representativeId: 'y' };
    const byPart = [
      ['x', 223],
      ['y', 222],
      ['z', 222],
    ];
    expect(of(undivided, {})).toEqual(byPart);
    expect(of(named, {})).toEqual([['y', 667]]);
    expect(of(named, {}, { billing: 'by-part' })).toEqual(byPart);
  });

  test('are charged by parts when their representative holds none', () => {
    expect(of({ ...undivided, representativeId: 'agent' }, {})).toHaveLength(3);
  });

  test('of usufruct and bare ownership bear what the setting says', () => {
    const split = title(
      'A',
      '2020-01-01',
      null,
      { ownerId: 'u', right: 'usufruct', numerator: 1, denominator: 1 },
      { ownerId: 'b', right: 'bare', numerator: 1, denominator: 2 },
      { ownerId: 'd', right: 'bare', numerator: 1, denominator: 2 },
    );
    expect(of(split, { nature: 'ordinary' })).toEqual([['u', 667]]);
    expect(of(split, { nature: 'extraordinary' })).toEqual([
      ['b', 334],
      ['d', 333],
    ]);
    expect(of(split, {}, { splitRights: { ordinary: 'bare', extraordinary: 'bare' } })).toHaveLength(2);
  });
});

test('a key that changes within the time of a cost is used by days, each version for its own', () => {
  const versions = [key('2020-01-01', { A: 1, B: 1 }), key('2026-01-11', { A: 1, B: 3 })];
  const titles = [title('A', '2020-01-01', null, full('a')), title('B', '2020-01-01', null, full('b'))];
  const shares = sharesOf(
    cost({ cents: 3_000, startsOn: '2026-01-01', endsOn: '2026-01-31' }),
    house(titles, new Map([['general', versions]])),
    defaultChargeSettings,
  );
  expect(
    shares.map(({ ownerId, weight, denominator, days, periodDays, cents }) => [
      ownerId,
      weight,
      denominator,
      days,
      periodDays,
      cents,
    ]),
  ).toEqual([
    ['a', 1, 2, 10, 10, 500],
    ['b', 1, 2, 10, 10, 500],
    ['a', 1, 4, 20, 20, 500],
    ['b', 3, 4, 20, 20, 1_500],
  ]);
});

test('a private cost falls on its lot alone; VAT is shown and the tenant’s part split off', () => {
  const titles = [title('A', '2020-01-01', null, full('a', 1, 2), full('b', 1, 2))];
  const [first, second] = sharesOf(
    cost({ on: { lotId: 'A' }, cents: 12_101, vatCents: 2_101, tenantPercent: 25 }),
    house(titles, new Map()),
    defaultChargeSettings,
  );
  expect(first).toMatchObject({
    cents: 6_051,
    vatCents: 1_051,
    tenantCents: 1_513,
    ownerCents: 4_538,
    weight: 1,
    denominator: 1,
  });
  expect(second).toMatchObject({ cents: 6_050, vatCents: 1_050, tenantCents: 1_513, ownerCents: 4_537 });
});

describe('what cannot be spread is refused', () => {
  const titles = [title('A', '2026-03-01', null, full('a'))];
  const keys = new Map([
    ['general', [key('2020-01-01', { A: 1 })]],
    ['late', [key('2026-06-01', { A: 1 })]],
    ['empty', [key('2020-01-01', { A: 0 })]],
  ]);
  const refusal = (change: Partial<Cost>) => allocateCost(cost(change), house(titles, keys), defaultChargeSettings);

  test('a day before the first title, or a lot without one', () => {
    expect(refusal({})).toEqual({ refusals: [{ problem: 'lot-without-title', lotId: 'A', on: '2026-01-01' }] });
    expect(refusal({ on: { lotId: 'X' } })).toMatchObject({ refusals: [{ problem: 'lot-without-title', lotId: 'X' }] });
  });

  test('a hole between titles, and the time after the last one', () => {
    const torn = [title('A', '2020-01-01', '2026-02-01', full('a')), title('A', '2026-03-01', '2026-11-01', full('b'))];
    const at = (startsOn: string, endsOn: string) =>
      allocateCost(cost({ startsOn, endsOn }), house(torn, keys), defaultChargeSettings);
    expect(at('2026-01-01', '2026-04-01')).toMatchObject({ refusals: [{ on: '2026-02-01' }] });
    expect(at('2026-10-01', '2026-12-01')).toMatchObject({ refusals: [{ on: '2026-11-01' }] });
  });

  test('a key that is not there yet, unknown, or that nobody bears', () => {
    const march = { startsOn: '2026-03-01', endsOn: '2026-12-01' };
    expect(refusal({ ...march, on: { keyId: 'late' } })).toEqual({
      refusals: [{ problem: 'key-not-valid', keyId: 'late', on: '2026-03-01' }],
    });
    expect(refusal({ ...march, on: { keyId: 'none' } })).toMatchObject({ refusals: [{ problem: 'key-not-valid' }] });
    expect(refusal({ ...march, on: { keyId: 'empty' } })).toEqual({
      refusals: [{ problem: 'nobody-bears', keyId: 'empty' }],
    });
  });
});

describe('whatever the building', () => {
  const anyCost = fc
    .record({
      period: periodOfYear,
      cents: fc.oneof(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -90_000_000, max: 90_000_000 })),
      vatPercent: fc.constantFrom(0, 6, 12, 21),
      tenantPercent: fc.integer({ min: 0, max: 100 }),
      keyId: fc.constantFrom('general', 'lift'),
      nature: fc.constantFrom('ordinary' as const, 'extraordinary' as const),
    })
    .map(({ period, cents, vatPercent, keyId, ...rest }) =>
      cost({
        ...period,
        ...rest,
        cents,
        on: { keyId },
        vatCents: Math.trunc((cents * vatPercent) / (100 + vatPercent)) || 0,
      }),
    );

  test('shares sum to the cost, its VAT, and owner and tenant; nothing falls on a lot without weight; minus is the mirror', () => {
    fc.assert(
      fc.property(anyCost, building, settings, (one, at, by) => {
        const shares = sharesOf(one, at, by);
        expect(sum(shares.map(share => share.cents))).toBe(one.cents);
        expect(sum(shares.map(share => share.vatCents))).toBe(one.vatCents);
        for (const { cents, ownerCents, tenantCents, weight, denominator, days, periodDays } of shares) {
          if (ownerCents + tenantCents !== cents) throw new Error('owner and tenant are not the whole');
          if (weight <= 0 || weight > denominator || days <= 0 || days > periodDays)
            throw new Error('a share of nothing');
          if (cents !== 0 && Math.sign(cents) !== Math.sign(one.cents)) throw new Error('a share of the other sign');
        }
        const minus = sharesOf({ ...one, cents: -one.cents || 0, vatCents: -one.vatCents || 0 }, at, by);
        expect(minus.map(share => share.cents)).toEqual(shares.map(share => (share.cents === 0 ? 0 : -share.cents)));
      }),
      { numRuns },
    );
  });

  test('a lot bears the same whoever holds it, and a title the same whoever its holders are', () => {
    fc.assert(
      fc.property(anyCost, building, settings, (one, at, by) => {
        const [version] = at.keys.get('general')!;
        const plain = { ...one, on: { keyId: 'general' } };
        const byLot = Map.groupBy(sharesOf(plain, at, by), share => share.lotId);
        const found = version!.weights.map(({ lotId }) => sum((byLot.get(lotId) ?? []).map(share => share.cents)));
        expect(found).toEqual(
          splitCents(
            one.cents,
            version!.weights.map(({ weight }) => weight),
          ),
        );
        for (const shares of byLot.values()) {
          const byTitle = [...Map.groupBy(shares, share => share.titleId).values()];
          const lotCents = sum(shares.map(share => share.cents));
          const days = byTitle.map(ofTitle => ofTitle[0]!.days);
          expect(byTitle.map(ofTitle => sum(ofTitle.map(share => share.cents)))).toEqual(splitCents(lotCents, days));
        }
      }),
      { numRuns },
    );
  });
});
