import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

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

const columns = `id, association_id as "associationId", name, starts_on as "startsOn", ends_on as "endsOn", state,
  locked_through as "lockedThrough", version`;

export const findYearOf = (tx: Tx, associationId: string, day: string): Promise<YearRow | undefined> =>
  tx.first<YearRow>({
    text: `select ${columns} from copro.fiscal_year where association_id = $1 and starts_on <= $2 and ends_on > $2`,
    values: [associationId, day],
  });
