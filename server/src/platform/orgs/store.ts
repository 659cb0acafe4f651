import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type OrgRow = {
  id: string;
  slug: string;
  name: string;
  kind: string;
  zone: string;
  locale: string;
  products: string[];
  version: number;
};
const fields = 'org_id as id, slug, name, kind, zone, locale, products, version';

export async function insertOrg(tx: Tx, row: Omit<OrgRow, 'version'>): Promise<void> {
  tx.write(sql`
    insert into platform.org (org_id, slug, name, kind, zone, locale, products)
    values (${row.id}, ${row.slug}, ${row.name}, ${row.kind}, ${row.zone}, ${row.locale}, ${row.products})`);
}

export async function findOrg(db: Database, orgId: string): Promise<OrgRow | undefined> {
  const [row] = await db.readRows<OrgRow>(orgId, { text: `select ${fields} from platform.org`, values: [] });
  return row;
}

/** Holds the org's row: changes of owners and of settings come one after the other. */
export function lockOrg(tx: Tx): Promise<OrgRow | undefined> {
  return tx.first<OrgRow>({ text: `select ${fields} from platform.org for no key update`, values: [] });
}

export async function updateOrg(tx: Tx, row: Pick<OrgRow, 'name' | 'zone' | 'locale' | 'kind'>): Promise<void> {
  tx.write(
    sql`update platform.org set name = ${row.name}, zone = ${row.zone}, locale = ${row.locale}, kind = ${row.kind}, version = version + 1`,
  );
}

export async function linkAccount(tx: Tx, accountId: string): Promise<void> {
  tx.write(
    sql`insert into platform.account_org (account_id, org_id) values (${accountId}, ${tx.orgId}) on conflict do nothing`,
  );
}
export async function unlinkAccount(tx: Tx, accountId: string): Promise<void> {
  tx.write(sql`delete from platform.account_org where account_id = ${accountId} and org_id = ${tx.orgId}`);
}

export async function orgIdsOf(db: Database, accountId: string): Promise<string[]> {
  const rows = await db.global<{ org_id: string }>(
    sql`select org_id from platform.account_org where account_id = ${accountId} limit 200`,
  );
  return rows.map(row => row.org_id);
}

/** Ids of all orgs, for jobs that visit each one inside its own wall. */
export async function listOrgIds(db: Database): Promise<string[]> {
  const rows = await db.global<{ org_id: string }>(sql`select distinct org_id from platform.account_org`);
  return rows.map(row => row.org_id);
}

export async function insertMembership(tx: Tx, accountId: string, role: string): Promise<boolean> {
  const count = await tx.run(
    sql`insert into platform.membership (account_id, role) values (${accountId}, ${role}) on conflict do nothing`,
  );
  return count > 0;
}

export async function findRole(db: Database, orgId: string, accountId: string): Promise<{ role: string } | undefined> {
  const [row] = await db.readRows<{ role: string }>(
    orgId,
    sql`select role from platform.membership where account_id = ${accountId}`,
  );
  return row;
}
