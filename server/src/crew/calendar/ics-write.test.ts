import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { instantFromMillis } from '../../kernel/time/instant.ts';
import { escapeText, foldLine } from './ics-text.ts';
import { findZoneRules, formatVtimezone } from './ics-vtimezone.ts';
import { type CalendarEvent, writeCalendar } from './ics-write.ts';

const EVENT: CalendarEvent = {
  uid: 'assignment-0198f2c4-7d1e-7000-8000-000000000001@theatre.example',
  sequence: 3,
  start: '2026-06-11T06:00:00Z',
  end: '2026-06-11T10:00:00Z',
  zone: 'Europe/Paris',
  summary: 'Montage, plateau; son',
  location: 'Théâtre de l’Odéon\nEntrée B',
  description: 'C:\\notes',
  url: 'https://orga.example/m/1?a=b;c,d',
  status: 'CONFIRMED',
  lastModified: '2026-05-01T09:30:00Z',
  created: '2026-04-01T09:30:00Z',
};

const PARIS_BLOCK = `BEGIN:VTIMEZONE
TZID:Europe/Paris
X-LIC-LOCATION:Europe/Paris
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

const feedOf = (...events: Partial<CalendarEvent>[]) =>
  writeCalendar({ name: 'Ma saison', zone: 'Europe/Paris', events: events.map(event => ({ ...EVENT, ...event })) });

const iso = (time: ICAL.Time) => instantFromMillis(time.toUnixTime() * 1000);

const startLine = (start: string) =>
  feedOf({ start, end: '2026-10-25T09:00:00Z' })
    .match(/^DTSTART.*$/gm)
    ?.at(-1);

/** Reads a feed with ical.js and only the VTIMEZONE blocks it carries, as a calendar application would. */
function readBack(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return root.getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      location: event.location,
      description: event.description,
      start: iso(event.startDate),
      end: iso(event.endDate),
      status: component.getFirstPropertyValue('status'),
    };
  });
}

describe('the feed', () => {
  test('is, octet for octet, the reference form', () => {
    expect(feedOf({}).replaceAll('\r\n', '\n')).toBe(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Orga//Crew//EN
CALSCALE:GREGORIAN
X-WR-CALNAME:Ma saison
X-WR-TIMEZONE:Europe/Paris
REFRESH-INTERVAL;VALUE=DURATION:PT1H
X-PUBLISHED-TTL:PT1H
${PARIS_BLOCK}
BEGIN:VEVENT
UID:assignment-0198f2c4-7d1e-7000-8000-000000000001@theatre.example
DTSTAMP:20260501T093000Z
DTSTART;TZID=Europe/Paris:20260611T080000
DTEND;TZID=Europe/Paris:20260611T120000
SUMMARY:Montage\\, plateau\\; son
LOCATION:Théâtre de l’Odéon\\nEntrée B
DESCRIPTION:C:\\\\notes
URL:https://orga.example/m/1?a=b;c,d
STATUS:CONFIRMED
SEQUENCE:3
CREATED:20260401T093000Z
LAST-MODIFIED:20260501T093000Z
END:VEVENT
END:VCALENDAR
`);
  });

  test('every line end is CRLF, there is no METHOD, and an empty feed still holds a component', () => {
    const text = feedOf();
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).not.toContain('METHOD');
    expect(text).toContain('BEGIN:VTIMEZONE');
    expect(readBack(text)).toEqual([]);
  });

  test('the order of the events does not change a single octet', () => {
    const list = [{ uid: 'b' }, { uid: 'a' }, { uid: 'c', start: '2026-01-01T08:00:00Z' }];
    expect(feedOf(...list)).toBe(feedOf(...list.toReversed()));
  });

  test('a cancelled event stays in the feed with its status', () => {
    expect(readBack(feedOf({ status: 'CANCELLED' }))[0]?.status).toBe('CANCELLED');
  });

  test('a link that is no web address, or that would break the line, is left out', () => {
    for (const url of ['javascript:alert(1)', 'not a url', 'mailto:a@b.fr'])
      expect(feedOf({ url })).not.toContain('URL:');
    expect(feedOf({ url: 'https://a.example/x\r\nATTACH:evil' })).not.toMatch(/^ATTACH/m);
  });

  test('text cannot inject a property', () => {
    const text = feedOf({
      summary: 'x\r\nEND:VEVENT\rBEGIN:VALARM\u2028y',
      uid: 'u\nSTATUS:CANCELLED',
      location: 'a\u0000\u0007b',
    });
    expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
    expect(text).not.toMatch(/^BEGIN:VALARM/m);
    expect(text).not.toMatch(/^STATUS:CANCELLED/m);
    expect(text).toContain('LOCATION:ab');
  });
});

describe('instants, read back by a second reader from our own VTIMEZONE', () => {
  test.each([
    ['night into summer time', '2026-03-28T21:00:00Z', '2026-03-29T04:00:00Z'],
    ['night into winter time', '2026-10-24T20:00:00Z', '2026-10-25T05:00:00Z'],
    ['the minute before the jump', '2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z'],
    ['the first 02:30', '2026-10-25T00:30:00Z', '2026-10-25T02:30:00Z'],
    ['the second 02:30', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z'],
    ['new year', '2026-12-31T22:00:00Z', '2027-01-01T03:00:00Z'],
  ])('%s', (_, start, end) => {
    expect(readBack(feedOf({ start, end }))).toMatchObject([{ start, end }]);
  });

  test('a wall time that exists twice is written in UTC, its neighbours are not', () => {
    expect(startLine('2026-10-24T23:59:00Z')).toBe('DTSTART;TZID=Europe/Paris:20261025T015900');
    expect(startLine('2026-10-25T00:30:00Z')).toBe('DTSTART:20261025T003000Z');
    expect(startLine('2026-10-25T01:30:00Z')).toBe('DTSTART:20261025T013000Z');
    expect(startLine('2026-10-25T02:00:00Z')).toBe('DTSTART;TZID=Europe/Paris:20261025T030000');
  });

  test('a zone without yearly rules, or an unknown one, falls to UTC without a wrong block', () => {
    for (const zone of ['Africa/Casablanca', 'Mars/Olympus']) {
      const text = feedOf({ zone });
      expect(text).toContain('DTSTART:20260611T060000Z');
      expect(text).not.toContain(`TZID:${zone}`);
    }
  });

  const zones = [
    'Europe/Paris',
    'Europe/Brussels',
    'Europe/London',
    'Europe/Dublin',
    'Europe/Helsinki',
    'America/New_York',
    'America/Los_Angeles',
    'Australia/Sydney',
    'Pacific/Auckland',
    'America/Sao_Paulo',
    'Asia/Kathmandu',
    'America/Santiago',
    'Africa/Casablanca',
    'Africa/Cairo',
    'Indian/Reunion',
    'Australia/Lord_Howe',
    'Asia/Tehran',
    'UTC',
  ];
  test('any minutes of 2010-2040 in any zone', () => {
    const minute = fc.integer({ min: Date.UTC(2010, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
    const near = fc.integer({ min: -240, max: 240 }).map(n => Date.UTC(2026, 9, 25, 1) / 60_000 + n);
    const event = fc.record({
      at: fc.oneof(minute, near),
      length: fc.integer({ min: 1, max: 2_000 }),
      zone: fc.constantFrom(...zones),
    });
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 4 }), list => {
        const events = list.map(({ at, length, zone }, i) => ({
          uid: `u${i}`,
          start: instantFromMillis(at * 60_000),
          end: instantFromMillis((at + length) * 60_000),
          zone,
        }));
        const found = readBack(feedOf(...events));
        for (const { uid, start, end } of events) expect(found.find(e => e.uid === uid)).toMatchObject({ start, end });
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});

describe('VTIMEZONE', () => {
  test('Paris is exactly the block that Outlook, Exchange, Google and Apple read', () => {
    const rules = findZoneRules('Europe/Paris', 2026, 2030);
    expect(rules === null ? '' : formatVtimezone(rules).join('\n')).toBe(PARIS_BLOCK);
  });

  test.each([
    ['America/New_York', '-0500', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'DTSTART:19700308T020000'],
    ['Europe/London', '+0000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'DTSTART:19701025T020000'],
    ['Australia/Sydney', '+1000', 'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU', 'DTSTART:19700405T030000'],
  ])('%s has one STANDARD and one DAYLIGHT', (zone, standard, rule, anchor) => {
    const rules = findZoneRules(zone, 2026, 2036);
    const lines = rules === null ? [] : formatVtimezone(rules);
    expect(lines.filter(line => line.startsWith('BEGIN:'))).toEqual([
      'BEGIN:VTIMEZONE',
      'BEGIN:DAYLIGHT',
      'BEGIN:STANDARD',
    ]);
    expect(lines).toContain(`TZOFFSETTO:${standard}`);
    expect(lines).toContain(rule);
    expect(lines).toContain(anchor);
  });

  test('a zone without clock changes has a single STANDARD', () => {
    const rules = findZoneRules('Indian/Reunion', 2026, 2028);
    const lines = rules === null ? [] : formatVtimezone(rules);
    expect(lines.filter(line => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VTIMEZONE', 'BEGIN:STANDARD']);
    expect(lines).toContain('TZNAME:+04');
  });
});

describe('folding and escaping', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('é', 'ü', '🎪', '👩‍🚒', '漢', 'a', ' ', '\\', ';', ',', '\n', ':', '"'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 300,
  });

  test('no line is over 75 octets, none is cut inside a UTF-8 sequence, and unfolding gives the line back', () => {
    fc.assert(
      fc.property(text, value => {
        const line = `SUMMARY:${escapeText(value)}`;
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) {
          const bytes = new TextEncoder().encode(part);
          expect(bytes.length).toBeLessThanOrEqual(75);
          expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(part);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      }),
      { numRuns: 500 },
    );
  });

  test('a second reader finds the text that was written', () => {
    fc.assert(
      fc.property(text, value => {
        const kept = value
          .toWellFormed()
          .replace(/\r\n?|[\u2028\u2029]/g, '\n')
          .replace(/(?![\t\n])\p{Cc}/gu, '');
        expect(readBack(feedOf({ summary: value, description: `d${value}` }))[0]).toMatchObject({
          summary: kept,
          description: `d${kept}`,
        });
      }),
      { numRuns: 200 },
    );
  });
});
