import type { GetData } from '../../api/query.ts';
import { findClashes, packLanes, rowHeight } from './grid-geometry.ts';
import type { BarStatus, RowKind } from './planning-search.ts';

export type Planning = GetData<'/planning'>;
export type PlanningMission = Planning['missions'][number];
export type PlanningNeed = PlanningMission['needs'][number];
export type PlanningAssignment = Planning['assignments'][number];
export type PlanningPerson = Planning['people'][number];

export type Bar = {
  id: string;
  missionId: string;
  needId: string | null;
  personId: string | null;
  status: BarStatus;
  startMs: number;
  endMs: number;
  title: string;
  /** Role's name, empty where the row says it. */
  detail: string;
  projectId: string;
  /** Places of the need; null on an answer. */
  places: { accepted: number; invited: number; quota: number } | null;
  isClash: boolean;
};

/** `nextMs` is where the next bar of the lane begins: a title may run on into the free place before it. */
export type LanedBar = Bar & { lane: number; nextMs: number };

export type Row = {
  id: string;
  kind: 'unfilled' | 'drafts' | 'person' | 'role';
  /** Id of the person or role; empty for drafts. */
  refId: string;
  name: string;
  employmentType: string | null;
  minutes: number | null;
  /** Places without anybody. */
  missing: number;
  bars: readonly LanedBar[];
  height: number;
};

export type PlanningIndex = {
  data: Planning;
  missions: ReadonlyMap<string, PlanningMission>;
  roles: ReadonlyMap<string, string>;
  projects: ReadonlyMap<string, Planning['projects'][number]>;
  sites: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, PlanningPerson>;
};

export function indexPlanning(data: Planning): PlanningIndex {
  return {
    data,
    missions: new Map(data.missions.map(mission => [mission.id, mission])),
    roles: new Map(data.roles.map(role => [role.id, role.name])),
    projects: new Map(data.projects.map(project => [project.id, project])),
    sites: new Map(data.sites.map(site => [site.id, site.name])),
    people: new Map(data.people.map(person => [person.id, person])),
  };
}

export function missingOf(need: PlanningNeed): number {
  return Math.max(0, need.quota - need.accepted);
}

const isDraft = (mission: PlanningMission) => mission.status === 'draft';

function statusOfAnswer(status: string): BarStatus {
  if (status === 'ACCEPTED' || status === 'DECLINED' || status === 'CANCELLED') return status;
  return 'INVITED';
}

function missionBar(mission: PlanningMission, rest: Pick<Bar, 'id' | 'status'> & Partial<Bar>): Bar {
  return {
    missionId: mission.id,
    needId: null,
    personId: null,
    startMs: Date.parse(mission.startsAt),
    endMs: Date.parse(mission.endsAt),
    title: mission.title,
    detail: '',
    projectId: mission.projectId,
    places: null,
    isClash: false,
    ...rest,
  };
}

function needBar(index: PlanningIndex, mission: PlanningMission, need: PlanningNeed, status: BarStatus): Bar {
  const { id, accepted, invited, quota } = need;
  const detail = index.roles.get(need.roleId) ?? '';
  return missionBar(mission, { id: `need:${id}`, needId: id, status, detail, places: { accepted, invited, quota } });
}

/** Open answers of one person that overlap: somebody has to choose. */
function markClashes(bars: readonly Bar[]): Bar[] {
  const open = bars.filter(bar => bar.status === 'INVITED' || bar.status === 'ACCEPTED');
  const clashes = findClashes(open);
  const clashing = new Set(open.filter((_, index) => clashes[index]).map(bar => bar.id));
  return bars.map(bar => (clashing.has(bar.id) ? { ...bar, isClash: true } : bar));
}

type RowParts = Omit<Row, 'bars' | 'height' | 'employmentType' | 'minutes' | 'missing'> & Partial<Row>;

function makeRow(parts: RowParts, bars: readonly Bar[], minMs: number): Row {
  const { lanes, laneCount } = packLanes(bars, minMs);
  const laned = bars
    .map((bar, index) => ({ ...bar, lane: lanes[index] ?? 0, nextMs: Number.POSITIVE_INFINITY }))
    .toSorted((a, b) => a.startMs - b.startMs || a.lane - b.lane);
  const next = new Map<number, number>();
  for (const bar of laned.toReversed()) {
    bar.nextMs = next.get(bar.lane) ?? bar.nextMs;
    next.set(bar.lane, bar.startMs);
  }
  return { employmentType: null, minutes: null, missing: 0, ...parts, bars: laned, height: rowHeight(laneCount) };
}

export type RowOptions = { statuses: ReadonlySet<BarStatus>; q: string; minMs: number };

/** The block on top: a row for each role somebody is missing for, and one for the drafts. Rows of roles show both themselves. */
export function buildTopRows(index: PlanningIndex, kind: RowKind, { statuses, minMs }: RowOptions): Row[] {
  const rows: Row[] = [];
  if (statuses.has('NEED') && kind === 'people') {
    const open = index.data.missions
      .filter(mission => mission.status === 'published')
      .flatMap(mission => mission.needs.filter(need => missingOf(need) > 0).map(need => ({ mission, need })));
    for (const role of index.data.roles) {
      const ofRole = open.filter(({ need }) => need.roleId === role.id);
      if (ofRole.length === 0) continue;
      const missing = ofRole.reduce((sum, { need }) => sum + missingOf(need), 0);
      const bars = ofRole.map(({ mission, need }) => ({ ...needBar(index, mission, need, 'NEED'), detail: '' }));
      rows.push(
        makeRow({ id: `unfilled:${role.id}`, kind: 'unfilled', refId: role.id, name: role.name, missing }, bars, minMs),
      );
    }
  }
  const drafts = statuses.has('DRAFT')
    ? index.data.missions.filter(mission => isDraft(mission) && (kind === 'people' || mission.needs.length === 0))
    : [];
  if (drafts.length > 0) {
    const bars = drafts.map(mission => missionBar(mission, { id: `draft:${mission.id}`, status: 'DRAFT' }));
    rows.push(makeRow({ id: 'drafts', kind: 'drafts', refId: '', name: '' }, bars, minMs));
  }
  return rows;
}

export function buildRows(index: PlanningIndex, kind: RowKind, options: RowOptions): Row[] {
  return kind === 'people' ? buildPeopleRows(index, options) : buildRoleRows(index, options);
}

function buildPeopleRows(index: PlanningIndex, { statuses, minMs }: RowOptions): Row[] {
  const needRoles = new Map(
    index.data.missions.flatMap(mission => mission.needs.map(need => [need.id, need.roleId] as const)),
  );
  const bars = new Map<string, Bar[]>();
  for (const assignment of index.data.assignments) {
    const mission = index.missions.get(assignment.missionId);
    const status = statusOfAnswer(assignment.status);
    if (mission === undefined || !statuses.has(status)) continue;
    const { id, personId, needId } = assignment;
    const detail = index.roles.get(needRoles.get(needId) ?? '') ?? '';
    const bar = missionBar(mission, { id, personId, needId, status, detail });
    const list = bars.get(personId);
    if (list === undefined) bars.set(personId, [bar]);
    else list.push(bar);
  }
  return index.data.people.map(({ id, name, employmentType, minutes }) =>
    makeRow({ id, kind: 'person', refId: id, name, employmentType, minutes }, markClashes(bars.get(id) ?? []), minMs),
  );
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

function buildRoleRows(index: PlanningIndex, { statuses, q, minMs }: RowOptions): Row[] {
  const wanted = fold(q.trim());
  const byRole = new Map<string, { bars: Bar[]; missing: number }>();
  for (const mission of index.data.missions) {
    for (const need of mission.needs) {
      const status = statusOfNeed(mission, need);
      if (!statuses.has(status)) continue;
      const bar = { ...needBar(index, mission, need, status), detail: '' };
      const role = byRole.get(need.roleId) ?? { bars: [], missing: 0 };
      byRole.set(need.roleId, role);
      if (wanted !== '' && !fold(`${mission.title} ${index.roles.get(need.roleId)}`).includes(wanted)) continue;
      role.bars.push(bar);
      if (status === 'NEED') role.missing += missingOf(need);
    }
  }
  return index.data.roles
    .map(({ id, name }) => {
      const { bars, missing } = byRole.get(id) ?? { bars: [], missing: 0 };
      return makeRow({ id: `role:${id}`, kind: 'role', refId: id, name, missing }, bars, minMs);
    })
    .filter(row => wanted === '' || row.bars.length > 0 || fold(row.name).includes(wanted))
    .toSorted((a, b) => Number(b.missing > 0) - Number(a.missing > 0));
}

function statusOfNeed(mission: PlanningMission, need: PlanningNeed): BarStatus {
  if (isDraft(mission)) return 'DRAFT';
  // What is over cannot be filled any more.
  if (mission.status === 'done') return need.accepted > 0 ? 'ACCEPTED' : 'CANCELLED';
  return missingOf(need) > 0 ? 'NEED' : 'ACCEPTED';
}

/** Figures of the legend: answers by state, needs by missing places, drafts by mission. */
export function countStatuses(index: PlanningIndex): Record<BarStatus, number> {
  const counts: Record<BarStatus, number> = { NEED: 0, DRAFT: 0, INVITED: 0, ACCEPTED: 0, DECLINED: 0, CANCELLED: 0 };
  for (const mission of index.data.missions) {
    if (isDraft(mission)) counts.DRAFT += 1;
    else if (mission.status === 'published')
      counts.NEED += mission.needs.reduce((sum, need) => sum + missingOf(need), 0);
  }
  for (const { status } of index.data.assignments) counts[statusOfAnswer(status)] += 1;
  return counts;
}

/** How many people of a mission had accepted. */
export function acceptedOn(mission: PlanningMission): number {
  return mission.needs.reduce((sum, need) => sum + need.accepted, 0);
}

// Also of people who are not listed: their answers are known by number only.
const answersOf = ({ needs }: PlanningMission): string =>
  needs.map(need => `${need.id} ${need.invited} ${need.accepted}`).join();

/** Missions and answers that differ between two readings of the same window: what somebody changed meanwhile. */
export function changedMissions(before: Planning, after: Planning): Set<string> {
  const changed = new Set<string>();
  const missions = new Map(before.missions.map(mission => [mission.id, mission]));
  for (const mission of after.missions) {
    const old = missions.get(mission.id);
    if (
      old === undefined ||
      old.startsAt !== mission.startsAt ||
      old.version !== mission.version ||
      answersOf(old) !== answersOf(mission)
    )
      changed.add(mission.id);
    missions.delete(mission.id);
  }
  for (const id of missions.keys()) changed.add(id);
  const answers = new Map(before.assignments.map(answer => [answer.id, answer.status]));
  for (const answer of after.assignments) {
    if (answers.get(answer.id) !== answer.status) changed.add(answer.missionId);
  }
  return changed;
}
