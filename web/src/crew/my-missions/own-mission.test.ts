import { describe, expect, test } from 'vitest';
import { viewOf } from './own-mission.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
const LATER = '2026-11-21T12:00:00Z';
const BEFORE = '2026-11-20T11:00:00Z';

describe('places of my missions', () => {
  test('an open invitation waits for an answer until the mission is over', () => {
    expect(viewOf({ status: 'INVITED', endsAt: LATER }, NOW)).toBe('answer');
    expect(viewOf({ status: 'INVITED', endsAt: BEFORE }, NOW)).toBe('past');
  });

  test('accepted work is next until it is over', () => {
    expect(viewOf({ status: 'ACCEPTED', endsAt: LATER }, NOW)).toBe('next');
    expect(viewOf({ status: 'ACCEPTED', endsAt: BEFORE }, NOW)).toBe('past');
  });

  test('what was declined or cancelled is history at once', () => {
    expect(viewOf({ status: 'DECLINED', endsAt: LATER }, NOW)).toBe('past');
    expect(viewOf({ status: 'CANCELLED', endsAt: LATER }, NOW)).toBe('past');
  });
});
