import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { assertVersion } from '../../kernel/http/etag.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { type NewMission, resolveTimes, toNeeds } from './create-missions.ts';
import { missionProblem } from './problems.ts';
import { countOverfilled, lockMissions, type MissionRow, replaceNeeds, updateMission } from './store.ts';

/** When and where a mission was and is. Instants as ISO text. */
export type MissionMove = { missionId: string; before: MissionSchedule; after: MissionSchedule };
type MissionSchedule = { startsAt: string; endsAt: string; siteId: string | null };
export type MissionChange = Partial<Omit<NewMission, 'source'>>;

/**
 * Changes a mission. A new time or place goes to the people on it in the same transaction (crew.mission.rescheduled):
 * beyond the tolerance they are asked again.
 */
export async function changeMission(
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  change: MissionChange,
): Promise<void> {
  const [before] = await lockMissions(tx, [id]);
  if (!before) throw problem('not-found');
  assertVersion(before.version, expected);
  if (before.status === 'cancelled') throw missionProblem('mission-cancelled');
  const zone = change.zone ?? before.zone;
  const times = movesTime(change)
    ? resolveTimes(withKept(before, change), zone)
    : { startsAt: before.startsAt, endsAt: before.endsAt };
  const siteId = change.siteId === undefined ? before.siteId : change.siteId;
  const moved = times.startsAt !== before.startsAt || times.endsAt !== before.endsAt || siteId !== before.siteId;
  const after: MissionRow = {
    ...before,
    title: change.title?.trim() ?? before.title,
    notes: change.notes ?? before.notes,
    siteId,
    zone,
    ...times,
    sequence: before.sequence + (moved ? 1 : 0),
  };
  await updateMission(tx, after);
  if (change.needs) {
    await replaceNeeds(tx, id, toNeeds(id, change.needs));
    if ((await countOverfilled(tx, id)) > 0) throw missionProblem('mission-quota-below-accepted');
  }
  record(
    tx,
    'crew.mission.updated',
    { type: 'mission', id, label: after.title },
    { before: described(before), after: change },
  );
  if (moved) {
    await events.emit(tx, 'crew.mission.rescheduled', {
      missionIds: [id],
      projectId: before.projectId,
      moves: [{ missionId: id, before: scheduleOf(before), after: scheduleOf(after) }] satisfies MissionMove[],
    });
  } else await events.emit(tx, 'crew.mission.updated', { missionIds: [id], projectId: before.projectId });
}

const scheduleOf = ({ startsAt, endsAt, siteId }: MissionRow): MissionSchedule => ({ startsAt, endsAt, siteId });

const movesTime = (change: MissionChange): boolean =>
  change.startsAt !== undefined ||
  change.endsAt !== undefined ||
  change.startsLocal !== undefined ||
  change.endsLocal !== undefined;

// An end that is not given stays as it is.
function withKept(before: MissionRow, change: MissionChange): MissionChange {
  return {
    ...change,
    ...(change.startsAt === undefined && change.startsLocal === undefined ? { startsAt: before.startsAt } : {}),
    ...(change.endsAt === undefined && change.endsLocal === undefined ? { endsAt: before.endsAt } : {}),
  };
}

const described = ({ title, startsAt, endsAt, siteId, status }: MissionRow) => ({
  title,
  startsAt,
  endsAt,
  siteId,
  status,
});
