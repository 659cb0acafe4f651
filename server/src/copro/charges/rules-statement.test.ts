import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { building, periodOfYear, settings, YEAR } from '../../../test/copro-building.ts';
import { propertyRuns } from '../../../test/property-runs.ts';
import type { Cost } from './rules-allocation.ts';
import { consumptionOf } from './rules-meter.ts';
import { drawStatements, type Statements } from './rules-statement.ts';
import { type Building, defaultChargeSettings, type MeterReading, type Title } from './rules-terms.ts';

const sum = (list: readonly number[]) => list.reduce((so, one) => so + one, 0);
const cost = (change: Partial<Cost>): Cost => ({
  ...YEAR,
  accountCode: '61000',
  on: { keyId: 'general' },
  cents: 0,
  vatCents: 0,
  vatRateBp: null,
  tenantPercent: 0,
  nature: 'ordinary',
  ...change,
});
const title = (lotId: string, ownerId: string, startsOn = '2020-01-01', endsOn: string | null = null): Title => ({
  titleId: `${lotId}-${ownerId}`,
  lotId,
  startsOn,
  endsOn,
  representativeId: null,
  holders: [{ ownerId, right: 'full', numerator: 1, denominator: 1 }],
});
const house: Building = {
  keys: new Map([
    [
      'general',
      [
        {
          validFrom: '2020-01-01',
          denominator: 100,
          weights: [
            { lotId: 'A', weight: 60 },
            { lotId: 'B', weight: 40 },
          ],
        },
      ],
    ],
  ]),
  consumptions: new Map(),
  titles: new Map([
    ['A', [title('A', 'seller', '2020-01-01', '2026-07-01'), title('A', 'buyer', '2026-07-01')]],
    ['B', [title('B', 'bea')]],
  ]),
};
function drawn(...input: Parameters<typeof drawStatements>): Statements {
  const found = drawStatements(...input);
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals));
  return found;
}

describe('the statements of a period', () => {
  test('set shares of costs against what was called', () => {
    const { statements, costsCents, provisionsCents } = drawn(
      [
        cost({ cents: 30_000, vatCents: 5_207, vatRateBp: 2_100, tenantPercent: 80 }),
        cost({ cents: 6_500, vatCents: 1_128, vatRateBp: 2_100, tenantPercent: 80 }),
        cost({ accountCode: '643', on: { lotId: 'B' }, cents: 1_000 }),
      ],
      [
        { ownerId: 'bea', lotId: 'B', accountCode: '701', cents: 16_000 },
        { ownerId: 'gone', lotId: 'A', accountCode: '701', cents: 10 },
      ],
      house,
      defaultChargeSettings,
    );
    expect([costsCents, provisionsCents]).toEqual([37_500, 16_010]);
    expect(statements.map(one => [one.ownerId, one.costsCents, one.provisionsCents, one.balanceCents])).toEqual([
      ['seller', 10_860, 0, 10_860],
      ['buyer', 11_040, 0, 11_040],
      ['bea', 15_600, 16_000, -400],
      ['gone', 0, 10, -10],
    ]);
    const [seller, , bea] = statements;
    expect(seller!.rows).toEqual([
      {
        accountCode: '61000',
        keyId: 'general',
        ...YEAR,
        totalCents: 36_500,
        vatRateBp: 2_100,
        tenantPercent: 80,
        lotId: 'A',
        titleId: 'A-seller',
        ownerId: 'seller',
        weight: 60,
        denominator: 100,
        days: 181,
        periodDays: 365,
        cents: 10_860,
        vatCents: 1_885,
        tenantCents: 8_688,
        ownerCents: 2_172,
      },
    ]);
    expect(bea!.rows.map(row => [row.accountCode, row.keyId, row.cents])).toEqual([
      ['61000', 'general', 14_600],
      ['643', null, 1_000],
    ]);
    expect([bea!.ownerCents, bea!.tenantCents, bea!.vatCents]).toEqual([2_920 + 1_000, 11_680, 2_534]);
  });

  test('keep apart what does not fall in the same way', () => {
    const ways = [
      {},
      { accountCode: '61100' },
      { on: { lotId: 'A' } },
      { endsOn: '2026-12-01' },
      { startsOn: '2026-02-01' },
      { vatRateBp: 600 },
      { tenantPercent: 10 },
      { nature: 'extraordinary' as const },
    ];
    const costs = ways.map(way => cost({ cents: 1_000, ...way }));
    const { statements } = drawn([...costs, ...costs], [], house, defaultChargeSettings);
    const buyer = statements.find(one => one.ownerId === 'buyer')!;
    expect(buyer.rows).toHaveLength(ways.length);
    expect(buyer.rows.every(row => row.totalCents === 2_000)).toBe(true);
  });

  test('are refused as a whole, each reason named', () => {
    const found = drawStatements(
      [cost({ cents: 1 }), cost({ on: { keyId: 'x' }, cents: 1 }), cost({ on: { lotId: 'Z' }, cents: 1 })],
      [],
      house,
      defaultChargeSettings,
    );
    expect(found).toMatchObject({ refusals: [{ problem: 'key-not-valid' }, { problem: 'lot-without-title' }] });
  });

  test('sum to the costs, VAT included, and balances to what is left, whatever the building', () => {
    const anyCost = fc.record({
      period: periodOfYear,
      accountCode: fc.constantFrom('61000', '61100'),
      keyId: fc.constantFrom('general', 'lift'),
      cents: fc.integer({ min: -900_000, max: 900_000 }),
      vatCents: fc.integer({ min: -900, max: 900 }),
      tenantPercent: fc.constantFrom(0, 33, 80, 100),
    });
    const called = fc.record({
      ownerId: fc.constantFrom('lot-0-0-full-0', 'gone'),
      lotId: fc.constant('lot-0'),
      accountCode: fc.constant('701'),
      cents: fc.integer({ min: -9_000, max: 9_000 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyCost, { maxLength: 6 }),
        fc.array(called, { maxLength: 3 }),
        building,
        settings,
        (list, calls, at, by) => {
          const costs = list.map(({ period, keyId, ...rest }) => cost({ ...period, ...rest, on: { keyId } }));
          const { statements } = drawn(costs, calls, at, by);
          expect(sum(statements.map(one => one.costsCents))).toBe(sum(costs.map(one => one.cents)));
          expect(sum(statements.map(one => one.vatCents))).toBe(sum(costs.map(one => one.vatCents)));
          expect(sum(statements.map(one => one.balanceCents))).toBe(
            sum(costs.map(one => one.cents)) - sum(calls.map(one => one.cents)),
          );
          for (const one of statements) expect(one.ownerCents + one.tenantCents).toBe(one.costsCents);
        },
      ),
      { numRuns: propertyRuns(1_500) },
    );
  });
});

describe('meters', () => {
  const places = [
    { lotId: 'A', place: 'kitchen' },
    { lotId: 'B', place: 'kitchen' },
  ];
  const reading = (change: Partial<MeterReading>): MeterReading => ({
    ...YEAR,
    lotId: 'A',
    place: 'kitchen',
    meterId: 'm1',
    oldIndex: 100,
    newIndex: 160,
    ...change,
  });
  const ofB = reading({ lotId: 'B', meterId: 'm2', oldIndex: 0, newIndex: 30 });
  const weightsOf = (readings: MeterReading[], at = places) => {
    const found = consumptionOf(at, readings, YEAR);
    return 'refusals' in found ? found.refusals : found.weights.map(({ lotId, weight }) => [lotId, weight]);
  };

  test('weigh each lot by what it used; several places of a lot add up', () => {
    expect(weightsOf([reading({}), ofB])).toEqual([
      ['A', 60],
      ['B', 30],
    ]);
    const bath = reading({ place: 'bath', meterId: 'm3', oldIndex: 0, newIndex: 5 });
    expect(weightsOf([ofB, bath, reading({})], [...places, { lotId: 'A', place: 'bath' }])).toEqual([
      ['A', 65],
      ['B', 30],
    ]);
  });

  test('that were replaced count with both, the new one from its own first index', () => {
    const old = reading({ endsOn: '2026-04-01', newIndex: 120 });
    const fresh = reading({ startsOn: '2026-04-01', meterId: 'm9', oldIndex: 3, newIndex: 43 });
    expect(weightsOf([fresh, old, ofB])).toEqual([
      ['A', 60],
      ['B', 30],
    ]);
  });

  test('that pass their highest number count on', () => {
    expect(weightsOf([reading({ oldIndex: 99_990, newIndex: 20, rollsOverAt: 100_000 }), ofB])).toMatchObject([
      ['A', 30],
      ['B', 30],
    ]);
  });

  test.each<[string, MeterReading[], object[]]>([
    ['no reading at all', [], [{ problem: 'reading-missing', lotId: 'A', place: 'kitchen', on: '2026-01-01' }]],
    [
      'of another time',
      [reading({ startsOn: '2025-01-01', endsOn: '2026-01-01' })],
      [{ problem: 'reading-missing', on: '2026-01-01' }],
    ],
    [
      'of the time after',
      [reading({ startsOn: '2027-01-01', endsOn: '2028-01-01' })],
      [{ problem: 'reading-missing', on: '2026-01-01' }],
    ],
    ['not read at the end', [reading({ newIndex: null })], [{ problem: 'reading-missing', on: '2027-01-01' }]],
    ['read too early', [reading({ endsOn: '2026-12-01' })], [{ problem: 'reading-missing', on: '2026-12-01' }]],
    ['read too late', [reading({ endsOn: '2027-01-02' })], [{ problem: 'reading-missing', on: '2027-01-02' }]],
    [
      'not read at the start',
      [reading({ startsOn: '2026-01-02' })],
      [{ problem: 'reading-missing', on: '2026-01-01' }],
    ],
    [
      'read before the start',
      [reading({ startsOn: '2025-12-31' })],
      [{ problem: 'reading-missing', on: '2026-01-01' }],
    ],
    [
      'with a hole',
      [reading({ endsOn: '2026-04-01', newIndex: 120 }), reading({ startsOn: '2026-05-01', oldIndex: 120 })],
      [{ problem: 'reading-missing', on: '2026-04-01' }],
    ],
    [
      'twice for the same days',
      [reading({ endsOn: '2026-05-01', newIndex: 120 }), reading({ startsOn: '2026-04-01', oldIndex: 120 })],
      [{ problem: 'readings-overlap', on: '2026-04-01' }],
    ],
    ['with an index that went back', [reading({ newIndex: 99 })], [{ problem: 'index-went-back', meterId: 'm1' }]],
    [
      'with an index that does not go on',
      [reading({ endsOn: '2026-05-01', newIndex: 120 }), reading({ startsOn: '2026-05-01', oldIndex: 121 })],
      [{ problem: 'index-not-continued', meterId: 'm1', on: '2026-05-01' }],
    ],
  ])('are refused: %s', (_, readings, refusals) => {
    const found = weightsOf([...readings, ofB]);
    expect(found).toHaveLength(refusals.length);
    expect(found).toMatchObject(refusals);
  });

  const withMeters = (readings: MeterReading[]): Building => {
    const found = consumptionOf(places, readings, YEAR);
    if ('refusals' in found) throw new Error(JSON.stringify(found.refusals));
    return { ...house, consumptions: new Map([['water', found]]) };
  };
  const water = cost({ on: { keyId: 'water' }, cents: 9_000 });
  const rowsOf = (readings: MeterReading[]) =>
    drawn([water], [], withMeters(readings), defaultChargeSettings).statements.map(one => [
      one.ownerId,
      one.costsCents,
      one.rows[0]!.weight,
      one.rows[0]!.denominator,
    ]);

  test('read on the day of the deed part the lot by what each used, otherwise by days', () => {
    expect(rowsOf([reading({}), ofB])).toEqual([
      ['seller', 2_975, 60, 90],
      ['buyer', 3_025, 60, 90],
      ['bea', 3_000, 30, 90],
    ]);
    const halves = [
      reading({ endsOn: '2026-07-01', newIndex: 110 }),
      reading({ startsOn: '2026-07-01', oldIndex: 110 }),
    ];
    expect(rowsOf([...halves, ofB]).slice(0, 2)).toEqual([
      ['seller', 1_000, 60, 90],
      ['buyer', 5_000, 60, 90],
    ]);
  });

  test('that stood still bear nothing, and all of them together are refused', () => {
    expect(rowsOf([reading({ newIndex: 100 }), ofB])).toEqual([['bea', 9_000, 30, 30]]);
    const still = withMeters([reading({ newIndex: 100 }), { ...ofB, newIndex: 0 }]);
    expect(drawStatements([water], [], still, defaultChargeSettings)).toEqual({
      refusals: [{ problem: 'nobody-bears', keyId: 'water' }],
    });
  });
});
