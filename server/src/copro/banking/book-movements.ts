import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import {
  findAccountIds,
  listYears,
  type MatchingReason,
  matchMany,
  type NewEntry,
  postEntries,
  type YearRow,
} from '../ledger/index.ts';
import { bankProblem } from './problems.ts';
import { type MovementPart, movementEntry, type Settlement } from './rules-movement-entry.ts';
import type { OpenMovement } from './store-match-inputs.ts';
import { insertBookings } from './store-movements.ts';

export type BookingReason = 'communication' | 'payment' | 'clerk' | 'proposal';
export type Decided = {
  readonly movement: OpenMovement;
  readonly parts: readonly MovementPart[];
  readonly reason: BookingReason;
  readonly reasons: readonly unknown[];
};

/** Where a purpose's money stands in the books, and what of an owner it settles by default. */
const ACCOUNTS = {
  working: { bank: '551', owner: '4101' },
  reserve: { bank: '550', owner: '4100' },
  other: { bank: '552', owner: '4101' },
} as const;

const MATCHING: Record<BookingReason, MatchingReason> = {
  communication: 'reference',
  payment: 'reference',
  clerk: 'clerk',
  proposal: 'clerk',
};
// Texts of thousands of entries, and not of tens of thousands, in one message to the database.
const AT_ONCE = 2_000;

/**
 * Posts movements and settles what they pay, in their order. A movement that is booked already is refused by the database
 * (409), and so is an item that something else settled meanwhile.
 */
export async function bookMovements(
  tx: Tx,
  events: Events,
  associationId: string,
  decisions: readonly Decided[],
): Promise<void> {
  if (decisions.length === 0) return;
  const years = await tx.rows(listYears(associationId));
  const ids = await findAccountIds(tx, associationId, ['440', '4100', '4101', '550', '551', '552']);
  const idOf = (code: string): string => {
    const id = ids.get(code);
    if (!id) throw bankProblem('bank-chart-incomplete', { params: { account: code } });
    return id;
  };
  for (let from = 0; from < decisions.length; from += AT_ONCE) {
    const some = decisions
      .slice(from, from + AT_ONCE)
      .map(it => ({ ...it, ...entryOf(it, associationId, years, idOf) }));
    await postEntries(
      tx,
      events,
      some.map(it => it.entry),
    );
    await insertBookings(
      tx,
      associationId,
      some.map(it => ({ movementId: it.movement.id, entryId: it.entry.id, reason: it.reason, reasons: it.reasons })),
    );
    await matchMany(
      tx,
      associationId,
      some.flatMap(it => it.settlements.map(parts => ({ reason: MATCHING[it.reason], parts }))),
    );
  }
}

function entryOf(
  { movement, parts }: Decided,
  associationId: string,
  years: readonly YearRow[],
  idOf: (code: string) => string,
): { entry: NewEntry; settlements: Settlement[] } {
  const { bank, owner } = ACCOUNTS[movement.purpose];
  const id = newId();
  const accounts = { bank: idOf(bank), owner: idOf(owner), supplier: idOf('440') };
  const { lines, settlements } = movementEntry(id, movement.amountCents, parts, accounts);
  const year = yearOf(years, movement.bookedOn);
  if (!year) throw bankProblem('bank-part-not-valid', { params: { reason: 'no-fiscal-year', day: movement.bookedOn } });
  return {
    settlements,
    entry: {
      id,
      associationId,
      fiscalYearId: year.id,
      journal: 'BNK',
      onDate: movement.bookedOn,
      documentRef: `${movement.statementNumber || '-'}/${movement.position + 1}`,
      documentType: 'bank-line',
      documentId: movement.id,
      text:
        [movement.name, movement.text]
          .filter(it => it !== '')
          .join(' · ')
          .slice(0, 500) || bank,
      lines,
    },
  };
}

const yearOf = (years: readonly YearRow[], day: string): YearRow | undefined =>
  years.find(year => year.startsOn <= day && day < year.endsOn);

/** The books take an entry on this day. */
export const takesEntries = (years: readonly YearRow[], day: string): boolean => {
  const year = yearOf(years, day);
  return year?.state === 'open' && (year.lockedThrough === null || day > year.lockedThrough);
};
