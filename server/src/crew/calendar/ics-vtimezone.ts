import { temporal } from '../../kernel/time/temporal.ts';

/** One half of a yearly clock change: `onset` is wall time under `fromMinutes`; `ordinal` counts weekdays from either end of the month. */
type Observance = {
  kind: 'STANDARD' | 'DAYLIGHT';
  fromMinutes: number;
  toMinutes: number;
  onset: { month: number; weekday: number; ordinal: number; time: string } | null;
};

/** What we write as VTIMEZONE: one STANDARD, and one DAYLIGHT where the zone changes its clocks. */
export type ZoneRules = { zone: string; observances: Observance[] };

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Outlook, Exchange and Google all read blocks anchored here; full histories break Outlook. */
const ANCHOR_YEAR = 1970;

/**
 * Yearly rules that hold in every year from `fromYear` to `toYear`; null when the zone follows none (Ramadan
 * pauses, a law changed in between): such times are then written in UTC, which is never wrong.
 */
export function findZoneRules(zone: string, fromYear: number, toYear: number): ZoneRules | null {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, i) => transitionsOf(zone, fromYear + i));
  const first = years[0] ?? [];
  if (years.every(changes => changes.length === 0)) {
    const offset = offsetMinutes(temporal().PlainDate.from({ year: fromYear, month: 1, day: 1 }).toZonedDateTime(zone));
    return { zone, observances: [{ kind: 'STANDARD', fromMinutes: offset, toMinutes: offset, onset: null }] };
  }
  if (first.length !== 2 || years.some(changes => changes.length !== 2)) return null;
  const observances: Observance[] = [];
  for (const index of [0, 1]) {
    const found = commonObservance(years.flatMap(changes => changes[index] ?? []));
    if (found === null) return null;
    observances.push(found);
  }
  return { zone, observances: observances.toSorted((a, b) => a.kind.localeCompare(b.kind)) };
}

type Change = { wall: Temporal.PlainDateTime; fromMinutes: number; toMinutes: number };

function transitionsOf(zone: string, year: number): Change[] {
  const changes: Change[] = [];
  let cursor: Temporal.ZonedDateTime | null = temporal()
    .Instant.from(`${year}-01-01T00:00:00Z`)
    .toZonedDateTimeISO(zone);
  // Three are enough to know that a year is irregular.
  while (changes.length < 3) {
    cursor = cursor.getTimeZoneTransition('next');
    if (cursor === null || cursor.toInstant().toString() >= `${year + 1}`) break;
    const fromMinutes = offsetMinutes(cursor.subtract({ nanoseconds: 1 }));
    const wall = cursor.toInstant().toZonedDateTimeISO('UTC').toPlainDateTime().add({ minutes: fromMinutes });
    // A zone may only rename its time; the clocks then do not move.
    if (fromMinutes !== offsetMinutes(cursor)) changes.push({ wall, fromMinutes, toMinutes: offsetMinutes(cursor) });
  }
  return changes;
}

function offsetMinutes(moment: Temporal.ZonedDateTime): number {
  return Math.round(moment.offsetNanoseconds / 60e9);
}

function commonObservance(changes: readonly Change[]): Observance | null {
  const first = changes[0];
  if (first === undefined) return null;
  const { fromMinutes, toMinutes } = first;
  const month = first.wall.month;
  const weekday = first.wall.dayOfWeek;
  const time = first.wall.toPlainTime().toString({ smallestUnit: 'second' }).replaceAll(':', '');
  // "Last Sunday" is tried before "fourth Sunday": most years cannot tell them apart.
  for (const ordinal of [-1, Math.ceil(first.wall.day / 7)]) {
    const onset = { month, weekday, ordinal, time };
    const fits = (change: Change) =>
      change.fromMinutes === fromMinutes &&
      change.toMinutes === toMinutes &&
      onsetIn(onset, change.wall.year).equals(change.wall);
    if (changes.every(fits))
      return { kind: toMinutes > fromMinutes ? 'DAYLIGHT' : 'STANDARD', fromMinutes, toMinutes, onset };
  }
  return null;
}

function onsetIn(onset: NonNullable<Observance['onset']>, year: number): Temporal.PlainDateTime {
  const first = temporal().PlainDate.from({ year, month: onset.month, day: 1 });
  const offset = (onset.weekday - first.dayOfWeek + 7) % 7;
  const weeks = onset.ordinal > 0 ? onset.ordinal - 1 : Math.floor((first.daysInMonth - 1 - offset) / 7);
  const time = `${onset.time.slice(0, 2)}:${onset.time.slice(2, 4)}:${onset.time.slice(4)}`;
  return first.add({ days: offset + weeks * 7 }).toPlainDateTime(temporal().PlainTime.from(time));
}

/** True when a client that follows the rules as written finds the true offset of the zone at this instant. */
export function rulesHoldAt(rules: ZoneRules, instant: Temporal.Instant): boolean {
  return rulesOffsetAt(rules, instant) === offsetMinutes(instant.toZonedDateTimeISO(rules.zone));
}

function rulesOffsetAt(rules: ZoneRules, instant: Temporal.Instant): number {
  const millis = instant.epochMilliseconds;
  const year = new Date(millis).getUTCFullYear();
  const onsets = [...onsetsOf(rules, year - 1), ...onsetsOf(rules, year), ...onsetsOf(rules, year + 1)];
  return onsets.findLast(onset => onset.at <= millis)?.toMinutes ?? 0;
}

type DatedOnset = { at: number; toMinutes: number };

/** A feed asks for the same few years thousands of times. */
const onsetCache = new WeakMap<ZoneRules, Map<number, DatedOnset[]>>();

function onsetsOf(rules: ZoneRules, year: number): DatedOnset[] {
  const years = onsetCache.get(rules) ?? new Map<number, DatedOnset[]>();
  onsetCache.set(rules, years);
  const known = years.get(year);
  if (known !== undefined) return known;
  const dated = rules.observances.map(({ onset, fromMinutes, toMinutes }) => {
    if (onset === null) return { at: Date.UTC(year, 0, 1), toMinutes };
    const wall = onsetIn(onset, year).toZonedDateTime('UTC');
    return { at: wall.epochMilliseconds - fromMinutes * 60_000, toMinutes };
  });
  const sorted = dated.toSorted((x, y) => x.at - y.at);
  years.set(year, sorted);
  return sorted;
}

/** The lines of the block, without folding. */
export function formatVtimezone(rules: ZoneRules): string[] {
  const lines = ['BEGIN:VTIMEZONE', `TZID:${rules.zone}`, `X-LIC-LOCATION:${rules.zone}`];
  for (const observance of rules.observances) {
    const { kind, fromMinutes, toMinutes, onset } = observance;
    const start = onset === null ? `${ANCHOR_YEAR}0101T000000` : basicFormat(onsetIn(onset, ANCHOR_YEAR));
    lines.push(
      `BEGIN:${kind}`,
      `TZOFFSETFROM:${formatOffset(fromMinutes)}`,
      `TZOFFSETTO:${formatOffset(toMinutes)}`,
      `TZNAME:${zoneName(rules.zone, toMinutes, kind)}`,
      `DTSTART:${start}`,
    );
    if (onset !== null)
      lines.push(`RRULE:FREQ=YEARLY;BYMONTH=${onset.month};BYDAY=${onset.ordinal}${WEEKDAYS[onset.weekday - 1]}`);
    lines.push(`END:${kind}`);
  }
  lines.push('END:VTIMEZONE');
  return lines;
}

function basicFormat(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

const two = (n: number) => String(n).padStart(2, '0');

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** Usual abbreviations where everybody knows them, else the offset itself, as the zone database does. */
const EUROPEAN_NAMES: Readonly<Record<string, string>> = {
  'STANDARD 0': 'WET',
  'DAYLIGHT 60': 'WEST',
  'STANDARD 60': 'CET',
  'DAYLIGHT 120': 'CEST',
  'STANDARD 120': 'EET',
  'DAYLIGHT 180': 'EEST',
};
const BRITISH_NAMES: Readonly<Record<string, string>> = { 'STANDARD 0': 'GMT', 'DAYLIGHT 60': 'BST' };

function zoneName(zone: string, toMinutes: number, kind: string): string {
  if (zone === 'UTC' || zone === 'Etc/UTC') return 'UTC';
  const names =
    zone === 'Europe/London'
      ? BRITISH_NAMES
      : zone.startsWith('Europe/') && zone !== 'Europe/Dublin'
        ? EUROPEAN_NAMES
        : {};
  return names[`${kind} ${toMinutes}`] ?? formatOffset(toMinutes).replace(/00$/, '');
}
