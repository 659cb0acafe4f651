import { describe, expect, test } from 'vitest';
import {
  acceptedOn,
  buildRows,
  buildTopRows,
  changedMissions,
  countStatuses,
  indexPlanning,
  type Planning,
  type PlanningMission,
} from './planning-model.ts';
import { BAR_STATUSES, readStatuses, writeStatuses } from './planning-search.ts';

const mission = (id: string, hour: number, more: Partial<PlanningMission> = {}): PlanningMission => ({
  id,
  projectId: 'p',
  title: `Mission ${id}`,
  status: 'published',
  startsAt: `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`,
  endsAt: `2026-11-23T${String(hour + 4).padStart(2, '0')}:00:00Z`,
  zone: 'Europe/Paris',
  siteId: null,
  version: 1,
  needs: [{ id: `need-${id}`, roleId: 'sound', quota: 2, invited: 0, accepted: 1 }],
  ...more,
});
const answer = (id: string, missionId: string, status: string, personId = 'ana') => ({
  id,
  missionId,
  needId: `need-${missionId}`,
  personId,
  status,
  version: 1,
});
const planning = (more: Partial<Planning>): Planning => ({
  people: [
    { id: 'ana', name: 'Ana', employmentType: 'CDI', teamIds: [], minutes: 240 },
    { id: 'bob', name: 'Bob', employmentType: 'CDD', teamIds: [], minutes: 0 },
  ],
  peopleTotal: 2,
  missions: [mission('a', 8), mission('b', 10), mission('c', 12)],
  assignments: [answer('1', 'a', 'ACCEPTED'), answer('2', 'b', 'INVITED'), answer('3', 'c', 'DECLINED')],
  projects: [{ id: 'p', name: 'Project', color: 'teal' }],
  roles: [
    { id: 'light', name: 'Light' },
    { id: 'sound', name: 'Sound' },
  ],
  sites: [],
  ...more,
});
const options = { statuses: new Set(BAR_STATUSES), q: '', minMs: 0 };

describe('rows of people', () => {
  test('everybody has a row, with or without work, in the order of the answer', () => {
    const rows = buildRows(indexPlanning(planning({})), 'people', options);
    expect(rows.map(row => [row.name, row.bars.length])).toEqual([
      ['Ana', 3],
      ['Bob', 0],
    ]);
  });

  test('open answers that overlap clash; a declined one does not', () => {
    const [ana] = buildRows(indexPlanning(planning({})), 'people', options);
    expect(ana?.bars.map(bar => bar.isClash)).toEqual([true, true, false]);
    expect(ana?.height).toBeGreaterThan(34);
  });

  test('hidden states leave no bar and take no lane', () => {
    const statuses = new Set(['ACCEPTED'] as const);
    const [ana] = buildRows(indexPlanning(planning({})), 'people', { ...options, statuses });
    expect(ana?.bars.map(bar => bar.status)).toEqual(['ACCEPTED']);
    expect(ana?.height).toBe(34);
  });

  test('a bar knows where the next one of its lane begins', () => {
    const [ana] = buildRows(indexPlanning(planning({})), 'people', options);
    const [a, , c] = ana?.bars ?? [];
    expect(a?.lane).toBe(c?.lane);
    expect(a?.nextMs).toBe(c?.startMs);
    expect(c?.nextMs).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the block on top', () => {
  test('one row for each role somebody is missing for, and the drafts in their own', () => {
    const missions = [
      mission('a', 8),
      mission('b', 10),
      mission('d', 14, { status: 'draft' }),
      mission('e', 6, { status: 'done' }),
    ];
    const rows = buildTopRows(indexPlanning(planning({ missions })), 'people', options);
    expect(rows.map(row => [row.kind, row.name, row.missing, row.bars.length])).toEqual([
      ['unfilled', 'Sound', 2, 2],
      ['drafts', '', 0, 1],
    ]);
  });

  test('nothing is missing where all places are taken', () => {
    const full = mission('a', 8, { needs: [{ id: 'n', roleId: 'sound', quota: 1, invited: 0, accepted: 1 }] });
    expect(buildTopRows(indexPlanning(planning({ missions: [full] })), 'people', options)).toEqual([]);
  });
});

test('roles with somebody missing come first, and words filter without regard to accents', () => {
  const missions = [mission('a', 8, { title: 'Répétition' }), mission('b', 10)];
  const index = indexPlanning(planning({ missions }));
  expect(buildRows(index, 'roles', options).map(row => row.name)).toEqual(['Sound', 'Light']);
  const found = buildRows(index, 'roles', { ...options, q: 'REPETITION' });
  expect(found.flatMap(row => row.bars.map(bar => bar.title))).toEqual(['Répétition']);
});

test('the legend counts answers, missing places and drafts', () => {
  const missions = [mission('a', 8), mission('b', 10), mission('d', 14, { status: 'draft' })];
  expect(countStatuses(indexPlanning(planning({ missions })))).toEqual({
    NEED: 2,
    DRAFT: 1,
    INVITED: 1,
    ACCEPTED: 1,
    DECLINED: 1,
    CANCELLED: 0,
  });
  expect(acceptedOn(mission('a', 8))).toBe(1);
});

describe('what changed between two readings', () => {
  test('the same reading has no change', () => {
    expect(changedMissions(planning({}), planning({}))).toEqual(new Set());
  });

  test('a new version, a new answer, a new and a vanished mission are changes', () => {
    const after = planning({
      missions: [mission('a', 8, { version: 2 }), mission('b', 10), mission('x', 9)],
      assignments: [answer('1', 'a', 'ACCEPTED'), answer('2', 'b', 'ACCEPTED')],
    });
    expect(changedMissions(planning({}), after)).toEqual(new Set(['a', 'b', 'c', 'x']));
  });
});

test('states in the address: default ones leave it plain, none is kept as such', () => {
  expect(writeStatuses(readStatuses(undefined))).toBeUndefined();
  expect(readStatuses('ACCEPTED,nonsense')).toEqual(new Set(['ACCEPTED']));
  expect(readStatuses(writeStatuses(new Set()))).toEqual(new Set());
});
