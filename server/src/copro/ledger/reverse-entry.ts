import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { matchItems } from './match-items.ts';
import { postEntries } from './post-entries.ts';
import { ledgerProblem } from './problems.ts';
import { reversed } from './rules.ts';
import type { PostedEntry } from './rules-entry.ts';
import { findEntry, listEntryLines, listOpenParts } from './store-reads.ts';
import { findYearOf } from './store-years.ts';

/**
 * Undoes an entry by its mirror on a day of an open year; the two settle each other. Refused when something of it was
 * settled with something else before (409), or when it was reversed already (409).
 */
export async function reverseEntry(
  tx: Tx,
  events: Events,
  entryId: string,
  input: { onDate: string; text: string },
): Promise<PostedEntry> {
  const entry = await findEntry(tx, entryId);
  if (!entry) throw problem('not-found');
  const year = await findYearOf(tx, entry.associationId, input.onDate);
  if (!year) throw ledgerProblem('entry-outside-year');
  const lines = await listEntryLines(tx, entryId);
  const id = newId();
  const [posted] = await postEntries(tx, events, [
    {
      id,
      associationId: entry.associationId,
      fiscalYearId: year.id,
      journal: entry.journal,
      onDate: input.onDate,
      kind: entry.kind,
      documentRef: entry.documentRef,
      documentType: entry.documentType,
      documentId: entry.documentId,
      text: input.text,
      reversesId: entryId,
      lines: reversed(lines),
    },
  ]);
  for (const part of await listOpenParts(tx, entryId)) {
    if (part.matchedCents !== 0) throw ledgerProblem('items-settled-already');
    await matchItems(tx, entry.associationId, 'reversal', [
      { entryId, position: part.position, amountCents: part.amountCents },
      { entryId: id, position: part.position, amountCents: -part.amountCents },
    ]);
  }
  return posted as PostedEntry;
}
