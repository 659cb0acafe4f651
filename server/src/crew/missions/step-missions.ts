import type { Database, Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { projectProblem } from '../projects/index.ts';
import { createMissions } from './create-missions.ts';
import { holdMissions } from './hold-missions.ts';
import { missionProblem } from './problems.ts';
import { cancelBlocker, publishBlocker } from './rules.ts';
import { listNeeds, type MissionRow, markDone, removeMission, setStatus } from './store.ts';

export type StepReport = { done: string[]; refused: { id: string; code: string }[] };

/** Publishes the missions that can be; says for the others why not. A mission that is missing refuses the whole call. */
export async function publishMissions(tx: Tx, events: Events, ids: readonly string[]): Promise<StepReport> {
  const { missions, projectStatus } = await holdMissions(tx, ids);
  const needs = Map.groupBy(await listNeeds(tx, ids), need => need.missionId);
  const report: StepReport = { done: [], refused: [] };
  for (const mission of missions) {
    const blocker = publishBlocker(
      { status: mission.status, needCount: needs.get(mission.id)?.length ?? 0 },
      projectStatus(mission),
    );
    if (blocker) report.refused.push({ id: mission.id, code: blocker });
    else report.done.push(mission.id);
  }
  await finish(tx, events, missions, report.done, 'published', null);
  return report;
}

/** Cancels missions; the people on them are released and told in the same transaction. */
export async function cancelMissions(
  tx: Tx,
  events: Events,
  ids: readonly string[],
  reason: string,
): Promise<StepReport> {
  const { missions, projectStatus } = await holdMissions(tx, ids);
  const report: StepReport = { done: [], refused: [] };
  for (const mission of missions) {
    const blocker = cancelBlocker(mission.status, projectStatus(mission));
    if (blocker) report.refused.push({ id: mission.id, code: blocker });
    else report.done.push(mission.id);
  }
  await finish(tx, events, missions, report.done, 'cancelled', reason);
  return report;
}

/** Cancels one mission; again, it changes nothing. */
export async function cancelMission(tx: Tx, events: Events, id: string, reason: string): Promise<void> {
  const { refused } = await cancelMissions(tx, events, [id], reason);
  if (refused[0]?.code === 'done') throw missionProblem('mission-done');
  if (refused[0]?.code === 'project-archived') throw projectProblem('project-archived');
}

/** Copies missions a number of days later, in local time: 20:00 stays 20:00 across a clock change. New ones are drafts. */
export async function duplicateMissions(
  tx: Tx,
  events: Events,
  ids: readonly string[],
  days: number,
): Promise<string[]> {
  return copyMissions(tx, events, ids, days, null);
}

/** As `duplicateMissions`, into their own projects or all into another one. */
export async function copyMissions(
  tx: Tx,
  events: Events,
  ids: readonly string[],
  days: number,
  toProjectId: string | null,
): Promise<string[]> {
  const { missions } = await holdMissions(tx, ids);
  const needs = Map.groupBy(await listNeeds(tx, ids), need => need.missionId);
  const created: string[] = [];
  for (const [projectId, group] of Map.groupBy(missions, mission => toProjectId ?? mission.projectId)) {
    const copies = group.map(mission => ({
      title: mission.title,
      notes: mission.notes,
      siteId: mission.siteId,
      zone: mission.zone,
      startsAt: daysLater(mission.startsAt, mission.zone, days),
      endsAt: daysLater(mission.endsAt, mission.zone, days),
      needs: (needs.get(mission.id) ?? []).map(({ roleId, quota, requiredSkillIds }) => ({
        roleId,
        quota,
        requiredSkillIds,
      })),
    }));
    created.push(...(await createMissions(tx, events, projectId, copies)));
  }
  return created;
}

/** Deletes a mission that nobody was asked for: only a draft can disappear without a trace in people's calendars. */
export async function deleteMission(tx: Tx, events: Events, id: string): Promise<void> {
  const [mission] = (await holdMissions(tx, [id])).missions;
  if (!mission) throw problem('not-found');
  if (mission.status !== 'draft') throw missionProblem('mission-not-draft');
  await removeMission(tx, id);
  record(
    tx,
    'crew.mission.deleted',
    { type: 'mission', id, label: mission.title },
    { before: { projectId: mission.projectId, startsAt: mission.startsAt } },
  );
  await events.emit(tx, 'crew.mission.deleted', { projectId: mission.projectId, missionIds: [id] });
}

// A copy that falls into the skipped hour begins when the clocks have jumped; Temporal's `compatible` does that.
const daysLater = (instant: string, zone: string, days: number): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).add({ days }).toInstant().toString();

/** Publishes or cancels one mission, refusing with the reason. */
export async function publishMission(tx: Tx, events: Events, id: string): Promise<void> {
  const { refused } = await publishMissions(tx, events, [id]);
  if (refused[0]) throw missionProblem('mission-not-publishable', { params: { blocker: refused[0].code } });
}

async function finish(
  tx: Tx,
  events: Events,
  missions: readonly MissionRow[],
  done: readonly string[],
  status: 'published' | 'cancelled',
  reason: string | null,
): Promise<void> {
  if (done.length === 0) return;
  await setStatus(tx, done, status, reason);
  for (const mission of missions.filter(one => done.includes(one.id))) {
    record(
      tx,
      `crew.mission.${status}`,
      { type: 'mission', id: mission.id, label: mission.title },
      { before: { status: mission.status }, after: { status, ...(reason ? { reason } : {}) } },
    );
  }
  for (const [projectId, group] of Map.groupBy(
    missions.filter(one => done.includes(one.id)),
    mission => mission.projectId,
  )) {
    await events.emit(tx, `crew.mission.${status}`, {
      projectId,
      missionIds: group.map(mission => mission.id),
      ...(reason ? { reason } : {}),
    });
  }
}

/** Marks published missions whose time is over as done, in every org. */
export function defineMissionJobs(
  deps: { db: Database; events: Events; jobs: Jobs },
  listOrgIds: () => Promise<string[]>,
): void {
  deps.jobs.everyOrg('*/10 * * * *', 'crew-missions-done', listOrgIds, orgId =>
    deps.db.transaction(orgId, async tx => {
      for (const [projectId, rows] of Map.groupBy(await markDone(tx), row => row.projectId)) {
        const missionIds = rows.map(row => row.id).slice(0, 500);
        await deps.events.emit(tx, 'crew.mission.done', { projectId, missionIds });
      }
    }),
  );
}
