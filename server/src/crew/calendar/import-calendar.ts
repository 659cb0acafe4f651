import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { cancelMissions, changeMissions, createMissions, findImported } from '../missions/index.ts';
import { findProject } from '../projects/index.ts';
import { calendarProblem } from './feeds.ts';
import type { CalendarReading, ImportedOccurrence } from './ics-read.ts';

export type ImportInput = { projectId: string; roleId: string | null; quota: number };
export type PlannedMission = {
  action: 'create' | 'update' | 'unchanged' | 'cancel' | 'skip';
  uid: string;
  recurrenceId: string | null;
  title: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  missionId: string | null;
};

const MAX_IMPORTED = 2_000;

/** What an import would do with each date of the file, compared with what came from the same calendar before. */
export async function planImport(tx: Tx, reading: CalendarReading, projectId: string): Promise<PlannedMission[]> {
  if (!(await findProject(tx, projectId))) throw problem('not-found');
  if (reading.events.length > MAX_IMPORTED)
    throw calendarProblem('calendar-too-many', { params: { found: reading.events.length, limit: MAX_IMPORTED } });
  const known = new Map(
    (await findImported(tx, [...new Set(reading.events.map(event => event.uid))])).map(mission => [
      keyOf(mission.sourceUid, mission.sourceRecurrenceId),
      mission,
    ]),
  );
  return reading.events.map(event => {
    const mission = known.get(keyOf(event.uid, event.recurrenceId));
    const cancelled = event.status === 'CANCELLED';
    const same =
      mission !== undefined &&
      Date.parse(mission.startsAt) === Date.parse(event.start) &&
      Date.parse(mission.endsAt) === Date.parse(event.end) &&
      mission.title === titleOf(event);
    const action =
      mission === undefined
        ? cancelled
          ? 'skip'
          : 'create'
        : mission.status === 'cancelled'
          ? 'skip'
          : cancelled
            ? 'cancel'
            : same
              ? 'unchanged'
              : 'update';
    return {
      action,
      uid: event.uid,
      recurrenceId: event.recurrenceId,
      title: titleOf(event),
      startsAt: event.start,
      endsAt: event.end,
      zone: event.zone,
      missionId: mission?.id ?? null,
    };
  });
}

/** Carries the plan out: new dates become missions, changed ones move (and ask their people again), cancelled ones end. */
export async function runImport(
  tx: Tx,
  events: Events,
  reading: CalendarReading,
  input: ImportInput,
): Promise<PlannedMission[]> {
  const plan = await planImport(tx, reading, input.projectId);
  const occurrences = new Map(reading.events.map(event => [keyOf(event.uid, event.recurrenceId), event]));
  const fresh = plan.filter(item => item.action === 'create');
  for (let start = 0; start < fresh.length; start += 500) {
    const slice = fresh.slice(start, start + 500);
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
  const known = new Map(
    (await findImported(tx, [...new Set(plan.map(item => item.uid))])).map(mission => [mission.id, mission]),
  );
  for (const item of plan.filter(one => one.action === 'update')) {
    const mission = known.get(item.missionId ?? '');
    if (mission)
      await changeMissions(tx, events, [
        {
          id: mission.id,
          expected: mission.version,
          change: { title: item.title, startsAt: item.startsAt, endsAt: item.endsAt, zone: item.zone },
        },
      ]);
  }
  const ended = plan.flatMap(item => (item.action === 'cancel' && item.missionId ? [item.missionId] : []));
  if (ended.length > 0) await cancelMissions(tx, events, ended, 'cancelled in the imported calendar');
  return plan;
}

const keyOf = (uid: string, recurrenceId: string | null): string => `${uid}\n${recurrenceId ?? ''}`;
const titleOf = (event: ImportedOccurrence): string =>
  (event.summary.trim() || event.uid).replaceAll(/\p{Cc}+/gu, ' ').slice(0, 200);
const notesOf = (event: ImportedOccurrence | undefined): string =>
  [event?.location, event?.description].filter(Boolean).join('\n').slice(0, 5000);
