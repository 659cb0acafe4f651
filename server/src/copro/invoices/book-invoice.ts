import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { findAccountIds, findYearOf, listYears, matchItems, type NewEntry, postEntries } from '../ledger/index.ts';
import { tell } from './enter-invoice.ts';
import { invoiceProblem } from './problems.ts';
import { type BookedLine, type Booking, type BookingAccounts, bookingOf } from './rules-booking.ts';
import { lockForStep } from './step-invoice.ts';
import { findOpenDebt, type InvoiceRow, lockInvoice, updateInvoice } from './store.ts';
import { insertDeferrals } from './store-deferrals.ts';
import { listLinesOf } from './store-lines.ts';

/**
 * Posts an approved invoice on a day: D costs / C 440, VAT included; costs of later years on 490; private costs charged on
 * to their owner. A credit note is settled with the invoice that it takes back.
 */
export async function bookInvoice(
  tx: Tx,
  events: Events,
  id: string,
  onDate: string | null,
): Promise<{ entryId: string; journal: string; number: number }> {
  const invoice = await lockForStep(tx, id, 'book');
  const { associationId } = invoice;
  const day = onDate ?? invoice.issuedOn;
  const year = await findYearOf(tx, associationId, day);
  if (!year) throw invoiceProblem('invoice-step-refused', { params: { code: 'no-fiscal-year', step: 'book' } });
  const accounts = await accountsOf(tx, associationId);
  const lines = (await tx.rows(listLinesOf(id))) as BookedLine[];
  const later = (await tx.rows(listYears(associationId))).filter(one => one.startsOn >= year.endsOn);
  const booking = bookingOf({ ...toBook(invoice), lines }, accounts, year.endsOn, later);
  const entries = entriesOf(invoice, booking, { yearId: year.id, day });
  const [posted] = await postEntries(tx, events, entries);
  if (!posted) throw new Error('an invoice without an entry');
  await updateInvoice(tx, { ...invoice, state: 'booked', entryId: posted.id });
  if (booking.deferrals.length > 0)
    await insertDeferrals(
      tx,
      invoice,
      booking.deferrals.map(it => ({ ...it, id: newId() })),
    );
  if (invoice.correctsId) await settleWith(tx, invoice, posted.id);
  await tell(tx, events, 'booked', invoice, { after: { entry: `${posted.journal} ${posted.number}`, on: day } });
  return { entryId: posted.id, journal: posted.journal, number: posted.number };
}

async function accountsOf(tx: Tx, associationId: string): Promise<BookingAccounts> {
  const ids = await findAccountIds(tx, associationId, ['440', '490', '4101']);
  const [supplier, deferred, owner] = ['440', '490', '4101'].map(code => ids.get(code));
  if (!supplier || !deferred || !owner) throw invoiceProblem('invoice-chart-incomplete');
  return { supplier, deferred, owner };
}

const toBook = ({ kind, supplierId, dueOn, totalCents, periodStartsOn, periodEndsOn }: InvoiceRow) => ({
  kind,
  // Checked before: an approved invoice has its supplier.
  supplierId: supplierId ?? '',
  dueOn,
  totalCents,
  period: periodStartsOn && periodEndsOn ? { startsOn: periodStartsOn, endsOn: periodEndsOn } : null,
});

function entriesOf(
  invoice: InvoiceRow,
  booking: Booking,
  { yearId, day }: { yearId: string; day: string },
): NewEntry[] {
  const common = {
    associationId: invoice.associationId,
    fiscalYearId: yearId,
    onDate: day,
    documentRef: invoice.number,
    documentType: 'invoice',
    documentId: invoice.id,
    text: invoice.text || invoice.number,
  };
  const first = { ...common, id: newId(), journal: 'ACH', lines: booking.lines };
  return booking.recharges.length === 0
    ? [first]
    : [first, { ...common, id: newId(), journal: 'OD', lines: booking.recharges }];
}

/** As much of the two debts as both have open. */
async function settleWith(tx: Tx, { associationId, correctsId }: InvoiceRow, entryId: string): Promise<void> {
  const corrected = correctsId ? await lockInvoice(tx, correctsId) : undefined;
  if (!corrected?.entryId) return;
  const [claim, debt] = [await findOpenDebt(tx, entryId), await findOpenDebt(tx, corrected.entryId)];
  const cents = Math.min(claim?.openCents ?? 0, -(debt?.openCents ?? 0));
  if (cents <= 0 || claim?.supplierId !== debt?.supplierId) return;
  await matchItems(tx, associationId, 'reference', [
    { entryId, position: 1, amountCents: cents },
    { entryId: corrected.entryId, position: 1, amountCents: -cents },
  ]);
}
