import { describe, expect, test } from 'vitest';
import { YEAR } from '../../../test/copro-building.ts';
import { alertOf, type BudgetLine, varianceOf } from './rules-variance.ts';

const line = (accountCode: string, cents: number, keyId: string | null = 'general'): BudgetLine => ({
  accountCode,
  keyId,
  cents,
});
const of = (budget: BudgetLine[], actual: BudgetLine[], until: string) =>
  varianceOf({ budget, actual, year: YEAR, until, toleranceBp: 1_000 });

describe('an alert', () => {
  test.each([
    [11_000, 10_000, null],
    [11_001, 10_000, 'over'],
    [9_000, 10_000, null],
    [8_999, 10_000, 'under'],
    [1, 0, 'over'],
    [-1, 0, 'under'],
    [0, 0, null],
    [-11_000, -10_000, null],
    [-11_001, -10_000, 'under'],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, null],
  ])('%i against %i is %s', (actual, budget, alert) => expect(alertOf(actual, budget, 1_000)).toBe(alert));
});

describe('budget and actual', () => {
  test('are compared by account and key, so far and to the end of the year', () => {
    // 73 days are a fifth of the year.
    expect(of([line('610', 100_000)], [line('610', 21_000), line('610', 1_001)], '2026-03-15')).toEqual([
      {
        accountCode: '610',
        keyId: 'general',
        budgetCents: 20_000,
        actualCents: 22_001,
        deviationCents: 2_001,
        alert: 'over',
        projectedCents: 110_005,
        projectedAlert: 'over',
      },
    ]);
  });

  test('stand in the order of the budget, then of what has none', () => {
    const found = of(
      [line('612', 100), line('610', 100, 'lift'), line('610', 100)],
      [line('611', 5), line('610', 100), line('613', 7, null)],
      '2027-01-01',
    );
    expect(
      found.map(({ accountCode, keyId, budgetCents, actualCents, alert }) => [
        accountCode,
        keyId,
        budgetCents,
        actualCents,
        alert,
      ]),
    ).toEqual([
      ['612', 'general', 100, 0, 'under'],
      ['610', 'lift', 100, 0, 'under'],
      ['610', 'general', 100, 100, null],
      ['611', 'general', 0, 5, 'over'],
      ['613', null, 0, 7, 'over'],
    ]);
  });

  test('have no projection before the first day, and no more than the year after the last', () => {
    const [before] = of([line('610', 100)], [], '2026-01-01');
    expect(before).toMatchObject({ budgetCents: 0, projectedCents: null, projectedAlert: null, alert: null });
    const [earlier] = of([line('610', 100)], [], '2025-06-01');
    expect(earlier).toMatchObject({ budgetCents: 0, projectedCents: null });
    const [after] = of([line('610', 100)], [line('610', 90)], '2028-06-01');
    expect(after).toMatchObject({ budgetCents: 100, projectedCents: 90, projectedAlert: null });
    const [first] = of([line('610', 365)], [line('610', 2)], '2026-01-02');
    expect(first).toMatchObject({ budgetCents: 1, projectedCents: 730, projectedAlert: 'over' });
  });
});
