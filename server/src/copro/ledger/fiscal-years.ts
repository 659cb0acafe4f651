import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { assertVersion } from '../../kernel/http/etag.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { postEntries } from './post-entries.ts';
import { ledgerProblem } from './problems.ts';
import { sumsBegin } from './reports.ts';
import type { NewEntry, NewLine } from './rules-entry.ts';
import { RESULT_CODE } from './sheet.ts';
import { findAccountIds } from './store-accounts.ts';
import { ALL_KINDS, partyBalances, sumsOf } from './store-balances.ts';
import {
  findYearOf,
  insertYear,
  listYears,
  lockYear,
  updateYear,
  type YearRow,
  type YearState,
} from './store-years.ts';

/** The steps a year may take. Closing posts what it carries over; nothing leads out of `closed`. */
const STEPS: Readonly<Record<YearState, readonly YearState[]>> = {
  draft: ['open'],
  open: ['preclosed'],
  preclosed: ['open', 'closed'],
  closed: [],
};

export async function createYear(
  tx: Tx,
  events: Events,
  input: { associationId: string; name: string; startsOn: string; endsOn: string },
): Promise<YearRow> {
  const id = newId();
  await insertYear(tx, { id, state: 'draft', ...input });
  await tell(tx, events, 'created', id, input);
  return { id, ...input, state: 'draft', lockedThrough: null, version: 1 };
}

export async function stepYear(tx: Tx, events: Events, id: string, to: YearState): Promise<YearRow> {
  const year = await lockYear(tx, id);
  if (!year) throw problem('not-found');
  if (!STEPS[year.state].includes(to))
    throw ledgerProblem('fiscal-year-step-refused', { params: { from: year.state, to } });
  if (to === 'closed') await carryOver(tx, events, year);
  await updateYear(tx, { id, state: to, lockedThrough: year.lockedThrough });
  await tell(tx, events, to === 'open' ? 'opened' : to, id, year);
  return { ...year, state: to, version: year.version + 1 };
}

/** Refuses entries up to a day from now on; an earlier day than before opens the days between again. */
export async function lockPeriod(
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  through: string | null,
): Promise<YearRow> {
  const year = await lockYear(tx, id);
  if (!year) throw problem('not-found');
  assertVersion(year.version, expected);
  await updateYear(tx, { id, state: year.state, lockedThrough: through });
  await tell(tx, events, 'locked', id, { ...year, lockedThrough: through });
  return { ...year, lockedThrough: through, version: year.version + 1 };
}

/**
 * The end of a year: what classes 6 and 7 leave over goes to the result account, and every other balance is carried to
 * the next year, which must be open: its opening is this one's closing, by account and by owner or supplier.
 */
async function carryOver(tx: Tx, events: Events, year: YearRow): Promise<void> {
  const next = await findYearOf(tx, year.associationId, year.endsOn);
  if (next?.state !== 'open') throw ledgerProblem('next-fiscal-year-not-open');
  const last = Temporal.PlainDate.from(year.endsOn).subtract({ days: 1 }).toString();
  const years = (await tx.rows(listYears(year.associationId))).toReversed();
  if (years.some(one => one.endsOn <= year.startsOn && one.state !== 'closed'))
    throw ledgerProblem('earlier-fiscal-year-not-closed');
  const days = { from: sumsBegin(years, last), through: last };
  const entry = (more: Pick<NewEntry, 'fiscalYearId' | 'onDate' | 'kind' | 'journal' | 'lines'>): NewEntry => ({
    id: newId(),
    associationId: year.associationId,
    documentRef: year.name,
    documentType: 'fiscal-year',
    documentId: year.id,
    text: year.name,
    ...more,
  });
  const results = (await tx.rows(sumsOf(year.associationId, days, ALL_KINDS))).filter(
    sum => /^[67]/.test(sum.code) && sum.debitCents !== sum.creditCents,
  );
  const closing = results.map(sum => lineOf(sum.accountId, sum.creditCents - sum.debitCents));
  const left = results.reduce((cents, sum) => cents + sum.debitCents - sum.creditCents, 0);
  const resultId = (await findAccountIds(tx, year.associationId, [RESULT_CODE])).get(RESULT_CODE);
  if (left !== 0 && resultId) closing.push(lineOf(resultId, left));
  if (closing.length > 0)
    await postEntries(tx, events, [
      entry({ fiscalYearId: year.id, onDate: last, kind: 'closing', journal: 'OD', lines: closing }),
    ]);
  const carried = (await tx.rows(partyBalances(year.associationId, days))).filter(one => one.cents !== 0);
  if (carried.length === 0) return;
  const lines = carried.map(({ accountId, ownerId, supplierId, cents }) => ({
    ...lineOf(accountId, cents),
    ownerId,
    supplierId,
  }));
  await postEntries(tx, events, [
    entry({ fiscalYearId: next.id, onDate: next.startsOn, kind: 'opening', journal: 'RAN', lines }),
  ]);
}

const lineOf = (accountId: string, cents: number): NewLine => ({
  accountId,
  debitCents: Math.max(cents, 0),
  creditCents: Math.max(-cents, 0),
});

async function tell(
  tx: Tx,
  events: Events,
  what: string,
  id: string,
  { associationId, name, ...after }: Partial<YearRow> & { associationId: string; name: string },
): Promise<void> {
  record(tx, `copro.fiscal_year.${what}`, { type: 'fiscal-year', id, label: name }, { after });
  await events.emit(tx, `copro.fiscal_year.${what}`, { associationId, fiscalYearId: id });
}
