import type { Tx } from '../../kernel/db/database.ts';
import { part, sql } from '../../kernel/db/sql.ts';

export type YearState = 'draft' | 'open' | 'preclosed' | 'closed';
export type YearRow = {
  id: string;
  associationId: string;
  name: string;
  startsOn: string;
  /** The day after the last one. */
  endsOn: string;
  state: YearState;
  lockedThrough: string | null;
  version: number;
};

const columns = part`id, association_id as "associationId", name, starts_on as "startsOn", ends_on as "endsOn", state,
  locked_through as "lockedThrough", version`;

export const findYearOf = (tx: Tx, associationId: string, day: string): Promise<YearRow | undefined> =>
  tx.first<YearRow>(sql`
    select ${columns} from copro.fiscal_year
     where association_id = ${associationId} and starts_on <= ${day} and ends_on > ${day}`);

export const listYears = (associationId: string) => sql<YearRow>`
  select ${columns} from copro.fiscal_year where association_id = ${associationId} order by starts_on desc`;

/** Held until the end of the transaction: no entry is posted in it meanwhile. */
export const lockYear = (tx: Tx, id: string): Promise<YearRow | undefined> =>
  tx.first<YearRow>(sql`select ${columns} from copro.fiscal_year where id = ${id} for no key update`);

export async function insertYear(
  tx: Tx,
  year: Pick<YearRow, 'id' | 'associationId' | 'name' | 'startsOn' | 'endsOn' | 'state'>,
): Promise<void> {
  await tx.run(sql`
    insert into copro.fiscal_year (id, association_id, name, starts_on, ends_on, state)
    values (${year.id}, ${year.associationId}, ${year.name}, ${year.startsOn}, ${year.endsOn}, ${year.state})`);
}

export async function updateYear(tx: Tx, year: Pick<YearRow, 'id' | 'state' | 'lockedThrough'>): Promise<void> {
  await tx.run(sql`
    update copro.fiscal_year set state = ${year.state}, locked_through = ${year.lockedThrough}, version = version + 1
     where id = ${year.id}`);
}
