import { temporal } from '../../kernel/time/temporal.ts';
import { canonicalZone } from '../../kernel/time/wall-time.ts';
import { escapeText, foldLine } from './ics-text.ts';
import { findZoneRules, formatVtimezone, rulesHoldAt, type ZoneRules } from './ics-vtimezone.ts';

export type CalendarEvent = {
  /** Stable for the life of the assignment, never recycled: `assignment-<uuid>@<domain>`. */
  uid: string;
  /** One more at each change of time, place or status. */
  sequence: number;
  /** ISO instants. */
  start: string;
  end: string;
  /** IANA zone of the site, in which the times are shown. */
  zone: string;
  summary: string;
  location?: string;
  description?: string;
  url?: string;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  lastModified: string;
  created?: string;
};

export type CalendarFeed = { name: string; zone: string; events: readonly CalendarEvent[] };

/**
 * A subscription feed (text/calendar, UTF-8, CRLF). The same input always gives the same octets, so that an ETag
 * of it is stable. Times are local with TZID wherever every reader of our VTIMEZONE finds the same instant, else UTC:
 * 02:30 on an autumn night exists twice, so it has no safe local form.
 */
export function writeCalendar(feed: CalendarFeed): string {
  const zone = canonicalZone(feed.zone);
  const events = feed.events.toSorted((a, b) => compareText(a.start, b.start) || compareText(a.uid, b.uid));
  const rules = collectRules(zone, events);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Orga//Crew//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(feed.name)}`,
    ...(zone === null ? [] : [`X-WR-TIMEZONE:${zone}`]),
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...[...rules.values()].flatMap(formatVtimezone),
    ...events.flatMap(event => formatEvent(event, rules)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Rules for the feed's zone and each event's, valid over the years of the events; a zone without yearly rules is absent. */
function collectRules(feedZone: string | null, events: readonly CalendarEvent[]): Map<string, ZoneRules> {
  const years = events.flatMap(event => [yearOf(event.start), yearOf(event.end)]);
  // 2026 stands for today's rules when there is no event: reading the clock would make the feed change by itself.
  const from = years.length === 0 ? 2026 : Math.min(...years);
  const to = years.length === 0 ? 2026 : Math.min(Math.max(...years), from + 20);
  const zones = new Set(events.flatMap(event => canonicalZone(event.zone) ?? []));
  if (feedZone !== null) zones.add(feedZone);
  const rules = new Map<string, ZoneRules>();
  for (const zone of [...zones].toSorted()) {
    const found = findZoneRules(zone, from, Math.max(to, from + 2));
    if (found !== null) rules.set(zone, found);
  }
  return rules;
}

function yearOf(instant: string): number {
  return temporal().Instant.from(instant).toZonedDateTimeISO('UTC').year;
}

function formatEvent(event: CalendarEvent, rules: ReadonlyMap<string, ZoneRules>): string[] {
  const ruled = rules.get(canonicalZone(event.zone) ?? '');
  const local = ruled !== undefined && isSameForReader(event.start, ruled) && isSameForReader(event.end, ruled);
  const time = (name: string, instant: string) =>
    local ? `${name};TZID=${ruled.zone}:${formatLocal(instant, ruled.zone)}` : `${name}:${formatUtc(instant)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${formatUtc(event.lastModified)}`,
    time('DTSTART', event.start),
    time('DTEND', event.end),
    `SUMMARY:${escapeText(event.summary)}`,
    ...formatText('LOCATION', event.location),
    ...formatText('DESCRIPTION', event.description),
    ...formatUrl(event.url),
    `STATUS:${event.status}`,
    `SEQUENCE:${event.sequence}`,
    ...(event.created === undefined ? [] : [`CREATED:${formatUtc(event.created)}`]),
    `LAST-MODIFIED:${formatUtc(event.lastModified)}`,
    'END:VEVENT',
  ];
}

/** Readers disagree on a wall time that exists twice (RFC 5545 says the first, ical.js takes the second): never leave them the choice. */
function isSameForReader(instant: string, rules: ZoneRules): boolean {
  const moment = temporal().Instant.from(instant).toZonedDateTimeISO(rules.zone);
  const wall = moment.toPlainDateTime();
  const first = wall.toZonedDateTime(rules.zone, { disambiguation: 'earlier' });
  const last = wall.toZonedDateTime(rules.zone, { disambiguation: 'later' });
  return first.epochNanoseconds === last.epochNanoseconds && rulesHoldAt(rules, moment.toInstant());
}

function formatLocal(instant: string, zone: string): string {
  const wall = temporal().Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return wall.toString({ smallestUnit: 'second', roundingMode: 'floor' }).replace(/[-:]/g, '');
}

function formatUtc(instant: string): string {
  return `${formatLocal(instant, 'UTC')}Z`;
}

function formatText(name: string, value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : [`${name}:${escapeText(value)}`];
}

/** A URI value is not escaped, so only a well-formed web address is let through. */
function formatUrl(url: string | undefined): string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? [`URL:${href}`] : [];
}
