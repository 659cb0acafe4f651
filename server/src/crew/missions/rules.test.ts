import { describe, expect, test } from 'vitest';
import { cancelBlocker, MAX_MISSION_DAYS, type MissionStatus, publishBlocker, resolveMoment } from './rules.ts';

const PARIS = 'Europe/Paris';

describe('a mission', () => {
  test.each<[MissionStatus, number, string, string | null]>([
    ['draft', 1, 'ACTIVE', null],
    ['draft', 3, 'ACTIVE', null],
    ['draft', 0, 'ACTIVE', 'no-needs'],
    ['draft', 1, 'ARCHIVED', 'project-archived'],
    ['published', 1, 'ACTIVE', 'already-published'],
    ['published', 1, 'ARCHIVED', 'already-published'],
    ['done', 1, 'ACTIVE', 'done'],
    ['cancelled', 0, 'ARCHIVED', 'cancelled'],
  ])(
    'that is %s with %i needs in a project that is %s: publishing is stopped by %s',
    (status, needCount, project, why) => expect(publishBlocker({ status, needCount }, project)).toBe(why),
  );

  test.each<[MissionStatus, string, string | null]>([
    ['draft', 'ACTIVE', null],
    ['published', 'ACTIVE', null],
    ['published', 'ARCHIVED', 'project-archived'],
    ['done', 'ACTIVE', 'done'],
    ['cancelled', 'ACTIVE', 'cancelled'],
    ['cancelled', 'ARCHIVED', 'cancelled'],
  ])('that is %s in a project that is %s: cancelling is stopped by %s', (status, project, why) =>
    expect(cancelBlocker(status, project)).toBe(why),
  );
});

describe('the moment that is meant', () => {
  test('is the instant that was given, whatever else was', () => {
    expect(resolveMoment({ at: '2026-11-20T08:00:00+01:00' }, PARIS)).toEqual({
      ok: true,
      instant: '2026-11-20T07:00:00Z',
    });
    expect(resolveMoment({ at: '2026-11-20T07:00:00Z', local: '2026-01-01T00:00' }, PARIS)).toMatchObject({
      instant: '2026-11-20T07:00:00Z',
    });
    expect(resolveMoment({ at: 'soon' }, PARIS)).toEqual({ ok: false, code: 'moment-wrong', suggestions: [] });
  });

  test('is the wall time of the zone, unless it is none or missing', () => {
    expect(resolveMoment({ local: '2026-11-20T08:00' }, PARIS)).toEqual({ ok: true, instant: '2026-11-20T07:00:00Z' });
    expect(resolveMoment({ local: '2026-02-30T08:00' }, PARIS)).toEqual({
      ok: false,
      code: 'moment-wrong',
      suggestions: [],
    });
    expect(resolveMoment({ local: '2026-11-20T08:00' }, 'Mars/Base')).toMatchObject({ code: 'moment-wrong' });
    expect(resolveMoment({}, PARIS)).toEqual({ ok: false, code: 'moment-missing', suggestions: [] });
  });

  test('is never guessed where the clocks jump: what is near is suggested', () => {
    const found = resolveMoment({ local: '2026-03-29T02:30', choice: 'later' }, PARIS);
    expect(found).toMatchObject({ ok: false, code: 'local-time-gap' });
    expect(!found.ok && found.suggestions.map(one => one.local)).toEqual([
      '2026-03-29T01:30',
      '2026-03-29T03:00',
      '2026-03-29T03:30',
    ]);
  });

  test('where the clocks show it twice is asked for, and then taken', () => {
    const local = '2026-10-25T02:30';
    const [earlier, later] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'];
    expect(resolveMoment({ local }, PARIS)).toEqual({
      ok: false,
      code: 'local-time-ambiguous',
      suggestions: [
        { local, instant: earlier },
        { local, instant: later },
      ],
    });
    expect(resolveMoment({ local, choice: 'earlier' }, PARIS)).toEqual({ ok: true, instant: earlier });
    expect(resolveMoment({ local, choice: 'later' }, PARIS)).toEqual({ ok: true, instant: later });
  });
});

test('the longest mission lasts 31 days, as the table holds too', () => expect(MAX_MISSION_DAYS).toBe(31));
