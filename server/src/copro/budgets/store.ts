import type { Tx } from '../../kernel/db/database.ts';
import { part, type Sql, sql } from '../../kernel/db/sql.ts';
import type { Nature } from './rules.ts';

export type BudgetState = 'draft' | 'submitted' | 'approved';
export type BudgetRow = {
  id: string;
  associationId: string;
  fiscalYearId: string;
  yearName: string;
  startsOn: string;
  endsOn: string;
  state: BudgetState;
  reserveCents: number;
  reserveKeyId: string | null;
  previousOrdinaryCents: number;
  waivedOn: string | null;
  decidedOn: string | null;
  version: number;
};
export type BudgetLineRow = {
  accountId: string;
  accountCode: string;
  accountNames: Readonly<Record<string, string>>;
  keyId: string;
  keyName: string;
  nature: Nature;
  cents: number;
};
export type NewBudgetLine = Pick<BudgetLineRow, 'accountId' | 'keyId' | 'nature' | 'cents'>;

const fields = part`b.id, b.association_id as "associationId", b.fiscal_year_id as "fiscalYearId", y.name as "yearName", y.starts_on as "startsOn",
  y.ends_on as "endsOn", b.state, b.reserve_cents as "reserveCents", b.reserve_key_id as "reserveKeyId",
  b.previous_ordinary_cents as "previousOrdinaryCents", b.waived_on as "waivedOn", b.decided_on as "decidedOn", b.version`;
const from = part`copro.budget b join copro.fiscal_year y on y.id = b.fiscal_year_id`;

export type BudgetCard = BudgetRow & { ordinaryCents: number; extraordinaryCents: number };

const cards = (where: ReturnType<typeof part>): Sql<BudgetCard> => sql<BudgetCard>`
  select ${fields}, coalesce(s.ordinary, 0)::bigint as "ordinaryCents", coalesce(s.extraordinary, 0)::bigint as "extraordinaryCents"
    from ${from}
    left join lateral (select sum(cents) filter (where nature = 'ordinary') as ordinary,
                              sum(cents) filter (where nature = 'extraordinary') as extraordinary
                         from copro.budget_line l where l.budget_id = b.id) s on true
   where ${where} order by y.starts_on desc`;

export const listBudgets = (associationId: string): Sql<BudgetCard> => cards(part`b.association_id = ${associationId}`);
export const budgetCard = (id: string): Sql<BudgetCard> => cards(part`b.id = ${id}`);
export const findBudget = (tx: Tx, id: string): Promise<BudgetRow | undefined> =>
  tx.first<BudgetRow>(sql`select ${fields} from ${from} where b.id = ${id}`);
export const lockBudget = (tx: Tx, id: string): Promise<BudgetRow | undefined> =>
  tx.first<BudgetRow>(sql`select ${fields} from ${from} where b.id = ${id} for no key update of b`);

export const findBudgetOfYear = (tx: Tx, fiscalYearId: string): Promise<{ id: string } | undefined> =>
  tx.first<{ id: string }>(sql`select id from copro.budget where fiscal_year_id = ${fiscalYearId}`);

export const budgetLines = (id: string): Sql<BudgetLineRow> => sql<BudgetLineRow>`
  select l.account_id as "accountId", a.code as "accountCode", a.names as "accountNames", l.key_id as "keyId", k.name as "keyName",
         l.nature, l.cents
    from copro.budget_line l join copro.account a on a.id = l.account_id join copro.key k on k.id = l.key_id
   where l.budget_id = ${id} order by l.position`;

export async function insertBudget(
  tx: Tx,
  budget: Pick<
    BudgetRow,
    'id' | 'associationId' | 'fiscalYearId' | 'reserveCents' | 'reserveKeyId' | 'previousOrdinaryCents'
  >,
): Promise<void> {
  await tx.run(sql`
    insert into copro.budget (id, association_id, fiscal_year_id, reserve_cents, reserve_key_id, previous_ordinary_cents)
    values (${budget.id}, ${budget.associationId}, ${budget.fiscalYearId}, ${budget.reserveCents}, ${budget.reserveKeyId},
            ${budget.previousOrdinaryCents})`);
}

export async function updateBudget(tx: Tx, budget: Omit<BudgetRow, 'yearName' | 'startsOn' | 'endsOn'>): Promise<void> {
  await tx.run(sql`
    update copro.budget set state = ${budget.state}, reserve_cents = ${budget.reserveCents}, reserve_key_id = ${budget.reserveKeyId},
           previous_ordinary_cents = ${budget.previousOrdinaryCents}, waived_on = ${budget.waivedOn}, decided_on = ${budget.decidedOn},
           version = version + 1, updated_at = now()
     where id = ${budget.id}`);
}

export async function replaceLines(
  tx: Tx,
  of: Pick<BudgetRow, 'id' | 'associationId'>,
  lines: readonly NewBudgetLine[],
): Promise<void> {
  await tx.batch([
    sql`delete from copro.budget_line where budget_id = ${of.id}`,
    sql`insert into copro.budget_line (budget_id, position, association_id, account_id, key_id, nature, cents)
        select ${of.id}::uuid, position, ${of.associationId}::uuid, account_id, key_id, nature, cents
          from unnest(${lines.map(line => line.accountId)}::uuid[], ${lines.map(line => line.keyId)}::uuid[],
                      ${lines.map(line => line.nature)}::text[], ${lines.map(line => line.cents)}::bigint[]) with ordinality
            as t (account_id, key_id, nature, cents, position)`,
  ]);
}

/** Which of these accounts of costs and keys are of the association. */
export async function findPlaces(
  tx: Tx,
  associationId: string,
  accountIds: readonly string[],
  keyIds: readonly string[],
): Promise<{ accounts: ReadonlyMap<string, string>; keys: ReadonlySet<string> }> {
  const [accounts, keys] = await tx.batch([
    sql`select id, code from copro.account where association_id = ${associationId} and id = any (${accountIds}::uuid[]) and is_open`,
    sql`select id from copro.key where association_id = ${associationId} and id = any (${keyIds}::uuid[])`,
  ]);
  return {
    accounts: new Map((accounts as { id: string; code: string }[]).map(row => [row.id, row.code])),
    keys: new Set((keys as { id: string }[]).map(row => row.id)),
  };
}

export type YearLook = { id: string; name: string; startsOn: string; endsOn: string };

export const findYear = (tx: Tx, associationId: string, id: string): Promise<YearLook | undefined> =>
  tx.first<YearLook>(sql`
    select id, name, starts_on as "startsOn", ends_on as "endsOn" from copro.fiscal_year
     where association_id = ${associationId} and id = ${id}`);
export const findYearBefore = (tx: Tx, associationId: string, startsOn: string): Promise<YearLook | undefined> =>
  tx.first<YearLook>(sql`
    select id, name, starts_on as "startsOn", ends_on as "endsOn" from copro.fiscal_year
     where association_id = ${associationId} and ends_on <= ${startsOn} order by ends_on desc limit 1`);

export type ActualRow = { accountId: string; accountCode: string; keyId: string | null; cents: number };

/** What costs came to between two days, the second not counted, by account and the key they fall by. */
export const actualsOf = (associationId: string, startsOn: string, endsOn: string): Sql<ActualRow> => sql<ActualRow>`
  select a.id as "accountId", a.code as "accountCode", coalesce(l.key_id, a.key_id) as "keyId",
         sum(l.debit_cents - l.credit_cents)::bigint as cents
    from copro.entry_line l join copro.account a on a.id = l.account_id
   where l.association_id = ${associationId} and l.on_date >= ${startsOn} and l.on_date < ${endsOn} and l.kind = 'normal'
     and a.code >= '60' and a.code < '68'
   group by a.id, a.code, coalesce(l.key_id, a.key_id) having sum(l.debit_cents - l.credit_cents) <> 0
   order by a.code, 3`;
