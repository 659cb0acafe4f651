import { compareWallTimes, temporal } from '../../kernel/time/temporal.ts';
import { findProperty, type IcsComponent, listProperties } from './ics-lines.ts';
import { type IcsMoment, parseMoment } from './ics-values.ts';

type Observance = {
  fromMinutes: number;
  toMinutes: number;
  start: Temporal.PlainDateTime;
  dates: Temporal.PlainDateTime[];
  yearly: {
    month: number;
    weekdays: { ordinal: number; weekday: number }[];
    monthDays: number[];
    until: Temporal.PlainDateTime | null;
  } | null;
};

/** Offsets of a zone that only its own file knows. */
export type CustomZone = { offsetMinutesAt: (wall: Temporal.PlainDateTime) => number };

const WEEKDAYS: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** More than any real zone has; a hostile block must not make every look-up slow. */
const MAX_OBSERVANCES = 100;
const MAX_DATES = 200;

/** Null when the block holds no usable STANDARD or DAYLIGHT. Starts in 1601 or year 1 are normal here. */
export function readCustomZone(vtimezone: IcsComponent): CustomZone | null {
  const observances = vtimezone.children.slice(0, MAX_OBSERVANCES).flatMap(child => readObservance(child) ?? []);
  const first = observances.toSorted((a, b) => wallMillis(a.start) - wallMillis(b.start))[0];
  if (first === undefined) return null;
  const onsetsByYear = new Map<number, { at: number; minutes: number }[]>();
  const onsetsThrough = (year: number) => {
    const known = onsetsByYear.get(year) ?? collectOnsets(observances, year);
    onsetsByYear.set(year, known);
    return known;
  };
  // The last change before a wall time counts, each change read in the offset that held before it.
  const offsetMinutesAt = (wall: Temporal.PlainDateTime) => {
    const at = wallMillis(wall);
    return onsetsThrough(wall.year).findLast(onset => onset.at <= at)?.minutes ?? first.fromMinutes;
  };
  return { offsetMinutesAt };
}

/** All changes that can be the last one for a wall time of `year`, in order. */
function collectOnsets(observances: readonly Observance[], year: number): { at: number; minutes: number }[] {
  const onsets = observances.flatMap(observance => {
    const walls = [observance.start, ...observance.dates];
    for (const candidate of [year - 1, year]) walls.push(...(onsetIn(observance, candidate) ?? []));
    return walls.map(wall => ({ at: wallMillis(wall), minutes: observance.toMinutes }));
  });
  return onsets.toSorted((a, b) => a.at - b.at);
}

/** The wall time as a number that sorts, as if it were UTC. */
function wallMillis(wall: Temporal.PlainDateTime): number {
  return wall.toZonedDateTime('UTC').epochMilliseconds;
}

function readObservance(component: IcsComponent): Observance | null {
  if (component.name !== 'STANDARD' && component.name !== 'DAYLIGHT') return null;
  const toMinutes = parseOffset(findProperty(component, 'TZOFFSETTO')?.value);
  const fromMinutes = parseOffset(findProperty(component, 'TZOFFSETFROM')?.value) ?? toMinutes;
  const start = wallOf(parseMoment(findProperty(component, 'DTSTART')?.value ?? ''));
  if (toMinutes === null || fromMinutes === null || start === null) return null;
  const dates = listProperties(component, 'RDATE')
    .flatMap(property => property.value.split(','))
    .slice(0, MAX_DATES)
    .flatMap(value => wallOf(parseMoment(value)) ?? []);
  return { fromMinutes, toMinutes, start, dates, yearly: readYearly(findProperty(component, 'RRULE')?.value, start) };
}

function wallOf(moment: IcsMoment | null): Temporal.PlainDateTime | null {
  if (moment === null) return null;
  if (moment.kind === 'local') return moment.wall;
  return moment.kind === 'date'
    ? moment.date.toPlainDateTime()
    : moment.instant.toZonedDateTimeISO('UTC').toPlainDateTime();
}

/** `+0100`, `-074152`; seconds are dropped: no zone in use has any. */
function parseOffset(value: string | undefined): number | null {
  const match = /^([+-]?)(\d{2})(\d{2})(?:\d{2})?$/.exec(value?.trim() ?? '');
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return minutes > 26 * 60 ? null : match[1] === '-' ? -minutes : minutes;
}

function readYearly(rule: string | undefined, start: Temporal.PlainDateTime): Observance['yearly'] {
  if (rule === undefined) return null;
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map(part => [part.split('=')[0]?.trim() ?? '', part.split('=')[1]?.trim() ?? '']),
  );
  if (parts.get('FREQ') !== 'YEARLY') return null;
  const weekdays = (parts.get('BYDAY') ?? '').split(',').flatMap(part => {
    const match = /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(part.trim());
    return match === null ? [] : [{ ordinal: Number(match[1] ?? 0), weekday: WEEKDAYS.indexOf(match[2] ?? '') + 1 }];
  });
  const monthDays = (parts.get('BYMONTHDAY') ?? '')
    .split(',')
    .map(Number)
    .filter(day => day >= 1 && day <= 31);
  const month = Number(parts.get('BYMONTH') ?? start.month);
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  return { month, weekdays, monthDays, until: wallOf(parseMoment(parts.get('UNTIL') ?? '')) };
}

function onsetIn({ yearly, start }: Observance, year: number): Temporal.PlainDateTime[] | null {
  if (yearly === null || year < start.year) return null;
  const first = temporal().PlainDate.from({ year, month: yearly.month, day: 1 });
  for (let day = 1; day <= first.daysInMonth; day += 1) {
    const date = first.with({ day });
    const onset = date.toPlainDateTime(start.toPlainTime());
    if (!matchesDay(yearly, date, start) || compareWallTimes(onset, start) < 0) continue;
    // UNTIL is in UTC: a day of slack keeps the last change whatever the offset.
    return yearly.until !== null && compareWallTimes(onset, yearly.until.add({ days: 1 })) > 0 ? null : [onset];
  }
  return null;
}

function matchesDay(
  yearly: NonNullable<Observance['yearly']>,
  date: Temporal.PlainDate,
  start: Temporal.PlainDateTime,
): boolean {
  if (yearly.monthDays.length > 0 && !yearly.monthDays.includes(date.day)) return false;
  if (yearly.weekdays.length === 0) return yearly.monthDays.length > 0 || date.day === start.day;
  return yearly.weekdays.some(({ ordinal, weekday }) => {
    if (date.dayOfWeek !== weekday) return false;
    if (ordinal === 0) return true;
    return ordinal > 0
      ? Math.ceil(date.day / 7) === ordinal
      : Math.ceil((date.daysInMonth - date.day + 1) / 7) === -ordinal;
  });
}
