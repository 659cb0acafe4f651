import { addMinutes } from '../../kernel/clock/clock.ts';
import type { Tx } from '../../kernel/db/database.ts';
import { type AnswerDeps, releaseAssignments } from './answer.ts';
import { enqueueMail } from './person-mail.ts';
import { type AgreedSchedule, resetOnMove } from './rules.ts';
import { type AssignmentRow, lockActiveOfMissions, mergePerson, reschedule } from './store.ts';
import { extendInvitations } from './store-invitations.ts';

const ANSWER_AGAIN_HOURS = 72;

/** What a change of a mission means for the people on it, in the transaction of the change. */
export function followMissions(deps: AnswerDeps, clock: () => string): void {
  deps.events.react('crew.mission.rescheduled', async (tx, payload) => {
    const { missionIds, before, after } = payload as {
      missionIds: string[];
      before: AgreedSchedule;
      after: AgreedSchedule;
    };
    for (const missionId of missionIds) await moveAssignments(deps, tx, missionId, before, after, clock());
  });
  deps.events.react('crew.mission.cancelled', async (tx, payload) => {
    const { missionIds, reason } = payload as { missionIds: string[]; reason?: string };
    await releaseAssignments(deps, tx, await lockActiveOfMissions(tx, missionIds), 'MISSION', reason ?? null);
  });
  deps.events.react('workplace.person.merged', async (tx, payload) => {
    const { personId, otherId } = payload as { personId: string; otherId: string };
    await mergePerson(tx, otherId, personId);
  });
}

/** Beyond the tolerance or at another place, who accepted is asked again; within it they are told. */
async function moveAssignments(
  deps: AnswerDeps,
  tx: Tx,
  missionId: string,
  before: AgreedSchedule,
  after: AgreedSchedule,
  now: string,
): Promise<void> {
  const active = await lockActiveOfMissions(tx, [missionId]);
  if (active.length === 0) return;
  const consequence = resetOnMove(before, after);
  const reset = consequence === 'reset-to-invited' ? active.filter(row => row.status === 'ACCEPTED') : [];
  await reschedule(
    tx,
    missionId,
    after,
    reset.map(row => row.id),
  );
  const withInvitation = active.flatMap(row => row.invitationId ?? []);
  if (consequence === 'reset-to-invited' && withInvitation.length > 0)
    await extendInvitations(tx, withInvitation, addMinutes(now, ANSWER_AGAIN_HOURS * 60));
  if (consequence !== 'none')
    for (const row of active) await tell(deps, tx, row, reset.includes(row) || row.status === 'INVITED');
  if (reset.length > 0)
    await deps.events.emit(tx, 'crew.assignment.reset', {
      assignmentIds: reset.map(row => row.id),
      missionIds: [missionId],
    });
}

const tell = (deps: AnswerDeps, tx: Tx, row: AssignmentRow, mustAnswer: boolean): Promise<void> =>
  enqueueMail(deps.jobs, tx, {
    kind: mustAnswer ? 'ask-again' : 'moved',
    personId: row.personId,
    invitationId: row.invitationId,
    assignmentIds: [row.id],
  });
