import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { assertVersion } from '../../kernel/http/etag.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { budgetProblem } from './problems.ts';
import { isCost, natureOf, raised } from './rules.ts';
import {
  actualsOf,
  type BudgetRow,
  budgetLines,
  findBudget,
  findBudgetOfYear,
  findPlaces,
  findYear,
  findYearBefore,
  insertBudget,
  lockBudget,
  type NewBudgetLine,
  replaceLines,
  updateBudget,
} from './store.ts';

export type NewBudget = { fiscalYearId: string; copyFrom?: 'budget' | 'actuals'; percentBp?: number };

/** A draft for a year: empty, or last year's budget or costs, raised by a percentage. */
export async function createBudget(tx: Tx, events: Events, associationId: string, input: NewBudget): Promise<string> {
  const year = await findYear(tx, associationId, input.fiscalYearId);
  if (!year) throw budgetProblem('budget-year-unknown');
  const before = await findYearBefore(tx, associationId, year.startsOn);
  const actuals = before ? await tx.rows(actualsOf(associationId, before.startsOn, before.endsOn)) : [];
  const ordinary = actuals.filter(one => natureOf(one.accountCode) === 'ordinary');
  const copied = input.copyFrom ? await copyOf(tx, input, before?.id, actuals) : undefined;
  const id = newId();
  await insertBudget(tx, {
    id,
    associationId,
    fiscalYearId: year.id,
    reserveCents: copied?.reserveCents ?? 0,
    reserveKeyId: copied?.reserveKeyId ?? null,
    previousOrdinaryCents: Math.max(
      0,
      ordinary.reduce((so, one) => so + one.cents, 0),
    ),
  });
  if (copied) await replaceLines(tx, { id, associationId }, copied.lines);
  record(tx, 'copro.budget.created', { type: 'budget', id, label: year.name }, { after: { copyFrom: input.copyFrom } });
  await events.emit(tx, 'copro.budget.created', { associationId, budgetId: id });
  return id;
}

async function copyOf(
  tx: Tx,
  { copyFrom, percentBp = 0 }: NewBudget,
  yearBefore: string | undefined,
  actuals: readonly { accountId: string; accountCode: string; keyId: string | null; cents: number }[],
): Promise<{ lines: NewBudgetLine[]; reserveCents: number; reserveKeyId: string | null }> {
  const found = yearBefore ? await findBudgetOfYear(tx, yearBefore) : undefined;
  const budget = found && (await findBudget(tx, found.id));
  const reserve = {
    reserveCents: raised(budget?.reserveCents ?? 0, percentBp),
    reserveKeyId: budget?.reserveKeyId ?? null,
  };
  const raise = (lines: readonly NewBudgetLine[]) =>
    lines.map(line => ({ ...line, cents: raised(line.cents, percentBp) })).filter(line => line.cents > 0);
  const lines =
    copyFrom === 'actuals'
      ? actuals.flatMap(({ accountId, accountCode, keyId, cents }) =>
          keyId && cents > 0 ? [{ accountId, keyId, nature: natureOf(accountCode), cents }] : [],
        )
      : budget
        ? await tx.rows(budgetLines(budget.id))
        : [];
  if (lines.length === 0) throw budgetProblem('budget-nothing-to-copy');
  return { lines: raise(lines), ...reserve };
}

export type BudgetChange = {
  lines: readonly { accountId: string; keyId: string; cents: number; nature?: 'ordinary' | 'extraordinary' }[];
  reserveCents: number;
  reserveKeyId: string | null;
  /** Where the books of last year were kept elsewhere. */
  previousOrdinaryCents?: number;
  waivedOn: string | null;
};

export async function changeBudget(
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  change: BudgetChange,
): Promise<void> {
  const budget = await lockBudget(tx, id);
  if (!budget) throw problem('not-found');
  assertVersion(budget.version, expected);
  if (budget.state !== 'draft') throw budgetProblem('budget-not-draft');
  const lines = await placedLines(tx, budget, change);
  await replaceLines(tx, budget, lines);
  const { reserveCents, reserveKeyId, waivedOn } = change;
  const previousOrdinaryCents = change.previousOrdinaryCents ?? budget.previousOrdinaryCents;
  await updateBudget(tx, { ...budget, reserveCents, reserveKeyId, waivedOn, previousOrdinaryCents });
  record(
    tx,
    'copro.budget.updated',
    { type: 'budget', id, label: budget.yearName },
    { after: { lines: lines.length, reserveCents, waivedOn } },
  );
  await events.emit(tx, 'copro.budget.updated', { associationId: budget.associationId, budgetId: id });
}

async function placedLines(tx: Tx, budget: BudgetRow, change: BudgetChange): Promise<NewBudgetLine[]> {
  const keyIds = [...change.lines.map(line => line.keyId), ...(change.reserveKeyId ? [change.reserveKeyId] : [])];
  const places = await findPlaces(
    tx,
    budget.associationId,
    change.lines.map(line => line.accountId),
    keyIds,
  );
  if (keyIds.some(keyId => !places.keys.has(keyId))) throw budgetProblem('budget-account-unknown');
  return change.lines.map(({ accountId, keyId, cents, nature }, index) => {
    const code = places.accounts.get(accountId);
    if (!code || !isCost(code))
      throw budgetProblem('budget-account-unknown', {
        errors: [
          { path: `lines.${index}.accountId`, code: 'budget-account-unknown', message: 'is no account of costs' },
        ],
      });
    return { accountId, keyId, cents, nature: nature ?? natureOf(code) };
  });
}
