import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  DAY_MS,
  dateOf,
  daysFrom,
  HOUR_MS,
  hoursOf,
  iso,
  MINUTE_MS,
  moveByDays,
  moveTo,
  readMoment,
  resizeTo,
  snapToStep,
  startOfDay,
  stepWindow,
  wallOf,
  windowOf,
  windowStart,
} from './grid-time.ts';

const ZONES = [
  'Europe/Paris',
  'Europe/Brussels',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
];
const zones = fc.constantFrom(...ZONES);
const moments = fc
  .integer({ min: Date.UTC(2024, 0, 1) / MINUTE_MS, max: Date.UTC(2030, 0, 1) / MINUTE_MS })
  .map(n => n * MINUTE_MS);
const dates = moments.map(ms => iso(ms).slice(0, 10));

describe('days of the grid', () => {
  test('the days when the clocks change have 23 and 25 hours', () => {
    const hours = (date: string) => daysFrom(date, 1, 'Europe/Paris').map(day => (day.endMs - day.startMs) / HOUR_MS);
    expect(hours('2026-03-29')).toEqual([23]);
    expect(hours('2026-10-25')).toEqual([25]);
    expect(hours('2026-11-23')).toEqual([24]);
  });

  test('hour marks of a short day leave out the skipped hour, those of a long day show one twice', () => {
    const labels = (date: string) =>
      daysFrom(date, 1, 'Europe/Paris').flatMap(day => hoursOf(day).map(ms => wallOf(ms, 'Europe/Paris').slice(11)));
    expect(labels('2026-03-29').slice(0, 4)).toEqual(['00:00', '01:00', '03:00', '04:00']);
    expect(labels('2026-10-25').slice(0, 5)).toEqual(['00:00', '01:00', '02:00', '02:00', '03:00']);
  });

  test('days follow each other without a gap and each holds its own instants', () => {
    fc.assert(
      fc.property(dates, zones, fc.integer({ min: 1, max: 42 }), (first, zone, count) => {
        const days = daysFrom(first, count, zone);
        for (const [index, day] of days.entries()) {
          expect(dateOf(day.startMs, zone)).toBe(day.date);
          expect(dateOf(day.endMs - 1, zone)).toBe(day.date);
          if (index > 0) expect(day.startMs).toBe(days[index - 1]?.endMs);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a month is shown in whole weeks that contain it', () => {
    fc.assert(
      fc.property(dates, date => {
        const { first, count } = windowOf('month', date);
        expect(count % 7).toBe(0);
        expect(first <= `${date.slice(0, 7)}-01`).toBe(true);
        expect(addDays(first, count - 1).slice(0, 7) >= date.slice(0, 7)).toBe(true);
        expect(stepWindow('month', stepWindow('month', windowStart('month', date), 1), -1)).toBe(
          windowStart('month', date),
        );
      }),
    );
  });
});

describe('snapping', () => {
  test('a snapped instant is on a quarter of the zone’s clock, at most half a step away, and stays when snapped again', () => {
    fc.assert(
      fc.property(moments, zones, (ms, zone) => {
        const snapped = snapToStep(ms, zone);
        expect(Number(wallOf(snapped, zone).slice(14)) % 15).toBe(0);
        expect(Math.abs(snapped - ms)).toBeLessThanOrEqual(7.5 * MINUTE_MS);
        expect(snapToStep(snapped, zone)).toBe(snapped);
      }),
    );
  });

  test('a move keeps the worked time', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 15, max: 3000 }), moments, zones, (startMs, minutes, target, zone) => {
        const moved = moveTo({ startMs, endMs: startMs + minutes * MINUTE_MS }, target, 'step', zone);
        expect(moved.endMs - moved.startMs).toBe(minutes * MINUTE_MS);
      }),
    );
  });

  test('a move by days keeps the time on the clock, across clock changes too', () => {
    const start = Date.parse('2026-10-24T18:00:00Z');
    expect(wallOf(moveByDays(start, 1, 'Europe/Paris'), 'Europe/Paris')).toBe('2026-10-25T20:00');
    expect(moveByDays(start, 1, 'Europe/Paris') - start).toBe(25 * HOUR_MS);
    fc.assert(
      fc.property(moments, fc.integer({ min: -40, max: 40 }), (ms, count) => {
        const moved = wallOf(moveByDays(ms, count, 'Europe/Paris'), 'Europe/Paris');
        const wall = wallOf(ms, 'Europe/Paris');
        expect(moved.slice(0, 10)).toBe(addDays(wall.slice(0, 10), count));
        // Only the hour that a spring night skips may differ.
        if (moved.slice(11) !== wall.slice(11)) expect(wall.slice(11, 13)).toBe('02');
      }),
    );
  });

  test('an end never passes its start and stays within 31 days', () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 15, max: 3000 }),
        moments,
        fc.constantFrom('start' as const, 'end' as const),
        (startMs, minutes, target, edge) => {
          const next = resizeTo({ startMs, endMs: startMs + minutes * MINUTE_MS }, edge, target, 'Europe/Paris');
          expect(next.endMs - next.startMs).toBeGreaterThanOrEqual(15 * MINUTE_MS);
          expect(next.endMs - next.startMs).toBeLessThanOrEqual(31 * DAY_MS);
        },
      ),
    );
  });
});

describe('typed wall times', () => {
  test('a time that exists once is that instant', () => {
    expect(readMoment('2026-11-23T20:30', 'Europe/Paris')).toEqual({ ok: true, instant: '2026-11-23T19:30:00Z' });
    expect(readMoment('2026-11-23T', 'Europe/Paris')).toMatchObject({ ok: false, code: 'moment-missing' });
  });

  test('a skipped time offers the moments around the jump', () => {
    expect(readMoment('2026-03-29T02:30', 'Europe/Paris')).toEqual({
      ok: false,
      code: 'local-time-gap',
      suggestions: [
        { local: '2026-03-29T01:30', instant: '2026-03-29T00:30:00Z' },
        { local: '2026-03-29T03:00', instant: '2026-03-29T01:00:00Z' },
        { local: '2026-03-29T03:30', instant: '2026-03-29T01:30:00Z' },
      ],
    });
  });

  test('a time that exists twice offers both', () => {
    expect(readMoment('2026-10-25T02:30', 'Europe/Paris')).toMatchObject({
      code: 'local-time-ambiguous',
      suggestions: [{ instant: '2026-10-25T00:30:00Z' }, { instant: '2026-10-25T01:30:00Z' }],
    });
  });

  test('the first instant of a day is its midnight where there is one', () => {
    expect(iso(startOfDay('2026-11-23', 'Europe/Paris'))).toBe('2026-11-22T23:00:00Z');
  });
});
