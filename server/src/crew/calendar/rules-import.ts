import { MAX_MISSION_DAYS } from '../missions/rules.ts';

/** One date of a calendar file. Instants as ISO text. */
export type FileDate = {
  uid: string;
  recurrenceId: string | null;
  start: string;
  end: string;
  zone: string;
  summary: string;
  status: string;
};
/** A mission that came from the same calendar before. */
export type KnownMission = { id: string; status: string; title: string; startsAt: string; endsAt: string };
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
/** Why a date is left out; `detail` is the offending value. */
export type LeftOut = {
  uid: string;
  summary: string;
  outcome: 'rejected';
  code: 'too-long' | 'end-before-start' | 'duplicate-uid' | 'already-over';
  detail: string;
};

/** What an import does with each date, and why it leaves some out. Says the same for a dry run and for a run. */
export function planDates(
  dates: readonly FileDate[],
  known: ReadonlyMap<string, KnownMission>,
  zoneOf: (zone: string) => string,
): { missions: PlannedMission[]; report: LeftOut[] } {
  const seen = new Set<string>();
  const report: LeftOut[] = [];
  const missions = dates.map((date): PlannedMission => {
    const key = keyOf(date.uid, date.recurrenceId);
    const mission = known.get(key);
    const planned = { ...planOf(date, mission), missionId: mission?.id ?? null, zone: zoneOf(date.zone) };
    const fault = seen.has(key)
      ? { code: 'duplicate-uid' as const, detail: date.uid }
      : faultOf(date, mission, planned.action);
    seen.add(key);
    if (fault === null) return planned;
    report.push({
      uid: date.uid,
      summary: date.summary,
      outcome: 'rejected',
      ...fault,
      detail: fault.detail.slice(0, 200),
    });
    return { ...planned, action: 'skip' };
  });
  return { missions, report };
}

function planOf(date: FileDate, mission: KnownMission | undefined): Omit<PlannedMission, 'zone' | 'missionId'> {
  const title = titleOf(date);
  return {
    action: actionOf(date, mission, title),
    uid: date.uid,
    recurrenceId: date.recurrenceId,
    title,
    startsAt: date.start,
    endsAt: date.end,
  };
}

function actionOf(date: FileDate, mission: KnownMission | undefined, title: string): PlannedMission['action'] {
  const isCancelled = date.status === 'CANCELLED';
  if (mission === undefined) return isCancelled ? 'skip' : 'create';
  if (mission.status === 'cancelled') return 'skip';
  if (isCancelled) return 'cancel';
  const isSame =
    Date.parse(mission.startsAt) === Date.parse(date.start) &&
    Date.parse(mission.endsAt) === Date.parse(date.end) &&
    mission.title === title;
  return isSame ? 'unchanged' : 'update';
}

function faultOf(
  date: FileDate,
  mission: KnownMission | undefined,
  action: PlannedMission['action'],
): Pick<LeftOut, 'code' | 'detail'> | null {
  if (action === 'skip' || action === 'unchanged') return null;
  if (mission?.status === 'done') return { code: 'already-over', detail: mission.startsAt };
  if (action === 'cancel') return null;
  const days = (Date.parse(date.end) - Date.parse(date.start)) / 86_400_000;
  if (!(days > 0)) return { code: 'end-before-start', detail: date.end };
  return days > MAX_MISSION_DAYS ? { code: 'too-long', detail: `${Math.ceil(days)} d` } : null;
}

export const keyOf = (uid: string, recurrenceId: string | null): string =>
  `${uid}\n${recurrenceId === null ? '' : Date.parse(recurrenceId)}`;
/** Text without the control characters that a title or the database cannot hold; line breaks stay. */
export const textOf = (text: string): string => text.replaceAll(/[^\P{Cc}\n\t]+/gu, ' ');

/** Never empty, on one line, at most as long as a mission's title. */
function titleOf(date: FileDate): string {
  const line = (text: string) =>
    text
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 200)
      .trim();
  return line(date.summary) || line(date.uid) || '?';
}
