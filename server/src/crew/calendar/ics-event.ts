import { compareInstants } from '../../kernel/time/temporal.ts';
import { type IcsIssue, IssueLog, rejection, warning } from './ics-issue.ts';
import { findProperty, type IcsComponent, type IcsProperty, listProperties } from './ics-lines.ts';
import { type IcsMoment, isPlausible, parseDuration, parseMoment, unescapeText } from './ics-values.ts';
import { type IcsZone, toInstant, type ZoneFinder } from './ics-zones.ts';

/** Where a series begins. `wall` is in `zone`; a whole day is its midnight; a UTC time is ruled by UTC and shown in `zone`. */
export type EventStart = {
  kind: 'date' | 'utc' | 'local';
  wall: Temporal.PlainDateTime;
  zone: IcsZone;
  instant: Temporal.Instant;
};

/** How long: `wall` spans keep their clock times across a clock change (22:00-06:00 stays so), others their real length. */
export type EventSpan = { days: number; seconds: number; wall: boolean };

export type EventDraft = {
  component: IcsComponent;
  uid: string;
  sequence: number;
  /** Later of two versions of one event: compared as text. */
  stamp: string;
  summary: string;
  location: string;
  description: string;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  start: EventStart;
  span: EventSpan;
  recurrenceId: IcsProperty | null;
  issues: IssueLog;
};

export type ReadContext = {
  zones: ZoneFinder;
  /** Zone for floating and whole-day values, and whether the file itself named it. */
  floating: { zone: IcsZone; named: boolean };
  defaultMinutes: number;
};

export type DraftResult =
  | { ok: true; draft: EventDraft }
  | { ok: false; issue: IcsIssue; uid: string; summary: string };

const ONCE = ['DTSTART', 'DTEND', 'DURATION', 'UID', 'RECURRENCE-ID'];

/** One VEVENT -> what is needed to expand it, or the reason why not. */
export function readEvent(component: IcsComponent, context: ReadContext): DraftResult {
  const issues = new IssueLog();
  const text = (name: string, maxChars: number) => unescapeText(findProperty(component, name)?.value ?? '', maxChars);
  const summary = text('SUMMARY', 500);
  const given = text('UID', 500);
  const uid = given === '' ? `no-uid-${digest(component)}` : given;
  if (given === '') issues.add(warning('missing-uid', uid));
  if (!component.closed) issues.add(warning('unclosed-component', component.name));
  if (component.unreadable > 0) issues.add(warning('unreadable-line', String(component.unreadable)));
  for (const name of ONCE)
    if (listProperties(component, name).length > 1) issues.add(warning('duplicate-property', name));
  const start = readStart(component, context, issues);
  if ('outcome' in start) return { ok: false, issue: start, uid, summary };
  const span = readSpan(component, start, context, issues);
  if ('outcome' in span) return { ok: false, issue: span, uid, summary };
  const sequence = Number(findProperty(component, 'SEQUENCE')?.value.trim() ?? 0);
  const draft: EventDraft = {
    component,
    uid,
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0,
    stamp: (findProperty(component, 'LAST-MODIFIED') ?? findProperty(component, 'DTSTAMP'))?.value.trim() ?? '',
    summary,
    location: text('LOCATION', 500),
    description: text('DESCRIPTION', 10_000),
    status: readStatus(findProperty(component, 'STATUS')?.value),
    start,
    span,
    recurrenceId: findProperty(component, 'RECURRENCE-ID') ?? null,
    issues,
  };
  return { ok: true, draft };
}

function readStatus(value: string | undefined): EventDraft['status'] {
  const status = value?.trim().toUpperCase();
  return status === 'TENTATIVE' || status === 'CANCELLED' ? status : 'CONFIRMED';
}

/** Stable name for an event that has none: the same event read twice is the same. FNV-1a over its lines. */
function digest(component: IcsComponent): string {
  let hash = 0x811c9dc5;
  for (const { name, value } of component.properties) {
    if (name === 'DTSTAMP') continue;
    for (const character of `${name}:${value}\n`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function readStart(component: IcsComponent, context: ReadContext, issues: IssueLog): EventStart | IcsIssue {
  const property = findProperty(component, 'DTSTART');
  if (property === undefined) return rejection('missing-start');
  const moment = parseMoment(property.value);
  if (moment === null) return rejection('bad-start', property.value);
  if (!isPlausible(moment)) return rejection('implausible-date', property.value);
  const start = placeMoment(moment, property.params.TZID, context, issues);
  if (start.kind === 'local') reportClockChange(start, issues);
  return start;
}

/** A value with its zone. Never silently UTC: an unknown zone becomes the default one, with a warning. */
export function placeMoment(
  moment: IcsMoment,
  tzid: string | undefined,
  context: ReadContext,
  issues: IssueLog,
): EventStart {
  const { floating } = context;
  if (moment.kind === 'utc') {
    return {
      kind: 'utc',
      wall: moment.instant.toZonedDateTimeISO('UTC').toPlainDateTime(),
      zone: floating.zone,
      instant: moment.instant,
    };
  }
  if (moment.kind === 'date') {
    const wall = moment.date.toPlainDateTime();
    const instant = moment.date.toZonedDateTime({ timeZone: floating.zone.id }).toInstant();
    return { kind: 'date', wall, zone: floating.zone, instant };
  }
  const zone = findZone(tzid, moment.wall.year, context, issues);
  return { kind: 'local', wall: moment.wall, zone, instant: toInstant(zone, moment.wall) };
}

function findZone(tzid: string | undefined, year: number, context: ReadContext, issues: IssueLog): IcsZone {
  if (tzid === undefined || tzid.trim() === '') {
    if (!context.floating.named) issues.add(warning('floating-time', context.floating.zone.id));
    return context.floating.zone;
  }
  const { zone, how } = context.zones.find(tzid, year);
  if (how === 'own-offsets') issues.add(warning('zone-from-own-offsets', tzid));
  if (how === 'offset') issues.add(warning('zone-from-fixed-offset', tzid));
  if (how !== 'unknown') return zone;
  issues.add(warning('unknown-zone', tzid));
  return context.floating.zone;
}

function reportClockChange(start: EventStart, issues: IssueLog): void {
  if (start.zone.custom !== null) return;
  const earlier = start.wall.toZonedDateTime(start.zone.id, { disambiguation: 'earlier' });
  const later = start.wall.toZonedDateTime(start.zone.id, { disambiguation: 'later' });
  if (earlier.epochNanoseconds === later.epochNanoseconds) return;
  const exists = earlier.toPlainDateTime().equals(start.wall);
  issues.add(
    warning(exists ? 'local-time-overlap' : 'local-time-gap', start.wall.toString({ smallestUnit: 'minute' })),
  );
}

function readSpan(
  component: IcsComponent,
  start: EventStart,
  context: ReadContext,
  issues: IssueLog,
): EventSpan | IcsIssue {
  const end = findProperty(component, 'DTEND');
  if (end !== undefined) return spanToEnd(end, start, context, issues);
  const duration = findProperty(component, 'DURATION');
  if (duration === undefined) {
    if (start.kind !== 'date') issues.add(warning('missing-end', `${context.defaultMinutes} min`));
    return defaultSpan(start, context);
  }
  const parsed = parseDuration(duration.value);
  if (parsed === null || parsed.days < 0 || parsed.seconds < 0) return rejection('bad-duration', duration.value);
  if (start.kind === 'date') return wholeDays(parsed.days + Math.ceil(parsed.seconds / 86_400), start, context, issues);
  if (parsed.days === 0 && parsed.seconds === 0) return zeroLength(start, context, issues);
  return { ...parsed, wall: false };
}

function defaultSpan(start: EventStart, context: ReadContext): EventSpan {
  return start.kind === 'date'
    ? { days: 1, seconds: 0, wall: true }
    : { days: 0, seconds: context.defaultMinutes * 60, wall: false };
}

function zeroLength(start: EventStart, context: ReadContext, issues: IssueLog): EventSpan {
  issues.add(warning('zero-length'));
  return defaultSpan(start, context);
}

function wholeDays(days: number, start: EventStart, context: ReadContext, issues: IssueLog): EventSpan {
  return days === 0 ? zeroLength(start, context, issues) : { days, seconds: 0, wall: true };
}

/** DTEND against DTSTART. Two wall times of one zone keep both clock times at every occurrence; all else keeps its length. */
export function spanToEnd(
  property: IcsProperty,
  start: EventStart,
  context: ReadContext,
  issues: IssueLog,
): EventSpan | IcsIssue {
  const moment = parseMoment(property.value);
  if (moment === null) return rejection('bad-end', property.value);
  if (!isPlausible(moment)) return rejection('implausible-date', property.value);
  const end = placeMoment(moment, property.params.TZID, context, issues);
  if ((start.kind === 'date') !== (end.kind === 'date')) issues.add(warning('mixed-end', property.value));
  if (start.kind === 'date') {
    const last = end.kind === 'date' ? end.wall : end.wall.round({ smallestUnit: 'day', roundingMode: 'ceil' });
    const days = start.wall.toPlainDate().until(last.toPlainDate(), { largestUnit: 'day' }).days;
    return days < 0 ? rejection('end-before-start', property.value) : wholeDays(days, start, context, issues);
  }
  const endInstant = end.kind === 'date' ? end.wall.toZonedDateTime(start.zone.id).toInstant() : end.instant;
  const seconds = Math.round((endInstant.epochMilliseconds - start.instant.epochMilliseconds) / 1000);
  if (seconds < 0) return rejection('end-before-start', property.value);
  if (seconds === 0) return zeroLength(start, context, issues);
  const sameClock =
    start.kind === 'local' &&
    end.kind === 'local' &&
    start.zone.custom === end.zone.custom &&
    start.zone.id === end.zone.id;
  if (!sameClock) return { days: 0, seconds, wall: false };
  const apart = start.wall.until(end.wall, { largestUnit: 'day' });
  return { days: apart.days, seconds: apart.total({ unit: 'second' }) - apart.days * 86_400, wall: true };
}

/** End of one occurrence. A wall span that a clock change would turn around keeps at least its plain length. */
export function endOf(start: EventStart, span: EventSpan): Temporal.Instant {
  if (start.kind === 'date')
    return start.wall.toPlainDate().add({ days: span.days }).toZonedDateTime({ timeZone: start.zone.id }).toInstant();
  if (start.kind === 'utc') return start.instant.add({ seconds: span.days * 86_400 + span.seconds });
  if (!span.wall) {
    const moved = span.days === 0 ? start.instant : toInstant(start.zone, start.wall.add({ days: span.days }));
    return moved.add({ seconds: span.seconds });
  }
  const end = toInstant(start.zone, start.wall.add({ days: span.days, seconds: span.seconds }));
  const after = compareInstants(end, start.instant) > 0;
  return after ? end : start.instant.add({ seconds: span.days * 86_400 + span.seconds });
}
