import { describe, expect, test } from 'vitest';
import { type CalendarReading, type CalendarReadOptions, readCalendar } from './ics-read.ts';

const PARIS: CalendarReadOptions = { defaultZone: 'Europe/Paris' };
const vevent = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...parts: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => calendar(vevent('UID:u1', 'SUMMARY:s', ...lines));
const rows = (...lines: string[]) => readCalendar(event(...lines), PARIS);
const spans = (reading: CalendarReading) => reading.events.map(e => `${e.start} ${e.end}`);
const codes = (reading: CalendarReading) => reading.report.map(e => `${e.outcome} ${e.code}`);

describe('recurrence', () => {
  test('RDATE as date, time and period; EXDATE as date and in UTC', () => {
    const reading = rows(
      'DTSTART;TZID=Europe/Paris:20260601T200000',
      'DTEND;TZID=Europe/Paris:20260601T220000',
      'RRULE:FREQ=DAILY;COUNT=3',
      'RDATE;VALUE=DATE:20260610',
      'RDATE;TZID=America/New_York:20260612T200000',
      'RDATE;VALUE=PERIOD:20260614T180000Z/PT5H,20260615T180000Z/20260615T190000Z',
      'EXDATE;VALUE=DATE:20260602',
      'EXDATE:20260603T180000Z,nonsense',
    );
    expect(spans(reading)).toEqual([
      '2026-06-01T18:00:00Z 2026-06-01T20:00:00Z',
      '2026-06-10T18:00:00Z 2026-06-10T20:00:00Z',
      '2026-06-13T00:00:00Z 2026-06-13T02:00:00Z',
      '2026-06-14T18:00:00Z 2026-06-14T23:00:00Z',
      '2026-06-15T18:00:00Z 2026-06-15T19:00:00Z',
    ]);
    expect(codes(reading)).toEqual(['warning bad-exdate']);
  });

  test('UNTIL counts the whole last day, whatever its form', () => {
    for (const until of ['20260603', '20260603T180000Z', '20260603T200000']) {
      const reading = rows(
        'DTSTART;TZID=Europe/Paris:20260601T200000',
        'DURATION:PT2H',
        `RRULE:FREQ=DAILY;UNTIL=${until}`,
      );
      expect(reading.events.map(e => e.start)).toEqual([
        '2026-06-01T18:00:00Z',
        '2026-06-02T18:00:00Z',
        '2026-06-03T18:00:00Z',
      ]);
    }
    expect(rows('DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=DAILY;UNTIL=20260602T220000Z').events).toHaveLength(3);
  });

  test('overrides: cancelled, this and future said, unknown one kept, orphan kept', () => {
    const text = calendar(
      vevent('UID:a', 'DTSTART:20260601T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'),
      vevent(
        'UID:a',
        'RECURRENCE-ID:20260602T080000Z',
        'DTSTART:20260602T080000Z',
        'DURATION:PT1H',
        'STATUS:CANCELLED',
      ),
      vevent(
        'UID:a',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20260603T080000Z',
        'DTSTART:20260603T100000Z',
        'DURATION:PT1H',
      ),
      vevent('UID:a', 'RECURRENCE-ID:20260609T080000Z', 'DTSTART:20260609T080000Z', 'DURATION:PT1H'),
      vevent('UID:b', 'RECURRENCE-ID:20260609T080000Z', 'DTSTART:20260609T080000Z', 'DURATION:PT1H'),
    );
    const reading = readCalendar(text, PARIS);
    expect(reading.events.map(e => `${e.uid} ${e.start} ${e.status}`)).toEqual([
      'a 2026-06-01T08:00:00Z CONFIRMED',
      'a 2026-06-02T08:00:00Z CANCELLED',
      'a 2026-06-03T10:00:00Z CONFIRMED',
      'a 2026-06-09T08:00:00Z CONFIRMED',
      'b 2026-06-09T08:00:00Z CONFIRMED',
    ]);
    expect(codes(reading)).toEqual([
      'imported ok',
      'imported ok',
      'warning this-and-future-not-applied',
      'warning override-not-in-series',
      'warning override-without-master',
    ]);
  });

  test('a window gives only what touches it, however far from the start of the series', () => {
    const text = event(
      'DTSTART;TZID=Europe/Paris:20000101T220000',
      'DTEND;TZID=Europe/Paris:20000102T060000',
      'RRULE:FREQ=DAILY',
    );
    const reading = readCalendar(text, {
      ...PARIS,
      window: { from: '2026-03-29T00:00:00Z', to: '2026-03-30T00:00:00Z' },
    });
    expect(spans(reading)).toEqual([
      '2026-03-28T21:00:00Z 2026-03-29T04:00:00Z',
      '2026-03-29T20:00:00Z 2026-03-30T04:00:00Z',
    ]);
    const past = readCalendar(event('DTSTART:20200101T080000Z', 'DURATION:PT1H'), {
      ...PARIS,
      window: { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' },
    });
    expect([past.events, codes(past)]).toEqual([[], ['warning outside-window']]);
  });

  test('the caps of one event and of the file are kept and said', () => {
    const endless = ['a', 'b', 'c'].map(uid =>
      vevent(`UID:${uid}`, 'DTSTART:20260601T080000Z', 'RRULE:FREQ=DAILY', 'DURATION:PT1H'),
    );
    const reading = readCalendar(calendar(...endless), { ...PARIS, maxPerEvent: 10, maxOccurrences: 15 });
    expect(reading.events).toHaveLength(15);
    expect(codes(reading)).toEqual([
      'warning occurrences-capped',
      'warning occurrences-capped',
      'rejected occurrence-limit',
    ]);
  });
});
