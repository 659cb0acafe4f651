import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromWallTime, todayIn, toWallTime } from './wall-time.ts';

const PARIS = 'Europe/Paris';
const ZONES = [PARIS, 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'];

describe('wall time', () => {
  test('an ordinary evening in winter and in summer', () => {
    expect(fromWallTime('2026-11-23T20:30', PARIS)).toEqual({ instant: '2026-11-23T19:30:00Z', kind: 'once' });
    expect(fromWallTime('2026-07-14T20:30', PARIS)).toEqual({ instant: '2026-07-14T18:30:00Z', kind: 'once' });
  });

  test('an hour that the clock jumps over is said to be skipped and read as the clock moved on', () => {
    const reading = fromWallTime('2026-03-29T02:30', PARIS);
    expect(reading.kind).toBe('skipped');
    expect(toWallTime(reading.instant, PARIS)).toBe('2026-03-29T03:30');
  });

  test('an hour that exists twice gives both instants, the first one first', () => {
    expect(fromWallTime('2026-10-25T02:30', PARIS)).toEqual({
      instant: '2026-10-25T00:30:00Z',
      kind: 'twice',
      later: '2026-10-25T01:30:00Z',
    });
  });

  test('every instant of two years comes back from its wall time', () => {
    const minutes = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
        const instant = new Date(minute * 60_000).toISOString().replace('.000Z', 'Z');
        const reading = fromWallTime(toWallTime(instant, zone), zone);
        expect([reading.instant, reading.later]).toContain(instant);
      }),
    );
  });

  test('today is the day of the zone, not of the browser', () => {
    const now = new Date('2026-11-20T23:30:00Z');
    expect(todayIn(PARIS, now)).toBe('2026-11-21');
    expect(todayIn('America/New_York', now)).toBe('2026-11-20');
  });

  test('text that is no wall time is refused', () => {
    expect(() => fromWallTime('tomorrow', PARIS)).toThrow(RangeError);
  });
});
