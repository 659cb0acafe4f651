import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import type { FieldError } from '../../kernel/problem/problem.ts';
import { isKnownZone } from '../../kernel/time/wall-time.ts';
import { record } from '../../platform/audit/index.ts';
import { lockOpenProject } from '../projects/index.ts';
import { missionProblem } from './problems.ts';
import { type MomentInput, resolveMoment } from './rules.ts';
import { insertMissions, type NeedRow, type NewMissionRow } from './store.ts';

export type NewNeed = { roleId: string; quota: number; requiredSkillIds?: string[] };
export type NewMission = {
  title: string;
  notes?: string;
  siteId?: string | null;
  zone?: string;
  startsAt?: string;
  endsAt?: string;
  startsLocal?: string;
  endsLocal?: string;
  startsChoice?: 'earlier' | 'later';
  endsChoice?: 'earlier' | 'later';
  needs: NewNeed[];
  source?: { uid: string; recurrenceId: string | null };
};

/** Creates missions of a project, all or none. Times come as instants or as wall times of the mission's zone. */
export async function createMissions(
  tx: Tx,
  events: Events,
  projectId: string,
  inputs: readonly NewMission[],
  ids?: readonly string[],
): Promise<string[]> {
  const project = await lockOpenProject(tx, projectId);
  const needs: NeedRow[] = [];
  const rows = inputs.map((input, index): NewMissionRow => {
    const id = ids?.[index] ?? newId();
    const zone = input.zone ?? project.zone;
    const { startsAt, endsAt } = resolveTimes(input, zone, inputs.length > 1 ? `missions.${index}.` : '');
    needs.push(...toNeeds(id, input.needs));
    return {
      id,
      projectId,
      siteId: input.siteId === undefined ? project.siteId : input.siteId,
      title: input.title.trim(),
      notes: input.notes ?? '',
      status: 'draft',
      startsAt,
      endsAt,
      zone,
      sourceUid: input.source?.uid ?? null,
      sourceRecurrenceId: input.source?.recurrenceId ?? null,
    };
  });
  await insertMissions(tx, rows, needs);
  for (const row of rows)
    record(
      tx,
      'crew.mission.created',
      { type: 'mission', id: row.id, label: row.title },
      { after: { projectId, startsAt: row.startsAt, endsAt: row.endsAt } },
    );
  await events.emit(tx, 'crew.mission.created', { projectId, missionIds: rows.map(row => row.id).slice(0, 500) });
  return rows.map(row => row.id);
}

/** Needs with their ids; a role named twice is refused, because the number of the first would silently win. */
export function toNeeds(missionId: string, needs: readonly NewNeed[]): NeedRow[] {
  if (new Set(needs.map(need => need.roleId)).size !== needs.length) throw missionProblem('mission-role-twice');
  return needs.map(need => ({
    id: newId(),
    missionId,
    roleId: need.roleId,
    quota: need.quota,
    requiredSkillIds: need.requiredSkillIds ?? [],
  }));
}

type Times = Pick<NewMission, 'startsAt' | 'endsAt' | 'startsLocal' | 'endsLocal' | 'startsChoice' | 'endsChoice'>;

/** Both ends as instants, or a refusal that names the field and offers the moments that exist. */
export function resolveTimes(input: Times, zone: string, path = ''): { startsAt: string; endsAt: string } {
  assertZone(zone, path);
  const startsAt = moment(
    { at: input.startsAt, local: input.startsLocal, choice: input.startsChoice },
    zone,
    `${path}startsAt`,
  );
  const endsAt = moment({ at: input.endsAt, local: input.endsLocal, choice: input.endsChoice }, zone, `${path}endsAt`);
  if (Date.parse(endsAt) <= Date.parse(startsAt))
    throw missionProblem('mission-ends-before-start', {
      errors: [{ path: `${path}endsAt`, code: 'before-start', message: 'must be after the start' }],
    });
  return { startsAt, endsAt };
}

export function assertZone(zone: string, path = ''): void {
  if (!isKnownZone(zone))
    throw missionProblem('mission-zone-unknown', {
      errors: [{ path: `${path}zone`, code: 'unknown-zone', message: 'is not a known time zone' }],
    });
}

function moment(input: MomentInput, zone: string, path: string): string {
  const resolved = resolveMoment(input, zone);
  if (resolved.ok) return resolved.instant;
  const error: FieldError = { path, code: resolved.code, message: 'cannot be placed in time' };
  const code =
    resolved.code === 'local-time-gap' || resolved.code === 'local-time-ambiguous'
      ? resolved.code
      : 'mission-ends-before-start';
  throw missionProblem(code, { errors: [error], params: { suggestions: resolved.suggestions } });
}
