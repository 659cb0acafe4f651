import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type TeamRow = { id: string; name: string; color: string; version: number };

export const listTeams = (db: Database, orgId: string): Promise<TeamRow[]> =>
  db.readRows<TeamRow>(
    orgId,
    sql`select id, name, color, version from platform.team order by lower(name), id limit 500`,
  );

export async function insertTeam(tx: Tx, row: Omit<TeamRow, 'version'>): Promise<void> {
  await tx.run(sql`insert into platform.team (id, name, color) values (${row.id}, ${row.name}, ${row.color})`);
}
export const lockTeam = (tx: Tx, id: string): Promise<TeamRow | undefined> =>
  tx.first<TeamRow>(sql`select id, name, color, version from platform.team where id = ${id} for update`);
export async function updateTeam(tx: Tx, row: TeamRow): Promise<void> {
  await tx.run(
    sql`update platform.team set name = ${row.name}, color = ${row.color}, version = version + 1 where id = ${row.id}`,
  );
}
export async function deleteTeam(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from platform.team where id = ${id}`);
}
