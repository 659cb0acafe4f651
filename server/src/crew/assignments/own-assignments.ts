import type { Tx } from '../../kernel/db/database.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { type Answer, type AnswerDeps, answerAssignments, releaseAssignments } from './answer.ts';
import { assignmentProblem, blockerProblem } from './problems.ts';
import { transition } from './rules.ts';
import { findAssignments, lockAssignments, lockNeeds } from './store.ts';
import { findInvitation, findPerson } from './store-invitations.ts';

export type Caller = { accountId: string; isManager: boolean };

/** Answers one assignment, signed in: one's own, or as a manager for somebody who answered by phone. */
export async function answerAssignment(
  deps: AnswerDeps,
  tx: Tx,
  caller: Caller,
  id: string,
  answer: Answer,
  now: string,
): Promise<void> {
  const [row] = await findAssignments(tx, [id]);
  const person = row && (await findPerson(tx, row.personId));
  const isOwn = person?.accountId === caller.accountId;
  // Somebody else's assignment answers like a missing one.
  if (!row || !person || !(isOwn || caller.isManager)) throw problem('not-found');
  const invitation = row.invitationId ? await findInvitation(tx, row.invitationId) : undefined;
  if (invitation?.revokedAt && row.status === 'INVITED') throw assignmentProblem('invitation-revoked');
  await answerAssignments(deps, tx, [id], [row], answer, {
    answeredBy: isOwn ? 'account' : 'manager',
    expiresAt: isOwn ? (invitation?.expiresAt ?? null) : null,
    now,
    personName: `${person.firstName} ${person.lastName}`.trim(),
    audience: person.accountId ? [person.accountId] : [],
  });
}

/** A manager releases somebody; who had accepted is owed a reason. */
export async function cancelAssignment(
  deps: AnswerDeps,
  tx: Tx,
  id: string,
  reason: string | null,
  now: string,
): Promise<void> {
  const [found] = await findAssignments(tx, [id]);
  if (!found) throw problem('not-found');
  await lockNeeds(tx, [found.needId]);
  const [row] = await lockAssignments(tx, [id]);
  if (!row) throw problem('not-found');
  const outcome = transition(row.status, 'cancel', {
    now,
    expiresAt: null,
    quota: 0,
    accepted: 0,
    missionOpen: true,
    actor: 'manager',
    reason,
  });
  if (!outcome.ok) throw blockerProblem(outcome.blocker);
  await releaseAssignments(deps, tx, [row], 'MANAGER', reason);
}
