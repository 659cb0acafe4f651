import {
  expandWizard,
  type WizardMission,
  type WizardProblem,
  type WizardProblemCode,
} from '@orga/server/crew/missions/rules-wizard';
import { fromWallTime } from '../../../app/wall-time.ts';
import type { WizardDraft } from './wizard-draft.ts';

const DAY_MS = 86_400_000;
const MAX_DAYS = 366;

/** A mission to be made, with its place in days x time ranges. */
export type PlannedMission = WizardMission & { key: string; day: string };

/** A time that the clocks skip or show twice that night: the person says which one is meant. */
export type ClockQuestion = {
  key: string;
  edge: 'start' | 'end';
  kind: 'gap' | 'twice';
  title: string;
  day: string;
  time: string;
  suggestions: readonly { local: string; instant: string }[];
};

export type InputProblem = {
  code: Exclude<WizardProblemCode, 'local-time-gap' | 'local-time-overlap'> | 'role-missing';
  day: string | null;
  range: number | null;
};

export type Plan = { missions: PlannedMission[]; questions: ClockQuestion[]; problems: InputProblem[] };

type Input = Pick<
  WizardDraft,
  'dayMode' | 'from' | 'to' | 'weekdays' | 'singles' | 'ranges' | 'roles' | 'titlePattern' | 'leftOut' | 'settled'
>;

export function isPeriodTooLong({ from, to }: Pick<Input, 'from' | 'to'>): boolean {
  return from !== '' && to !== '' && (Date.parse(to) - Date.parse(from)) / DAY_MS >= MAX_DAYS;
}

/** The chosen days in order: those of a period on some weekdays, or single ones. */
export function daysOf(input: Pick<Input, 'dayMode' | 'from' | 'to' | 'weekdays' | 'singles'>): string[] {
  if (input.dayMode === 'single') return [...new Set(input.singles)].toSorted();
  const first = Date.parse(`${input.from}T00:00:00Z`);
  const last = Date.parse(`${input.to}T00:00:00Z`);
  if (!(first <= last) || isPeriodTooLong(input)) return [];
  const count = (last - first) / DAY_MS + 1;
  return Array.from({ length: count }, (_, index) => new Date(first + index * DAY_MS))
    .filter(day => input.weekdays.includes(day.getUTCDay() || 7))
    .map(day => day.toISOString().slice(0, 10));
}

const keyOf = (day: string, range: number) => `${day} ${range}`;

function isClock(problem: WizardProblem): boolean {
  return problem.code === 'local-time-gap' || problem.code === 'local-time-overlap';
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** Missions of days x time ranges as the server's own rules make them, and what is still to be said. */
export function planMissions(input: Input, zone: string): Plan {
  const days = daysOf(input);
  const { titlePattern, ranges: timeRanges } = input;
  const emptyRole = input.roles.findIndex(role => role.roleId === '');
  const wizard = { days, timeRanges, titlePattern, roles: input.roles };
  const found = expandWizard({ ...wizard, zone });
  const missing: InputProblem[] = emptyRole === -1 ? [] : [{ code: 'role-missing', day: null, range: emptyRole }];
  const rest = found.problems.filter(problem => !isClock(problem));
  // Types: the two clock codes were just left out.
  const problems = [...missing, ...(rest as InputProblem[])];
  const keys = days.flatMap(day => timeRanges.map((_, range) => ({ day, key: keyOf(day, range) })));
  const broken = new Set(found.problems.map(each => keyOf(each.day ?? '', each.range ?? -1)));
  const placed = keys.filter(each => !broken.has(each.key));
  const direct = found.missions.flatMap((mission, index) => {
    const place = placed[index];
    return place === undefined ? [] : [{ ...mission, ...place }];
  });
  // In UTC every time exists once: it gives the titles of the missions whose times are in question.
  const named = expandWizard({ ...wizard, zone: 'UTC' }).missions;
  const titles = new Map(named.length === keys.length ? keys.map((each, i) => [each.key, named[i]?.title ?? '']) : []);
  const questions = askClock(input, found.problems.filter(isClock), titles);
  const settled = settle(input, questions, zone, titles);
  const wanted = (each: { key: string }) => !input.leftOut.includes(each.key);
  return {
    missions: [...direct, ...settled].filter(wanted).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
    questions: questions.filter(each => wanted(each) && input.settled[`${each.key} ${each.edge}`] === undefined),
    problems,
  };
}

function askClock(input: Input, problems: readonly WizardProblem[], titles: ReadonlyMap<string, string>) {
  return problems.map((problem): ClockQuestion => {
    const { day, range: index, edge = 'start', suggestions = [] } = problem;
    const range = input.ranges[index ?? 0];
    const key = keyOf(day ?? '', index ?? 0);
    return {
      key,
      edge,
      kind: problem.code === 'local-time-gap' ? 'gap' : 'twice',
      title: titles.get(key) ?? '',
      day: day ?? '',
      time: (edge === 'start' ? range?.start : range?.end) ?? '',
      suggestions,
    };
  });
}

/** Missions whose times were in question and have been said. */
function settle(input: Input, questions: readonly ClockQuestion[], zone: string, titles: ReadonlyMap<string, string>) {
  const keys = [...new Set(questions.map(each => each.key))];
  return keys.flatMap((key): PlannedMission[] => {
    const asked = questions.filter(each => each.key === key);
    const [day = '', index = '0'] = key.split(' ');
    const range = input.ranges[Number(index)];
    if (range === undefined || asked.some(each => input.settled[`${key} ${each.edge}`] === undefined)) return [];
    const endDay = range.end > range.start ? day : nextDay(day);
    const startsAt = input.settled[`${key} start`] ?? fromWallTime(`${day}T${range.start}`, zone).instant;
    const endsAt = input.settled[`${key} end`] ?? fromWallTime(`${endDay}T${range.end}`, zone).instant;
    return [{ key, day, title: titles.get(key) ?? '', startsAt, endsAt, needs: input.roles }];
  });
}
