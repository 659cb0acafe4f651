import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarReadOptions, readCalendar } from './ics-read.ts';

const PARIS: CalendarReadOptions = { defaultZone: 'Europe/Paris' };
const RULES = [
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=1,2,3,4,5,6,7,8,9;BYMINUTE=1,2,3,4,5,6,7,8,9;BYSECOND=1,2,3,4,5,6,7,8,9;BYSETPOS=-1',
  'FREQ=WEEKLY;INTERVAL=99999',
  'FREQ=DAILY;COUNT=99999999',
];

const calendar = (lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => calendar(['BEGIN:VEVENT', 'UID:u1', 'SUMMARY:s', ...lines, 'END:VEVENT']);
const codes = (text: string | Uint8Array) => readCalendar(text, PARIS).report.map(e => `${e.outcome} ${e.code}`);

function manyEvents(count: number, line: (i: number) => string): string {
  const one = (i: number) => [
    'BEGIN:VEVENT',
    `UID:${i}`,
    'DTSTART;TZID=Europe/Paris:20260329T013000',
    line(i),
    'END:VEVENT',
  ];
  return calendar(Array.from({ length: count }, (_, i) => one(i)).flat());
}

const observance = (i: number) => [
  'BEGIN:STANDARD',
  'DTSTART:16010101T000000',
  'TZOFFSETFROM:+0117',
  `TZOFFSETTO:+01${String(i % 60).padStart(2, '0')}`,
  `RDATE:${'20200101T000000,'.repeat(60)}`,
  'END:STANDARD',
];

function hugeZoneBlock(): string {
  const blocks = Array.from({ length: 3_000 }, (_, i) => observance(i)).flat();
  const series = ['BEGIN:VEVENT', 'UID:u', 'DTSTART;TZID=Z:20260101T080000', 'RRULE:FREQ=DAILY', 'END:VEVENT'];
  return calendar(['BEGIN:VTIMEZONE', 'TZID:Z', ...blocks, 'END:VTIMEZONE', ...series]);
}

describe('what is no calendar', () => {
  test.each([
    ['', 'rejected not-a-calendar'],
    ['hello', 'rejected not-a-calendar'],
    ['BEGIN:VCALENDAR\nEND:VCALENDAR', 'rejected no-events'],
    ['%PDF-1.7\n\u0000\u0001', 'rejected not-a-calendar'],
  ])('%j is %s', (text, code) => expect(codes(text)).toEqual([code]));

  test('five megabytes is the limit', () => {
    expect(codes(new Uint8Array(6 * 1024 * 1024))).toEqual(['rejected too-large']);
  });
});

describe('hostile files', () => {
  const day = '20260101T080000Z';
  test.each<[string, () => string]>([
    [
      'ten thousand rules that never end or never match',
      () => manyEvents(10_000, i => `RRULE:${RULES[i % RULES.length]}`),
    ],
    ['three hundred thousand dates in one event', () => event(`DTSTART:${day}`, `RDATE:${`${day},`.repeat(290_000)}`)],
    ['as many exceptions', () => event(`DTSTART:${day}`, 'RRULE:FREQ=DAILY', `EXDATE:${`${day},`.repeat(290_000)}`)],
    ['a zone name of megabytes', () => event(`DTSTART;TZID=${`"'`.repeat(2_000_000)}x:20260101T080000`)],
    ['one line of megabytes', () => `BEGIN:${' '.repeat(4_900_000)}x`],
    ['a rule of megabytes', () => event(`DTSTART:${day}`, `RRULE:FREQ=DAILY;BYDAY=${'MO,'.repeat(1_500_000)}`)],
    ['hundreds of thousands of events that begin', () => 'BEGIN:VEVENT\n'.repeat(350_000)],
    ['deep nesting', () => Array.from({ length: 200_000 }, (_, i) => `BEGIN:X${i}`).join('\n')],
    ['forty thousand zone names', () => manyEvents(40_000, i => `DTEND;TZID=a/b/c/d/e/${i}:20260329T053000`)],
    ['a zone block of a hundred thousand dates', hugeZoneBlock],
    ['forty thousand versions of one event', () => manyEvents(40_000, () => 'UID:0').replace(/UID:\d+/g, 'UID:0')],
    [
      'forty thousand overrides',
      () => manyEvents(40_000, () => 'RECURRENCE-ID;VALUE=DATE:20260329').replace(/UID:\d+/g, 'UID:0'),
    ],
  ])(
    '%s: bounded time, and a report',
    (_, make) => {
      const text = make();
      const started = performance.now();
      const reading = readCalendar(text, { ...PARIS, maxBytes: 8 * 1024 * 1024 });
      expect(reading.report.length).toBeGreaterThan(0);
      expect(reading.events.length).toBeLessThanOrEqual(10_000);
      // Ten times what the slowest takes here: a guard against a hang, not against a slow machine.
      expect(performance.now() - started).toBeLessThan(20_000);
    },
    30_000,
  );

  test('any octets end in a report', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(readCalendar(bytes, PARIS).report.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('real lines in any order end in events that end after they start', () => {
    const file = readFileSync(new URL('./fixtures/broken-in-many-ways.ics', import.meta.url), 'latin1');
    fc.assert(
      fc.property(fc.shuffledSubarray(file.split('\r\n')), lines => {
        const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines].join('\n');
        const reading = readCalendar(text, { ...PARIS, maxPerEvent: 20 });
        for (const { start, end } of reading.events) expect(start < end).toBe(true);
        expect(reading.report.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
