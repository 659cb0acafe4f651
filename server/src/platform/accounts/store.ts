import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type AccountRow = {
  id: string;
  email: string;
  name: string;
  locale: string;
  password_hash: string | null;
  verified: boolean;
  disabled: boolean;
  version: number;
};
export type TokenPurpose = 'verify-email' | 'reset-password' | 'magic-link';

const columns =
  'id, email, name, locale, password_hash, email_verified_at is not null as verified, disabled_at is not null as disabled, version';

export async function findAccountByEmail(db: Database, email: string): Promise<AccountRow | undefined> {
  const [row] = await db.global<AccountRow>({
    text: `select ${columns} from platform.account where email = $1`,
    values: [email],
  });
  return row;
}

export async function findAccount(db: Database, id: string): Promise<AccountRow | undefined> {
  const [row] = await db.global<AccountRow>({
    text: `select ${columns} from platform.account where id = $1`,
    values: [id],
  });
  return row;
}

/** False when the address has an account already. */
export async function insertAccount(
  tx: Tx,
  row: { id: string; email: string; name: string; locale: string },
): Promise<boolean> {
  const count = await tx.run(sql`
    insert into platform.account (id, email, name, locale)
    values (${row.id}, ${row.email}, ${row.name}, ${row.locale}) on conflict (email) do nothing`);
  return count > 0;
}

export async function updateAccount(tx: Tx, id: string, change: { name: string; locale: string }): Promise<void> {
  tx.write(
    sql`update platform.account set name = ${change.name}, locale = ${change.locale}, version = version + 1 where id = ${id}`,
  );
}

/** Confirms the address. The password chosen at sign-up becomes the account's only if the address was not confirmed before. */
export async function markVerified(tx: Tx, id: string, passwordHash: string | null): Promise<void> {
  tx.write(sql`
    update platform.account
       set password_hash = case when email_verified_at is null then coalesce(${passwordHash}::text, password_hash) else password_hash end,
           email_verified_at = coalesce(email_verified_at, now())
     where id = ${id}`);
}

export async function setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
  tx.write(sql`update platform.account set password_hash = ${passwordHash}, version = version + 1 where id = ${id}`);
}

/** Keeps a single-use token for the account with this address; nothing when there is none, or when it is kept already. */
export async function insertToken(
  tx: Tx,
  row: {
    id: string;
    email: string;
    purpose: TokenPurpose;
    hash: Buffer;
    expiresAt: string;
    passwordHash: string | null;
  },
): Promise<void> {
  tx.write(sql`
    insert into platform.account_token (id, account_id, purpose, token_hash, password_hash, expires_at)
    select ${row.id}, id, ${row.purpose}, ${row.hash}, ${row.passwordHash}, ${row.expiresAt} from platform.account where email = ${row.email}
    on conflict (id) do nothing`);
}

/** Uses up a token: the account it belongs to, once, in time. */
export async function useToken(
  tx: Tx,
  purpose: TokenPurpose,
  hash: Buffer,
): Promise<{ id: string; accountId: string; passwordHash: string | null } | undefined> {
  return tx.first(sql`
    update platform.account_token set used_at = now()
     where purpose = ${purpose} and token_hash = ${hash} and used_at is null and expires_at > now()
    returning id, account_id as "accountId", password_hash as "passwordHash"`);
}

/** Open tokens of a purpose lose their meaning once one was used. */
export async function useUpTokens(tx: Tx, accountId: string, purposes: readonly TokenPurpose[]): Promise<void> {
  tx.write(
    sql`update platform.account_token set used_at = now() where account_id = ${accountId} and purpose = any (${purposes}) and used_at is null`,
  );
}

/** Counts a hit for a key in its window and returns how many there are now. */
export async function countHit(db: Database, key: string, windowMinutes: number): Promise<number> {
  const [row] = await db.global<{ hits: number }>(sql`
    insert into platform.throttle as t (key, window_started_at, hits) values (${key}, now(), 1)
    on conflict (key) do update set
      hits = case when t.window_started_at < now() - make_interval(mins => ${windowMinutes}) then 1 else t.hits + 1 end,
      window_started_at = case when t.window_started_at < now() - make_interval(mins => ${windowMinutes}) then now() else t.window_started_at end
    returning hits`);
  return row?.hits ?? 0;
}

export async function clearHits(db: Database, key: string): Promise<void> {
  await db.global(sql`delete from platform.throttle where key = ${key}`);
}
