import type { Database, Tx } from '../../kernel/db/database.ts';
import { pagePart, part, type Sql, sql } from '../../kernel/db/sql.ts';
import type { ProjectStatus } from './rules.ts';

export type ProjectRow = {
  id: string;
  name: string;
  code: string;
  description: string;
  status: ProjectStatus;
  zone: string;
  siteId: string | null;
  startsOn: string | null;
  endsOn: string | null;
  color: string;
  version: number;
};
export type Staffing = { missions: number; needed: number; invited: number; accepted: number };
export type ProjectCard = ProjectRow & Staffing & { managers: { accountId: string; name: string }[] };

const fields = part`p.id, p.name, p.code, p.description, p.status, p.zone, p.site_id as "siteId", p.starts_on as "startsOn", p.ends_on as "endsOn", p.color, p.version`;

// One grouped count for the projects of the page, from indexes: cancelled missions and ended assignments do not count.
const cards = (page: ReturnType<typeof part>, order: ReturnType<typeof part>): Sql<ProjectCard> => sql`
  with page as materialized (${page}),
  mission as (select m.id, m.project_id, m.status from crew.mission m where m.project_id in (select id from page)),
  need as (select n.mission_id, sum(n.quota) as needed from crew.role_need n
            where n.removed_at is null and n.mission_id in (select id from mission where status <> 'cancelled') group by n.mission_id),
  answer as (select a.mission_id, count(*) filter (where a.status = 'INVITED') as invited, count(*) filter (where a.status = 'ACCEPTED') as accepted
               from crew.assignment a where a.status in ('INVITED', 'ACCEPTED') and a.mission_id in (select id from mission) group by a.mission_id),
  total as (select m.project_id, count(*) filter (where m.status <> 'cancelled') as missions, sum(n.needed) as needed, sum(w.invited) as invited, sum(w.accepted) as accepted
              from mission m left join need n on n.mission_id = m.id left join answer w on w.mission_id = m.id group by m.project_id)
  select ${fields}, coalesce(t.missions, 0)::int as missions, coalesce(t.needed, 0)::int as needed, coalesce(t.invited, 0)::int as invited,
         coalesce(t.accepted, 0)::int as accepted,
         coalesce((select jsonb_agg(jsonb_build_object('accountId', pm.account_id, 'name', a.name) order by a.name)
            from crew.project_manager pm join platform.account a on a.id = pm.account_id
           where pm.org_id = p.org_id and pm.project_id = p.id), '[]') as managers
    from page p left join total t on t.project_id = p.id order by ${order}`;

export type ProjectFilter = {
  status: string | null;
  q: string | null;
  sort: 'name' | '-name' | 'startsOn' | '-startsOn';
};

export async function listProjects(
  db: Database,
  orgId: string,
  filter: ProjectFilter,
  page: { limit: number; offset: number },
): Promise<{ items: ProjectCard[]; total: number }> {
  const status = filter.status ? part` and p.status = ${filter.status}` : part``;
  const words = filter.q
    ? part` and strpos(kernel.fold(p.name || ' ' || p.code), kernel.fold(${filter.q}::text)) > 0`
    : part``;
  const where = part`true${status}${words}`;
  const order = {
    name: part`lower(p.name), p.id`,
    '-name': part`lower(p.name) desc, p.id`,
    startsOn: part`p.starts_on nulls last, p.id`,
    '-startsOn': part`p.starts_on desc nulls last, p.id`,
  }[filter.sort];
  const [items, counts] = await db.read(orgId, [
    cards(
      part`select p.* from crew.project p where ${where} order by ${order} ${pagePart(page.limit, page.offset)}`,
      order,
    ),
    sql`select count(*) as total from crew.project p where ${where}`,
  ]);
  return { items: (items ?? []) as ProjectCard[], total: Number(counts?.[0]?.total ?? 0) };
}

export const findProjectCard = (id: string): Sql<ProjectCard> =>
  cards(part`select p.* from crew.project p where p.id = ${id}`, part`p.id`);
export const findProject = (tx: Tx, id: string): Promise<ProjectRow | undefined> =>
  tx.first<ProjectRow>(sql`select ${fields} from crew.project p where p.id = ${id}`);
/** Held in the order of their ids. */
export const lockProjects = (tx: Tx, ids: readonly string[]): Promise<ProjectRow[]> =>
  tx.rows<ProjectRow>(
    sql`select ${fields} from crew.project p where p.id = any (${ids}::uuid[]) order by p.id for update`,
  );
export const lockProject = (tx: Tx, id: string): Promise<ProjectRow | undefined> =>
  tx.first<ProjectRow>(sql`select ${fields} from crew.project p where p.id = ${id} for no key update`);

export async function insertProject(tx: Tx, row: ProjectRow): Promise<void> {
  tx.write(sql`
    insert into crew.project (id, name, code, description, status, zone, site_id, starts_on, ends_on, color)
    values (${row.id}, ${row.name}, ${row.code}, ${row.description}, ${row.status}, ${row.zone}, ${row.siteId}, ${row.startsOn}, ${row.endsOn}, ${row.color})`);
}

export async function updateProject(tx: Tx, row: ProjectRow): Promise<void> {
  tx.write(sql`
    update crew.project set name = ${row.name}, code = ${row.code}, description = ${row.description}, status = ${row.status}, zone = ${row.zone},
           site_id = ${row.siteId}, starts_on = ${row.startsOn}, ends_on = ${row.endsOn}, color = ${row.color}, version = version + 1, updated_at = now()
     where id = ${row.id}`);
}

export async function replaceManagers(tx: Tx, projectId: string, accountIds: readonly string[]): Promise<void> {
  await tx.batch([
    sql`delete from crew.project_manager where project_id = ${projectId}`,
    sql`insert into crew.project_manager (project_id, account_id) select ${projectId}, * from unnest(${[...new Set(accountIds)]}::uuid[])`,
  ]);
}

export async function listManagerIds(tx: Tx, projectIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select distinct account_id as id from crew.project_manager where project_id = any (${projectIds}::uuid[])`,
  );
  return rows.map(row => row.id);
}
