import type { LinkTokens } from '../../kernel/crypto/tokens.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { type Answer, type AnswerReport, answerAssignments, releaseAssignments } from './answer.ts';
import { enqueueMail } from './person-mail.ts';
import { assignmentProblem } from './problems.ts';
import {
  type AssignmentCard,
  type AssignmentRow,
  cardsOfInvitation,
  listOfInvitation,
  lockAssignments,
  lockNeeds,
} from './store.ts';
import {
  findByToken,
  findOrgLook,
  findPerson,
  type InvitationRow,
  listOverdue,
  lockInvitation,
  markReminded,
  markRevoked,
} from './store-invitations.ts';
import { listAccountIds } from './store-people.ts';

export type InvitationDeps = { db: Database; events: Events; jobs: Jobs; tokens: LinkTokens };
export type InvitationState = 'open' | 'answered' | 'expired' | 'revoked';
export type PublicInvitation = {
  id: string;
  state: InvitationState;
  orgName: string;
  orgZone: string;
  locale: string;
  personName: string;
  message: string;
  expiresAt: string;
  assignments: AssignmentCard[];
};

/** What the link shows. Reading changes nothing: mail scanners open links too. */
export async function readInvitation(
  deps: InvitationDeps,
  id: string,
  token: string,
  now: string,
): Promise<PublicInvitation> {
  const { orgId, hash } = readToken(deps, token);
  return deps.db.transaction(orgId, async tx => {
    const invitation = await findByToken(tx, id, hash);
    if (!invitation) throw assignmentProblem('invitation-link-wrong');
    return show(tx, invitation, now);
  });
}

/** Answers all open assignments of an invitation, or the ones named, with nothing but its link. */
export async function answerInvitation(
  deps: InvitationDeps,
  id: string,
  token: string,
  input: { answer: Answer; assignmentIds: readonly string[] | null; now: string; ip: string; requestId: string },
): Promise<{ invitation: PublicInvitation; report: AnswerReport }> {
  const { orgId, hash } = readToken(deps, token);
  const person = await deps.db.transaction(orgId, async tx => {
    const invitation = await findByToken(tx, id, hash);
    return invitation ? findPerson(tx, invitation.personId) : undefined;
  });
  if (!person) throw assignmentProblem('invitation-link-wrong');
  const personName = `${person.firstName} ${person.lastName}`.trim();
  const actor = { accountId: null, name: personName, ip: input.ip, requestId: input.requestId };
  return deps.db.transaction(
    orgId,
    async tx => {
      const invitation = await findByToken(tx, id, hash);
      if (!invitation) throw assignmentProblem('invitation-link-wrong');
      if (invitation.revokedAt) throw assignmentProblem('invitation-revoked');
      const mine = await listOfInvitation(tx, id);
      const ids = input.assignmentIds ?? answerable(mine, input.answer);
      if (ids.some(wanted => !mine.some(row => row.id === wanted))) throw problem('not-found');
      const report = await answerAssignments(deps, tx, ids, mine, input.answer, {
        answeredBy: 'link',
        expiresAt: invitation.expiresAt,
        now: input.now,
        personName,
        audience: person.accountId ? [person.accountId] : [],
      });
      return { invitation: await show(tx, invitation, input.now), report };
    },
    actor,
  );
}

// "All": what is open; when nothing is, everything, so that a second click hears the same answer as the first.
function answerable(rows: readonly { id: string; status: string }[], answer: Answer): string[] {
  const open = rows.filter(row => row.status === 'INVITED');
  const repeated = rows.filter(row => row.status === (answer.action === 'accept' ? 'ACCEPTED' : 'DECLINED'));
  return (open.length > 0 ? open : repeated.length > 0 ? repeated : rows).map(row => row.id);
}

/** Takes an invitation back: what was not answered yet is cancelled. Again, it changes nothing. */
export async function revokeInvitation(deps: InvitationDeps, tx: Tx, id: string): Promise<void> {
  const { invitation, open } = await lockWithOpen(tx, id);
  if (invitation.revokedAt) return;
  await markRevoked(tx, id);
  await end(deps, tx, invitation, open, 'REVOKED');
}

/** Ends an invitation whose time is over; false when, by now, there is nothing to end. */
async function expireInvitation(deps: InvitationDeps, tx: Tx, id: string, now: string): Promise<boolean> {
  const { invitation, open } = await lockWithOpen(tx, id);
  // Answered, taken back or given more time since it was found.
  if (invitation.revokedAt || Date.parse(invitation.expiresAt) > Date.parse(now) || open.length === 0) return false;
  await end(deps, tx, invitation, open, 'EXPIRED');
  return true;
}

/** An invitation and its open assignments, held. */
async function lockWithOpen(tx: Tx, id: string): Promise<{ invitation: InvitationRow; open: AssignmentRow[] }> {
  const rows = await listOfInvitation(tx, id);
  // Missions before the invitation and its assignments, like an answer does: whoever comes second sees the first's result.
  await lockNeeds(
    tx,
    rows.map(row => row.needId),
  );
  const invitation = await lockInvitation(tx, id);
  if (!invitation) throw problem('not-found');
  const held = await lockAssignments(
    tx,
    rows.map(row => row.id),
  );
  return { invitation, open: held.filter(row => row.status === 'INVITED' && row.invitationId === id) };
}

async function end(
  deps: InvitationDeps,
  tx: Tx,
  invitation: InvitationRow,
  open: readonly AssignmentRow[],
  code: 'REVOKED' | 'EXPIRED',
): Promise<void> {
  await releaseAssignments(deps, tx, open, code, null);
  const type = `crew.invitation.${code.toLowerCase()}`;
  record(tx, type, { type: 'invitation', id: invitation.id, label: '' }, { after: { released: open.length } });
  await deps.events.emit(tx, type, {
    invitationId: invitation.id,
    audience: await listAccountIds(tx, [invitation.personId]),
  });
}

/** Writes again to somebody who has not answered; once in twelve hours at most. */
export async function remindInvitation(deps: InvitationDeps, tx: Tx, id: string, now: string): Promise<void> {
  const invitation = await lockInvitation(tx, id);
  if (!invitation) throw problem('not-found');
  if (invitation.revokedAt) throw assignmentProblem('invitation-revoked');
  if (invitation.expiresAt <= now) throw assignmentProblem('invitation-expired');
  const open = (await listOfInvitation(tx, id)).filter(row => row.status === 'INVITED');
  if (open.length === 0) throw assignmentProblem('already-answered');
  if (invitation.remindedAt && Date.parse(now) - Date.parse(invitation.remindedAt) < 12 * 3_600_000)
    throw problem('too-many-requests', { headers: { 'retry-after': '43200' } });
  await markReminded(tx, id);
  await enqueueMail(deps.jobs, tx, {
    kind: 'reminded',
    personId: invitation.personId,
    invitationId: id,
    assignmentIds: open.map(row => row.id),
  });
  record(tx, 'crew.invitation.reminded', { type: 'invitation', id, label: '' });
  await deps.events.emit(tx, 'crew.invitation.reminded', { invitationId: id });
}

/** Ends the invitations of every org whose time is over. */
export function defineExpiry(deps: InvitationDeps, listOrgIds: () => Promise<string[]>, clock: () => string): void {
  deps.jobs.everyOrg('* * * * *', 'crew-invitations-expire', listOrgIds, orgId =>
    expireInvitations(deps, orgId, clock()),
  );
}

/** How many invitations were ended. One that was answered or prolonged meanwhile is left alone. */
export async function expireInvitations(deps: InvitationDeps, orgId: string, now: string): Promise<number> {
  const overdue = await listOverdue(deps.db, orgId, now);
  let ended = 0;
  for (const { id } of overdue)
    if (await deps.db.transaction(orgId, tx => expireInvitation(deps, tx, id, now))) ended++;
  return ended;
}

function readToken(deps: InvitationDeps, token: string): { orgId: string; hash: Buffer } {
  const read = deps.tokens.read('crew-invitation', token);
  if (!read) throw assignmentProblem('invitation-link-wrong');
  return read;
}

async function show(tx: Tx, invitation: InvitationRow, now: string): Promise<PublicInvitation> {
  const [assignments, org, person] = [
    await cardsOfInvitation(tx, invitation.id),
    await findOrgLook(tx),
    await findPerson(tx, invitation.personId),
  ];
  const waiting = assignments.some(card => card.status === 'INVITED');
  const state: InvitationState = invitation.revokedAt
    ? 'revoked'
    : !waiting
      ? 'answered'
      : Date.parse(invitation.expiresAt) <= Date.parse(now)
        ? 'expired'
        : 'open';
  return {
    id: invitation.id,
    state,
    orgName: org?.name ?? '',
    orgZone: org?.zone ?? 'UTC',
    locale: person?.locale ?? org?.locale ?? 'en',
    personName: `${person?.firstName ?? ''} ${person?.lastName ?? ''}`.trim(),
    message: invitation.message,
    expiresAt: invitation.expiresAt,
    assignments,
  };
}
