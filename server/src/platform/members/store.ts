import type { Database, Tx } from '../../kernel/db/database.ts';
import { part, sql } from '../../kernel/db/sql.ts';

export type MemberRow = { accountId: string; name: string; email: string; role: string; joinedAt: string };
export type InvitationRow = { id: string; email: string; role: string; createdAt: string; expiresAt: string };

export async function listMembers(
  db: Database,
  orgId: string,
  page: { limit: number; offset: number; q: string | null },
): Promise<{ items: MemberRow[]; total: number }> {
  const from = part`platform.membership m join platform.account a on a.id = m.account_id
     where ${page.q}::text is null or strpos(kernel.fold(a.name || ' ' || a.email), kernel.fold(${page.q}::text)) > 0`;
  const [items, counts] = await db.read(orgId, [
    sql`select m.account_id as "accountId", a.name, a.email, m.role, m.joined_at as "joinedAt" from ${from}
         order by a.name, m.account_id limit ${page.limit} offset ${page.offset}`,
    sql`select count(*) as total from ${from}`,
  ]);
  return { items: (items ?? []) as MemberRow[], total: Number(counts?.[0]?.total ?? 0) };
}

export function lockMember(tx: Tx, accountId: string): Promise<MemberRow | undefined> {
  return tx.first<MemberRow>(sql`
    select m.account_id as "accountId", a.name, a.email, m.role, m.joined_at as "joinedAt"
      from platform.membership m join platform.account a on a.id = m.account_id where m.account_id = ${accountId} for no key update of m`);
}

export async function countOwners(tx: Tx): Promise<number> {
  const row = await tx.first<{ n: number }>(sql`select count(*) as n from platform.membership where role = 'owner'`);
  return row?.n ?? 0;
}

export async function setRole(tx: Tx, accountId: string, role: string): Promise<void> {
  tx.write(sql`update platform.membership set role = ${role}, version = version + 1 where account_id = ${accountId}`);
}

export async function deleteMember(tx: Tx, accountId: string): Promise<void> {
  tx.write(sql`delete from platform.membership where account_id = ${accountId}`);
}

export async function isMemberAddress(tx: Tx, email: string): Promise<boolean> {
  const row = await tx.first(
    sql`select 1 from platform.membership m join platform.account a on a.id = m.account_id where a.email = ${email}`,
  );
  return row !== undefined;
}

export async function insertInvitation(
  tx: Tx,
  row: { id: string; email: string; role: string; hash: Buffer; invitedBy: string; expiresAt: string },
): Promise<void> {
  // One that ran out makes room for the new one; an open one is refused by its unique index.
  tx.write(
    sql`update platform.org_invitation set revoked_at = now() where email = ${row.email} and accepted_at is null and revoked_at is null and expires_at <= now()`,
  );
  tx.write(sql`
    insert into platform.org_invitation (id, email, role, token_hash, invited_by, expires_at)
    values (${row.id}, ${row.email}, ${row.role}, ${row.hash}, ${row.invitedBy}, ${row.expiresAt})`);
}

export async function listInvitations(db: Database, orgId: string): Promise<InvitationRow[]> {
  return db.readRows<InvitationRow>(
    orgId,
    sql`
    select id, email, role, created_at as "createdAt", expires_at as "expiresAt" from platform.org_invitation
     where accepted_at is null and revoked_at is null order by created_at desc limit 200`,
  );
}

export function findInvitation(tx: Tx, id: string): Promise<(InvitationRow & { invitedBy: string }) | undefined> {
  return tx.first(sql`
    select id, email, role, created_at as "createdAt", expires_at as "expiresAt", invited_by as "invitedBy" from platform.org_invitation
     where id = ${id} and accepted_at is null and revoked_at is null`);
}

export function lockInvitationByHash(tx: Tx, hash: Buffer): Promise<InvitationRow | undefined> {
  return tx.first<InvitationRow>(sql`
    select id, email, role, created_at as "createdAt", expires_at as "expiresAt" from platform.org_invitation
     where token_hash = ${hash} and accepted_at is null and revoked_at is null and expires_at > now() for no key update`);
}

export async function markInvitation(tx: Tx, id: string, what: 'accepted' | 'revoked'): Promise<boolean> {
  const count = await tx.run(
    what === 'accepted'
      ? sql`update platform.org_invitation set accepted_at = now() where id = ${id} and accepted_at is null and revoked_at is null`
      : sql`update platform.org_invitation set revoked_at = now() where id = ${id} and accepted_at is null and revoked_at is null`,
  );
  return count > 0;
}
