import type { Database, Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { problem } from '../../kernel/problem/problem.ts';

export type AccountRow = {
  id: string;
  code: string;
  names: Readonly<Record<string, string>>;
  party: 'owner' | 'supplier' | null;
  keyId: string | null;
  tenantPercent: number | null;
  isOpen: boolean;
};

export const listAccounts = (associationId: string): Sql<AccountRow> => sql<AccountRow>`
  select id, code, names, party, key_id as "keyId", tenant_percent as "tenantPercent", is_open as "isOpen"
    from copro.account where association_id = ${associationId} order by code`;

export const lockAccount = (tx: Tx, id: string): Promise<(AccountRow & { associationId: string }) | undefined> =>
  tx.first<AccountRow & { associationId: string }>(sql`
    select id, association_id as "associationId", code, names, party, key_id as "keyId", tenant_percent as "tenantPercent",
           is_open as "isOpen"
      from copro.account where id = ${id} for no key update`);

export async function updateAccount(
  tx: Tx,
  account: Pick<AccountRow, 'id' | 'names' | 'keyId' | 'tenantPercent' | 'isOpen'>,
): Promise<void> {
  tx.write(sql`
    update copro.account set names = ${JSON.stringify(account.names)}::jsonb, key_id = ${account.keyId},
           tenant_percent = ${account.tenantPercent}, is_open = ${account.isOpen} where id = ${account.id}`);
}

export async function insertAccounts(
  tx: Tx,
  associationId: string,
  accounts: readonly Omit<AccountRow, 'isOpen'>[],
): Promise<void> {
  tx.write(sql`
    insert into copro.account (id, association_id, code, names, party, key_id, tenant_percent)
    select id, ${associationId}::uuid, code, names, party, key_id, tenant_percent
      from jsonb_to_recordset(${JSON.stringify(
        accounts.map(({ keyId, tenantPercent, ...account }) => ({
          ...account,
          key_id: keyId,
          tenant_percent: tenantPercent,
        })),
      )}::jsonb) as t (id uuid, code text, names jsonb, party text, key_id uuid, tenant_percent smallint)`);
}

export async function insertJournals(
  tx: Tx,
  associationId: string,
  journals: readonly { code: string; kind: string }[],
): Promise<void> {
  tx.write(sql`
    insert into copro.journal (association_id, code, kind)
    select ${associationId}::uuid, code, kind
      from unnest(${journals.map(journal => journal.code)}::text[], ${journals.map(journal => journal.kind)}::text[]) as t (code, kind)`);
}

/** The rows of a query about an association; not-found when there is no such association: each has accounts from its birth. */
export async function readOfAssociation<R>(
  db: Database,
  orgId: string,
  associationId: string,
  query: Sql<R>,
): Promise<R[]> {
  const [known, rows] = await db.read(orgId, [
    sql`select from copro.account where association_id = ${associationId} limit 1`,
    query,
  ]);
  if (known?.length !== 1) throw problem('not-found');
  return rows as R[];
}

/** Ids of the accounts with these codes that take entries. */
export async function findAccountIds(
  tx: Tx,
  associationId: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ code: string; id: string }>(sql`
    select code, id from copro.account where association_id = ${associationId} and code = any (${codes}::text[]) and is_open`);
  return new Map(rows.map(row => [row.code, row.id]));
}
