import type { Tx } from '../../kernel/db/database.ts';
import { joinParts, part, type Sql, sql } from '../../kernel/db/sql.ts';
import type { MissionStatus } from './rules.ts';

export type MissionRow = {
  id: string;
  projectId: string;
  siteId: string | null;
  title: string;
  notes: string;
  status: MissionStatus;
  startsAt: string;
  endsAt: string;
  zone: string;
  cancelReason: string | null;
  version: number;
  sequence: number;
};
export type NeedRow = { id: string; missionId: string; roleId: string; quota: number; requiredSkillIds: string[] };
export const fields = part`m.id, m.project_id as "projectId", m.site_id as "siteId", m.title, m.notes, m.status, m.starts_at as "startsAt", m.ends_at as "endsAt",
  m.zone, m.cancel_reason as "cancelReason", m.version, m.sequence`;

/** Missions that touch the window [from, to). Their length is bounded, so the search by start is exact and indexed. */
export function inWindow(from: string | null, to: string | null) {
  const ends = from
    ? [part`m.starts_at > ${from}::timestamptz - interval '31 days' and m.ends_at > ${from}::timestamptz`]
    : [];
  return joinParts([part`true`, ...ends, ...(to ? [part`m.starts_at < ${to}::timestamptz`] : [])], ' and ');
}

/** Held in the order of their ids, so that two changes of several missions never wait for each other. */
export const lockMissions = (tx: Tx, ids: readonly string[]): Promise<MissionRow[]> =>
  tx.rows<MissionRow>(
    sql`select ${fields} from crew.mission m where m.id = any (${ids}::uuid[]) order by m.id for update`,
  );

export async function listProjectIds(tx: Tx, missionIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select distinct project_id as id from crew.mission where id = any (${missionIds}::uuid[])`,
  );
  return rows.map(row => row.id);
}

/** Missions whose place is worded anew: calendars that still show them must see a newer version. Returns their ids. */
export async function touchMissionsOfSite(tx: Tx, siteId: string): Promise<string[]> {
  const held = await tx.rows<{ id: string }>(
    sql`select id from crew.mission where site_id = ${siteId} and starts_at > now() - interval '91 days' order by id for update`,
  );
  const ids = held.map(row => row.id);
  tx.write(sql`update crew.mission set sequence = sequence + 1, updated_at = now() where id = any (${ids}::uuid[])`);
  return ids;
}

export const listNeeds = (tx: Tx, missionIds: readonly string[]): Promise<NeedRow[]> =>
  tx.rows<NeedRow>(sql`
    select id, mission_id as "missionId", role_id as "roleId", quota, required_skill_ids as "requiredSkillIds"
      from crew.role_need where mission_id = any (${missionIds}::uuid[]) and removed_at is null order by id`);

export type NewMissionRow = Omit<MissionRow, 'version' | 'sequence' | 'cancelReason'> & {
  sourceUid: string | null;
  sourceRecurrenceId: string | null;
};

export async function insertMissions(tx: Tx, rows: readonly NewMissionRow[], needs: readonly NeedRow[]): Promise<void> {
  await tx.batch([
    sql`insert into crew.mission (id, project_id, site_id, title, notes, status, starts_at, ends_at, zone, source_uid, source_recurrence_id)
        select * from unnest(${rows.map(row => row.id)}::uuid[], ${rows.map(row => row.projectId)}::uuid[], ${rows.map(row => row.siteId)}::uuid[],
          ${rows.map(row => row.title)}::text[], ${rows.map(row => row.notes)}::text[], ${rows.map(row => row.status)}::text[],
          ${rows.map(row => row.startsAt)}::timestamptz[], ${rows.map(row => row.endsAt)}::timestamptz[], ${rows.map(row => row.zone)}::text[],
          ${rows.map(row => row.sourceUid)}::text[], ${rows.map(row => row.sourceRecurrenceId)}::text[])`,
    insertNeedsSql(needs),
  ]);
}

const insertNeedsSql = (needs: readonly NeedRow[]): Sql => sql`
  insert into crew.role_need (id, mission_id, role_id, quota, required_skill_ids)
  select n.id, n.mission_id, n.role_id, n.quota, coalesce((select array_agg(v::uuid) from jsonb_array_elements_text(n.skills) v), '{}')
    from unnest(${needs.map(need => need.id)}::uuid[], ${needs.map(need => need.missionId)}::uuid[], ${needs.map(need => need.roleId)}::uuid[],
                ${needs.map(need => need.quota)}::int[], ${needs.map(need => JSON.stringify(need.requiredSkillIds))}::jsonb[]) as n (id, mission_id, role_id, quota, skills)`;

export async function updateMission(tx: Tx, row: MissionRow): Promise<void> {
  tx.write(sql`
    update crew.mission set title = ${row.title}, notes = ${row.notes}, site_id = ${row.siteId}, status = ${row.status}, starts_at = ${row.startsAt},
           ends_at = ${row.endsAt}, zone = ${row.zone}, cancel_reason = ${row.cancelReason}, sequence = ${row.sequence}, version = version + 1, updated_at = now()
     where id = ${row.id}`);
}

export async function setStatus(
  tx: Tx,
  ids: readonly string[],
  status: MissionStatus,
  cancelReason: string | null,
): Promise<void> {
  tx.write(sql`
    update crew.mission set status = ${status}, cancel_reason = ${cancelReason}, sequence = sequence + 1, version = version + 1, updated_at = now()
     where id = any (${ids}::uuid[])`);
}

/** Missions of a project that are not cancelled, in time order. */
export async function listMissionIds(tx: Tx, projectId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select id from crew.mission where project_id = ${projectId} and status <> 'cancelled' order by starts_at, id limit 5000`,
  );
  return rows.map(row => row.id);
}

export async function removeMission(tx: Tx, id: string): Promise<void> {
  tx.write(sql`delete from crew.mission where id = ${id}`);
}

/** Published missions that have ended become done; returns them. */
export const markDone = (tx: Tx): Promise<{ id: string; projectId: string }[]> =>
  tx.rows(sql`
    update crew.mission set status = 'done', version = version + 1, updated_at = now()
     where status = 'published' and starts_at < now() and ends_at < now() returning id, project_id as "projectId"`);

// The needs of a mission for other roles than these.
const otherNeeds = (missionId: string, needs: readonly NeedRow[]) =>
  part`n.mission_id = ${missionId} and not (n.role_id = any (${needs.map(need => need.roleId)}::uuid[]))`;

/** How many are asked for, or have accepted, roles of a mission that are not among these. */
export async function countAskedOfOthers(tx: Tx, missionId: string, needs: readonly NeedRow[]): Promise<number> {
  const row = await tx.first<{ n: number }>(sql`
    select count(*) as n from crew.role_need n join crew.assignment a on a.org_id = n.org_id and a.role_need_id = n.id and a.status in ('INVITED', 'ACCEPTED')
     where ${otherNeeds(missionId, needs)}`);
  return Number(row?.n ?? 0);
}

/**
 * Makes the needs of a mission these: the same role keeps its row, and what people were asked for it. One that somebody
 * answered to is not looked for any more, but stays for their answer.
 */
export async function replaceNeeds(tx: Tx, missionId: string, needs: readonly NeedRow[]): Promise<void> {
  const others = otherNeeds(missionId, needs);
  await tx.batch([
    sql`delete from crew.role_need n where ${others} and not exists (select from crew.assignment a where a.org_id = n.org_id and a.role_need_id = n.id)`,
    sql`update crew.role_need n set removed_at = now() where ${others} and n.removed_at is null`,
    sql`insert into crew.role_need as r (id, mission_id, role_id, quota, required_skill_ids)
        select n.id, ${missionId}, n.role_id, n.quota, coalesce((select array_agg(v::uuid) from jsonb_array_elements_text(n.skills) v), '{}')
          from unnest(${needs.map(need => need.id)}::uuid[], ${needs.map(need => need.roleId)}::uuid[], ${needs.map(need => need.quota)}::int[],
                      ${needs.map(need => JSON.stringify(need.requiredSkillIds))}::jsonb[]) as n (id, role_id, quota, skills)
        on conflict (org_id, mission_id, role_id) do update set quota = excluded.quota, required_skill_ids = excluded.required_skill_ids, removed_at = null`,
  ]);
}

export async function countOverfilled(tx: Tx, missionId: string): Promise<number> {
  const row = await tx.first<{ n: number }>(sql`
    select count(*) as n from crew.role_need n
     where n.mission_id = ${missionId} and n.removed_at is null
       and n.quota < (select count(*) from crew.assignment a where a.org_id = n.org_id and a.role_need_id = n.id and a.status = 'ACCEPTED')`);
  return row?.n ?? 0;
}

/** Missions of a project that came from a calendar before, by uid and recurrence; `hold` keeps them until the end. */
export function findImported(
  tx: Tx,
  projectId: string,
  uids: readonly string[],
  hold: 'hold' | 'look',
): Promise<(MissionRow & { sourceUid: string; sourceRecurrenceId: string | null })[]> {
  return tx.rows(sql`
    select ${fields}, m.source_uid as "sourceUid", m.source_recurrence_id as "sourceRecurrenceId" from crew.mission m
     where m.project_id = ${projectId} and m.source_uid = any (${uids}::text[]) order by m.id${hold === 'hold' ? part` for update` : part``}`);
}
