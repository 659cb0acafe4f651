import type { Database, Tx } from '../../kernel/db/database.ts';
import { joinParts, part, sql } from '../../kernel/db/sql.ts';

export type InvitationRow = {
  id: string;
  personId: string;
  message: string;
  createdAt: string;
  expiresAt: string;
  sentAt: string | null;
  remindedAt: string | null;
  revokedAt: string | null;
  createdBy: string | null;
};
export type InvitationPerson = {
  firstName: string;
  lastName: string;
  email: string | null;
  locale: string;
  accountId: string | null;
};

const fields = part`i.id, i.person_id as "personId", i.message, i.created_at as "createdAt", i.expires_at as "expiresAt", i.sent_at as "sentAt",
  i.reminded_at as "remindedAt", i.revoked_at as "revokedAt", i.created_by as "createdBy"`;

export async function insertInvitations(
  tx: Tx,
  rows: readonly { id: string; personId: string; hash: Buffer; message: string; expiresAt: string }[],
  createdBy: string | null,
): Promise<void> {
  tx.write(sql`
    insert into crew.invitation (id, person_id, token_hash, message, expires_at, created_by)
    select u.*, ${createdBy}::uuid from unnest(${rows.map(row => row.id)}::uuid[], ${rows.map(row => row.personId)}::uuid[], ${rows.map(row => row.hash)}::bytea[],
                         ${rows.map(row => row.message)}::text[], ${rows.map(row => row.expiresAt)}::timestamptz[]) as u`);
}

export async function deleteEmptyInvitations(tx: Tx, ids: readonly string[]): Promise<void> {
  tx.write(
    sql`delete from crew.invitation i where i.id = any (${ids}::uuid[]) and not exists (select from crew.assignment a where a.org_id = i.org_id and a.invitation_id = i.id)`,
  );
}

export const findInvitation = (tx: Tx, id: string): Promise<InvitationRow | undefined> =>
  tx.first<InvitationRow>(sql`select ${fields} from crew.invitation i where i.id = ${id}`);
export const lockInvitation = (tx: Tx, id: string): Promise<InvitationRow | undefined> =>
  tx.first<InvitationRow>(sql`select ${fields} from crew.invitation i where i.id = ${id} for update`);
/** Only with the hash of its token; a wrong id and a wrong token look the same. */
export const findByToken = (tx: Tx, id: string, hash: Buffer): Promise<InvitationRow | undefined> =>
  tx.first<InvitationRow>(sql`select ${fields} from crew.invitation i where i.id = ${id} and i.token_hash = ${hash}`);

export const findPerson = (tx: Tx, personId: string): Promise<InvitationPerson | undefined> =>
  tx.first<InvitationPerson>(
    sql`select first_name as "firstName", last_name as "lastName", email, locale, account_id as "accountId" from workplace.person where id = ${personId}`,
  );

export async function markSent(tx: Tx, id: string): Promise<void> {
  tx.write(sql`update crew.invitation set sent_at = coalesce(sent_at, now()) where id = ${id}`);
}
export async function markReminded(tx: Tx, id: string): Promise<void> {
  tx.write(sql`update crew.invitation set reminded_at = now() where id = ${id}`);
}
export async function markRevoked(tx: Tx, id: string): Promise<void> {
  tx.write(sql`update crew.invitation set revoked_at = coalesce(revoked_at, now()) where id = ${id}`);
}
/** The invitations behind the active assignments of missions. */
export const lockInvitationsOfMissions = (tx: Tx, missionIds: readonly string[]): Promise<InvitationRow[]> =>
  tx.rows<InvitationRow>(sql`
    select ${fields} from crew.invitation i
     where i.id in (select a.invitation_id from crew.assignment a where a.mission_id = any (${missionIds}::uuid[]) and a.status in ('INVITED', 'ACCEPTED'))
     order by i.id for update`);
/** Gives people who must answer once more the time for it; never shortens an invitation, never revives a revoked one. */
export async function extendInvitations(tx: Tx, ids: readonly string[], expiresAt: string): Promise<void> {
  tx.write(
    sql`update crew.invitation set expires_at = greatest(expires_at, ${expiresAt}::timestamptz) where id = any (${ids}::uuid[]) and revoked_at is null`,
  );
}

/** Invitations whose time is over while somebody has not answered. */
export const listOverdue = (db: Database, orgId: string, now: string): Promise<{ id: string }[]> =>
  db.readRows<{ id: string }>(
    orgId,
    sql`
    select i.id from crew.invitation i
     where i.revoked_at is null and i.expires_at <= ${now}::timestamptz
       and exists (select from crew.assignment a where a.org_id = i.org_id and a.invitation_id = i.id and a.status = 'INVITED')
     order by i.expires_at limit 500`,
  );

export type InvitationCard = InvitationRow & {
  personName: string;
  email: string | null;
  open: number;
  accepted: number;
  declined: number;
};

export async function listInvitations(
  db: Database,
  orgId: string,
  filter: { personId: string | null; open: boolean | null },
  page: { limit: number; offset: number },
): Promise<{ items: InvitationCard[]; total: number }> {
  const open = part`(i.revoked_at is null and i.expires_at > now() and exists (select from crew.assignment a where a.org_id = i.org_id and a.invitation_id = i.id and a.status = 'INVITED'))`;
  const where = joinParts(
    [
      part`true`,
      ...(filter.personId ? [part`i.person_id = ${filter.personId}::uuid`] : []),
      ...(filter.open === null ? [] : [filter.open ? open : part`not ${open}`]),
    ],
    ' and ',
  );
  const count = (status: string) =>
    part`(select count(*) from crew.assignment a where a.org_id = i.org_id and a.invitation_id = i.id and a.status = ${status})`;
  const [items, totals] = await db.read(orgId, [
    sql`select ${fields}, trim(w.first_name || ' ' || w.last_name) as "personName", w.email, ${count('INVITED')} as open, ${count('ACCEPTED')} as accepted, ${count('DECLINED')} as declined
          from crew.invitation i join workplace.person w on w.org_id = i.org_id and w.id = i.person_id
         where ${where} order by i.created_at desc, i.id desc limit ${page.limit} offset ${page.offset}`,
    sql`select count(*) as total from crew.invitation i where ${where}`,
  ]);
  return { items: (items ?? []) as InvitationCard[], total: Number(totals?.[0]?.total ?? 0) };
}

export type OrgLook = { name: string; locale: string; zone: string };
export const findOrgLook = (tx: Tx): Promise<OrgLook | undefined> =>
  tx.first<OrgLook>(sql`select name, locale, zone from platform.org`);
