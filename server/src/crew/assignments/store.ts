import type { Database, Tx } from '../../kernel/db/database.ts';
import { joinParts, pagePart, part, sql } from '../../kernel/db/sql.ts';
import type { AssignmentStatus, CancelReason } from './rules.ts';

export type AssignmentRow = {
  id: string;
  missionId: string;
  needId: string;
  personId: string;
  invitationId: string | null;
  status: AssignmentStatus;
  startsAt: string;
  endsAt: string;
  version: number;
};
/** An assignment with what is needed to show it and to word a message about it. */
export type AssignmentCard = AssignmentRow & {
  missionTitle: string;
  missionStatus: string;
  projectId: string;
  projectName: string;
  roleName: string;
  siteName: string | null;
  siteAddress: string | null;
  zone: string;
  personName: string;
  reasonCode: string | null;
  reason: string | null;
  answeredAt: string | null;
  expiresAt: string | null;
  sequence: number;
  updatedAt: string;
};

export const fields = part`a.id, a.mission_id as "missionId", a.role_need_id as "needId", a.person_id as "personId", a.invitation_id as "invitationId", a.status,
  a.starts_at as "startsAt", a.ends_at as "endsAt", a.version`;
const card = part`${fields}, m.title as "missionTitle", m.status as "missionStatus", m.project_id as "projectId", p.name as "projectName", r.name as "roleName", s.name as "siteName",
  nullif(concat_ws(', ', nullif(s.address, ''), nullif(s.city, '')), '') as "siteAddress", m.zone, trim(w.first_name || ' ' || w.last_name) as "personName",
  a.reason_code as "reasonCode", a.reason, a.answered_at as "answeredAt", i.expires_at as "expiresAt", a.sequence, a.updated_at as "updatedAt"`;
const joined = part`crew.assignment a
  join crew.mission m on m.org_id = a.org_id and m.id = a.mission_id
  join crew.project p on p.org_id = m.org_id and p.id = m.project_id
  join crew.role_need n on n.org_id = a.org_id and n.id = a.role_need_id
  join crew.role r on r.org_id = n.org_id and r.id = n.role_id
  join workplace.person w on w.org_id = a.org_id and w.id = a.person_id
  left join crew.site s on s.org_id = m.org_id and s.id = m.site_id
  left join crew.invitation i on i.org_id = a.org_id and i.id = a.invitation_id`;

export const lockAssignments = (tx: Tx, ids: readonly string[]): Promise<AssignmentRow[]> =>
  tx.rows<AssignmentRow>(
    sql`select ${fields} from crew.assignment a where a.id = any (${ids}::uuid[]) order by a.id for update`,
  );
export const findAssignments = (tx: Tx, ids: readonly string[]): Promise<AssignmentRow[]> =>
  tx.rows<AssignmentRow>(sql`select ${fields} from crew.assignment a where a.id = any (${ids}::uuid[]) order by a.id`);
export type ActiveRow = AssignmentRow & {
  agreedStartsAt: string | null;
  agreedEndsAt: string | null;
  agreedSiteId: string | null;
};
export const lockActiveOfMissions = (tx: Tx, missionIds: readonly string[]): Promise<ActiveRow[]> =>
  tx.rows<ActiveRow>(sql`
    select ${fields}, a.agreed_starts_at as "agreedStartsAt", a.agreed_ends_at as "agreedEndsAt", a.agreed_site_id as "agreedSiteId"
      from crew.assignment a where a.mission_id = any (${missionIds}::uuid[]) and a.status in ('INVITED', 'ACCEPTED') order by a.id for update`);
export const lockInvitedOfNeeds = (tx: Tx, needIds: readonly string[]): Promise<AssignmentRow[]> =>
  tx.rows<AssignmentRow>(sql`
    select ${fields} from crew.assignment a where a.role_need_id = any (${needIds}::uuid[]) and a.status = 'INVITED' order by a.id for update`);
export const listOfInvitation = (tx: Tx, invitationId: string): Promise<AssignmentRow[]> =>
  tx.rows<AssignmentRow>(
    sql`select ${fields} from crew.assignment a where a.invitation_id = ${invitationId} order by a.id`,
  );

export const cardsByIds = (tx: Tx, ids: readonly string[]): Promise<AssignmentCard[]> =>
  tx.rows<AssignmentCard>(
    sql`select ${card} from ${joined} where a.id = any (${ids}::uuid[]) order by a.starts_at, a.id`,
  );
export const cardsOfInvitation = (tx: Tx, invitationId: string): Promise<AssignmentCard[]> =>
  tx.rows<AssignmentCard>(
    sql`select ${card} from ${joined} where a.invitation_id = ${invitationId} order by a.starts_at, a.id`,
  );

export type AssignmentFilter = {
  missionId: string | null;
  personId: string | null;
  projectId: string | null;
  status: string | null;
  from: string | null;
  to: string | null;
};

// Each filter is its own statement text, so that the planner sees only what is asked and keeps its plan.
function matching(filter: AssignmentFilter) {
  const { missionId, personId, projectId, status, from, to } = filter;
  return joinParts(
    [
      part`true`,
      ...(missionId ? [part`a.mission_id = ${missionId}::uuid`] : []),
      ...(personId ? [part`a.person_id = ${personId}::uuid`] : []),
      ...(projectId ? [part`m.project_id = ${projectId}::uuid`] : []),
      ...(status ? [part`a.status = ${status}`] : []),
      ...(from
        ? [part`a.starts_at > ${from}::timestamptz - interval '31 days' and a.ends_at > ${from}::timestamptz`]
        : []),
      ...(to ? [part`a.starts_at < ${to}::timestamptz`] : []),
    ],
    ' and ',
  );
}

export async function listAssignments(
  db: Database,
  orgId: string,
  filter: AssignmentFilter,
  page: { limit: number; offset: number },
): Promise<{ items: AssignmentCard[]; total: number }> {
  const where = matching(filter);
  const [items, counts] = await db.read(orgId, [
    sql`select ${card} from ${joined} where ${where} order by a.starts_at, a.id ${pagePart(page.limit, page.offset)}`,
    sql`select count(*) as total from crew.assignment a join crew.mission m on m.org_id = a.org_id and m.id = a.mission_id where ${where}`,
  ]);
  return { items: (items ?? []) as AssignmentCard[], total: Number(counts?.[0]?.total ?? 0) };
}

export type NeedForInvite = {
  id: string;
  missionId: string;
  projectId: string;
  quota: number;
  accepted: number;
  missionStatus: string;
  projectStatus: string;
  startsAt: string;
  endsAt: string;
  missionTitle: string;
};

/** Needs with their missions held, so that nobody cancels or moves a mission while people are asked for it. */
export async function lockNeeds(
  tx: Tx,
  needIds: readonly string[],
  scope: 'open' | 'all' = 'all',
): Promise<NeedForInvite[]> {
  await tx.run(sql`
    select m.id from crew.mission m where m.id in (select mission_id from crew.role_need where id = any (${needIds}::uuid[])) order by m.id for update`);
  return tx.rows<NeedForInvite>(sql`
    select n.id, n.mission_id as "missionId", m.project_id as "projectId", n.quota, m.status as "missionStatus", p.status as "projectStatus", m.starts_at as "startsAt", m.ends_at as "endsAt", m.title as "missionTitle",
           (select count(*) from crew.assignment a where a.org_id = n.org_id and a.role_need_id = n.id and a.status = 'ACCEPTED') as accepted
      from crew.role_need n join crew.mission m on m.org_id = n.org_id and m.id = n.mission_id join crew.project p on p.org_id = m.org_id and p.id = m.project_id
     where n.id = any (${needIds}::uuid[])${scope === 'open' ? part` and n.removed_at is null` : part``} order by n.id`);
}

/** Other accepted work of a person that overlaps a range: [starts, ends). */
export const findOverlapping = (
  tx: Tx,
  personIds: readonly string[],
  from: string,
  to: string,
): Promise<{ personId: string; id: string; startsAt: string; endsAt: string }[]> =>
  tx.rows(sql`
    select a.person_id as "personId", a.id, a.starts_at as "startsAt", a.ends_at as "endsAt" from crew.assignment a
     where a.person_id = any (${personIds}::uuid[]) and a.status = 'ACCEPTED'
       and a.starts_at > ${from}::timestamptz - interval '31 days' and a.starts_at < ${to}::timestamptz and a.ends_at > ${from}::timestamptz`);

export type NewAssignmentRow = {
  id: string;
  missionId: string;
  needId: string;
  personId: string;
  invitationId: string;
  startsAt: string;
  endsAt: string;
};

/** Inserts invitations; a person who is asked for a mission already keeps the first one. Returns the ids that are new. */
export async function insertInvited(tx: Tx, rows: readonly NewAssignmentRow[]): Promise<string[]> {
  const inserted = await tx.rows<{ id: string }>(sql`
    insert into crew.assignment (id, mission_id, role_need_id, person_id, invitation_id, status, starts_at, ends_at)
    select u.id, u.mission_id, u.need_id, u.person_id, u.invitation_id, 'INVITED', u.starts_at, u.ends_at
      from unnest(${rows.map(row => row.id)}::uuid[], ${rows.map(row => row.missionId)}::uuid[], ${rows.map(row => row.needId)}::uuid[], ${rows.map(row => row.personId)}::uuid[],
                  ${rows.map(row => row.invitationId)}::uuid[], ${rows.map(row => row.startsAt)}::timestamptz[], ${rows.map(row => row.endsAt)}::timestamptz[])
        as u (id, mission_id, need_id, person_id, invitation_id, starts_at, ends_at)
    on conflict (org_id, mission_id, person_id) where status in ('INVITED', 'ACCEPTED') do nothing returning id`);
  return inserted.map(row => row.id);
}

export type StatusChange = {
  status: AssignmentStatus;
  reasonCode: CancelReason | null;
  reason: string | null;
  answeredBy: 'link' | 'account' | 'manager' | null;
};

export async function setStatus(tx: Tx, ids: readonly string[], change: StatusChange): Promise<void> {
  tx.write(sql`
    update crew.assignment
       set status = ${change.status}, reason_code = ${change.reasonCode}, reason = ${change.reason}, answered_by = ${change.answeredBy},
           agreed_starts_at = case when ${change.status} = 'ACCEPTED' then starts_at end, agreed_ends_at = case when ${change.status} = 'ACCEPTED' then ends_at end,
           agreed_site_id = case when ${change.status} = 'ACCEPTED' then (select m.site_id from crew.mission m where m.org_id = assignment.org_id and m.id = assignment.mission_id) end,
           answered_at = case when ${change.answeredBy}::text is null then answered_at else now() end, version = version + 1, sequence = sequence + 1, updated_at = now()
     where id = any (${ids}::uuid[])`);
}

export type NewTimes = { missionId: string; startsAt: string; endsAt: string };

/** New times for the assignments of moved missions; those in `resetIds` must agree again. */
export async function reschedule(tx: Tx, times: readonly NewTimes[], resetIds: readonly string[]): Promise<void> {
  const reset = part`a.id = any (${resetIds}::uuid[])`;
  tx.write(sql`
    update crew.assignment a
       set starts_at = t.starts_at, ends_at = t.ends_at, status = case when ${reset} then 'INVITED' else a.status end,
           answered_at = case when ${reset} then null else a.answered_at end, answered_by = case when ${reset} then null else a.answered_by end,
           agreed_starts_at = case when ${reset} then null else a.agreed_starts_at end, agreed_ends_at = case when ${reset} then null else a.agreed_ends_at end,
           agreed_site_id = case when ${reset} then null else a.agreed_site_id end, version = a.version + 1, sequence = a.sequence + 1, updated_at = now()
      from unnest(${times.map(one => one.missionId)}::uuid[], ${times.map(one => one.startsAt)}::timestamptz[], ${times.map(one => one.endsAt)}::timestamptz[])
        as t (mission_id, starts_at, ends_at)
     where a.mission_id = t.mission_id and a.status in ('INVITED', 'ACCEPTED')`);
}

/** The question of these assignments is asked by other invitations now. */
export async function setInvitations(tx: Tx, pairs: readonly { id: string; invitationId: string }[]): Promise<void> {
  tx.write(sql`
    update crew.assignment a set invitation_id = p.invitation_id
      from unnest(${pairs.map(pair => pair.id)}::uuid[], ${pairs.map(pair => pair.invitationId)}::uuid[]) as p (id, invitation_id) where a.id = p.id`);
}

/** A newer version of what calendars show, where only words have changed. */
export async function touchActiveOfMissions(tx: Tx, missionIds: readonly string[]): Promise<void> {
  tx.write(sql`
    update crew.assignment set sequence = sequence + 1, updated_at = now() where mission_id = any (${missionIds}::uuid[]) and status in ('INVITED', 'ACCEPTED')`);
}

/** Needs of missions that have all the people they look for. */
export async function listFullNeedIds(tx: Tx, missionIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select n.id from crew.role_need n where n.mission_id = any (${missionIds}::uuid[]) and n.removed_at is null
       and n.quota <= (select count(*) from crew.assignment a where a.org_id = n.org_id and a.role_need_id = n.id and a.status = 'ACCEPTED')`);
  return rows.map(row => row.id);
}
