import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantFromMillis, minutesBetween, parseInstant } from './instant.ts';
import { localDays, splitByLocalBoundaries } from './local-days.ts';
import { intersectRanges, rangesOverlap, restMinutesBetween } from './range.ts';
import { compareInstants, compareWallTimes, hasTemporal, temporal } from './temporal.ts';
import { canonicalZone, resolveWallTime } from './wall-time.ts';

const at = (hour: number, minute = 0, second = 0) =>
  `2026-01-01T${[hour, minute, second].map(part => String(part).padStart(2, '0')).join(':')}Z`;

describe('an instant', () => {
  test('may stand between blanks, with nothing else around it', () => {
    expect(parseInstant('  2026-11-20T08:00:00Z\n')).toBe('2026-11-20T08:00:00Z');
    for (const text of ['x2026-11-20T08:00:00Z', '+002026-11-20T08:00:00Z', '2026-11-20T08:00:00Z[Europe/Paris]'])
      expect(parseInstant(text), text).toBeNull();
  });

  test('written in a form that only the parser behind knows is refused', () => {
    for (const text of ['20261120T080000Z', '2026-11-20T08Z', '2026-11-20T08:00:00+01:00:30'])
      expect(parseInstant(text), text).toBeNull();
  });
});

describe('what is finer than its unit', () => {
  test('is cut off, so that nothing is later or longer than it was', () => {
    expect(instantFromMillis(1_999.5)).toBe('1970-01-01T00:00:01Z');
    expect(minutesBetween(at(8), at(8, 1, 59))).toBe(1);
    expect(minutesBetween(at(8, 1, 59), at(8))).toBe(-2);
  });
});

test('a wall time has minutes and nothing around them', () => {
  for (const text of ['2026-11-20T08:00:00', 'x2026-11-20T08:00', '+002026-11-20T08:00', '2026-11-20T08:00Z'])
    expect(resolveWallTime(text, 'UTC'), text).toEqual({ kind: 'invalid', code: 'bad-local-time' });
});

describe('ranges', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 12 }));
  const range = span.map(([from, length]) => ({ start: at(from), end: at(from + length) }));

  test('overlap exactly where they share an hour, whichever is named first, and that is what they share', () => {
    const hours = ({ start, end }: { start: string; end: string }) =>
      Array.from({ length: 24 }, (_, hour) => at(hour)).filter(hour => start <= hour && hour < end);
    fc.assert(
      fc.property(range, range, (a, b) => {
        const shared = hours(a).filter(hour => hours(b).includes(hour));
        expect(rangesOverlap(a, b)).toBe(shared.length > 0);
        expect(rangesOverlap(b, a)).toBe(rangesOverlap(a, b));
        const common = intersectRanges(a, b);
        expect(common === null ? [] : hours(common)).toEqual(shared);
        expect(intersectRanges(b, a)).toEqual(common);
      }),
      { numRuns: 300 },
    );
    const [morning, noon] = [
      { start: at(8), end: at(12) },
      { start: at(12), end: at(14) },
    ];
    expect([rangesOverlap(morning, noon), rangesOverlap(noon, morning)]).toEqual([false, false]);
    expect(intersectRanges({ start: at(10), end: at(12) }, { start: at(8), end: at(14) })).toEqual({
      start: at(10),
      end: at(12),
    });
    expect(intersectRanges({ start: at(8), end: at(14) }, { start: at(10), end: at(12) })).toEqual({
      start: at(10),
      end: at(12),
    });
  });

  test('leave whole minutes of rest: a started one does not count', () => {
    const early = { start: at(8), end: at(10) };
    expect(restMinutesBetween(early, { start: at(10, 1, 59), end: at(12) })).toBe(1);
    expect(restMinutesBetween({ start: at(10, 1, 59), end: at(12) }, early)).toBe(1);
    expect(restMinutesBetween(early, { start: at(9), end: at(12) })).toBe(0);
  });
});

describe('cuts at wall times', () => {
  test('are made in the order of time, whatever the order of the rules', () => {
    const starts = splitByLocalBoundaries(at(0), '2026-01-02T00:00:00Z', 'UTC', ['22:00', '06:00', '14:00']);
    expect(starts.map(piece => piece.start)).toEqual([at(0), at(6), at(14), at(22)]);
  });

  test('of a range of ten years are made, of a day more refused', () => {
    const end = (days: number) =>
      temporal()
        .Instant.from(at(0))
        .add({ hours: days * 24 })
        .toString();
    expect(localDays(at(0), end(3_661), 'UTC')).toHaveLength(3_661);
    expect(() => localDays(at(0), end(3_662), 'UTC')).toThrow(RangeError);
  });
});

describe('a runtime without Temporal', () => {
  test('is told what is missing', () => {
    const kept = globalThis.Temporal;
    try {
      Object.assign(globalThis, { Temporal: undefined });
      expect(hasTemporal()).toBe(false);
      expect(() => temporal()).toThrow('install a polyfill');
    } finally {
      Object.assign(globalThis, { Temporal: kept });
    }
    expect(temporal()).toBe(kept);
    expect(hasTemporal()).toBe(true);
  });
});

test('a zone is a name of at most 64 characters, never a bare offset', () => {
  expect(canonicalZone('America/Port-au-Prince')).toBe('America/Port-au-Prince');
  for (const zone of ['', '+01:00', '-05:00', 'Europe/Paris'.padEnd(65, 'x')]) {
    expect(canonicalZone(zone), zone).toBeNull();
    expect(resolveWallTime('2026-11-20T08:00', zone)).toEqual({ kind: 'invalid', code: 'unknown-zone' });
  }
});

test('moments and wall times are put in order', () => {
  const { Instant, PlainDateTime } = temporal();
  const instants = [at(9), at(8), at(10)].map(text => Instant.from(text));
  expect(instants.toSorted(compareInstants).map(String)).toEqual([at(8), at(9), at(10)]);
  const walls = ['2026-01-01T09:00:00', '2026-01-01T08:00:00'].map(text => PlainDateTime.from(text));
  expect(walls.toSorted(compareWallTimes).map(String)).toEqual(['2026-01-01T08:00:00', '2026-01-01T09:00:00']);
});
