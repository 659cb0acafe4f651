import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { isKnownZone } from '../../kernel/time/wall-time.ts';
import { cancelMissions, changeMissions, createMissions, findImported } from '../missions/index.ts';
import { findProject, lockOpenProject, type ProjectRow, projectProblem } from '../projects/index.ts';
import type { ImportReportEntry } from './ics-import.ts';
import type { CalendarReading, ImportedOccurrence } from './ics-read.ts';
import { calendarProblem } from './problems.ts';
import { type KnownMission, keyOf, type PlannedMission, planDates, textOf } from './rules-import.ts';

export type ImportInput = { projectId: string; roleId: string | null; quota: number };
export type ImportPlan = { missions: PlannedMission[]; report: ImportReportEntry[] };
type Known = KnownMission & { version: number };

const MAX_IMPORTED = 2_000;
const CHUNK = 500;

/** The zone of a project that an import may go to. */
export async function zoneOfProject(tx: Tx, projectId: string): Promise<string> {
  return (await findOpenProject(tx, projectId)).zone;
}

/** What an import would do with each date of the file; holds nothing. */
export async function planImport(tx: Tx, reading: CalendarReading, projectId: string): Promise<ImportPlan> {
  const project = await findOpenProject(tx, projectId);
  return (await plan(tx, reading, project, 'look')).plan;
}

/** Carries the plan out: new dates become missions, changed ones move (and ask their people again), cancelled ones end. */
export async function runImport(
  tx: Tx,
  events: Events,
  reading: CalendarReading,
  input: ImportInput,
): Promise<ImportPlan> {
  const project = await lockOpenProject(tx, input.projectId);
  const { plan: result, known } = await plan(tx, reading, project, 'hold');
  const occurrences = new Map(reading.events.map(event => [keyOf(event.uid, event.recurrenceId), event]));
  for (const slice of chunks(result.missions.filter(item => item.action === 'create'))) {
    const ids = await createMissions(
      tx,
      events,
      input.projectId,
      slice.map(item => ({
        title: item.title,
        notes: notesOf(occurrences.get(keyOf(item.uid, item.recurrenceId))),
        startsAt: item.startsAt,
        endsAt: item.endsAt,
        zone: item.zone,
        needs: input.roleId ? [{ roleId: input.roleId, quota: input.quota }] : [],
        source: { uid: item.uid, recurrenceId: item.recurrenceId },
      })),
    );
    slice.forEach((item, index) => (item.missionId = ids[index] ?? null));
  }
  for (const slice of chunks(result.missions.filter(item => item.action === 'update')))
    await changeMissions(
      tx,
      events,
      slice.map(item => ({
        id: item.missionId ?? '',
        expected: known.get(keyOf(item.uid, item.recurrenceId))?.version ?? 0,
        change: { title: item.title, startsAt: item.startsAt, endsAt: item.endsAt, zone: item.zone },
      })),
    );
  const ended = result.missions.flatMap(item => (item.action === 'cancel' && item.missionId ? [item.missionId] : []));
  for (const slice of chunks(ended)) await cancelMissions(tx, events, slice, 'cancelled in the imported calendar');
  return result;
}

async function plan(
  tx: Tx,
  reading: CalendarReading,
  project: ProjectRow,
  hold: 'hold' | 'look',
): Promise<{ plan: ImportPlan; known: ReadonlyMap<string, Known> }> {
  if (reading.events.length > MAX_IMPORTED)
    throw calendarProblem('calendar-too-many', { params: { found: reading.events.length, limit: MAX_IMPORTED } });
  const uids = [...new Set(reading.events.map(event => event.uid))];
  const known = new Map(
    (await findImported(tx, project.id, uids, hold)).map(mission => [
      keyOf(mission.sourceUid, mission.sourceRecurrenceId),
      mission,
    ]),
  );
  // A zone of the file's own making has no name that others know; the instants stay as they are.
  const zoneOf = (zone: string): string => (isKnownZone(zone) ? zone : project.zone);
  return { plan: planDates(reading.events, known, zoneOf), known };
}

async function findOpenProject(tx: Tx, id: string): Promise<ProjectRow> {
  const project = await findProject(tx, id);
  if (!project) throw problem('not-found');
  if (project.status === 'ARCHIVED') throw projectProblem('project-archived');
  return project;
}

const chunks = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
const notesOf = (event: ImportedOccurrence | undefined): string =>
  [event?.location, event?.description]
    .filter(Boolean)
    .map(text => textOf(text ?? ''))
    .join('\n')
    .slice(0, 5000);
