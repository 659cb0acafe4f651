import { divideRounded } from '../../kernel/money/rational.ts';
import { daysBetween } from '../../kernel/time/days.ts';
import type { Period } from './rules-terms.ts';

export type BudgetLine = { readonly accountCode: string; readonly keyId: string | null; readonly cents: number };

/** Budget and actual of one account and key. `alert`: more than the tolerance above, or below, the budget. */
export type Variance = {
  readonly accountCode: string;
  readonly keyId: string | null;
  readonly budgetCents: number;
  readonly actualCents: number;
  readonly deviationCents: number;
  readonly alert: 'over' | 'under' | null;
  /** What the year comes to if it goes on like its days so far; null before its first day has passed. */
  readonly projectedCents: number | null;
  readonly projectedAlert: 'over' | 'under' | null;
};

export type VarianceInput = {
  /** Budgets of the whole year, and what was booked before `until`. */
  readonly budget: readonly BudgetLine[];
  readonly actual: readonly BudgetLine[];
  readonly year: Period;
  /** The day after the last one that counts. */
  readonly until: string;
  /** In hundredths of a percent: 1,000 is the 10 % of the specification. Exactly that much is no alert. */
  readonly toleranceBp: number;
};

/**
 * Compares each account and key with the part of its budget that the days so far stand for, and its projection to the end of
 * the year with the whole. In the order of the budget, then of what was spent without one.
 */
export function varianceOf({ budget, actual, year, until, toleranceBp }: VarianceInput): Variance[] {
  const days = daysBetween(year.startsOn, year.endsOn);
  const passed = Math.min(days, Math.max(0, daysBetween(year.startsOn, until)));
  const budgets = byAccountAndKey(budget);
  const actuals = byAccountAndKey(actual);
  return [...new Set([...budgets.keys(), ...actuals.keys()])].map(at => {
    const { accountCode, keyId } = budgets.get(at) ?? actuals.get(at) ?? { accountCode: '', keyId: null };
    const yearCents = budgets.get(at)?.cents ?? 0;
    const actualCents = actuals.get(at)?.cents ?? 0;
    const budgetCents = proportion(yearCents, passed, days);
    const projectedCents = passed === 0 ? null : proportion(actualCents, days, passed);
    return {
      accountCode,
      keyId,
      budgetCents,
      actualCents,
      deviationCents: actualCents - budgetCents,
      alert: alertOf(actualCents, budgetCents, toleranceBp),
      projectedCents,
      projectedAlert: projectedCents === null ? null : alertOf(projectedCents, yearCents, toleranceBp),
    };
  });
}

/** Compared in whole numbers: a deviation of exactly the tolerance is within it. */
export function alertOf(actualCents: number, budgetCents: number, toleranceBp: number): 'over' | 'under' | null {
  const deviation = BigInt(actualCents) - BigInt(budgetCents);
  const size = deviation < 0n ? -deviation : deviation;
  const allowed = BigInt(Math.abs(budgetCents)) * BigInt(toleranceBp);
  if (size * 10_000n <= allowed) return null;
  return deviation > 0n ? 'over' : 'under';
}

const proportion = (cents: number, part: number, whole: number): number =>
  Number(divideRounded(BigInt(cents) * BigInt(part), BigInt(whole)));

function byAccountAndKey(lines: readonly BudgetLine[]): Map<string, BudgetLine> {
  const sums = new Map<string, BudgetLine>();
  for (const line of lines) {
    const at = JSON.stringify([line.accountCode, line.keyId]);
    sums.set(at, { ...line, cents: (sums.get(at)?.cents ?? 0) + line.cents });
  }
  return sums;
}
