import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { assertVersion } from '../../kernel/http/etag.ts';
import { record } from '../../platform/audit/index.ts';
import { projectProblem } from '../projects/index.ts';
import { assertZone, type NewMission, resolveTimes, toNeeds } from './create-missions.ts';
import { holdMissions } from './hold-missions.ts';
import { missionProblem } from './problems.ts';
import { countAskedOfOthers, countOverfilled, type MissionRow, replaceNeeds, updateMission } from './store.ts';

/** When and where a mission was and is. Instants as ISO text. */
export type MissionMove = { missionId: string; before: MissionSchedule; after: MissionSchedule };
type MissionSchedule = { startsAt: string; endsAt: string; siteId: string | null };
/** The payload of `crew.mission.updated`: which were given another name or zone, and which other needs. */
export type MissionsUpdated = { missionIds: string[]; projectId: string; renamedIds: string[]; staffedIds: string[] };
export type MissionChange = Partial<Omit<NewMission, 'source'>>;
type Changed = { before: MissionRow; after: MissionRow; isMoved: boolean; isRenamed: boolean; isStaffed: boolean };

/**
 * Changes a mission. A new time or place goes to the people on it in the same transaction (crew.mission.rescheduled):
 * beyond the tolerance they are asked again.
 */
export const changeMission = (
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  change: MissionChange,
): Promise<void> => changeMissions(tx, events, [{ id, expected, change }]);

/** Changes several missions, all or none, with one event of each kind for all that belong to a project. */
export async function changeMissions(
  tx: Tx,
  events: Events,
  changes: readonly { id: string; expected: number; change: MissionChange }[],
): Promise<void> {
  const { missions, projectStatus } = await holdMissions(
    tx,
    changes.map(one => one.id),
  );
  const byId = new Map(missions.map(mission => [mission.id, mission]));
  const changed: Changed[] = [];
  for (const { id, expected, change } of changes) {
    const before = byId.get(id);
    if (!before) continue;
    assertVersion(before.version, expected);
    if (projectStatus(before) === 'ARCHIVED') throw projectProblem('project-archived');
    changed.push(await apply(tx, before, change));
  }
  for (const [projectId, group] of Map.groupBy(changed, one => one.before.projectId))
    await tell(tx, events, projectId, group);
}

async function apply(tx: Tx, before: MissionRow, change: MissionChange): Promise<Changed> {
  if (before.status === 'cancelled') throw missionProblem('mission-cancelled');
  const zone = change.zone ?? before.zone;
  assertZone(zone);
  const times = movesTime(change)
    ? resolveTimes(withKept(before, change), zone)
    : { startsAt: before.startsAt, endsAt: before.endsAt };
  const siteId = change.siteId === undefined ? before.siteId : change.siteId;
  const title = change.title?.trim() ?? before.title;
  const isMoved = times.startsAt !== before.startsAt || times.endsAt !== before.endsAt || siteId !== before.siteId;
  const isRenamed = title !== before.title || zone !== before.zone;
  const isStaffed = change.needs !== undefined;
  if (before.status === 'done' && (isMoved || isStaffed || zone !== before.zone)) throw missionProblem('mission-done');
  const after: MissionRow = {
    ...before,
    title,
    notes: change.notes ?? before.notes,
    siteId,
    zone,
    ...times,
    sequence: before.sequence + (isMoved || isRenamed ? 1 : 0),
  };
  await updateMission(tx, after);
  if (change.needs) await restaff(tx, before.id, change.needs);
  record(
    tx,
    'crew.mission.updated',
    { type: 'mission', id: before.id, label: after.title },
    { before: described(before), after: change },
  );
  return { before, after, isMoved, isRenamed, isStaffed };
}

async function restaff(tx: Tx, id: string, needs: NewMission['needs']): Promise<void> {
  const rows = toNeeds(id, needs);
  if ((await countAskedOfOthers(tx, id, rows)) > 0) throw missionProblem('mission-need-in-use');
  await replaceNeeds(tx, id, rows);
  if ((await countOverfilled(tx, id)) > 0) throw missionProblem('mission-quota-below-accepted');
}

async function tell(tx: Tx, events: Events, projectId: string, group: readonly Changed[]): Promise<void> {
  const moved = group.filter(one => one.isMoved);
  const moves: MissionMove[] = moved.map(({ before, after }) => ({
    missionId: before.id,
    before: scheduleOf(before),
    after: scheduleOf(after),
  }));
  if (moves.length > 0)
    await events.emit(tx, 'crew.mission.rescheduled', { missionIds: idsOf(moved), projectId, moves });
  const others = group.filter(one => !one.isMoved || one.isStaffed);
  const payload: MissionsUpdated = {
    missionIds: idsOf(others),
    projectId,
    renamedIds: idsOf(others.filter(one => one.isRenamed && !one.isMoved)),
    staffedIds: idsOf(others.filter(one => one.isStaffed)),
  };
  if (others.length > 0) await events.emit(tx, 'crew.mission.updated', payload);
}

const idsOf = (group: readonly Changed[]): string[] => group.map(one => one.before.id);
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
