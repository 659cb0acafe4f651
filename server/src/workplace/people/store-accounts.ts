import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

/*
 * Which account a person is follows from the e-mail alone: the address of a member that was confirmed. A person whose
 * address changes is another's no longer, so that a mistyped address never leaves somebody with another one's missions.
 */

/** Makes the links of these people what their e-mails say. */
export async function linkAccounts(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.batch([
    sql`update workplace.person p set account_id = null
         where p.id = any (${personIds}::uuid[]) and p.account_id is not null
           and (p.archived_at is not null or p.email is distinct from (select a.email from platform.account a where a.id = p.account_id))`,
    sql`update workplace.person p set account_id = a.id
          from platform.membership m join platform.account a on a.id = m.account_id
         where p.id = any (${personIds}::uuid[]) and p.archived_at is null and p.account_id is null
           and a.email = p.email and a.email_verified_at is not null`,
  ]);
}

/** Links the active person with this e-mail to the account, unless the account is somebody already. Returns the person. */
export async function linkPersonToAccount(tx: Tx, accountId: string, email: string): Promise<string | undefined> {
  const row = await tx.first<{ id: string }>(sql`
    update workplace.person set account_id = ${accountId}
     where email = ${email.toLowerCase()} and archived_at is null
       and not exists (select 1 from workplace.person other where other.account_id = ${accountId})
    returning id`);
  return row?.id;
}

export async function unlinkAccount(tx: Tx, accountId: string): Promise<void> {
  tx.write(sql`update workplace.person set account_id = null where account_id = ${accountId}`);
}

export async function accountEmail(tx: Tx, accountId: string): Promise<string | undefined> {
  const row = await tx.first<{ email: string }>(
    sql`select email from platform.account where id = ${accountId} and email_verified_at is not null`,
  );
  return row?.email;
}
