import { temporal } from '../../kernel/time/temporal.ts';

/** A date or time as written: whole day, UTC, or a wall time that needs a zone. */
export type IcsMoment =
  | { kind: 'date'; date: Temporal.PlainDate }
  | { kind: 'utc'; instant: Temporal.Instant }
  | { kind: 'local'; wall: Temporal.PlainDateTime };

/** Days follow the calendar of the zone, seconds are elapsed time (RFC 5545 3.3.6). */
export type IcsDuration = { days: number; seconds: number };

const MOMENT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?)?(Z)?$/i;
const DURATION = /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/i;
/** Beyond these years a date is a mistake of some program, not a plan. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Null when it is no date of the calendar. `20131210Z` (seen in the wild) is a date; a leap second becomes :59. */
export function parseMoment(value: string): IcsMoment | null {
  const match = MOMENT.exec(value.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zulu] = match;
  try {
    const date = temporal().PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
    if (hour === undefined) return { kind: 'date', date };
    const time = { hour: Number(hour), minute: Number(minute), second: Math.min(Number(second ?? 0), 59) };
    const wall = date.toPlainDateTime(temporal().PlainTime.from(time, { overflow: 'reject' }));
    if (zulu === undefined) return { kind: 'local', wall };
    return { kind: 'utc', instant: wall.toZonedDateTime('UTC').toInstant() };
  } catch {
    return null;
  }
}

export function isPlausible(moment: IcsMoment): boolean {
  const year =
    moment.kind === 'date'
      ? moment.date.year
      : moment.kind === 'local'
        ? moment.wall.year
        : moment.instant.toZonedDateTimeISO('UTC').year;
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Null when malformed, empty or longer than ten years; negative ones are refused by the caller. */
export function parseDuration(value: string): IcsDuration | null {
  const match = DURATION.exec(value.trim());
  if (match === null || !/\d/.test(value)) return null;
  const [, sign, weeks, days, hours, minutes, seconds] = match.map(part => part ?? '0');
  const factor = sign === '-' ? -1 : 1;
  const allDays = Number(weeks) * 7 + Number(days);
  const allSeconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (allDays + allSeconds / 86_400 > 3_660) return null;
  return { days: factor * allDays, seconds: factor * allSeconds };
}

/** TEXT -> what the author wrote, at most `maxChars`, without control characters. */
export function unescapeText(value: string, maxChars: number): string {
  const text = value.replace(/\\([\\;,nN])/g, (_, next: string) => (next === 'n' || next === 'N' ? '\n' : next));
  const clean = text
    .toWellFormed()
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .trim();
  return clean.length <= maxChars
    ? clean
    : `${clean
        .slice(0, maxChars - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;
}
