import { addMinutes } from '../../kernel/clock/clock.ts';
import type { LinkTokens } from '../../kernel/crypto/tokens.ts';
import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { type Problem, problem } from '../../kernel/problem/problem.ts';
import { rangesOverlap } from '../../kernel/time/range.ts';
import { record } from '../../platform/audit/index.ts';
import { nameOf, type PersonCard, peopleByIds } from '../../workplace/people/index.ts';
import { enqueueMail } from './person-mail.ts';
import { assignmentProblem } from './problems.ts';
import { quotaBlocker, transition } from './rules.ts';
import { findOverlapping, insertInvited, lockNeeds, type NeedForInvite, type NewAssignmentRow } from './store.ts';
import { deleteEmptyInvitations, insertInvitations } from './store-invitations.ts';
import { holdPeople } from './store-people.ts';

export type InviteDeps = { events: Events; jobs: Jobs; tokens: LinkTokens };
export type InviteInput = {
  personIds: readonly string[];
  roleNeedIds: readonly string[];
  message?: string;
  expiresInHours?: number;
};
export type InviteReport = {
  invitations: { id: string; personId: string; assignmentIds: string[] }[];
  /** Pairs that were left out, and why. */
  refused: { personId: string; roleNeedId: string; code: string }[];
  /** Pairs that were invited although something speaks against it. */
  warnings: { personId: string; roleNeedId: string; code: 'overlaps-accepted' | 'no-email' }[];
};

const DEFAULT_HOURS = 7 * 24;

/**
 * Asks people for roles of missions: one invitation and one message a person, whatever the number of missions. What
 * cannot be asked (full, cancelled, asked already) is reported, and the rest goes out.
 */
export async function invitePeople(deps: InviteDeps, tx: Tx, input: InviteInput, now: string): Promise<InviteReport> {
  const personIds = [...new Set(input.personIds)];
  await holdPeople(tx, personIds);
  const needs = await lockNeeds(tx, [...new Set(input.roleNeedIds)], 'open');
  const people = await peopleByIds(tx, personIds);
  if (needs.length !== new Set(input.roleNeedIds).size || people.size !== personIds.length) throw problem('not-found');
  const report: InviteReport = { invitations: [], refused: [], warnings: [] };
  const expiresAt = addMinutes(now, (input.expiresInHours ?? DEFAULT_HOURS) * 60);
  const invitations = personIds.map(personId => ({ id: newId(), personId, message: input.message ?? '', expiresAt }));
  const rows = invitations.flatMap(invitation =>
    needs.flatMap(need => {
      const blocker = people.get(invitation.personId)?.archivedAt ? 'person-archived' : inviteBlocker(need, now);
      if (blocker) report.refused.push({ personId: invitation.personId, roleNeedId: need.id, code: blocker });
      return blocker ? [] : [toRow(need, invitation)];
    }),
  );
  await insertInvitations(
    tx,
    invitations.map(invitation => ({
      ...invitation,
      hash: deps.tokens.of('crew-invitation', tx.orgId, invitation.id).hash,
    })),
    tx.actor.accountId,
  );
  const inserted = new Set(rows.length > 0 ? await insertInvited(tx, rows) : []);
  const kept = rows.filter(row => inserted.has(row.id));
  for (const row of rows)
    if (!inserted.has(row.id))
      report.refused.push({ personId: row.personId, roleNeedId: row.needId, code: 'already-assigned' });
  if (kept.length === 0) throw nobodyInvited(report.refused);
  await deleteEmptyInvitations(
    tx,
    invitations.map(invitation => invitation.id),
  );
  report.warnings.push(...(await overlaps(tx, kept)));
  for (const [invitationId, group] of Map.groupBy(kept, row => row.invitationId)) {
    const personId = group[0]?.personId ?? '';
    report.invitations.push({ id: invitationId, personId, assignmentIds: group.map(row => row.id) });
    if (people.get(personId)?.email)
      await enqueueMail(deps.jobs, tx, {
        kind: 'invited',
        personId,
        invitationId,
        assignmentIds: group.map(row => row.id),
      });
    else report.warnings.push(...group.map(row => ({ personId, roleNeedId: row.needId, code: 'no-email' as const })));
    record(
      tx,
      'crew.invitation.created',
      { type: 'invitation', id: invitationId, label: personName(people.get(personId)) },
      { after: { missions: group.length, expiresAt } },
    );
  }
  await deps.events.emit(tx, 'crew.assignment.invited', {
    assignmentIds: kept.map(row => row.id).slice(0, 500),
    missionIds: [...new Set(kept.map(row => row.missionId))],
    audience: [...people.values()].flatMap(person => person.accountId ?? []),
  });
  return report;
}

// Everybody was asked by somebody else, perhaps a moment ago: a conflict, not a mistake in the request.
function nobodyInvited(refused: InviteReport['refused']): Problem {
  const isAsked = refused.every(one => one.code === 'already-assigned');
  return assignmentProblem(isAsked ? 'already-assigned' : 'invitation-nobody', {
    params: { refused: refused.slice(0, 200) },
  });
}

const personName = (person: PersonCard | undefined): string => (person ? nameOf(person) : '');

function inviteBlocker(need: NeedForInvite, now: string): string | null {
  const missionOpen = need.missionStatus === 'published' && need.projectStatus !== 'ARCHIVED';
  const result = transition(null, 'invite', {
    now,
    expiresAt: null,
    quota: need.quota,
    accepted: need.accepted,
    missionOpen,
    actor: 'manager',
    reason: null,
  });
  if (!result.ok) return result.blocker;
  return quotaBlocker(need.quota, need.accepted);
}

const toRow = (need: NeedForInvite, invitation: { id: string; personId: string }): NewAssignmentRow => ({
  id: newId(),
  missionId: need.missionId,
  needId: need.id,
  personId: invitation.personId,
  invitationId: invitation.id,
  startsAt: need.startsAt,
  endsAt: need.endsAt,
});

async function overlaps(tx: Tx, rows: readonly NewAssignmentRow[]): Promise<InviteReport['warnings']> {
  const from = rows.map(row => row.startsAt).toSorted()[0] ?? '';
  const to =
    rows
      .map(row => row.endsAt)
      .toSorted()
      .at(-1) ?? '';
  const busy = Map.groupBy(
    await findOverlapping(tx, [...new Set(rows.map(row => row.personId))], from, to),
    row => row.personId,
  );
  return rows
    .filter(row =>
      busy
        .get(row.personId)
        ?.some(other =>
          rangesOverlap({ start: row.startsAt, end: row.endsAt }, { start: other.startsAt, end: other.endsAt }),
        ),
    )
    .map(row => ({ personId: row.personId, roleNeedId: row.needId, code: 'overlaps-accepted' as const }));
}
