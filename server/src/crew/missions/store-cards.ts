import type { Database, Tx } from '../../kernel/db/database.ts';
import { joinParts, pagePart, part, type Sql, sql } from '../../kernel/db/sql.ts';
import { fields, inWindow, type MissionRow } from './store.ts';

export type NeedCard = {
  id: string;
  roleId: string;
  roleName: string;
  quota: number;
  requiredSkillIds: string[];
  invited: number;
  accepted: number;
};
export type MissionCard = MissionRow & { projectName: string; siteName: string | null; needs: NeedCard[] };

export type MissionFilter = {
  projectId: string | null;
  status: string | null;
  from: string | null;
  to: string | null;
  q: string | null;
  sort: 'startsAt' | '-startsAt' | 'title' | '-title';
};

// Each filter is its own statement text, so that the planner sees only what is asked and keeps its plan.
function matching({ projectId, status, q, from, to }: MissionFilter) {
  return joinParts(
    [
      inWindow(from, to),
      ...(projectId ? [part`m.project_id = ${projectId}::uuid`] : []),
      ...(status ? [part`m.status = ${status}`] : []),
      ...(q ? [part`strpos(kernel.fold(m.title), kernel.fold(${q}::text)) > 0`] : []),
    ],
    ' and ',
  );
}

export type MissionPage = { limit: number; offset: number; after: { at: string; id: string } | null };
type Fragment = ReturnType<typeof part>;

/*
 * Flat rows of missions, their needs and the answers, put together here: building the same JSON in the database costs twice
 * as much. Each statement finds its missions by itself, so that all of them travel in one round trip.
 */
function cardsSql(which: Fragment, order: Fragment): Sql[] {
  return [
    sql`select ${fields}, p.name as "projectName", s.name as "siteName"
          from crew.mission m join crew.project p on p.org_id = m.org_id and p.id = m.project_id
          left join crew.site s on s.org_id = m.org_id and s.id = m.site_id where ${which} ${order}`,
    sql`select n.mission_id as "missionId", n.id, n.role_id as "roleId", r.name as "roleName", n.quota, n.required_skill_ids as "requiredSkillIds"
          from (select m.org_id, m.id from crew.mission m where ${which} ${order}) m
          join crew.role_need n on n.org_id = m.org_id and n.mission_id = m.id
          join crew.role r on r.org_id = n.org_id and r.id = n.role_id
         where n.removed_at is null order by r.name, n.id`,
    sql`select a.role_need_id as id, count(*) filter (where a.status = 'INVITED') as invited, count(*) filter (where a.status = 'ACCEPTED') as accepted
          from (select m.org_id, m.id from crew.mission m where ${which} ${order}) m
          join crew.assignment a on a.org_id = m.org_id and a.mission_id = m.id
         where a.status in ('INVITED', 'ACCEPTED') group by a.role_need_id`,
  ];
}

type Counted = { id: string; invited: number; accepted: number };

/** Missions with their needs, and these with how many were asked and said yes, from flat rows of three statements. */
export function withNeeds<N extends Counted, M extends { id: string; needs: N[] }>(
  missions: readonly object[] = [],
  needs: readonly object[] = [],
  counts: readonly object[] = [],
): M[] {
  const cards = missions as M[];
  const byId = new Map(cards.map(card => [card.id, card]));
  const asked = new Map((counts as Counted[]).map(count => [count.id, count]));
  for (const card of cards) card.needs = [];
  for (const { missionId, ...need } of needs as (N & { missionId: string })[]) {
    const { invited = 0, accepted = 0 } = asked.get(need.id) ?? {};
    // The row was the need without its counts.
    byId.get(missionId)?.needs.push({ ...need, invited, accepted } as unknown as N);
  }
  return cards;
}

/** Cards from the rows of `cardsSql`, in the order of the missions. */
export const assembleCards = ([missions, needs, counts]: readonly object[][]): MissionCard[] =>
  withNeeds<NeedCard, MissionCard>(missions, needs, counts);

const ORDERS = {
  startsAt: part`m.starts_at, m.id`,
  '-startsAt': part`m.starts_at desc, m.id`,
  title: part`lower(m.title), m.id`,
  '-title': part`lower(m.title) desc, m.id`,
};

/** The page and, last, its total: to be sent in one round trip. */
export function missionListSql(filter: MissionFilter, page: MissionPage): Sql[] {
  const where = matching(filter);
  const which = page.after
    ? part`${where} and (m.starts_at, m.id) > (${page.after.at}::timestamptz, ${page.after.id}::uuid)`
    : where;
  const order = part`order by ${ORDERS[filter.sort]} ${pagePart(page.limit, page.offset)}`;
  return [...cardsSql(which, order), sql`select count(*) as total from crew.mission m where ${where}`];
}

export async function listMissions(
  db: Database,
  orgId: string,
  filter: MissionFilter,
  page: MissionPage,
): Promise<{ items: MissionCard[]; total: number }> {
  const rows = await db.read(orgId, missionListSql(filter, page));
  return { items: assembleCards(rows), total: Number(rows[3]?.[0]?.total ?? 0) };
}

const missionCardsSql = (ids: readonly string[]): Sql[] =>
  cardsSql(part`m.id = any (${ids}::uuid[])`, part`order by m.starts_at, m.id`);
export const missionCardSql = (id: string): Sql[] => cardsSql(part`m.id = ${id}`, part``);

/** Missions as they are shown, in time order; ids that are not there are left out. */
export const missionCards = async (tx: Tx, ids: readonly string[]): Promise<MissionCard[]> =>
  assembleCards(await tx.batch(missionCardsSql(ids)));

export async function findMissionCard(db: Database, orgId: string, id: string): Promise<MissionCard | undefined> {
  const [card] = assembleCards(await db.read(orgId, missionCardSql(id)));
  return card;
}
