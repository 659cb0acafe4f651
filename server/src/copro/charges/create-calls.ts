import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { findYearOf } from '../ledger/index.ts';
import { loadScene } from './load-building.ts';
import { planBudget, planSingle } from './plan-call.ts';
import { chargeProblem } from './problems.ts';
import type { CallKind } from './rules-call.ts';
import type { Rhythm } from './rules-instalments.ts';
import { findBudgetToCall } from './store-budgets.ts';
import { deleteDraft, insertCallLines, insertCalls, lockCall, type NewCall } from './store-calls.ts';

/** Prepares the calls of an approved budget: one for each month or quarter, which sum to it to the cent. */
export async function callBudget(
  tx: Tx,
  events: Events,
  budgetId: string,
  { rhythm, dueAfterDays }: { rhythm: Rhythm; dueAfterDays: number },
): Promise<string[]> {
  const budget = await findBudgetToCall(tx, budgetId);
  if (!budget) throw problem('not-found');
  if (budget.state !== 'approved') throw chargeProblem('budget-not-approved');
  const planned = planBudget(budget, rhythm, dueAfterDays, await loadScene(tx, budget.associationId));
  const calls = planned.map((call, index): NewCall => {
    const { startsOn, endsOn, dueOn, totalCents, reserveCents } = call;
    const { associationId, fiscalYearId, decidedOn } = budget;
    return {
      id: newId(),
      associationId,
      fiscalYearId,
      kind: 'provision',
      name: `${budget.yearName} · ${index + 1}/${planned.length}`,
      budgetId,
      rhythm,
      dueAfterDays,
      instalment: index + 1,
      startsOn,
      endsOn,
      dueOn,
      decidedOn,
      totalCents,
      reserveCents,
    };
  });
  if (calls.length === 0 || calls.some(call => call.totalCents === 0)) throw chargeProblem('call-nothing-asked');
  await insertCalls(tx, calls);
  const target = { type: 'budget', id: budgetId, label: budget.yearName };
  record(tx, 'copro.call.prepared', target, { after: { calls: calls.length, rhythm, dueAfterDays } });
  await events.emit(tx, 'copro.call.prepared', { associationId: budget.associationId, budgetId });
  return calls.map(call => call.id);
}

export type NewSingleCall = {
  kind: CallKind;
  name: string;
  startsOn: string;
  endsOn: string;
  dueOn: string;
  decidedOn: string | null;
  lines: readonly { keyId: string; cents: number }[];
};

/** Prepares a call by itself: for the working fund, the reserve, works, or a provision outside a budget. */
export async function createCall(tx: Tx, events: Events, associationId: string, input: NewSingleCall): Promise<string> {
  const { lines, ...call } = input;
  if (call.endsOn <= call.startsOn) throw chargeProblem('call-dates-reversed');
  const scene = await loadScene(tx, associationId);
  // An association without lots is one that does not exist here, or cannot be charged: nobody would bear anything.
  if (scene.lots.size === 0) throw problem('not-found');
  const { totalCents, reserveCents } = planSingle(
    lines.map(line => ({ ...line, kind: call.kind })),
    call,
    scene,
  );
  const year = await findYearOf(tx, associationId, call.startsOn);
  if (!year) throw chargeProblem('call-outside-year');
  const id = newId();
  const ofBudget = { budgetId: null, rhythm: null, dueAfterDays: null, instalment: null };
  await insertCalls(tx, [{ id, associationId, fiscalYearId: year.id, ...call, ...ofBudget, totalCents, reserveCents }]);
  await insertCallLines(tx, { callId: id, associationId }, lines);
  record(tx, 'copro.call.prepared', { type: 'call', id, label: call.name }, { after: { totalCents } });
  await events.emit(tx, 'copro.call.prepared', { associationId, callId: id });
  return id;
}

export async function deleteCall(tx: Tx, events: Events, id: string): Promise<void> {
  const call = await lockCall(tx, id);
  if (!call) throw problem('not-found');
  if ((await deleteDraft(tx, id)) === 0) throw chargeProblem('call-not-draft');
  record(tx, 'copro.call.deleted', { type: 'call', id, label: call.name });
  await events.emit(tx, 'copro.call.deleted', { associationId: call.associationId, callId: id });
}
