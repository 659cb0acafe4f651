import type { Tx } from '../../kernel/db/database.ts';
import { part, sql } from '../../kernel/db/sql.ts';
import type { AssignmentStatus } from './rules.ts';
import { type AssignmentRow, fields } from './store.ts';

/** Held so that nobody is archived or merged while they are asked; before missions, as archiving and merging do. */
export async function holdPeople(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.run(sql`select id from workplace.person where id = any (${personIds}::uuid[]) order by id for key share`);
}

/** The accounts of people, for the audience of an event; who has none is left out. */
export async function listAccountIds(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select distinct account_id as id from workplace.person where id = any (${personIds}::uuid[]) and account_id is not null`,
  );
  return rows.map(row => row.id);
}

/** Everything that people are or were asked, with the missions and invitations behind what is active, held in the usual order. */
export async function lockWorkOfPeople(tx: Tx, personIds: readonly string[]): Promise<AssignmentRow[]> {
  const active = part`select a.mission_id from crew.assignment a where a.person_id = any (${personIds}::uuid[]) and a.status in ('INVITED', 'ACCEPTED')`;
  await tx.run(sql`select m.id from crew.mission m where m.id in (${active}) order by m.id for update`);
  await tx.run(
    sql`select i.id from crew.invitation i where i.person_id = any (${personIds}::uuid[]) order by i.id for update`,
  );
  return tx.rows<AssignmentRow>(
    sql`select ${fields} from crew.assignment a where a.person_id = any (${personIds}::uuid[]) order by a.id for update`,
  );
}

const ACTIVE: readonly AssignmentStatus[] = ['INVITED', 'ACCEPTED'];
export const isActive = (row: { status: AssignmentStatus }): boolean => ACTIVE.includes(row.status);

/** Assignments and invitations of one person become another's; calendars see it on what is still active. */
export async function movePersonRows(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.batch([
    sql`update crew.assignment set person_id = ${toId}, version = version + 1,
               sequence = sequence + case when status in ('INVITED', 'ACCEPTED') then 1 else 0 end,
               updated_at = case when status in ('INVITED', 'ACCEPTED') then now() else updated_at end
         where person_id = ${fromId}`,
    sql`update crew.invitation set person_id = ${toId} where person_id = ${fromId}`,
  ]);
}
