import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { record } from '../../platform/audit/index.ts';
import { ledgerProblem } from './problems.ts';
import { type EntryBlocker, entryBlocker } from './rules.ts';
import type { NewEntry, PostedEntry } from './rules-entry.ts';
import { insertEntries } from './store-entries.ts';
import { findYearOf } from './store-years.ts';

/**
 * Posts entries, in their order, in the caller's transaction. From then on nobody can change them. Refuses what does not
 * balance, a day outside an open year or in a locked period (422 or 409), with nothing posted.
 */
export async function postEntries(tx: Tx, events: Events, entries: readonly NewEntry[]): Promise<PostedEntry[]> {
  if (entries.length === 0) return [];
  entries.forEach((entry, index) => {
    const blocker = entryBlocker(entry.lines);
    if (blocker) throw refusal(blocker, entries.length > 1 ? index : null);
  });
  const posted = await insertEntries(tx, entries);
  for (const associationId of new Set(entries.map(entry => entry.associationId))) {
    const mine = entries.filter(entry => entry.associationId === associationId);
    record(
      tx,
      'copro.entry.posted',
      { type: 'association', id: associationId, label: mine.map(entry => entry.documentRef).join(', ') },
      { after: { entries: mine.length, first: mine[0]?.id } },
    );
    await events.emit(tx, 'copro.entry.posted', { associationId, entries: mine.length });
  }
  return posted;
}

function refusal(blocker: EntryBlocker, entry: number | null) {
  const at = entry === null ? {} : { entry };
  switch (blocker.code) {
    case 'too-few-lines':
      return ledgerProblem('entry-too-few-lines', { params: at });
    case 'amount-invalid':
      return ledgerProblem('entry-amount-invalid', {
        params: at,
        errors: [{ path: `lines.${blocker.line}`, code: 'amount-invalid', message: 'needs one amount above zero' }],
      });
    case 'unbalanced':
      return ledgerProblem('entry-unbalanced', {
        params: { ...at, debitCents: blocker.debitCents, creditCents: blocker.creditCents },
      });
  }
}

/** An entry as a person enters it: its year is the one of its day. */
export async function enterEntry(
  tx: Tx,
  events: Events,
  associationId: string,
  input: Omit<NewEntry, 'id' | 'associationId' | 'fiscalYearId'>,
): Promise<PostedEntry> {
  const year = await findYearOf(tx, associationId, input.onDate);
  if (!year) throw ledgerProblem('entry-outside-year');
  const [posted] = await postEntries(tx, events, [{ ...input, id: newId(), associationId, fiscalYearId: year.id }]);
  return posted as PostedEntry;
}
