import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type SiteRow = { id: string; name: string; address: string; city: string; zone: string; version: number };
export type RoleRow = { id: string; name: string };

export const listSites = (db: Database, orgId: string): Promise<SiteRow[]> =>
  db.readRows<SiteRow>(
    orgId,
    sql`select id, name, address, city, zone, version from crew.site order by lower(name), id limit 1000`,
  );
// Its key stays free: a mission that is being given this place need not wait for a change of its address, nor the reverse.
export const lockSite = (tx: Tx, id: string): Promise<SiteRow | undefined> =>
  tx.first<SiteRow>(
    sql`select id, name, address, city, zone, version from crew.site where id = ${id} for no key update`,
  );

export async function insertSite(tx: Tx, row: Omit<SiteRow, 'version'>): Promise<void> {
  tx.write(
    sql`insert into crew.site (id, name, address, city, zone) values (${row.id}, ${row.name}, ${row.address}, ${row.city}, ${row.zone})`,
  );
}
export async function updateSite(tx: Tx, row: SiteRow): Promise<void> {
  tx.write(
    sql`update crew.site set name = ${row.name}, address = ${row.address}, city = ${row.city}, zone = ${row.zone}, version = version + 1 where id = ${row.id}`,
  );
}

export const listRoles = (db: Database, orgId: string): Promise<RoleRow[]> =>
  db.readRows<RoleRow>(orgId, sql`select id, name from crew.role order by lower(name), id limit 1000`);
export async function insertRole(tx: Tx, row: RoleRow): Promise<void> {
  tx.write(sql`insert into crew.role (id, name) values (${row.id}, ${row.name})`);
}
