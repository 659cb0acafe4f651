import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wallTimeAt } from '../../kernel/time/wall-time.ts';
import { expandWizard, MAX_WIZARD_MISSIONS, type WizardInput } from './rules-wizard.ts';

const INPUT: WizardInput = {
  days: ['2026-06-12', '2026-06-11', '2026-06-13', '2026-06-11'],
  zone: 'Europe/Paris',
  timeRanges: [
    { start: '08:00', end: '12:00', title: 'Montage' },
    { start: '14:00', end: '18:30', title: 'Réglages' },
    { start: '19:00', end: '23:00', title: 'Spectacle' },
    { start: '22:30', end: '04:00', title: 'Démontage' },
  ],
  roles: [
    { roleId: 'son', quota: 2 },
    { roleId: 'lumiere', quota: 1 },
  ],
  titlePattern: '{range} J{day}',
};

const codes = (over: Partial<WizardInput>) => expandWizard({ ...INPUT, ...over }).problems.map(problem => problem.code);

describe('the wizard', () => {
  test('three days by four ranges make twelve missions in order, each with all needs', () => {
    const { missions, problems } = expandWizard(INPUT);
    expect(problems).toEqual([]);
    expect(missions).toHaveLength(12);
    expect(missions[0]).toEqual({
      title: 'Montage J1',
      startsAt: '2026-06-11T06:00:00Z',
      endsAt: '2026-06-11T10:00:00Z',
      needs: [
        { roleId: 'son', quota: 2 },
        { roleId: 'lumiere', quota: 1 },
      ],
    });
    expect(missions[3]).toMatchObject({
      title: 'Démontage J1',
      startsAt: '2026-06-11T20:30:00Z',
      endsAt: '2026-06-12T02:00:00Z',
    });
    expect(missions.at(-1)?.title).toBe('Démontage J3');
  });

  test('a range across a clock change keeps its wall times and its true length', () => {
    const night = [{ start: '22:00', end: '06:00', title: 'Nuit' }];
    const { missions } = expandWizard({ ...INPUT, days: ['2026-03-28', '2026-10-24'], timeRanges: night });
    expect(missions.map(m => [m.startsAt, m.endsAt])).toEqual([
      ['2026-03-28T21:00:00Z', '2026-03-29T04:00:00Z'],
      ['2026-10-24T20:00:00Z', '2026-10-25T05:00:00Z'],
    ]);
  });

  test('a time that does not exist or exists twice is a problem of its day and range; the rest is made', () => {
    const late = [
      { start: '20:00', end: '02:30', title: 'Bar' },
      { start: '08:00', end: '10:00', title: 'Matin' },
    ];
    const { missions, problems } = expandWizard({
      ...INPUT,
      days: ['2026-03-28', '2026-10-24', '2026-11-07'],
      timeRanges: late,
    });
    expect(problems.map(p => [p.day, p.range, p.code, p.edge])).toEqual([
      ['2026-03-28', 0, 'local-time-gap', 'end'],
      ['2026-10-24', 0, 'local-time-overlap', 'end'],
    ]);
    expect(problems[1]?.suggestions?.map(s => s.instant)).toEqual(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']);
    expect(missions).toHaveLength(4);
  });

  test('titles are filled, an empty pattern is the title of the range', () => {
    const first = (titlePattern: string) => expandWizard({ ...INPUT, titlePattern }).missions[0]?.title;
    expect(first('')).toBe('Montage');
    expect(first('{date}  {start}-{end} {range} {unknown}')).toBe('2026-06-11 08:00-12:00 Montage {unknown}');
  });

  test.each<[string, Partial<WizardInput>, string[]]>([
    ['zone', { zone: 'Mars/Olympus' }, ['unknown-zone']],
    ['no days', { days: [] }, ['no-days']],
    ['no ranges', { timeRanges: [] }, ['no-time-ranges']],
    ['bad days', { days: ['2026-02-30', '12/06/2026'] }, ['bad-day', 'bad-day']],
    ['bad time', { timeRanges: [{ start: '8:00', end: '24:00', title: 'x' }] }, ['bad-time-range']],
    ['quota', { roles: [{ roleId: 'son', quota: 0 }] }, ['bad-quota']],
    ['fraction', { roles: [{ roleId: 'son', quota: 1.5 }] }, ['bad-quota']],
    [
      'role twice',
      {
        roles: [
          { roleId: 'son', quota: 1 },
          { roleId: 'son', quota: 2 },
        ],
      },
      ['duplicate-role'],
    ],
    [
      'empty title',
      { days: ['2026-06-11'], timeRanges: [{ start: '08:00', end: '09:00', title: ' ' }], titlePattern: '{range}' },
      ['title-missing'],
    ],
    [
      'long title',
      {
        days: ['2026-06-11'],
        timeRanges: [{ start: '08:00', end: '09:00', title: 'x'.repeat(201) }],
        titlePattern: '',
      },
      ['title-too-long'],
    ],
  ])('%s is reported and makes no mission', (_, over, expected) => {
    expect(codes(over)).toEqual(expected);
    expect(expandWizard({ ...INPUT, ...over }).missions).toEqual([]);
  });

  test('500 missions are made, 501 are refused as a whole', () => {
    const days = Array.from({ length: 101 }, (_, i) => new Date(Date.UTC(2026, 4, 1 + i)).toISOString().slice(0, 10));
    const timeRanges = Array.from({ length: 5 }, (_, i) => ({ start: `1${i}:00`, end: `1${i}:30`, title: 'x' }));
    expect(expandWizard({ ...INPUT, days: days.slice(0, 100), timeRanges }).missions).toHaveLength(MAX_WIZARD_MISSIONS);
    expect(expandWizard({ ...INPUT, days, timeRanges })).toEqual({
      missions: [],
      problems: [{ code: 'too-many-missions', day: null, range: null }],
    });
  });

  test('for any input each mission ends after it starts and shows the asked wall times; the same input gives the same answer', () => {
    const time = fc
      .integer({ min: 0, max: 287 })
      .map(n => `${String(Math.floor(n / 12)).padStart(2, '0')}:${String((n % 12) * 5).padStart(2, '0')}`);
    const day = fc
      .integer({ min: 0, max: 364 })
      .map(n => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
    const ranges = fc.array(fc.record({ start: time, end: time, title: fc.constant('x') }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), ranges, (days, timeRanges) => {
        const input = { ...INPUT, days, timeRanges, titlePattern: '{date} {start} {end}' };
        const { missions, problems } = expandWizard(input);
        expect(expandWizard(input)).toEqual({ missions, problems });
        const troubled = new Set(problems.map(problem => `${problem.day} ${problem.range}`));
        expect(missions.length + troubled.size).toBe(new Set(days).size * timeRanges.length);
        for (const mission of missions) {
          const [date, start, end] = mission.title.split(' ');
          expect(mission.startsAt < mission.endsAt).toBe(true);
          expect(wallTimeAt(mission.startsAt, INPUT.zone)).toBe(`${date}T${start}`);
          expect(wallTimeAt(mission.endsAt, INPUT.zone).slice(11)).toBe(end);
        }
      }),
    );
  });
});
