import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type TeamRow = { id: string; name: string; color: string; version: number };

export const listTeams = (db: Database, orgId: string): Promise<TeamRow[]> =>
  db.readRows<TeamRow>(
    orgId,
    sql`select id, name, color, version from platform.team order by lower(name), id limit 500`,
  );

export async function insertTeam(tx: Tx, { id, name, color }: Omit<TeamRow, 'version'>): Promise<void> {
  tx.write(sql`insert into platform.team (id, name, color) values (${id}, ${name}, ${color})`);
}

export const lockTeam = (tx: Tx, id: string): Promise<TeamRow | undefined> =>
  tx.first<TeamRow>(sql`select id, name, color, version from platform.team where id = ${id} for no key update`);

export async function updateTeam(tx: Tx, { id, name, color, version }: TeamRow): Promise<void> {
  tx.write(sql`update platform.team set name = ${name}, color = ${color}, version = ${version + 1} where id = ${id}`);
}

export async function deleteTeam(tx: Tx, id: string): Promise<void> {
  tx.write(sql`delete from platform.team where id = ${id}`);
}
