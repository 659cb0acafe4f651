import type { Database } from '../../kernel/db/database.ts';
import { part, plannedForValues, sql } from '../../kernel/db/sql.ts';
import { inWindow, withNeeds } from '../missions/index.ts';

export type PlanningFilter = {
  from: string;
  to: string;
  projectId: string | null;
  teamId: string | null;
  q: string | null;
  peopleLimit: number;
  peopleOffset: number;
};
export type PlanningPerson = { id: string; name: string; employmentType: string; teamIds: string[]; minutes: number };
export type PlanningMission = {
  id: string;
  projectId: string;
  title: string;
  status: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  siteId: string | null;
  version: number;
  needs: { id: string; roleId: string; quota: number; invited: number; accepted: number }[];
};
export type PlanningAssignment = {
  id: string;
  missionId: string;
  needId: string;
  personId: string;
  status: string;
  version: number;
};
export type PlanningRows = {
  people: PlanningPerson[];
  peopleTotal: number;
  missions: PlanningMission[];
  assignments: PlanningAssignment[];
  projects: { id: string; name: string; color: string }[];
  roles: { id: string; name: string }[];
  sites: { id: string; name: string; zone: string }[];
};

// Each filter is its own statement text, so that the planner sees only what is asked and keeps its plan.
function peopleMatching({ teamId, q }: PlanningFilter) {
  const team = teamId
    ? part` and exists (select from workplace.team_person t where t.org_id = w.org_id and t.team_id = ${teamId}::uuid and t.person_id = w.id)`
    : part``;
  const words = q
    ? part` and strpos(kernel.fold(w.first_name || ' ' || w.last_name), kernel.fold(${q}::text)) > 0`
    : part``;
  return part`w.archived_at is null${team}${words}`;
}

/**
 * A window of the planning in one round trip: people, the missions of the window with their needs, and what the listed
 * people were asked. Ended answers included.
 */
export async function readPlanning(db: Database, orgId: string, filter: PlanningFilter): Promise<PlanningRows> {
  const people = part`workplace.person w where ${peopleMatching(filter)}`;
  const page = part`${people} order by w.sort_name, w.id limit ${filter.peopleLimit} offset ${filter.peopleOffset}`;
  const ofProject = filter.projectId ? part` and m.project_id = ${filter.projectId}::uuid` : part``;
  const missions = part`${inWindow(filter.from, filter.to)} and m.status <> 'cancelled'${ofProject}`;
  const shown = part`(select m.org_id, m.id from crew.mission m where ${missions} order by m.starts_at, m.id limit 5000)`;
  const statements = [
    sql`select w.id, trim(w.first_name || ' ' || w.last_name) as name, w.employment_type as "employmentType",
               coalesce((select array_agg(t.team_id) from workplace.team_person t where t.org_id = w.org_id and t.person_id = w.id), '{}') as "teamIds",
               coalesce((select sum(extract(epoch from a.ends_at - a.starts_at) / 60)::int from crew.assignment a where a.org_id = w.org_id and a.person_id = w.id and a.status = 'ACCEPTED'
                          and a.starts_at >= ${filter.from}::timestamptz and a.starts_at < ${filter.to}::timestamptz), 0) as minutes
          from ${page}`,
    sql`select count(*) as total from ${people}`,
    sql`select m.id, m.project_id as "projectId", m.title, m.status, m.starts_at as "startsAt", m.ends_at as "endsAt", m.zone, m.site_id as "siteId", m.version
          from crew.mission m where ${missions} order by m.starts_at, m.id limit 5000`,
    sql`select n.mission_id as "missionId", n.id, n.role_id as "roleId", n.quota
          from ${shown} m join crew.role_need n on n.org_id = m.org_id and n.mission_id = m.id
         where n.removed_at is null order by n.id`,
    sql`select a.role_need_id as id, count(*) filter (where a.status = 'INVITED') as invited, count(*) filter (where a.status = 'ACCEPTED') as accepted
          from ${shown} m join crew.assignment a on a.org_id = m.org_id and a.mission_id = m.id
         where a.status in ('INVITED', 'ACCEPTED') group by a.role_need_id`,
    sql`select a.id, a.mission_id as "missionId", a.role_need_id as "needId", a.person_id as "personId", a.status, a.version
          from (select w.org_id, w.id from ${page}) w
          join crew.assignment a on a.org_id = w.org_id and a.person_id = w.id
               and a.starts_at > ${filter.from}::timestamptz - interval '31 days' and a.starts_at < ${filter.to}::timestamptz
          join crew.mission m on m.org_id = a.org_id and m.id = a.mission_id
         where ${missions} order by a.starts_at, a.id limit 25000`,
    sql`select id, name, color from crew.project where status <> 'ARCHIVED' order by lower(name), id limit 1000`,
    sql`select id, name from crew.role order by lower(name), id limit 1000`,
    sql`select id, name, zone from crew.site order by lower(name), id limit 1000`,
  ];
  const results = await db.read(orgId, statements.map(plannedForValues));
  const [peopleRows, totals, missionRows, needs, counts, assignments, projects, roles, sites] = results;
  return {
    people: (peopleRows ?? []) as PlanningPerson[],
    peopleTotal: Number(totals?.[0]?.total ?? 0),
    missions: withNeeds(missionRows, needs, counts),
    assignments: (assignments ?? []) as PlanningAssignment[],
    projects: (projects ?? []) as PlanningRows['projects'],
    roles: (roles ?? []) as PlanningRows['roles'],
    sites: (sites ?? []) as PlanningRows['sites'],
  };
}

export type TodayFigures = { unfilled: number; waiting: number; upcoming: number; drafts: number };

/** What the product's home page counts: of published missions that have not begun. */
export async function readToday(db: Database, orgId: string, now: string): Promise<TodayFigures> {
  const [row] = await db.readRows<TodayFigures>(
    orgId,
    sql`
    select coalesce(sum(greatest(n.quota - (select count(*) from crew.assignment a where a.org_id = n.org_id and a.role_need_id = n.id and a.status = 'ACCEPTED'), 0)), 0)::int as unfilled,
           (select count(*) from crew.assignment a where a.status = 'INVITED' and a.starts_at >= ${now}::timestamptz) as waiting,
           count(distinct m.id) as upcoming,
           (select count(*) from crew.mission d where d.status = 'draft' and d.starts_at >= ${now}::timestamptz) as drafts
      from crew.mission m join crew.role_need n on n.org_id = m.org_id and n.mission_id = m.id and n.removed_at is null
     where m.status = 'published' and m.starts_at >= ${now}::timestamptz`,
  );
  return row ?? { unfilled: 0, waiting: 0, upcoming: 0, drafts: 0 };
}
