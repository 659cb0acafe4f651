import type { Database, Tx } from '../../kernel/db/database.ts';
import { part, sql } from '../../kernel/db/sql.ts';

export type FeedKind = 'person' | 'team' | 'project' | 'org';
export type FeedRow = {
  id: string;
  kind: FeedKind;
  personId: string | null;
  teamId: string | null;
  projectId: string | null;
  createdAt: string;
  lastReadAt: string | null;
};
export type FeedCard = FeedRow & { label: string };

const fields = part`f.id, f.kind, f.person_id as "personId", f.team_id as "teamId", f.project_id as "projectId", f.created_at as "createdAt", f.last_read_at as "lastReadAt"`;
const labelled = part`${fields}, coalesce(trim(w.first_name || ' ' || w.last_name), t.name, p.name, '') as label`;
const joined = part`crew.calendar_feed f left join workplace.person w on w.org_id = f.org_id and w.id = f.person_id
  left join platform.team t on t.org_id = f.org_id and t.id = f.team_id left join crew.project p on p.org_id = f.org_id and p.id = f.project_id`;

export const listFeeds = (db: Database, orgId: string): Promise<FeedCard[]> =>
  db.readRows<FeedCard>(
    orgId,
    sql`select ${labelled} from ${joined} where f.revoked_at is null order by f.kind, label, f.id limit 1000`,
  );
export const findFeed = (tx: Tx, id: string): Promise<FeedCard | undefined> =>
  tx.first<FeedCard>(sql`select ${labelled} from ${joined} where f.id = ${id} and f.revoked_at is null`);
export const findFeedOfPerson = (tx: Tx, personId: string, createdBy: string): Promise<FeedCard | undefined> =>
  tx.first<FeedCard>(
    sql`select ${labelled} from ${joined} where f.kind = 'person' and f.person_id = ${personId} and f.created_by = ${createdBy} and f.revoked_at is null order by f.created_at limit 1`,
  );
/** Held while the person's own address is found or made, so that two requests make one. */
export async function holdPerson(tx: Tx, personId: string): Promise<void> {
  await tx.run(sql`select id from workplace.person where id = ${personId} for no key update`);
}
export const findFeedByHash = (tx: Tx, hash: Buffer): Promise<FeedCard | undefined> =>
  tx.first<FeedCard>(sql`select ${labelled} from ${joined} where f.token_hash = ${hash} and f.revoked_at is null`);

export async function insertFeed(
  tx: Tx,
  row: {
    id: string;
    kind: FeedKind;
    personId: string | null;
    teamId: string | null;
    projectId: string | null;
    hash: Buffer;
    createdBy: string;
  },
): Promise<void> {
  tx.write(sql`
    insert into crew.calendar_feed (id, kind, person_id, team_id, project_id, token_hash, created_by)
    values (${row.id}, ${row.kind}, ${row.personId}, ${row.teamId}, ${row.projectId}, ${row.hash}, ${row.createdBy})`);
}
export async function revokeFeed(tx: Tx, id: string): Promise<void> {
  tx.write(sql`update crew.calendar_feed set revoked_at = coalesce(revoked_at, now()) where id = ${id}`);
}
/** Working feeds that an account made: all, or those that show more than one person. */
export async function listFeedIdsOf(tx: Tx, accountId: string, which: 'all' | 'of-many'): Promise<string[]> {
  const kinds = which === 'all' ? part`` : part` and kind <> 'person'`;
  const rows = await tx.rows<{ id: string }>(
    sql`select id from crew.calendar_feed where created_by = ${accountId} and revoked_at is null${kinds} order by id`,
  );
  return rows.map(row => row.id);
}
/** The address that a person has keeps showing their work when their record becomes another. */
export async function moveFeeds(tx: Tx, fromId: string, toId: string): Promise<void> {
  tx.write(sql`update crew.calendar_feed set person_id = ${toId} where person_id = ${fromId}`);
}
export async function findRole(tx: Tx, accountId: string): Promise<string | undefined> {
  const row = await tx.first<{ role: string }>(
    sql`select role from platform.membership where account_id = ${accountId}`,
  );
  return row?.role;
}
/** Kept to the hour: readers come every few minutes, and nobody needs to know more. */
export async function touchFeed(tx: Tx, id: string): Promise<void> {
  tx.defer(
    sql`update crew.calendar_feed set last_read_at = date_trunc('hour', now()) where id = ${id} and last_read_at is distinct from date_trunc('hour', now())`,
  );
}

export type FeedEntry = {
  id: string;
  kind: 'assignment' | 'mission';
  sequence: number;
  startsAt: string;
  endsAt: string;
  zone: string;
  title: string;
  roleName: string | null;
  personName: string | null;
  projectName: string;
  siteName: string | null;
  siteAddress: string | null;
  status: string;
  updatedAt: string;
  createdAt: string;
};

const place = part`s.name as "siteName", nullif(concat_ws(', ', nullif(s.address, ''), nullif(s.city, '')), '') as "siteAddress"`;
const window = part`now() - interval '60 days'`;
const horizon = part`now() + interval '18 months'`;

/** Assignments of a person or of the people of a team, declined ones left out; cancelled ones stay for 60 days. */
export function listAssignmentEntries(
  tx: Tx,
  { personId, teamId }: { personId: string | null; teamId: string | null },
): Promise<FeedEntry[]> {
  const person = personId ? part` and a.person_id = ${personId}::uuid` : part``;
  const team = teamId
    ? part` and exists (select from workplace.team_person t where t.org_id = a.org_id and t.team_id = ${teamId}::uuid and t.person_id = a.person_id)`
    : part``;
  return tx.rows<FeedEntry>(sql`
    select a.id, 'assignment' as kind, a.sequence, a.starts_at as "startsAt", a.ends_at as "endsAt", m.zone, m.title, r.name as "roleName",
           trim(w.first_name || ' ' || w.last_name) as "personName", p.name as "projectName", ${place}, a.status, a.updated_at as "updatedAt", a.created_at as "createdAt"
      from crew.assignment a join crew.mission m on m.org_id = a.org_id and m.id = a.mission_id join crew.project p on p.org_id = m.org_id and p.id = m.project_id
      join crew.role_need n on n.org_id = a.org_id and n.id = a.role_need_id join crew.role r on r.org_id = n.org_id and r.id = n.role_id
      join workplace.person w on w.org_id = a.org_id and w.id = a.person_id left join crew.site s on s.org_id = m.org_id and s.id = m.site_id
     where a.starts_at > ${window} and a.starts_at < ${horizon} and a.status <> 'DECLINED'
       and (a.status <> 'CANCELLED' or a.updated_at > now() - interval '60 days')${person}${team}
     order by a.starts_at, a.id limit 5000`);
}

/** Missions of a project or of the whole org; drafts are nobody's calendar. */
export function listMissionEntries(tx: Tx, projectId: string | null): Promise<FeedEntry[]> {
  const project = projectId ? part` and m.project_id = ${projectId}::uuid` : part``;
  return tx.rows<FeedEntry>(sql`
    select m.id, 'mission' as kind, m.sequence, m.starts_at as "startsAt", m.ends_at as "endsAt", m.zone, m.title, null as "roleName", null as "personName", p.name as "projectName",
           ${place}, case when m.status = 'cancelled' then 'CANCELLED' else 'ACCEPTED' end as status, m.updated_at as "updatedAt", m.created_at as "createdAt"
      from crew.mission m join crew.project p on p.org_id = m.org_id and p.id = m.project_id left join crew.site s on s.org_id = m.org_id and s.id = m.site_id
     where m.starts_at > ${window} and m.starts_at < ${horizon} and m.status <> 'draft'
       and (m.status <> 'cancelled' or m.updated_at > now() - interval '60 days')${project}
     order by m.starts_at, m.id limit 5000`);
}

export const findOrgLook = (tx: Tx): Promise<{ name: string; zone: string } | undefined> =>
  tx.first(sql`select name, zone from platform.org`);
