import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { budgetProblem } from './problems.ts';
import { reserveFloorCents } from './rules.ts';
import { type BudgetRow, type BudgetState, budgetLines, lockBudget, updateBudget } from './store.ts';

const STEPS: Readonly<Record<BudgetState, readonly BudgetState[]>> = {
  draft: ['submitted'],
  submitted: ['draft', 'approved'],
  approved: [],
};

/**
 * Takes a budget to the meeting, back, or has it adopted on the meeting's day. Under the floor of the reserve it does not go
 * to the meeting, unless four fifths waived the contribution (3.86 par. 3).
 */
export async function stepBudget(
  tx: Tx,
  events: Events,
  id: string,
  to: BudgetState,
  decidedOn: string | null = null,
): Promise<void> {
  const budget = await lockBudget(tx, id);
  if (!budget) throw problem('not-found');
  if (!STEPS[budget.state].includes(to))
    throw budgetProblem('budget-step-refused', { params: { from: budget.state, to } });
  if (to !== 'draft') await assertVotable(tx, budget);
  await updateBudget(tx, { ...budget, state: to, decidedOn });
  const what = to === 'draft' ? 'reopened' : to;
  record(tx, `copro.budget.${what}`, { type: 'budget', id, label: budget.yearName }, { after: { decidedOn } });
  await events.emit(tx, `copro.budget.${what}`, { associationId: budget.associationId, budgetId: id });
}

async function assertVotable(tx: Tx, budget: BudgetRow): Promise<void> {
  const minimumCents = reserveFloorCents(budget.previousOrdinaryCents);
  if (budget.reserveCents < minimumCents && budget.waivedOn === null)
    throw budgetProblem('budget-reserve-too-low', { params: { minimumCents, reserveCents: budget.reserveCents } });
  if (budget.reserveCents === 0 && (await tx.rows(budgetLines(budget.id))).length === 0)
    throw budgetProblem('budget-empty');
}
