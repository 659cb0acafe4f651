import { RRuleTemporal } from 'rrule-temporal';
import { compareInstants, compareWallTimes, temporal } from '../../kernel/time/temporal.ts';
import type { EventStart } from './ics-event.ts';
import { type IcsIssue, rejection } from './ics-issue.ts';
import { type IcsMoment, parseMoment } from './ics-values.ts';
import { toInstant } from './ics-zones.ts';

/** An RRULE with UNTIL taken out: its form in the wild depends on the start, so we compare it ourselves. */
export type RecurRule = { text: string; until: IcsMoment | null; fixedTime: boolean };

export type RecurWindow = { from: Temporal.Instant; to: Temporal.Instant };

export type RecurResult = { starts: EventStart[]; end: 'complete' | 'capped' | 'gave-up' };

const FREQUENCIES = new Set(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY']);
const KNOWN_PARTS =
  /^(?:FREQ|INTERVAL|COUNT|UNTIL|WKST|BY(?:SECOND|MINUTE|HOUR|DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH|SETPOS))$/;
const MAX_RULE_CHARS = 1_000;
const MAX_PERIODS = 10_000;
const MAX_CANDIDATES = 100_000;
const LAST_YEAR = 2199;
/** Ten years of clock changes: a series longer than that is repeating itself. */
const MAX_CHANGES = 20;

export function readRule(value: string): RecurRule | IcsIssue {
  if (value.length > MAX_RULE_CHARS) return rejection('bad-rrule', value);
  const parts = value
    .toUpperCase()
    .replace(/\s+/g, '')
    .split(';')
    .filter(part => part !== '');
  const pairs = parts.map(part => part.split('='));
  const get = (name: string) => pairs.find(([key]) => key === name)?.[1];
  const freq = get('FREQ');
  if (freq === 'SECONDLY' || freq === 'MINUTELY') return rejection('frequency-too-high', freq);
  if (freq === undefined || !FREQUENCIES.has(freq)) return rejection('bad-rrule', value);
  const interval = get('INTERVAL');
  if (interval !== undefined && !/^0*[1-9]\d{0,4}$/.test(interval)) return rejection('bad-rrule-interval', interval);
  const count = get('COUNT');
  if (count !== undefined && !/^0*[1-9]\d{0,8}$/.test(count)) return rejection('bad-rrule', value);
  const until = get('UNTIL');
  const untilMoment = until === undefined ? null : parseMoment(until);
  if (until !== undefined && untilMoment === null) return rejection('bad-rrule', value);
  const kept = parts.filter((_, i) => KNOWN_PARTS.test(pairs[i]?.[0] ?? '') && pairs[i]?.[0] !== 'UNTIL');
  return {
    text: kept.join(';'),
    until: untilMoment,
    fixedTime: !/BY(?:HOUR|MINUTE|SECOND)=/.test(value.toUpperCase()) && freq !== 'HOURLY',
  };
}

/** A real zone rules itself; whole days and zones known only by offsets are ruled on a clock without changes. */
function rulingZone(start: EventStart): string {
  return start.kind === 'local' && start.zone.custom === null ? start.zone.id : 'UTC';
}

/** The last moment of the series on the ruling clock; a bare date means through the end of that day. */
function untilOnClock(until: IcsMoment, start: EventStart): Temporal.ZonedDateTime {
  const clock = rulingZone(start);
  if (until.kind === 'date') {
    const endOfDay = { hour: 23, minute: 59, second: 59 };
    return until.date.toPlainDateTime(start.kind === 'date' ? undefined : endOfDay).toZonedDateTime(clock);
  }
  if (until.kind === 'local') return until.wall.toZonedDateTime(clock);
  if (start.kind === 'date') {
    // Midnight UTC or midnight of the zone: both are meant as "that day included".
    const [a, b] = [
      until.instant.toZonedDateTimeISO('UTC').toPlainDate(),
      until.instant.toZonedDateTimeISO(start.zone.id).toPlainDate(),
    ];
    return (temporal().PlainDate.compare(a, b) > 0 ? a : b).toZonedDateTime(clock);
  }
  const utc = until.instant.toZonedDateTimeISO('UTC');
  if (start.zone.custom === null || start.kind === 'utc') return until.instant.toZonedDateTimeISO(clock);
  return utc.add({ minutes: start.zone.custom.offsetMinutesAt(utc.toPlainDateTime()) });
}

export function endsBeforeStart(rule: RecurRule, start: EventStart): boolean {
  if (rule.until === null) return false;
  const first = start.wall.toZonedDateTime(rulingZone(start));
  return temporal().ZonedDateTime.compare(untilOnClock(rule.until, start), first) < 0;
}

/** At most `limit` starts, those that touch the window when there is one; throws only for a rule that makes no sense. */
export function expandRule(rule: RecurRule, start: EventStart, window: RecurWindow | null, limit: number): RecurResult {
  const zone = rulingZone(start);
  const engine = buildEngine(rule, start, zone);
  const found: Temporal.ZonedDateTime[] = [];
  let end: RecurResult['end'] = 'complete';
  try {
    if (window !== null) {
      // Two days on each side cover the difference between the ruling clock and the real one.
      const from = window.from.toZonedDateTimeISO(zone).subtract({ days: 2 });
      found.push(...engine.between(from, window.to.toZonedDateTimeISO(zone).add({ days: 2 }), true));
    } else {
      engine.all(moment => {
        if (found.length >= limit || moment.year > LAST_YEAR) end = 'capped';
        else found.push(moment);
        return end === 'complete';
      });
    }
  } catch (error) {
    if (!(error instanceof Error) || !/maximum|duration was not valid|out of range/i.test(error.message)) throw error;
    end = 'gave-up';
  }
  const starts = found.map(moment => placeOccurrence(moment, start));
  return window === null ? { starts, end } : cut(starts, window, limit, end);
}

function cut(starts: EventStart[], window: RecurWindow, limit: number, end: RecurResult['end']): RecurResult {
  const inside = starts.filter(
    ({ instant }) => compareInstants(instant, window.from) >= 0 && compareInstants(instant, window.to) < 0,
  );
  return inside.length > limit ? { starts: inside.slice(0, limit), end: 'capped' } : { starts: inside, end };
}

function buildEngine(rule: RecurRule, start: EventStart, zone: string, includeDtstart = true): RRuleTemporal {
  return new RRuleTemporal({
    rruleString: `RRULE:${rule.text}`,
    dtstart: start.wall.toZonedDateTime(zone),
    ...(rule.until === null ? {} : { until: untilOnClock(rule.until, start) }),
    temporal: temporal(),
    includeDtstart,
    maxIterations: MAX_PERIODS,
    maxCandidateEvaluations: MAX_CANDIDATES,
    cache: false,
  });
}

function placeOccurrence(moment: Temporal.ZonedDateTime, start: EventStart): EventStart {
  const wall = moment.toPlainDateTime();
  if (rulingZone(start) !== 'UTC' || start.kind === 'utc') return { ...start, wall, instant: moment.toInstant() };
  if (start.kind === 'date')
    return { ...start, wall, instant: wall.toPlainDate().toZonedDateTime({ timeZone: start.zone.id }).toInstant() };
  return { ...start, wall, instant: toInstant(start.zone, wall) };
}

/** False when DTSTART is no date of its own rule; RFC 5545 leaves that open, we keep it as the first occurrence and say so. */
export function ruleHolds(rule: RecurRule, start: EventStart): boolean {
  const moment = start.wall.toZonedDateTime(rulingZone(start));
  const engine = buildEngine(rule, start, rulingZone(start), false);
  return engine.between(moment, moment, true).length > 0;
}

/** Wall times that the rule asks for and the clocks jump over, between two occurrences: they are left out, and must be said. */
export function skippedByClocks(
  rule: RecurRule,
  start: EventStart,
  first: Temporal.Instant,
  last: Temporal.Instant,
): string[] {
  if (!rule.fixedTime || start.kind !== 'local' || start.zone.custom !== null) return [];
  const engine = buildEngine({ ...rule, until: null }, { ...start, kind: 'utc' }, 'UTC');
  const skipped: string[] = [];
  let change = first.toZonedDateTimeISO(start.zone.id).getTimeZoneTransition('next');
  for (
    let count = 0;
    change !== null && count < MAX_CHANGES && compareInstants(change.toInstant(), last) < 0;
    count += 1
  ) {
    const before = change.subtract({ nanoseconds: 1 });
    const wall = before.toPlainDate().toPlainDateTime(start.wall.toPlainTime());
    const jumped =
      compareWallTimes(wall, before.toPlainDateTime()) > 0 && compareWallTimes(wall, change.toPlainDateTime()) < 0;
    const moment = wall.toZonedDateTime('UTC');
    if (jumped && engine.between(moment, moment, true).length > 0)
      skipped.push(wall.toString({ smallestUnit: 'minute' }));
    change = change.getTimeZoneTransition('next');
  }
  return skipped;
}
