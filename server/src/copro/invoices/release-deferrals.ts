import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { findAccountIds, type NewEntry, postEntries } from '../ledger/index.ts';
import { getAssociation } from '../register/index.ts';
import { invoiceProblem } from './problems.ts';
import { releaseLines } from './rules-booking.ts';
import { type DueDeferral, lockDueDeferrals, markReleased } from './store-deferrals.ts';

/** Charges to the years that have begun and are open what earlier invoices put on 490 for them; each part once. */
export async function releaseDeferrals(
  tx: Tx,
  events: Events,
  associationId: string,
  through: string,
): Promise<{ entries: number; amountCents: number }> {
  await getAssociation(tx, associationId);
  const due = await lockDueDeferrals(tx, associationId, through);
  if (due.length === 0) return { entries: 0, amountCents: 0 };
  const deferredId = (await findAccountIds(tx, associationId, ['490'])).get('490');
  if (!deferredId) throw invoiceProblem('invoice-chart-incomplete');
  const entries = due.map(one => entryOf(one, associationId, deferredId));
  await postEntries(tx, events, entries);
  await markReleased(
    tx,
    due.map((one, index) => ({ id: one.id, entryId: entries[index]?.id ?? '' })),
  );
  return { entries: entries.length, amountCents: due.reduce((sum, one) => sum + one.amountCents, 0) };
}

function entryOf(one: DueDeferral, associationId: string, deferredId: string): NewEntry {
  const line = { ...one, ownerId: null, vatCents: 0 };
  return {
    id: newId(),
    associationId,
    fiscalYearId: one.yearId,
    journal: 'OD',
    onDate: one.releaseOn,
    documentRef: one.invoiceNumber,
    documentType: 'invoice',
    documentId: one.invoiceId,
    text: one.text || one.invoiceNumber,
    lines: releaseLines(line, deferredId, one.amountCents),
  };
}
