import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, dayOf, daysBetween, daysWithin } from './days.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map(days => addDays('2000-01-01', days));

test('a day exists and is written in one way', () => {
  expect(dayOf('2024-02-29').toString()).toBe('2024-02-29');
  for (const text of ['2023-02-29', '20240229', '2024-2-29', '2024-02-29T00:00', '+002024-02-29', 'x2024-02-29', ''])
    expect(() => dayOf(text), text).toThrow(RangeError);
});

test('days are counted over leap days and year ends, both ways', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
  expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
  expect(daysBetween('2025-01-01', '2024-01-01')).toBe(-366);
  fc.assert(
    fc.property(day, fc.integer({ min: -9_000, max: 9_000 }), (on, n) => daysBetween(on, addDays(on, n)) === n),
  );
});

test('months keep the day where the month has it', () => {
  expect([1, 2, 13].map(n => addMonths('2024-01-31', n))).toEqual(['2024-02-29', '2024-03-31', '2025-02-28']);
});

test('the days that two spans share', () => {
  const june = { startsOn: '2026-06-01', endsOn: '2026-07-01' };
  expect(daysWithin(june, { startsOn: '2026-01-01', endsOn: null })).toBe(30);
  expect(daysWithin(june, { startsOn: '2026-06-11', endsOn: null })).toBe(20);
  expect(daysWithin(june, { startsOn: '2026-01-01', endsOn: '2026-06-11' })).toBe(10);
  expect(daysWithin(june, { startsOn: '2026-06-05', endsOn: '2026-06-06' })).toBe(1);
  expect(daysWithin(june, { startsOn: '2026-06-05', endsOn: '2026-09-06' })).toBe(26);
  expect(daysWithin(june, { startsOn: '2026-07-01', endsOn: null })).toBe(0);
  expect(daysWithin(june, { startsOn: '2025-01-01', endsOn: '2026-06-01' })).toBe(0);
});
