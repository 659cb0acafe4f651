import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { formatStructuredCommunication } from '../../kernel/identifiers/structured-communication.ts';
import { newId } from '../../kernel/ids/ids.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { findAccountIds, type NewLine, postEntries, reverseEntry } from '../ledger/index.ts';
import {
  accountFor,
  findAddressees,
  giveCommunications,
  letterheadOf,
  queueLetters,
  stopLetters,
} from '../letters/index.ts';
import { loadScene } from './load-building.ts';
import { planOf } from './plan-call.ts';
import { chargeProblem } from './problems.ts';
import { callPosting, type PostingLine } from './rules-posting.ts';
import { type CallRow, insertParts, lockCall, markApproved, markReversed } from './store-calls.ts';

type Deps = { readonly events: Events; readonly jobs: Jobs };

/**
 * Makes a call binding: writes down what each owner owes for each lot, gives each owner a structured communication, posts the
 * claims and puts the letters in line. Whatever changes afterwards (a deed, a key) changes nothing of it.
 */
export async function approveCall(tx: Tx, deps: Deps, id: string): Promise<void> {
  const call = await lockCall(tx, id);
  if (!call) throw problem('not-found');
  if (call.state !== 'draft') throw chargeProblem('call-not-draft');
  const { associationId } = call;
  const scene = await loadScene(tx, associationId);
  const { parts, totalCents, reserveCents } = await planOf(tx, call, scene);
  if (parts.length === 0) throw chargeProblem('call-nothing-asked');
  accountFor(await letterheadOf(tx, associationId), call.kind === 'reserve' ? 'reserve' : 'working');
  const ownerIds = [...new Set(parts.map(part => part.ownerId))];
  const communications = await giveCommunications(
    tx,
    { associationId, documentType: 'call', documentId: id },
    ownerIds,
  );
  const entryId = newId();
  const posting = callPosting(parts, scene.reservePosting);
  const lines = await entryLines(tx, associationId, posting, call.dueOn, communications);
  await postEntries(tx, deps.events, [
    {
      id: entryId,
      associationId,
      fiscalYearId: call.fiscalYearId,
      journal: 'VEN',
      onDate: call.startsOn,
      documentRef: call.name.slice(0, 120),
      documentType: 'call',
      documentId: id,
      text: call.name,
      lines,
    },
  ]);
  await insertParts(tx, { callId: id, associationId }, parts);
  await markApproved(tx, { id, entryId, totalCents, reserveCents });
  await queueCallLetters(tx, deps.jobs, call, ownerIds);
  record(tx, 'copro.call.approved', { type: 'call', id, label: call.name }, { after: { totalCents, reserveCents } });
  await deps.events.emit(tx, 'copro.call.approved', { associationId, callId: id });
}

export async function entryLines(
  tx: Tx,
  associationId: string,
  posting: readonly PostingLine[],
  dueOn: string,
  communications: ReadonlyMap<string, string>,
): Promise<NewLine[]> {
  const accounts = await findAccountIds(tx, associationId, [...new Set(posting.map(line => line.code))]);
  return posting.map(({ code, ownerId, debitCents, creditCents }) => {
    const accountId = accounts.get(code);
    if (!accountId) throw chargeProblem('call-account-missing', { params: { code } });
    const digits = ownerId ? communications.get(ownerId) : undefined;
    const text = digits ? formatStructuredCommunication(digits) : '';
    return { accountId, ownerId, dueOn: ownerId ? dueOn : null, debitCents, creditCents, text };
  });
}

async function queueCallLetters(tx: Tx, jobs: Jobs, call: CallRow, ownerIds: readonly string[]): Promise<void> {
  const found = new Map((await findAddressees(tx, ownerIds)).map(owner => [owner.id, owner]));
  const owners = ownerIds.flatMap(ownerId => found.get(ownerId) ?? []);
  const { associationId, id: sourceId, name } = call;
  await queueLetters(tx, jobs, { associationId, kind: 'call', sourceId, name, isRegistered: false }, owners);
}

/** Takes back a call as a whole, by the mirror of its entry. Refused when an owner paid some of it already. */
export async function reverseCall(
  tx: Tx,
  { events }: Deps,
  id: string,
  input: { onDate: string; text: string },
): Promise<void> {
  const call = await lockCall(tx, id);
  if (!call) throw problem('not-found');
  if (call.state !== 'approved' || !call.entryId) throw chargeProblem('call-not-approved');
  if (call.statementId) throw chargeProblem('call-settled-by-statement');
  const reversal = await reverseEntry(tx, events, call.entryId, input);
  await markReversed(tx, id, reversal.id);
  await stopLetters(tx, id);
  record(tx, 'copro.call.reversed', { type: 'call', id, label: call.name }, { after: { text: input.text } });
  await events.emit(tx, 'copro.call.reversed', { associationId: call.associationId, callId: id });
}
