import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { building, settings, YEAR } from '../../../test/copro-building.ts';
import { findCoproVectors } from '../../../test/copro-vectors.ts';
import { propertyRuns } from '../../../test/property-runs.ts';
import { splitCents } from '../../kernel/money/split.ts';
import { type Call, type CallLine, owedByOwner, planCalls, reserveFloorCents } from './rules-call.ts';
import { instalmentsOf, slicesOf } from './rules-instalments.ts';
import { type Building, type ChargeSettings, defaultChargeSettings, type Holder, type Title } from './rules-terms.ts';

const sum = (list: readonly number[]) => list.reduce((so, one) => so + one, 0);
const centsOf = (parts: readonly { cents: number }[]) => sum(parts.map(part => part.cents));

function callsOf(...input: Parameters<typeof planCalls>): Call[] {
  const found = planCalls(...input);
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals));
  return found.calls;
}

describe('a year is cut into instalments', () => {
  test('by months or quarters from its first day, each due some days after it begins', () => {
    const quarters = instalmentsOf({ startsOn: '2026-04-01', endsOn: '2027-04-01' }, 'quarterly', 14);
    expect(quarters).toEqual([
      { startsOn: '2026-04-01', endsOn: '2026-07-01', dueOn: '2026-04-15', weight: 1 },
      { startsOn: '2026-07-01', endsOn: '2026-10-01', dueOn: '2026-07-15', weight: 1 },
      { startsOn: '2026-10-01', endsOn: '2027-01-01', dueOn: '2026-10-15', weight: 1 },
      { startsOn: '2027-01-01', endsOn: '2027-04-01', dueOn: '2027-01-15', weight: 1 },
    ]);
    expect(instalmentsOf(YEAR, 'monthly', 0).map(one => one.startsOn)).toHaveLength(12);
    expect(slicesOf(100_000, quarters)).toEqual([25_000, 25_000, 25_000, 25_000]);
  });

  test('by days where the year is not made of whole ones; the end of a month comes back', () => {
    const short = instalmentsOf({ startsOn: '2026-01-31', endsOn: '2026-04-10' }, 'monthly', 0);
    expect(short.map(({ startsOn, endsOn, weight }) => [startsOn, endsOn, weight])).toEqual([
      ['2026-01-31', '2026-02-28', 28],
      ['2026-02-28', '2026-03-31', 31],
      ['2026-03-31', '2026-04-10', 10],
    ]);
    expect(slicesOf(6_900, short)).toEqual([2_800, 3_100, 1_000]);
  });
});

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
const house: Building = {
  keys: new Map([
    [
      'general',
      [{ validFrom: '2020-01-01', denominator: 3, weights: ['A', 'B', 'C'].map(lotId => ({ lotId, weight: 1 })) }],
    ],
    ['none', [{ validFrom: '2020-01-01', denominator: 0, weights: [{ lotId: 'A', weight: 0 }] }]],
  ]),
  consumptions: new Map(),
  titles: new Map([
    ['A', [title('A', '2020-01-01', '2026-05-15', full('seller')), title('A', '2026-05-15', null, full('buyer'))]],
    ['B', [title('B', '2020-01-01', null, full('x', 1, 2), full('y', 1, 2))]],
    ['C', [title('C', '2020-01-01', null, full('x'))]],
  ]),
};
const line = (change: Partial<CallLine> = {}): CallLine => ({
  kind: 'provision',
  accountCode: '701',
  keyId: 'general',
  cents: 10_000,
  ...change,
});
const quarters = instalmentsOf(YEAR, 'quarterly', 0);

describe('the calls of a budget', () => {
  test('ask each quarter of who holds the lot on its first day, and show the part for the reserve', () => {
    const lines = [line(), line({ kind: 'reserve', accountCode: '700', cents: 1_000 })];
    const calls = callsOf(lines, quarters, house, defaultChargeSettings);
    expect(calls.map(({ totalCents, reserveCents }) => [totalCents, reserveCents])).toEqual(
      Array(4).fill([2_750, 250]),
    );
    const owed = calls.map(call => owedByOwner(call).map(({ ownerId }) => ownerId));
    expect(owed[1]).toEqual(['seller', 'x', 'y']);
    expect(owed[2]).toEqual(['buyer', 'x', 'y']);
    const ofX = owedByOwner(calls[0]!).find(owner => owner.ownerId === 'x')!;
    expect(ofX.cents).toBe(centsOf(ofX.parts));
    expect(ofX.reserveCents).toBe(centsOf(ofX.parts.filter(part => part.kind === 'reserve')));
    expect(ofX.parts.map(part => part.lotId)).toEqual(['B', 'C', 'B', 'C']);
  });

  test('come to the exact share of each lot and holder over the year', () => {
    const calls = callsOf([line()], quarters, house, defaultChargeSettings);
    const parts = calls.flatMap(call => call.parts);
    expect(['A', 'B', 'C'].map(lotId => centsOf(parts.filter(part => part.lotId === lotId)))).toEqual([
      3_334, 3_333, 3_333,
    ]);
    expect(['x', 'y'].map(id => centsOf(parts.filter(part => part.lotId === 'B' && part.ownerId === id)))).toEqual([
      1_667, 1_666,
    ]);
  });

  test('of works may fall due on days of their own', () => {
    const tranches = [
      { startsOn: '2026-02-01', endsOn: '2026-02-02', dueOn: '2026-02-15', weight: 30 },
      { startsOn: '2026-09-01', endsOn: '2026-09-02', dueOn: '2026-09-15', weight: 70 },
    ];
    const calls = callsOf([line({ kind: 'works', accountCode: '702' })], tranches, house, defaultChargeSettings);
    expect(calls.map(({ dueOn, totalCents, reserveCents }) => [dueOn, totalCents, reserveCents])).toEqual([
      ['2026-02-15', 3_000, 0],
      ['2026-09-15', 7_000, 0],
    ]);
  });

  test('for what keeps the value up are asked of the bare owner, the others of the usufruct', () => {
    const split: Title = {
      ...title('A', '2020-01-01', null),
      holders: [
        { ownerId: 'u', right: 'usufruct', numerator: 1, denominator: 1 },
        { ownerId: 'b', right: 'bare', numerator: 1, denominator: 1 },
      ],
    };
    const at = { ...house, titles: new Map([...house.titles, ['A', [split]]]) };
    const ownerOf = (kind: CallLine['kind']) =>
      callsOf([line({ kind })], quarters, at, defaultChargeSettings)[0]!.parts[0]!.ownerId;
    expect((['working', 'provision', 'reserve', 'works'] as const).map(ownerOf)).toEqual(['u', 'u', 'b', 'b']);
  });

  test('are refused as a whole when a line cannot be spread', () => {
    const of = (change: Partial<CallLine>, at = house) =>
      planCalls([line(), line(change)], quarters, at, defaultChargeSettings);
    expect(of({ keyId: 'x' })).toEqual({ refusals: [{ problem: 'key-not-valid', keyId: 'x', on: '2026-01-01' }] });
    expect(of({ keyId: 'none' })).toEqual({ refusals: [{ problem: 'nobody-bears', keyId: 'none' }] });
    const late = new Map([...house.titles, ['C', [title('C', '2026-04-01', null, full('c'))]]]);
    expect(planCalls([line()], quarters, { ...house, titles: late }, defaultChargeSettings)).toEqual({
      refusals: [{ problem: 'lot-without-title', lotId: 'C', on: '2026-01-01' }],
    });
  });

  test('of no instalment are none', () => {
    expect(planCalls([], [], house, defaultChargeSettings)).toEqual({ calls: [] });
  });
});

test('whatever the building, every instalment is its slice and every lot and holder has their exact year', () => {
  const budget = fc.array(
    fc.record({
      kind: fc.constantFrom('working' as const, 'reserve' as const, 'provision' as const, 'works' as const),
      accountCode: fc.constantFrom('701', '702'),
      keyId: fc.constantFrom('general', 'lift'),
      cents: fc.oneof(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 0, max: 50_000_000 })),
    }),
    { minLength: 1, maxLength: 2 },
  );
  const check = (lines: CallLine[], rhythm: 'monthly' | 'quarterly', at: Building, by: ChargeSettings) => {
    const instalments = instalmentsOf(YEAR, rhythm, 10);
    const calls = callsOf(lines, instalments, at, by);
    const slices = lines.map(one => slicesOf(one.cents, instalments));
    expect(calls.map(call => call.totalCents)).toEqual(instalments.map((_, j) => sum(slices.map(list => list[j]!))));
    expect(calls.map(call => centsOf(call.parts))).toEqual(calls.map(call => call.totalCents));
    expect(calls.map(call => centsOf(owedByOwner(call)))).toEqual(calls.map(call => call.totalCents));
    const [first] = lines;
    if (!first || lines.length > 1) return;
    const parts = calls.flatMap(call => call.parts);
    const weights = at.keys.get(first.keyId)![0]!.weights;
    const byLot = weights.map(({ lotId }) => centsOf(parts.filter(part => part.lotId === lotId)));
    expect(byLot).toEqual(
      splitCents(
        first.cents,
        weights.map(({ weight }) => weight),
      ),
    );
    for (const ofTitle of Map.groupBy(parts, part => part.titleId).values()) {
      const ofOwners = [...Map.groupBy(ofTitle, part => part.ownerId).values()].map(centsOf);
      const year = centsOf(ofTitle);
      const holders = [...at.titles.values()].flat().find(one => one.titleId === ofTitle[0]!.titleId)!.holders;
      const bearing = [...new Set(ofTitle.map(part => part.ownerId))].map(
        id => holders.find(one => one.ownerId === id)!,
      );
      expect(ofOwners).toEqual(splitCents(year, ofOwners.length === 1 ? [1] : bearing.map(one => one.numerator)));
    }
  };
  fc.assert(fc.property(budget, fc.constantFrom('monthly' as const, 'quarterly' as const), building, settings, check), {
    numRuns: propertyRuns(1_500),
  });
});

describe('the least that goes to the reserve', () => {
  test('is 5 % of last year’s ordinary charges, rounded up', () => {
    expect(reserveFloorCents(4_800_000)).toBe(240_000);
    expect(reserveFloorCents(1_234_567)).toBe(61_729);
    expect(reserveFloorCents(0)).toBe(0);
  });

  const vectors = findCoproVectors();
  test.skipIf(!vectors)('as the vectors beside the repository say', () => {
    for (const { prevOrdinaryCents, min } of vectors!.reserve_floor)
      expect(reserveFloorCents(prevOrdinaryCents)).toBe(min);
  });
});
