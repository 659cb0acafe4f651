import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CalendarReadOptions, readCalendar } from './ics-read.ts';

const PARIS: CalendarReadOptions = { defaultZone: 'Europe/Paris' };
const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => calendar('BEGIN:VEVENT', 'UID:u1', 'SUMMARY:s', ...lines, 'END:VEVENT');
const spans = (reading: ReturnType<typeof readCalendar>, uid?: string) =>
  reading.events.filter(e => uid === undefined || e.uid === uid).map(e => `${e.start} ${e.end}`);
const codes = (reading: ReturnType<typeof readCalendar>, uid?: string) =>
  reading.report.filter(e => uid === undefined || e.uid === uid).map(e => `${e.outcome} ${e.code}`);

const lostIn = (zone: string) =>
  calendar(
    `X-WR-TIMEZONE:${zone}`,
    'BEGIN:VEVENT',
    'UID:u',
    'DTSTART;TZID=Mars:20260701T080000',
    'DURATION:PT1H',
    'END:VEVENT',
  );

describe('zones as Outlook and Exchange write them', () => {
  const reading = readCalendar(fixture('outlook-windows-zones.ics'), PARIS);

  test('the name of the calendar is read', () => expect(reading.calendarName).toBe("Tournée d'automne"));

  test('a Windows zone keeps local times across the clock change', () => {
    expect(spans(reading, 'romance@example')).toEqual([
      '2026-10-23T20:00:00Z 2026-10-24T04:00:00Z',
      '2026-10-24T20:00:00Z 2026-10-25T05:00:00Z',
      '2026-10-25T21:00:00Z 2026-10-26T05:00:00Z',
      '2026-10-26T21:00:00Z 2026-10-27T05:00:00Z',
    ]);
    expect(reading.events[0]).toMatchObject({
      zone: 'Europe/Paris',
      recurrenceId: '2026-10-23T20:00:00Z',
      allDay: false,
    });
  });

  test.each([
    ['suffix@example', '2026-07-02T00:00:00Z 2026-07-02T03:00:00Z', 'America/New_York', 'imported ok'],
    ['display-name@example', '2026-07-01T18:00:00Z 2026-07-01T21:00:00Z', 'Europe/Paris', 'imported ok'],
    ['custom@example', '2026-03-11T00:00:00Z 2026-03-11T03:00:00Z', 'America/New_York', 'imported ok'],
    ['moon@example', '2026-03-10T17:43:00Z 2026-03-10T20:43:00Z', 'Europe/Paris', 'warning zone-from-own-offsets'],
    ['unknown@example', '2026-03-10T19:00:00Z 2026-03-10T22:00:00Z', 'Europe/Paris', 'warning unknown-zone'],
  ])('%s is at %s', (uid, span, zone, outcome) => {
    expect(spans(reading, uid)).toEqual([span]);
    expect(reading.events.find(e => e.uid === uid)?.zone).toBe(zone);
    expect(codes(reading, uid)).toEqual([outcome]);
  });

  test.each([
    ['Europe_Brussels', '2026-07-01T06:00:00Z'],
    ['/freeassociation.sourceforge.net/Europe/Brussels', '2026-07-01T06:00:00Z'],
    ['/mozilla.org/20070129_1/America/Argentina/Buenos_Aires', '2026-07-01T11:00:00Z'],
    ['GMT+0300', '2026-07-01T05:00:00Z'],
    ['"(GMT +01:00)"', '2026-07-01T07:00:00Z'],
    ['"GMT-05.00/-04.00"', '2026-07-01T12:00:00Z'],
    ['w. europe standard time', '2026-07-01T06:00:00Z'],
    ['UTC', '2026-07-01T08:00:00Z'],
    ["'Europe/London'", '2026-07-01T07:00:00Z'],
  ])('TZID=%s puts 08:00 at %s', (tzid, start) => {
    const found = readCalendar(event(`DTSTART;TZID=${tzid}:20260701T080000`, 'DURATION:PT1H'), PARIS);
    expect(found.events[0]?.start).toBe(start);
  });

  test('an unknown zone takes the zone of the file before that of the organisation, and never UTC', () => {
    expect(readCalendar(lostIn('America/New_York'), PARIS).events[0]?.start).toBe('2026-07-01T12:00:00Z');
    const lost = readCalendar(lostIn('Mars'), PARIS);
    expect(lost.events[0]?.start).toBe('2026-07-01T06:00:00Z');
    expect(codes(lost)).toEqual(['warning unknown-calendar-zone', 'warning unknown-zone']);
  });
});

describe('clock changes', () => {
  const reading = readCalendar(fixture('paris-clock-changes.ics'), { defaultZone: 'America/New_York' });

  test('a weekly night keeps its clock times, an exception is left out, a moved one is where it was moved', () => {
    expect(spans(reading, 'night@example')).toEqual([
      '2026-10-10T20:00:00Z 2026-10-11T04:00:00Z',
      '2026-10-24T21:00:00Z 2026-10-25T03:00:00Z',
      '2026-10-31T21:00:00Z 2026-11-01T05:00:00Z',
    ]);
    expect(reading.events.find(e => e.summary.startsWith('Moved'))).toMatchObject({
      recurrenceId: '2026-10-24T20:00:00Z',
      sequence: 1,
    });
  });

  test('an occurrence that the clocks jump over is left out and said', () => {
    expect(spans(reading, 'gap-series@example').map(span => span.slice(0, 20))).toEqual([
      '2026-03-27T01:30:00Z',
      '2026-03-28T01:30:00Z',
      '2026-03-30T00:30:00Z',
      '2026-03-31T00:30:00Z',
    ]);
    expect(reading.report.find(e => e.uid === 'gap-series@example')).toMatchObject({
      code: 'occurrence-in-clock-gap',
      detail: '2026-03-29T02:30',
    });
  });

  test.each([
    ['gap@example', '2026-03-29T01:30:00Z 2026-03-29T02:30:00Z', 'warning local-time-gap'],
    ['overlap@example', '2026-10-25T00:30:00Z 2026-10-25T03:30:00Z', 'warning local-time-overlap'],
    ['floating@example', '2026-07-01T06:00:00Z 2026-07-01T10:00:00Z', 'imported ok'],
    ['long-day@example', '2026-10-24T22:00:00Z 2026-10-25T23:00:00Z', 'imported ok'],
  ])('%s is %s', (uid, span, outcome) => {
    expect(spans(reading, uid)).toEqual([span]);
    expect(codes(reading, uid)).toEqual([outcome]);
  });

  test('a series in UTC stays in UTC', () => {
    expect(spans(reading, 'utc-series@example')).toEqual([
      '2026-10-24T08:00:00Z 2026-10-24T09:00:00Z',
      '2026-10-25T08:00:00Z 2026-10-25T09:00:00Z',
    ]);
  });
});

describe('a file broken in many ways', () => {
  const reading = readCalendar(fixture('broken-in-many-ways.ics'), PARIS);

  test.each([
    ['no-start@example', ['rejected missing-start']],
    ['interval@example', ['rejected bad-rrule-interval']],
    ['until@example', ['warning until-before-start']],
    ['backwards@example', ['rejected end-before-start']],
    ['year-one@example', ['rejected implausible-date']],
    ['endless@example', ['warning occurrences-capped']],
    ['seconds@example', ['rejected frequency-too-high']],
    ['never@example', ['warning rule-gave-up', 'warning start-outside-rule']],
    ['twice@example', ['imported ok', 'rejected duplicate-uid']],
    ['unclosed-before@example', ['imported ok']],
    ['good-1@example', ['imported ok']],
    ['good-2@example', ['warning unclosed-component']],
    ['', ['warning encoding-guessed', 'warning unclosed-component', 'warning component-ignored']],
  ])('%s: %j', (uid, expected) => expect(codes(reading, uid)).toEqual(expected));

  test('each event has an entry with its line, and the good ones are kept', () => {
    expect(reading.report.filter(e => e.uid !== '').every(e => (e.line ?? 0) > 3)).toBe(true);
    expect(reading.events.filter(e => e.uid === 'endless@example')).toHaveLength(1_000);
    expect(spans(reading, 'twice@example')).toEqual(['2026-06-11T08:00:00Z 2026-06-11T09:00:00Z']);
    expect(spans(reading, 'good-2@example')).toEqual(['2026-06-30T06:00:00Z 2026-06-30T10:00:00Z']);
  });

  test('a description that lost its folding is put together again, in its own encoding', () => {
    expect(reading.calendarName).toBe('Cassé');
    expect(reading.events[0]?.description).toBe('Prévoir les gants et\nune lampe: frontale\nNote: entrée des artistes');
  });

  test('an event without a name gets the same one each time', () => {
    const again = readCalendar(fixture('broken-in-many-ways.ics'), PARIS);
    const nameless = (r: typeof reading) => r.events.find(e => e.summary === 'No UID and no end')?.uid;
    expect(nameless(reading)).toMatch(/^no-uid-[0-9a-f]{8}$/);
    expect(nameless(again)).toBe(nameless(reading));
  });
});
