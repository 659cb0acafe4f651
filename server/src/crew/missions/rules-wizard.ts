import { temporal } from '../../kernel/time/temporal.ts';
import { resolveWallTime, type WallTimeSuggestion } from '../../kernel/time/wall-time.ts';

/** `end` at or before `start` means the next day: `22:00`-`06:00` passes midnight, `08:00`-`08:00` lasts a day. */
export type WizardTimeRange = { start: string; end: string; title: string };

export type WizardRole = { roleId: string; quota: number };

export type WizardInput = {
  /** ISO dates, in any order; a date given twice counts once. */
  days: readonly string[];
  zone: string;
  timeRanges: readonly WizardTimeRange[];
  roles: readonly WizardRole[];
  /** `{range}`, `{date}`, `{day}` (1, 2, 3...), `{start}`, `{end}` are replaced; empty means `{range}`. */
  titlePattern: string;
};

export type WizardMission = { title: string; startsAt: string; endsAt: string; needs: WizardRole[] };

export type WizardProblemCode =
  | 'unknown-zone'
  | 'no-days'
  | 'no-time-ranges'
  | 'bad-day'
  | 'bad-time-range'
  | 'bad-quota'
  | 'duplicate-role'
  | 'too-many-missions'
  | 'title-missing'
  | 'title-too-long'
  | 'local-time-gap'
  | 'local-time-overlap';

/** `day` and `range` (index) say where, null for the whole input; `edge` and `suggestions` help with clock changes. */
export type WizardProblem = {
  code: WizardProblemCode;
  day: string | null;
  range: number | null;
  edge?: 'start' | 'end';
  suggestions?: WallTimeSuggestion[];
};

export type WizardResult = { missions: WizardMission[]; problems: WizardProblem[] };

export const MAX_WIZARD_MISSIONS = 500;
const MAX_TITLE_CHARS = 200;
const MAX_QUOTA = 500;
const TIME_PATTERN = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * Days x time ranges -> missions in order of day, then range, each with all roles. Nothing is guessed: a time the
 * clocks skip or show twice is a problem with suggestions, and its mission is left out. An input that is wrong as
 * a whole, or makes more than 500 missions, gives no mission at all.
 */
export function expandWizard(input: WizardInput): WizardResult {
  const days = [...new Set(input.days)].toSorted();
  const problems = inputProblems(input, days);
  if (problems.length > 0) return { missions: [], problems };
  const missions: WizardMission[] = [];
  for (const [dayIndex, day] of days.entries()) {
    for (const [rangeIndex, range] of input.timeRanges.entries()) {
      const title = fillTitle(input.titlePattern, range, day, dayIndex);
      const found = placeRange(day, rangeIndex, range, input.zone);
      problems.push(...found.problems, ...titleProblems(title, day, rangeIndex));
      if (found.times === null || titleProblems(title, day, rangeIndex).length > 0) continue;
      missions.push({ title, ...found.times, needs: input.roles.map(role => ({ ...role })) });
    }
  }
  return { missions, problems };
}

function inputProblems(input: WizardInput, days: readonly string[]): WizardProblem[] {
  const problems: WizardProblem[] = [];
  const add = (code: WizardProblemCode, day: string | null = null, range: number | null = null) =>
    problems.push({ code, day, range });
  const zone = resolveWallTime('2026-01-01T12:00', input.zone);
  if (zone.kind === 'invalid') add('unknown-zone');
  if (days.length === 0) add('no-days');
  if (input.timeRanges.length === 0) add('no-time-ranges');
  if (days.length * input.timeRanges.length > MAX_WIZARD_MISSIONS) {
    add('too-many-missions');
    return problems;
  }
  for (const day of days) if (!isDate(day)) add('bad-day', day);
  for (const [index, range] of input.timeRanges.entries()) {
    if (!TIME_PATTERN.test(range.start) || !TIME_PATTERN.test(range.end)) add('bad-time-range', null, index);
  }
  const roleIds = input.roles.map(role => role.roleId);
  if (new Set(roleIds).size < roleIds.length) add('duplicate-role');
  if (input.roles.some(badQuota)) add('bad-quota');
  return problems;
}

const badQuota = (role: WizardRole) => !Number.isInteger(role.quota) || role.quota < 1 || role.quota > MAX_QUOTA;

function isDate(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && resolveWallTime(`${day}T12:00`, 'UTC').kind === 'ok';
}

function placeRange(day: string, index: number, range: WizardTimeRange, zone: string) {
  const endDay = range.end > range.start ? day : temporal().PlainDate.from(day).add({ days: 1 }).toString();
  const start = resolveWallTime(`${day}T${range.start}`, zone);
  const end = resolveWallTime(`${endDay}T${range.end}`, zone);
  const problems: WizardProblem[] = [];
  for (const [edge, resolved] of [
    ['start', start],
    ['end', end],
  ] as const) {
    if (resolved.kind === 'gap') {
      problems.push({ code: 'local-time-gap', day, range: index, edge, suggestions: resolved.suggestions });
    }
    if (resolved.kind === 'overlap') {
      const local = edge === 'start' ? `${day}T${range.start}` : `${endDay}T${range.end}`;
      const suggestions = resolved.instants.map(instant => ({ local, instant }));
      problems.push({ code: 'local-time-overlap', day, range: index, edge, suggestions });
    }
  }
  const times = start.kind === 'ok' && end.kind === 'ok' ? { startsAt: start.instant, endsAt: end.instant } : null;
  return { times, problems };
}

function fillTitle(pattern: string, range: WizardTimeRange, day: string, dayIndex: number): string {
  const values: Record<string, string> = {
    range: range.title.trim(),
    date: day,
    day: String(dayIndex + 1),
    start: range.start,
    end: range.end,
  };
  const wanted = pattern.trim() === '' ? '{range}' : pattern;
  return wanted
    .replace(/\{(range|date|day|start|end)\}/g, (_, key: string) => values[key] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function titleProblems(title: string, day: string, range: number): WizardProblem[] {
  if (title === '') return [{ code: 'title-missing', day, range }];
  return Array.from(title).length > MAX_TITLE_CHARS ? [{ code: 'title-too-long', day, range }] : [];
}
