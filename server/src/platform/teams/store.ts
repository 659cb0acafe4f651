import { build } from '../../kernel/db/build.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type TeamRow = { id: string; name: string; color: string; version: number };
const columns = ['id', 'name', 'color', 'version'] as const;

export const listTeams = (db: Database, orgId: string): Promise<TeamRow[]> =>
  db.readRows<TeamRow>(
    orgId,
    sql`select id, name, color, version from platform.team order by lower(name), id limit 500`,
  );

export async function insertTeam(tx: Tx, row: Omit<TeamRow, 'version'>): Promise<void> {
  tx.write(build.insertInto('platform.team').values(row));
}

export const lockTeam = (tx: Tx, id: string): Promise<TeamRow | undefined> =>
  tx.first(build.selectFrom('platform.team').select(columns).where('id', '=', id).forNoKeyUpdate());

export async function updateTeam(tx: Tx, { id, name, color, version }: TeamRow): Promise<void> {
  tx.write(
    build
      .updateTable('platform.team')
      .set({ name, color, version: version + 1 })
      .where('id', '=', id),
  );
}

export async function deleteTeam(tx: Tx, id: string): Promise<void> {
  tx.write(build.deleteFrom('platform.team').where('id', '=', id));
}
