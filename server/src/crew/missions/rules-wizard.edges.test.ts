import { describe, expect, test } from 'vitest';
import { expandWizard, type WizardInput } from './rules-wizard.ts';

const range = (start: string, end: string, title = 'Bar') => ({ start, end, title });
const INPUT: WizardInput = {
  days: ['2026-06-11'],
  zone: 'Europe/Paris',
  timeRanges: [range('08:00', '12:00')],
  roles: [],
  titlePattern: '',
};
const expand = (over: Partial<WizardInput>) => expandWizard({ ...INPUT, ...over });
const codes = (over: Partial<WizardInput>) => expand(over).problems.map(problem => problem.code);
const title = (over: Partial<WizardInput>) => expand(over).missions[0]?.title;

describe('the wizard at its edges', () => {
  test('takes up to 500 places of a role, and names one wrong quota among good ones', () => {
    expect(codes({ roles: [{ roleId: 'a', quota: 500 }] })).toEqual([]);
    expect(codes({ roles: [{ roleId: 'a', quota: 501 }] })).toEqual(['bad-quota']);
    expect(
      codes({
        roles: [
          { roleId: 'a', quota: 1 },
          { roleId: 'b', quota: 501 },
        ],
      }),
    ).toEqual(['bad-quota']);
  });

  test('takes dates and times alone, with nothing before or after them, at either end of a range', () => {
    for (const wrong of ['x08:00', '08:00x', '08:00:00', '24:00', '08:60']) {
      expect(codes({ timeRanges: [range(wrong, '23:00')] }), wrong).toEqual(['bad-time-range']);
      expect(codes({ timeRanges: [range('07:00', wrong)] }), wrong).toEqual(['bad-time-range']);
    }
    for (const wrong of ['x2026-06-11', '+002026-06-11', '2026-06-11x', '2026-06-11T08:00', '2026-6-11'])
      expect(codes({ days: [wrong] }), wrong).toEqual(['bad-day']);
  });

  test('says which end of a range the clocks took, and suggests wall times of that end', () => {
    const starting = [range('02:30', '08:00')];
    const gap = expand({ days: ['2026-03-29'], timeRanges: starting });
    expect(gap.missions).toEqual([]);
    expect(gap.problems).toMatchObject([{ code: 'local-time-gap', day: '2026-03-29', range: 0, edge: 'start' }]);

    const twice = expand({ days: ['2026-10-25'], timeRanges: starting });
    expect(twice.missions).toEqual([]);
    expect(twice.problems).toEqual([
      {
        code: 'local-time-overlap',
        day: '2026-10-25',
        range: 0,
        edge: 'start',
        suggestions: [
          { local: '2026-10-25T02:30', instant: '2026-10-25T00:30:00Z' },
          { local: '2026-10-25T02:30', instant: '2026-10-25T01:30:00Z' },
        ],
      },
    ]);
    const night = expand({ days: ['2026-10-24'], timeRanges: [range('20:00', '02:30')] });
    expect(night.problems[0]).toMatchObject({
      edge: 'end',
      suggestions: [{ local: '2026-10-25T02:30' }, { local: '2026-10-25T02:30' }],
    });
  });

  test('writes titles without blanks around or doubled, up to 200 characters', () => {
    expect(title({ timeRanges: [range('08:00', '09:00', '  Bar  ')], titlePattern: '[{range}]' })).toBe('[Bar]');
    expect(title({ titlePattern: '   ' })).toBe('Bar');
    expect(title({ titlePattern: ' {range} \n {start} ' })).toBe('Bar 08:00');
    expect(title({ titlePattern: 'x'.repeat(200) })).toHaveLength(200);
    expect(codes({ titlePattern: '🎪'.repeat(200) })).toEqual([]);
    expect(codes({ titlePattern: 'x'.repeat(201) })).toEqual(['title-too-long']);
  });
});
