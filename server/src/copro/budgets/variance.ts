import type { Tx } from '../../kernel/db/database.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { type BudgetLine, instalmentsOf, periodsUntil, type Rhythm, type Variance, varianceOf } from './rules.ts';
import { type ActualRow, actualsOf, budgetLines, findBudget } from './store.ts';

/** More than a tenth away from what was planned is worth a look. */
export const TOLERANCE_BP = 1_000;

export type PeriodVariance = { startsOn: string; endsOn: string; budgetCents: number; actualCents: number };

/**
 * What was spent against the budget: by account and key up to a day with the projection to the end of the year, and in sum
 * for each month or quarter that has begun.
 */
export async function varianceReport(
  tx: Tx,
  id: string,
  { rhythm, until, today }: { rhythm: Rhythm; until: string | null; today: string },
): Promise<{ until: string; rows: Variance[]; periods: PeriodVariance[] }> {
  const budget = await findBudget(tx, id);
  if (!budget) throw problem('not-found');
  const asked = until ?? today;
  const end = asked < budget.endsOn ? asked : budget.endsOn;
  const lines = await tx.rows(budgetLines(id));
  const planned = lines.map(({ accountCode, keyId, cents }) => ({ accountCode, keyId, cents }));
  const ends = periodsUntil(instalmentsOf(budget, rhythm, 0), end);
  const actuals = await tx.batch([
    actualsOf(budget.associationId, budget.startsOn, end),
    ...ends.map(one => actualsOf(budget.associationId, one.startsOn, one.endsOn)),
  ]);
  const [whole = [], ...parts] = actuals as ActualRow[][];
  const rows = varianceOf({ budget: planned, actual: whole, year: budget, until: end, toleranceBp: TOLERANCE_BP });
  return {
    until: end,
    rows,
    periods: ends.map((one, i) => ({ ...one, ...periodSums(planned, parts[i] ?? [], one, budget) })),
  };
}

function periodSums(
  planned: readonly BudgetLine[],
  actual: readonly BudgetLine[],
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  year: { startsOn: string; endsOn: string },
): { budgetCents: number; actualCents: number } {
  const upTo = (until: string): number =>
    varianceOf({ budget: planned, actual: [], year, until, toleranceBp: TOLERANCE_BP }).reduce(
      (so, row) => so + row.budgetCents,
      0,
    );
  return {
    budgetCents: upTo(endsOn) - upTo(startsOn),
    actualCents: actual.reduce((so, one) => so + one.cents, 0),
  };
}
