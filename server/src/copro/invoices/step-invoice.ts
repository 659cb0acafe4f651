import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { tell } from './enter-invoice.ts';
import { invoiceProblem } from './problems.ts';
import { checkBlocker, type InvoiceStep, stateAfter, stepBlocker } from './rules.ts';
import { type InvoiceRow, lockInvoice, updateInvoice } from './store.ts';
import { listLinesOf } from './store-lines.ts';

const TOLD: Record<string, string> = {
  check: 'checked',
  approve: 'approved',
  reopen: 'reopened',
  dispute: 'disputed',
  settle: 'settled',
};

/** Takes one step. `because` is why an invoice is disputed. */
export async function stepInvoice(
  tx: Tx,
  events: Events,
  id: string,
  step: Exclude<InvoiceStep, 'book' | 'change'>,
  now: string,
  because: string | null = null,
): Promise<void> {
  const invoice = await lockForStep(tx, id, step);
  if (step === 'check' || step === 'approve') await assertComplete(tx, invoice);
  const state = stateAfter(step, invoice.entryId !== null);
  const isApproved = state === 'approved' || state === 'booked' || (state === 'disputed' && invoice.entryId !== null);
  await updateInvoice(tx, {
    ...invoice,
    state,
    disputedBecause: state === 'disputed' ? because : null,
    approvedBy: step === 'approve' ? tx.actor.accountId : isApproved ? invoice.approvedBy : null,
    approvedAt: step === 'approve' ? now : isApproved ? invoice.approvedAt : null,
  });
  await tell(tx, events, TOLD[step] ?? step, invoice, { before: { state: invoice.state }, after: { state, because } });
}

export async function lockForStep(tx: Tx, id: string, step: InvoiceStep): Promise<InvoiceRow> {
  const invoice = await lockInvoice(tx, id);
  if (!invoice) throw problem('not-found');
  const blocker = stepBlocker(step, invoice.state);
  if (blocker) throw invoiceProblem('invoice-step-refused', { params: { ...blocker, step } });
  return invoice;
}

async function assertComplete(tx: Tx, invoice: InvoiceRow): Promise<void> {
  const blocker = checkBlocker({ ...invoice, lines: await tx.rows(listLinesOf(invoice.id)) });
  if (blocker) throw invoiceProblem('invoice-incomplete', { params: { reason: blocker } });
}
