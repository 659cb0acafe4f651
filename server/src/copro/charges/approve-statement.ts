import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { addDays } from '../../kernel/time/days.ts';
import { record } from '../../platform/audit/index.ts';
import { findYearOf, matchItems, postEntries, reverseEntry, undoMatching } from '../ledger/index.ts';
import {
  accountFor,
  findAddressees,
  giveCommunications,
  letterheadOf,
  queueLetters,
  stopLetters,
} from '../letters/index.ts';
import { entryLines } from './approve-call.ts';
import { type DrawnStatement, drawStatement } from './draw-statement.ts';
import { chargeProblem } from './problems.ts';
import { type PostingLine, statementPosting } from './rules-posting.ts';
import type { StatementDetail } from './statement-detail.ts';
import {
  deleteStatementDraft,
  insertStatement,
  keepStatement,
  lockStatement,
  ownMatchings,
  releaseStatement,
  type StatementRow,
} from './store-statements.ts';

type Deps = { readonly events: Events; readonly jobs: Jobs };
/** What one letter holds. */
const MAX_ROWS = 1_000;

export async function createStatement(
  tx: Tx,
  events: Events,
  associationId: string,
  input: { name: string; startsOn: string; endsOn: string; dueOn: string },
): Promise<string> {
  const year = await findYearOf(tx, associationId, input.startsOn);
  if (!year || input.endsOn > year.endsOn || input.endsOn <= input.startsOn)
    throw chargeProblem('statement-outside-year');
  const id = newId();
  await insertStatement(tx, { id, associationId, fiscalYearId: year.id, ...input });
  record(tx, 'copro.statement.prepared', { type: 'statement', id, label: input.name }, { after: input });
  await events.emit(tx, 'copro.statement.prepared', { associationId, statementId: id });
  return id;
}

export async function deleteStatement(tx: Tx, events: Events, id: string): Promise<void> {
  const row = await lockStatement(tx, id);
  if (!row) throw problem('not-found');
  if ((await deleteStatementDraft(tx, id)) === 0) throw chargeProblem('statement-not-draft');
  record(tx, 'copro.statement.deleted', { type: 'statement', id, label: row.name });
  await events.emit(tx, 'copro.statement.deleted', { associationId: row.associationId, statementId: id });
}

/**
 * Charges a period to the owners: each owner's share against the costs, what was called back to the owner, and both settled
 * against each other as far as they go. Every cost and every provision is charged once; the database holds that.
 */
export async function approveStatement(tx: Tx, deps: Deps, id: string): Promise<void> {
  const row = await lockStatement(tx, id);
  if (!row) throw problem('not-found');
  if (row.state !== 'draft') throw chargeProblem('statement-not-draft');
  const drawn = await drawStatement(tx, row);
  // The detail is what was just drawn.
  if (drawn.owners.some(owner => (owner.detail as StatementDetail).rows.length > MAX_ROWS))
    throw chargeProblem('statement-too-large');
  const head = await letterheadOf(tx, row.associationId);
  accountFor(head, 'working');
  const entryId = await postStatement(tx, deps, row, drawn);
  const { costsCents, provisionsCents } = drawn.statements;
  const callIds = [...new Set(drawn.provisions.map(one => one.callId))];
  const kept = await keepStatement(
    tx,
    { id, associationId: row.associationId, entryId, costsCents, provisionsCents },
    { costs: drawn.costs, callIds, owners: drawn.owners },
  );
  if (kept.calls !== callIds.length) throw chargeProblem('statement-costs-charged-already');
  await queueStatementLetters(tx, deps.jobs, row, drawn);
  record(
    tx,
    'copro.statement.approved',
    { type: 'statement', id, label: row.name },
    { after: { costsCents, provisionsCents } },
  );
  await deps.events.emit(tx, 'copro.statement.approved', { associationId: row.associationId, statementId: id });
}

async function postStatement(tx: Tx, { events }: Deps, row: StatementRow, drawn: DrawnStatement): Promise<string> {
  const { associationId, id, name } = row;
  const ownerIds = drawn.owners.map(owner => owner.ownerId);
  const communications = await giveCommunications(
    tx,
    { associationId, documentType: 'statement', documentId: id },
    ownerIds,
  );
  const posting = statementPosting(drawn.owners, drawn.costs, drawn.provisions);
  const lines = await entryLines(tx, associationId, posting, row.dueOn, communications);
  const entryId = newId();
  await postEntries(tx, events, [
    {
      id: entryId,
      associationId,
      fiscalYearId: row.fiscalYearId,
      journal: 'VEN',
      onDate: addDays(row.endsOn, -1),
      kind: 'statement',
      documentRef: name.slice(0, 120),
      documentType: 'statement',
      documentId: id,
      text: name,
      lines,
    },
  ]);
  await settle(tx, associationId, entryId, posting);
  return entryId;
}

/** What was called pays what it cost: only the balance stays open. */
async function settle(tx: Tx, associationId: string, entryId: string, posting: readonly PostingLine[]): Promise<void> {
  const placed = posting.map((line, index) => ({ ...line, position: index + 1 })).filter(line => line.ownerId !== null);
  for (const lines of Map.groupBy(placed, line => line.ownerId).values()) {
    const debit = lines.find(line => line.debitCents > 0);
    const credit = lines.find(line => line.creditCents > 0);
    if (!debit || !credit) continue;
    const cents = Math.min(debit.debitCents, credit.creditCents);
    await matchItems(tx, associationId, 'statement', [
      { entryId, position: debit.position, amountCents: cents },
      { entryId, position: credit.position, amountCents: -cents },
    ]);
  }
}

async function queueStatementLetters(tx: Tx, jobs: Jobs, row: StatementRow, { owners }: DrawnStatement): Promise<void> {
  const ids = owners.map(owner => owner.ownerId);
  const found = new Map((await findAddressees(tx, ids)).map(owner => [owner.id, owner]));
  const { associationId, id: sourceId, name } = row;
  await queueLetters(
    tx,
    jobs,
    { associationId, kind: 'statement', sourceId, name, isRegistered: false },
    ids.flatMap(id => found.get(id) ?? []),
  );
}

export async function reverseStatement(
  tx: Tx,
  { events }: Deps,
  id: string,
  input: { onDate: string; text: string },
): Promise<void> {
  const row = await lockStatement(tx, id);
  if (!row) throw problem('not-found');
  if (row.state !== 'approved' || !row.entryId) throw chargeProblem('statement-not-approved');
  for (const matching of await ownMatchings(tx, row.entryId)) await undoMatching(tx, matching.id);
  const reversal = await reverseEntry(tx, events, row.entryId, input);
  await releaseStatement(tx, id, reversal.id);
  await stopLetters(tx, id);
  record(tx, 'copro.statement.reversed', { type: 'statement', id, label: row.name }, { after: { text: input.text } });
  await events.emit(tx, 'copro.statement.reversed', { associationId: row.associationId, statementId: id });
}
