import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { assertVersion } from '../../kernel/http/etag.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { addDays } from '../../kernel/time/days.ts';
import { record } from '../../platform/audit/index.ts';
import { findSupplier } from '../../workplace/procurement/index.ts';
import { getAssociation } from '../register/index.ts';
import type { InvoiceChange, NewInvoice } from './contract.ts';
import { communicationOf, ibanOf, lineOf } from './normalise-invoice.ts';
import { invoiceProblem } from './problems.ts';
import { stepBlocker } from './rules.ts';
import { deleteInvoice, findContractOf, type InvoiceRow, insertInvoice, lockInvoice, updateInvoice } from './store.ts';
import { replaceLines } from './store-lines.ts';

type Received = Pick<InvoiceRow, 'source' | 'supplierProposal' | 'warnings'>;
const BY_HAND: Received = { source: 'manual', supplierProposal: null, warnings: [] };

/** Keeps an invoice as received. The same number of the same supplier is refused by the database (409). */
export async function enterInvoice(
  tx: Tx,
  events: Events,
  associationId: string,
  input: NewInvoice,
  received: Received = BY_HAND,
): Promise<InvoiceRow> {
  await getAssociation(tx, associationId);
  const supplier = input.supplierId ? await tx.first(findSupplier(input.supplierId)) : undefined;
  if (input.supplierId && !supplier) throw unknown('supplierId');
  await assertContract(tx, associationId, input.contractId);
  const invoice: InvoiceRow = {
    id: newId(),
    associationId,
    kind: input.kind ?? 'invoice',
    ...received,
    supplierId: input.supplierId ?? null,
    number: input.number.trim(),
    issuedOn: input.issuedOn,
    dueOn: input.dueOn ?? addDays(input.issuedOn, supplier?.paymentDays ?? 30),
    periodStartsOn: input.periodStartsOn ?? null,
    periodEndsOn: input.periodEndsOn ?? null,
    totalCents: input.totalCents,
    vatCents: input.vatCents ?? (input.lines ?? []).reduce((sum, line) => sum + (line.vatCents ?? 0), 0),
    ogmDigits: communicationOf(input.communication),
    paymentText: input.paymentText ?? '',
    iban: ibanOf(input.iban) ?? supplier?.iban ?? null,
    contractId: input.contractId ?? null,
    correctsId: input.correctsId ?? null,
    text: input.text ?? '',
    state: 'received',
    disputedBecause: null,
    approvedBy: null,
    approvedAt: null,
    entryId: null,
    version: 1,
  };
  await insertInvoice(tx, invoice);
  await replaceLines(tx, invoice, (input.lines ?? []).map(lineOf));
  await tell(tx, events, 'received', invoice, { after: input });
  return invoice;
}

export async function changeInvoice(
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  change: InvoiceChange,
): Promise<void> {
  const before = await lockInvoice(tx, id);
  if (!before) throw problem('not-found');
  assertVersion(before.version, expected);
  const blocker = stepBlocker('change', before.state);
  if (blocker) throw invoiceProblem('invoice-step-refused', { params: { ...blocker, step: 'change' } });
  if (change.supplierId && !(await tx.first(findSupplier(change.supplierId)))) throw unknown('supplierId');
  await assertContract(tx, before.associationId, change.contractId);
  const { communication, iban, lines, ...fields } = change;
  const after: InvoiceRow = {
    ...before,
    ...fields,
    ...(communication === undefined ? {} : { ogmDigits: communicationOf(communication) }),
    ...(iban === undefined ? {} : { iban: ibanOf(iban) }),
    supplierProposal: change.supplierId ? null : before.supplierProposal,
  };
  await updateInvoice(tx, after);
  if (lines) await replaceLines(tx, after, lines.map(lineOf));
  await tell(tx, events, 'changed', after, { before, after: change });
}

/** One that was entered in error: gone, as long as no entry stands for it. */
export async function removeInvoice(tx: Tx, events: Events, id: string): Promise<void> {
  const invoice = await lockInvoice(tx, id);
  if (!invoice) throw problem('not-found');
  const blocker = stepBlocker('change', invoice.state);
  if (blocker || invoice.entryId)
    throw invoiceProblem('invoice-step-refused', { params: { ...blocker, step: 'remove' } });
  await deleteInvoice(tx, id);
  await tell(tx, events, 'removed', invoice, { before: invoice });
}

async function assertContract(tx: Tx, associationId: string, id: string | null | undefined): Promise<void> {
  if (id && !(await findContractOf(tx, associationId, id))) throw unknown('contractId');
}

const unknown = (path: string) =>
  invoiceProblem('invoice-reference-unknown', { errors: [{ path, code: 'unknown', message: 'is not known here' }] });

export async function tell(
  tx: Tx,
  events: Events,
  what: string,
  invoice: Pick<InvoiceRow, 'id' | 'associationId' | 'number'>,
  change: { before?: unknown; after?: unknown } = {},
): Promise<void> {
  record(tx, `copro.invoice.${what}`, { type: 'invoice', id: invoice.id, label: invoice.number }, change);
  await events.emit(tx, `copro.invoice.${what}`, { associationId: invoice.associationId, invoiceId: invoice.id });
}
