import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type SessionState = { accountId: string; name: string; locale: string; live: boolean };
export type Device = { id: string; createdAt: string; lastSeenAt: string; userAgent: string | null; ip: string | null };
export type RefreshRow = {
  id: string;
  account_id: string;
  refresh_seed: Buffer;
  refresh_generation: number;
  rotated_at: string;
  /** Of the key under which the latest token was asked for. */
  refresh_key_hash: Buffer | null;
  ended: boolean;
};

export async function findSessionState(db: Database, id: string): Promise<SessionState | undefined> {
  const [row] = await db.global<SessionState>(sql`
    select s.account_id as "accountId", a.name, a.locale,
           s.revoked_at is null and s.expires_at > now() and a.disabled_at is null as live
      from platform.session s join platform.account a on a.id = s.account_id where s.id = ${id}`);
  return row;
}

export async function insertSession(
  tx: Tx,
  row: {
    id: string;
    accountId: string;
    expiresAt: string;
    ip: string | null;
    userAgent: string | null;
    refreshSeed: Buffer;
  },
): Promise<void> {
  tx.write(sql`
    insert into platform.session (id, account_id, expires_at, ip, user_agent, refresh_seed)
    values (${row.id}, ${row.accountId}, ${row.expiresAt}, ${row.ip}, ${row.userAgent}, ${row.refreshSeed})`);
}

export function lockSession(tx: Tx, id: string): Promise<RefreshRow | undefined> {
  return tx.first<RefreshRow>(sql`
    select id, account_id, refresh_seed, refresh_generation, rotated_at, refresh_key_hash, revoked_at is not null or expires_at <= now() as ended
      from platform.session where id = ${id} for no key update`);
}

export async function rotateRefresh(
  tx: Tx,
  id: string,
  row: { now: string; expiresAt: string; ip: string | null; keyHash: Buffer | null },
): Promise<void> {
  tx.write(sql`
    update platform.session
       set refresh_generation = refresh_generation + 1, rotated_at = ${row.now}, last_used_at = ${row.now},
           expires_at = ${row.expiresAt}, ip = ${row.ip}, refresh_key_hash = ${row.keyHash}
     where id = ${id}`);
}

/** Ends one live session of an account; returns whether there was one. */
export async function endSession(tx: Tx, accountId: string, id: string, reason: string): Promise<boolean> {
  const count = await tx.run(sql`
    update platform.session set revoked_at = now(), revoked_reason = ${reason}
     where id = ${id} and account_id = ${accountId} and revoked_at is null`);
  return count > 0;
}

/** Ends all live sessions of an account but one; returns their ids. */
export async function endOtherSessions(
  tx: Tx,
  accountId: string,
  exceptId: string | null,
  reason: string,
): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    update platform.session set revoked_at = now(), revoked_reason = ${reason}
     where account_id = ${accountId} and revoked_at is null and id is distinct from ${exceptId}::uuid returning id`);
  return rows.map(row => row.id);
}

export function listDevices(db: Database, accountId: string): Promise<Device[]> {
  return db.global<Device>(sql`
    select id, created_at as "createdAt", last_used_at as "lastSeenAt", user_agent as "userAgent", ip
      from platform.session where account_id = ${accountId} and revoked_at is null and expires_at > now()
     order by last_used_at desc limit 100`);
}
