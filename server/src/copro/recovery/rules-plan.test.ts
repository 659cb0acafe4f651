import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyRuns } from '../../../test/property-runs.ts';
import { addDays } from '../../kernel/time/days.ts';
import { brokenInstalment, planInstalments } from './rules-plan.ts';

describe('an instalment plan', () => {
  test('sums to the debt, the odd cents first, and keeps the end of the month', () => {
    expect(planInstalments(10_000, 3, '2027-12-31')).toEqual([
      { dueOn: '2027-12-31', cents: 3_334 },
      { dueOn: '2028-01-31', cents: 3_333 },
      { dueOn: '2028-02-29', cents: 3_333 },
    ]);
    expect(planInstalments(5, 5, '2026-01-31').at(-1)).toEqual({ dueOn: '2026-05-31', cents: 1 });
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 90_000_000 }), fc.integer({ min: 1, max: 60 }), (debt, count) => {
        const plan = planInstalments(debt, count, '2026-01-31');
        return plan.length === count && plan.reduce((so, one) => so + one.cents, 0) === debt;
      }),
      { numRuns: Math.min(propertyRuns(1_000), 20_000) },
    );
  });

  test('has from 1 to 60 parts of a cent at least', () => {
    for (const count of [0, 61, 1.5]) expect(() => planInstalments(10_000, count, '2026-01-31')).toThrow(RangeError);
    expect(() => planInstalments(4, 5, '2026-01-31')).toThrow(RangeError);
    expect(planInstalments(60, 60, '2026-01-31')).toHaveLength(60);
  });
});

describe('a plan is broken', () => {
  const plan = planInstalments(30_000, 3, '2026-01-31');
  const on = (day: string, ...payments: [string, number][]) =>
    brokenInstalment(
      plan,
      payments.map(([paidOn, cents]) => ({ on: paidOn, cents })),
      day,
      5,
    )?.dueOn ?? null;

  test('once an instalment is later than the days of grace', () => {
    expect([on('2026-01-30'), on('2026-02-05'), on('2026-02-06')]).toEqual([null, null, '2026-01-31']);
  });

  test('not when it was paid on the last of them, in parts or ahead', () => {
    expect(on('2026-02-20', ['2026-02-05', 10_000])).toBeNull();
    expect(on('2026-02-20', ['2026-02-06', 10_000])).toBe('2026-01-31');
    expect(on('2026-02-20', ['2026-02-01', 4_000], ['2026-02-02', 6_000])).toBeNull();
    expect(on('2026-02-20', ['2026-02-01', 9_999])).toBe('2026-01-31');
    expect(on('2026-12-31', ['2026-01-01', 30_000])).toBeNull();
  });

  test('by the next one too', () => {
    expect([on('2026-03-05', ['2026-01-01', 10_000]), on('2026-03-06', ['2026-01-01', 10_000])]).toEqual([
      null,
      '2026-02-28',
    ]);
    expect(on('2026-12-31', ['2026-01-01', 29_999])).toBe('2026-03-31');
  });

  test('never, when everything comes on its day', () => {
    const payments = plan.map(({ dueOn, cents }) => ({ on: dueOn, cents }));
    for (let day = 0; day < 120; day += 1)
      expect(brokenInstalment(plan, payments, addDays('2026-01-01', day), 0)).toBeNull();
  });
});
