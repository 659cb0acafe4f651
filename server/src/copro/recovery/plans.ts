import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { recoveryProblem } from './problems.ts';
import { brokenInstalment, planInstalments } from './rules-plan.ts';
import { type ClaimRow, claimsOf, type Debtor, debtorById, lockOwner } from './store-claims.ts';
import { endPlan, insertPlan, type PlanRow, paymentsSince, planById } from './store-plans.ts';

/** Days after which an instalment that was not covered breaks its plan. */
const GRACE_DAYS = 7;

/** What an owner owes past its day and does not dispute, in monthly parts. */
export async function agreePlan(
  tx: Tx,
  events: Events,
  debtor: Debtor,
  { count, firstOn, today }: { count: number; firstOn: string; today: string },
): Promise<string> {
  if (!(await tx.first(debtorById(debtor))) || !(await lockOwner(tx, debtor.ownerId))) throw problem('not-found');
  const debtCents = await overdueCents(tx, debtor, today);
  if (debtCents === 0) throw recoveryProblem('recovery-nothing-owed');
  if (debtCents < count) throw recoveryProblem('recovery-plan-too-small');
  const id = newId();
  await insertPlan(tx, { ...debtor, id, debtCents, agreedOn: today }, planInstalments(debtCents, count, firstOn));
  record(
    tx,
    'copro.plan.agreed',
    { type: 'payment-plan', id, label: String(count) },
    { after: { debtCents, count, firstOn } },
  );
  await events.emit(tx, 'copro.plan.agreed', { ...debtor, planId: id });
  return id;
}

export async function overdueCents(tx: Tx, debtor: Debtor, today: string): Promise<number> {
  const claims: ClaimRow[] = await tx.rows(claimsOf(debtor));
  return claims
    .filter(claim => claim.dueOn < today && !claim.isDisputed)
    .reduce((so, claim) => so + claim.openCents, 0);
}

export async function cancelPlan(tx: Tx, events: Events, id: string): Promise<void> {
  const plan = await tx.first(planById(id));
  if (!plan) throw problem('not-found');
  if (!(await endPlan(tx, id, 'cancelled', null))) throw recoveryProblem('recovery-plan-over');
  await tell(tx, events, plan, 'cancelled');
}

/** Ends a plan that was paid, or that an instalment broke: recovery then goes on. */
export async function reviewPlan(tx: Tx, events: Events, plan: PlanRow, today: string): Promise<void> {
  const payments = await tx.rows(paymentsSince(plan, plan.agreedOn));
  const paid = payments.reduce((so, payment) => so + payment.cents, 0);
  const broken = brokenInstalment(plan.parts, payments, today, GRACE_DAYS);
  const state = paid >= plan.debtCents ? 'kept' : broken ? 'broken' : undefined;
  if (!state || !(await endPlan(tx, plan.id, state, state === 'broken' ? today : null))) return;
  await tell(tx, events, plan, state);
}

async function tell(tx: Tx, events: Events, { id, associationId, ownerId }: PlanRow, state: string): Promise<void> {
  record(tx, `copro.plan.${state}`, { type: 'payment-plan', id, label: state });
  await events.emit(tx, `copro.plan.${state}`, { associationId, ownerId, planId: id });
}
