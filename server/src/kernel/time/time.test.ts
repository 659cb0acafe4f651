import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMinutes,
  formatInstant,
  instantFromMillis,
  instantToMillis,
  minutesBetween,
  parseInstant,
} from './instant.ts';
import { localDays, splitByLocalBoundaries } from './local-days.ts';
import { intersectRanges, rangesOverlap, restMinutesBetween } from './range.ts';
import { temporal } from './temporal.ts';
import { canonicalZone, isKnownZone, localDateAt, resolveWallTime, wallTimeAt } from './wall-time.ts';

const PARIS = 'Europe/Paris';
const hours = (pieces: { seconds: number }[]) => pieces.reduce((sum, piece) => sum + piece.seconds, 0) / 3600;
const at = (local: string, choice?: 'earlier' | 'later') => {
  const found = resolveWallTime(local, PARIS, choice);
  if (found.kind !== 'ok') throw new Error(`${local}: ${found.kind}`);
  return found.instant;
};

describe('wall times of a site', () => {
  test('an ordinary time has one instant', () => {
    expect(resolveWallTime('2026-11-20T08:41', PARIS)).toEqual({ kind: 'ok', instant: '2026-11-20T07:41:00Z' });
  });

  test('02:30 on 29 March 2026 does not exist and is refused with suggestions, whatever the choice', () => {
    const expected = {
      kind: 'gap',
      suggestions: [
        { local: '2026-03-29T01:30', instant: '2026-03-29T00:30:00Z' },
        { local: '2026-03-29T03:00', instant: '2026-03-29T01:00:00Z' },
        { local: '2026-03-29T03:30', instant: '2026-03-29T01:30:00Z' },
      ],
    };
    expect(resolveWallTime('2026-03-29T02:30', PARIS)).toEqual(expected);
    expect(resolveWallTime('2026-03-29T02:30', PARIS, 'later')).toEqual(expected);
  });

  test('02:00 on the jump suggests each distinct time once', () => {
    const found = resolveWallTime('2026-03-29T02:00', PARIS);
    expect(found.kind === 'gap' && found.suggestions.map(s => s.local)).toEqual([
      '2026-03-29T01:00',
      '2026-03-29T03:00',
    ]);
  });

  test('02:30 on 25 October 2026 exists twice until the user chooses', () => {
    const instants = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'];
    expect(resolveWallTime('2026-10-25T02:30', PARIS)).toEqual({ kind: 'overlap', instants });
    expect(at('2026-10-25T02:30', 'earlier')).toBe(instants[0]);
    expect(at('2026-10-25T02:30', 'later')).toBe(instants[1]);
  });

  test.each([
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-01-01T24:00',
    '2026-01-01',
    '2026-01-01T10:00Z',
    '',
    '2026-1-1T1:00',
  ])('%s is not a wall time', local =>
    expect(resolveWallTime(local, PARIS)).toEqual({ kind: 'invalid', code: 'bad-local-time' }),
  );

  test.each(['', 'Nowhere/Middle', '+01:00', '-05', 'Romance Standard Time', 'x'.repeat(5000)])(
    '%s is not a known zone',
    zone => {
      expect(isKnownZone(zone)).toBe(false);
      expect(resolveWallTime('2026-01-01T10:00', zone)).toEqual({ kind: 'invalid', code: 'unknown-zone' });
    },
  );

  test('zone names are found in any letter case and given back in theirs', () => {
    expect(canonicalZone('europe/paris')).toBe(PARIS);
    expect(canonicalZone('UTC')).toBe('UTC');
    expect(isKnownZone('America/Argentina/Buenos_Aires')).toBe(true);
  });

  test('an instant reads back as the wall time and civil date of the site', () => {
    expect(wallTimeAt('2026-03-28T23:30:00Z', PARIS)).toBe('2026-03-29T00:30');
    expect(localDateAt('2026-03-28T23:30:00Z', PARIS)).toBe('2026-03-29');
  });

  test('every transition of the reference page is where it says', () => {
    const days = [
      '2025-03-30',
      '2026-03-29',
      '2027-03-28',
      '2028-03-26',
      '2029-03-25',
      '2030-03-31',
      '2031-03-30',
      '2032-03-28',
    ];
    for (const day of days) expect(resolveWallTime(`${day}T02:30`, PARIS).kind).toBe('gap');
    const autumn = [
      '2025-10-26',
      '2026-10-25',
      '2027-10-31',
      '2028-10-29',
      '2029-10-28',
      '2030-10-27',
      '2031-10-26',
      '2032-10-31',
    ];
    for (const day of autumn) expect(resolveWallTime(`${day}T02:30`, PARIS).kind).toBe('overlap');
  });
});

describe('reference page, section 5: durations across clock changes', () => {
  test.each([
    ['2026-03-29T00:00', '2026-03-30T00:00', 23],
    ['2026-10-25T00:00', '2026-10-26T00:00', 25],
    ['2026-03-28T22:00', '2026-03-29T06:00', 7],
    ['2026-10-24T22:00', '2026-10-25T06:00', 9],
    ['2026-06-10T22:00', '2026-06-11T06:00', 8],
    ['2026-10-24T23:00', '2026-10-25T09:00', 11],
    ['2026-03-28T22:00', '2026-03-29T09:00', 10],
  ])('%s to %s is %i hours', (start, end, expected) => {
    expect(minutesBetween(at(start), at(end))).toBe(expected * 60);
    expect(hours(localDays(at(start), at(end), PARIS))).toBe(expected);
  });

  const nightHours = (start: string, end: string, from: string, to: string) => {
    const inside = (piece: { start: string }) => {
      const time = wallTimeAt(piece.start, PARIS).slice(11);
      return from < to ? time >= from && time < to : time >= from || time < to;
    };
    return hours(splitByLocalBoundaries(at(start), at(end), PARIS, [from, to]).filter(inside));
  };

  test.each([
    ['2026-03-28T22:00', '2026-03-29T06:00', '00:00', '06:00', 5],
    ['2026-03-28T22:00', '2026-03-29T06:00', '21:00', '06:00', 7],
    ['2026-03-28T22:00', '2026-03-29T06:00', '22:00', '07:00', 7],
    ['2026-10-24T22:00', '2026-10-25T06:00', '00:00', '06:00', 7],
    ['2026-10-24T22:00', '2026-10-25T06:00', '21:00', '06:00', 9],
    ['2026-06-10T22:00', '2026-06-11T06:00', '00:00', '06:00', 6],
  ])('%s to %s holds its night %s-%s', (start, end, from, to, expected) => {
    expect(nightHours(start, end, from, to)).toBe(expected);
  });
});

describe('civil days', () => {
  test('a night shift is cut at midnight', () => {
    expect(localDays(at('2026-06-10T22:00'), at('2026-06-11T06:00'), PARIS)).toEqual([
      { date: '2026-06-10', start: '2026-06-10T20:00:00Z', end: '2026-06-10T22:00:00Z', seconds: 7200 },
      { date: '2026-06-11', start: '2026-06-10T22:00:00Z', end: '2026-06-11T04:00:00Z', seconds: 21600 },
    ]);
  });

  test('an empty or reversed range has no pieces', () => {
    expect(localDays('2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', PARIS)).toEqual([]);
    expect(localDays('2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', PARIS)).toEqual([]);
  });

  test('a date that a zone skipped altogether (Apia, 30 December 2011) yields no piece', () => {
    const pieces = localDays('2011-12-29T12:00:00Z', '2012-01-01T12:00:00Z', 'Pacific/Apia');
    expect(pieces.map(piece => piece.date)).toEqual(['2011-12-29', '2011-12-31', '2012-01-01', '2012-01-02']);
  });

  test('a boundary inside the missing hour cuts at the jump', () => {
    const pieces = splitByLocalBoundaries(at('2026-03-29T00:00'), at('2026-03-29T06:00'), PARIS, ['02:30']);
    expect(pieces.map(piece => piece.seconds / 3600)).toEqual([2, 3]);
  });

  test('a range over ten years is refused rather than walked', () => {
    expect(() => localDays('1000-01-01T00:00:00Z', '9000-01-01T00:00:00Z', PARIS)).toThrow(RangeError);
  });

  const zones = [
    'Europe/Paris',
    'America/Sao_Paulo',
    'Africa/Cairo',
    'Africa/Casablanca',
    'Pacific/Apia',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Pacific/Chatham',
    'UTC',
  ];
  test('the pieces add up to the range and never leave one civil day, in any zone', () => {
    const seconds = fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 });
    const boundary = fc
      .integer({ min: 0, max: 1439 })
      .map(m => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        seconds,
        fc.integer({ min: 1, max: 20 * 86_400 }),
        fc.array(boundary, { maxLength: 4 }),
        (zone, from, length, cuts) => {
          const start = instantFromMillis(from * 1000);
          const end = instantFromMillis((from + length) * 1000);
          const pieces = splitByLocalBoundaries(start, end, zone, cuts);
          expect(pieces.reduce((sum, piece) => sum + piece.seconds, 0)).toBe(length);
          expect(pieces[0]?.start).toBe(start);
          expect(pieces.at(-1)?.end).toBe(end);
          for (const [i, piece] of pieces.entries()) {
            if (i > 0) expect(piece.start).toBe(pieces[i - 1]?.end);
            expect(localDateAt(instantFromMillis(instantToMillis(piece.end) - 1000), zone)).toBe(piece.date);
          }
        },
      ),
      { numRuns: 300, examples: [['America/St_Johns', 941_333_520, 3_541, []]] },
    );
  });

  test('clocks that go back over midnight end a day twice, and each piece knows its own', () => {
    // Newfoundland, 31 October 1999: from 00:01 back to 23:01 of the day before.
    const pieces = splitByLocalBoundaries('1999-10-31T02:00:00Z', '1999-10-31T05:00:00Z', 'America/St_Johns', []);
    expect(pieces.map(({ date, seconds }) => [date, seconds])).toEqual([
      ['1999-10-30', 1_800],
      ['1999-10-31', 60],
      ['1999-10-30', 3_540],
      ['1999-10-31', 5_400],
    ]);
  });

  test('every wall time of 2026 in Paris resolves to instants that read back as that wall time', () => {
    const minute = fc.integer({ min: 0, max: 365 * 1440 - 1 });
    fc.assert(
      fc.property(minute, offset => {
        const local = temporal()
          .PlainDateTime.from('2026-01-01T00:00')
          .add({ minutes: offset })
          .toString({ smallestUnit: 'minute' });
        const found = resolveWallTime(local, PARIS);
        if (found.kind === 'ok') expect(wallTimeAt(found.instant, PARIS)).toBe(local);
        if (found.kind === 'overlap')
          for (const instant of found.instants) expect(wallTimeAt(instant, PARIS)).toBe(local);
        if (found.kind === 'gap') for (const s of found.suggestions) expect(wallTimeAt(s.instant, PARIS)).toBe(s.local);
        expect(found.kind).not.toBe('invalid');
      }),
    );
  });
});

describe('instants and ranges', () => {
  test.each([
    ['2026-11-20T07:41:00Z', '2026-11-20T07:41:00Z'],
    ['2026-11-20T08:41+01:00', '2026-11-20T07:41:00Z'],
    ['2026-11-20T07:41:59.999Z', '2026-11-20T07:41:59Z'],
    ['2026-11-20 07:41:00z', '2026-11-20T07:41:00Z'],
    ['2026-11-20T07:41:00', null],
    ['2026-02-30T07:41:00Z', null],
    ['20 Nov 2026', null],
    ['', null],
  ])('%s parses to %s', (text, expected) => expect(parseInstant(text)).toBe(expected));

  test('formatting keeps whole seconds and adding minutes keeps the format', () => {
    expect(formatInstant(temporal().Instant.from('2026-11-20T07:41:00.5Z'))).toBe('2026-11-20T07:41:00Z');
    expect(addMinutes('2026-03-29T00:30:00Z', 60)).toBe('2026-03-29T01:30:00Z');
  });

  test('ranges that touch do not overlap; one shared minute does', () => {
    const morning = { start: '2026-01-01T08:00:00Z', end: '2026-01-01T16:00:00Z' };
    const evening = { start: '2026-01-01T16:00:00Z', end: '2026-01-01T20:00:00Z' };
    const late = { start: '2026-01-01T15:59:00Z', end: '2026-01-01T20:00:00Z' };
    expect(rangesOverlap(morning, evening)).toBe(false);
    expect(rangesOverlap(morning, late)).toBe(true);
    expect(intersectRanges(morning, late)).toEqual({ start: '2026-01-01T15:59:00Z', end: '2026-01-01T16:00:00Z' });
    expect(intersectRanges(morning, evening)).toBeNull();
    expect(restMinutesBetween(morning, { start: '2026-01-02T03:00:00Z', end: '2026-01-02T05:00:00Z' })).toBe(660);
    expect(restMinutesBetween(evening, morning)).toBe(0);
  });
});
