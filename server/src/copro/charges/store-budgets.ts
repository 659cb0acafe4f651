import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type ApprovedBudget = {
  id: string;
  associationId: string;
  fiscalYearId: string;
  yearName: string;
  startsOn: string;
  endsOn: string;
  state: string;
  decidedOn: string | null;
  reserveCents: number;
  reserveKeyId: string | null;
  lines: { accountCode: string; keyId: string; nature: 'ordinary' | 'extraordinary'; cents: number }[];
};

/** What is called of a budget. Once approved it never changes, so that each of its calls is planned from the same. */
export async function findBudgetToCall(tx: Tx, id: string): Promise<ApprovedBudget | undefined> {
  const [budgets, lines] = await tx.batch([
    sql`select b.id, b.association_id as "associationId", b.fiscal_year_id as "fiscalYearId", y.name as "yearName",
               y.starts_on as "startsOn", y.ends_on as "endsOn", b.state, b.decided_on as "decidedOn",
               b.reserve_cents as "reserveCents", b.reserve_key_id as "reserveKeyId"
          from copro.budget b join copro.fiscal_year y on y.id = b.fiscal_year_id where b.id = ${id}`,
    sql`select a.code as "accountCode", l.key_id as "keyId", l.nature, l.cents
          from copro.budget_line l join copro.account a on a.id = l.account_id where l.budget_id = ${id} order by l.position`,
  ]);
  const budget = budgets?.[0] as Omit<ApprovedBudget, 'lines'> | undefined;
  return budget && { ...budget, lines: lines as ApprovedBudget['lines'] };
}
