import { describe, expect, test } from 'vitest';
import { daysOf, planMissions } from './wizard-plan.ts';

const base = {
  dayMode: 'range' as const,
  from: '2026-11-23',
  to: '2026-11-29',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  singles: [],
  ranges: [
    { start: '08:00', end: '12:00', title: 'Set-up' },
    { start: '22:00', end: '02:30', title: 'Load-out' },
  ],
  roles: [{ roleId: 'sound', quota: 2 }],
  titlePattern: '{range} {day}',
  leftOut: [],
  settled: {},
};

describe('days', () => {
  test('a period keeps its weekdays only', () => {
    expect(daysOf({ ...base, weekdays: [6, 7] })).toEqual(['2026-11-28', '2026-11-29']);
  });

  test('a reversed, open or endless period has none', () => {
    expect(daysOf({ ...base, to: '2026-11-22' })).toEqual([]);
    expect(daysOf({ ...base, to: '' })).toEqual([]);
    expect(daysOf({ ...base, to: '2036-11-22' })).toEqual([]);
  });

  test('single days count once, in order', () => {
    const singles = ['2026-12-02', '2026-12-01', '2026-12-02'];
    expect(daysOf({ ...base, dayMode: 'single', singles })).toEqual(['2026-12-01', '2026-12-02']);
  });
});

describe('plan', () => {
  test('each mission knows its place, and one that is left out is gone', () => {
    const all = planMissions(base, 'Europe/Paris');
    expect(all.missions).toHaveLength(14);
    expect(all.missions[1]).toMatchObject({ key: '2026-11-23 1', title: 'Load-out 1', endsAt: '2026-11-24T01:30:00Z' });
    expect(planMissions({ ...base, leftOut: ['2026-11-23 1'] }, 'Europe/Paris').missions).toHaveLength(13);
  });

  test('a line without a role is named', () => {
    const plan = planMissions({ ...base, roles: [{ roleId: '', quota: 1 }] }, 'Europe/Paris');
    expect(plan.problems).toEqual([{ code: 'role-missing', day: null, range: 0 }]);
  });

  test('a time that comes twice is asked, and its mission is there once it is said', () => {
    const night = { ...base, from: '2026-10-23', to: '2026-10-24' };
    const asked = planMissions(night, 'Europe/Paris');
    expect(asked.missions).toHaveLength(3);
    expect(asked.questions).toMatchObject([
      { key: '2026-10-24 1', edge: 'end', kind: 'twice', title: 'Load-out 2', time: '02:30' },
    ]);
    const later = asked.questions[0]?.suggestions[1]?.instant ?? '';
    const said = planMissions({ ...night, settled: { '2026-10-24 1 end': later } }, 'Europe/Paris');
    expect(said.questions).toEqual([]);
    expect(said.missions.at(-1)).toMatchObject({
      title: 'Load-out 2',
      startsAt: '2026-10-24T20:00:00Z',
      endsAt: '2026-10-25T01:30:00Z',
    });
  });

  test('a time that the clocks skip can be left out', () => {
    const night = { ...base, from: '2026-03-28', to: '2026-03-28' };
    const asked = planMissions(night, 'Europe/Paris');
    expect(asked.questions).toMatchObject([{ kind: 'gap', edge: 'end' }]);
    const left = planMissions({ ...night, leftOut: ['2026-03-28 1'] }, 'Europe/Paris');
    expect(left).toMatchObject({ questions: [], problems: [] });
    expect(left.missions).toHaveLength(1);
  });
});
