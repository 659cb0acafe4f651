import type { Tx } from '../../kernel/db/database.ts';
import { part, type Sql, sql } from '../../kernel/db/sql.ts';

export type StatementRow = {
  id: string;
  associationId: string;
  fiscalYearId: string;
  name: string;
  startsOn: string;
  endsOn: string;
  dueOn: string;
  state: 'draft' | 'approved' | 'reversed';
  costsCents: number;
  provisionsCents: number;
  entryId: string | null;
  version: number;
};
const fields = part`id, association_id as "associationId", fiscal_year_id as "fiscalYearId", name, starts_on as "startsOn", ends_on as "endsOn",
  due_on as "dueOn", state, costs_cents as "costsCents", provisions_cents as "provisionsCents", entry_id as "entryId", version`;

export const listStatements = (associationId: string): Sql<StatementRow> => sql<StatementRow>`
  select ${fields} from copro.statement where association_id = ${associationId} order by starts_on desc, id desc limit 200`;
export const findStatement = (tx: Tx, id: string): Promise<StatementRow | undefined> =>
  tx.first<StatementRow>(sql`select ${fields} from copro.statement where id = ${id}`);
export const lockStatement = (tx: Tx, id: string): Promise<StatementRow | undefined> =>
  tx.first<StatementRow>(sql`select ${fields} from copro.statement where id = ${id} for no key update`);

export async function insertStatement(
  tx: Tx,
  row: Pick<StatementRow, 'id' | 'associationId' | 'fiscalYearId' | 'name' | 'startsOn' | 'endsOn' | 'dueOn'>,
): Promise<void> {
  await tx.run(sql`
    insert into copro.statement (id, association_id, fiscal_year_id, name, starts_on, ends_on, due_on)
    values (${row.id}, ${row.associationId}, ${row.fiscalYearId}, ${row.name}, ${row.startsOn}, ${row.endsOn}, ${row.dueOn})`);
}
export const deleteStatementDraft = (tx: Tx, id: string): Promise<number> =>
  tx.run(sql`delete from copro.statement where id = ${id} and state = 'draft'`);

export type CostLine = {
  entryId: string;
  position: number;
  accountId: string;
  accountCode: string;
  accountNames: Readonly<Record<string, string>>;
  lotId: string | null;
  keyId: string | null;
  tenantPercent: number;
  cents: number;
  vatCents: number;
  text: string;
  onDate: string;
};

/** Costs of a fiscal year before a day that no statement has charged yet. Their VAT has the sign of the amount. */
export const openCosts = (associationId: string, fiscalYearId: string, endsOn: string): Sql<CostLine> => sql<CostLine>`
  select l.entry_id as "entryId", l.position, a.id as "accountId", a.code as "accountCode", a.names as "accountNames",
         l.lot_id as "lotId", coalesce(l.key_id, a.key_id) as "keyId", coalesce(l.tenant_percent, a.tenant_percent, 0) as "tenantPercent",
         l.debit_cents - l.credit_cents as cents, sign(l.debit_cents - l.credit_cents)::int * abs(l.vat_cents) as "vatCents",
         case when l.text = '' then e.text else l.text end as text, l.on_date as "onDate"
    from copro.entry_line l join copro.account a on a.id = l.account_id join copro.entry e on e.id = l.entry_id
   where l.association_id = ${associationId} and l.fiscal_year_id = ${fiscalYearId} and l.on_date < ${endsOn} and l.kind = 'normal'
     and a.code >= '60' and a.code < '68'
     and not exists (select from copro.statement_cost s where s.entry_id = l.entry_id and s.position = l.position)
   order by a.code, l.on_date, l.entry_id, l.position`;

export type OpenProvision = {
  callId: string;
  name: string;
  dueOn: string;
  kind: 'provision' | 'works';
  ownerId: string;
  lotId: string;
  accountCode: string;
  cents: number;
};

/** What was called on account of costs before a day, and is not yet set against them. */
export const openProvisions = (
  associationId: string,
  fiscalYearId: string,
  endsOn: string,
): Sql<OpenProvision> => sql<OpenProvision>`
  select c.id as "callId", c.name, c.due_on as "dueOn", p.kind, p.owner_id as "ownerId", p.lot_id as "lotId",
         p.account_code as "accountCode", p.cents
    from copro.call c join copro.call_part p on p.call_id = c.id
   where c.association_id = ${associationId} and c.fiscal_year_id = ${fiscalYearId} and c.state = 'approved' and c.statement_id is null
     and c.starts_on < ${endsOn} and p.kind in ('provision', 'works')
   order by c.starts_on, c.id, p.position`;

export type OwnerRow = {
  ownerId: string;
  costsCents: number;
  provisionsCents: number;
  balanceCents: number;
  detail: unknown;
};

/** What was charged to whom, once: a cost or provision that another statement took meanwhile refuses this one. */
export async function keepStatement(
  tx: Tx,
  statement: Pick<StatementRow, 'id' | 'associationId' | 'costsCents' | 'provisionsCents'> & { entryId: string },
  kept: { costs: readonly CostLine[]; callIds: readonly string[]; owners: readonly OwnerRow[] },
): Promise<{ calls: number }> {
  const { id, associationId } = statement;
  const owners = kept.owners.map(({ ownerId, costsCents, provisionsCents, balanceCents, detail }, index) => ({
    owner_id: ownerId,
    position: index + 1,
    costs_cents: costsCents,
    provisions_cents: provisionsCents,
    balance_cents: balanceCents,
    detail,
  }));
  await tx.run(sql`
    insert into copro.statement_cost (entry_id, position, statement_id, association_id)
    select entry_id, position, ${id}::uuid, ${associationId}::uuid
      from unnest(${kept.costs.map(cost => cost.entryId)}::uuid[], ${kept.costs.map(cost => cost.position)}::smallint[])
        as t (entry_id, position)`);
  await tx.run(sql`
    insert into copro.statement_owner (statement_id, owner_id, association_id, position, costs_cents, provisions_cents, balance_cents, detail)
    select ${id}::uuid, owner_id, ${associationId}::uuid, position, costs_cents, provisions_cents, balance_cents, detail
      from jsonb_to_recordset(${JSON.stringify(owners)}::jsonb)
        as t (owner_id uuid, position integer, costs_cents bigint, provisions_cents bigint, balance_cents bigint, detail jsonb)`);
  const calls = await tx.run(sql`
    update copro.call set statement_id = ${id} where id = any (${kept.callIds}::uuid[]) and statement_id is null and state = 'approved'`);
  await tx.run(sql`
    update copro.statement set state = 'approved', entry_id = ${statement.entryId}, costs_cents = ${statement.costsCents},
           provisions_cents = ${statement.provisionsCents}, approved_at = now(), version = version + 1 where id = ${id}`);
  return { calls };
}

/** Makes room for another statement of the same costs and calls. */
export async function releaseStatement(tx: Tx, id: string, reversalId: string): Promise<void> {
  await tx.batch([
    sql`update copro.statement set state = 'reversed', reversal_id = ${reversalId}, version = version + 1 where id = ${id}`,
    sql`delete from copro.statement_cost where statement_id = ${id}`,
    sql`update copro.call set statement_id = null where statement_id = ${id}`,
  ]);
}

export const listStatementOwners = (id: string): Sql<OwnerRow> => sql<OwnerRow>`
  select owner_id as "ownerId", costs_cents as "costsCents", provisions_cents as "provisionsCents", balance_cents as "balanceCents", detail
    from copro.statement_owner where statement_id = ${id} order by position`;
export const findStatementOwner = (tx: Tx, id: string, ownerId: string): Promise<OwnerRow | undefined> =>
  tx.first<OwnerRow>(sql`
    select owner_id as "ownerId", costs_cents as "costsCents", provisions_cents as "provisionsCents", balance_cents as "balanceCents", detail
      from copro.statement_owner where statement_id = ${id} and owner_id = ${ownerId}`);

/** Settlements that a statement made itself between what it charged and what it gave back. */
export const ownMatchings = (tx: Tx, entryId: string): Promise<{ id: string }[]> =>
  tx.rows<{ id: string }>(sql`
    select distinct m.id from copro.matching m join copro.matching_part p on p.matching_id = m.id
     where p.entry_id = ${entryId} and m.reason = 'statement'
       and not exists (select from copro.matching u where u.undoes_id = m.id)`);
