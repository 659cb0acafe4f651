import type { Tx } from '../../kernel/db/database.ts';
import { pagePart, part, type Sql, sql } from '../../kernel/db/sql.ts';
import type { CallKind, CallPart } from './rules-call.ts';
import type { Rhythm } from './rules-instalments.ts';

export type CallState = 'draft' | 'approved' | 'reversed';
export type CallRow = {
  id: string;
  associationId: string;
  fiscalYearId: string;
  kind: CallKind;
  name: string;
  budgetId: string | null;
  rhythm: Rhythm | null;
  dueAfterDays: number | null;
  instalment: number | null;
  startsOn: string;
  endsOn: string;
  dueOn: string;
  decidedOn: string | null;
  state: CallState;
  totalCents: number;
  reserveCents: number;
  entryId: string | null;
  statementId: string | null;
  version: number;
};

const fields = part`c.id, c.association_id as "associationId", c.fiscal_year_id as "fiscalYearId", c.kind, c.name, c.budget_id as "budgetId",
  c.rhythm, c.due_after_days as "dueAfterDays", c.instalment, c.starts_on as "startsOn", c.ends_on as "endsOn", c.due_on as "dueOn",
  c.decided_on as "decidedOn", c.state, c.total_cents as "totalCents", c.reserve_cents as "reserveCents", c.entry_id as "entryId",
  c.statement_id as "statementId", c.version`;

export const listCalls = (
  associationId: string,
  page: { limit: number; offset: number },
): [Sql<CallRow>, Sql<{ total: number }>] => [
  sql<CallRow>`select ${fields} from copro.call c where c.association_id = ${associationId}
                order by c.starts_on desc, c.id desc ${pagePart(page.limit, page.offset)}`,
  sql<{ total: number }>`select count(*)::int as total from copro.call where association_id = ${associationId}`,
];
export const findCall = (tx: Tx, id: string): Promise<CallRow | undefined> =>
  tx.first<CallRow>(sql`select ${fields} from copro.call c where c.id = ${id}`);
export const lockCall = (tx: Tx, id: string): Promise<CallRow | undefined> =>
  tx.first<CallRow>(sql`select ${fields} from copro.call c where c.id = ${id} for no key update`);

export type NewCall = Omit<CallRow, 'state' | 'entryId' | 'statementId' | 'version'>;

export async function insertCalls(tx: Tx, calls: readonly NewCall[]): Promise<void> {
  const rows = calls.map(call => ({
    ...call,
    association_id: call.associationId,
    fiscal_year_id: call.fiscalYearId,
    budget_id: call.budgetId,
    due_after_days: call.dueAfterDays,
    starts_on: call.startsOn,
    ends_on: call.endsOn,
    due_on: call.dueOn,
    decided_on: call.decidedOn,
    total_cents: call.totalCents,
    reserve_cents: call.reserveCents,
  }));
  await tx.run(sql`
    insert into copro.call (id, association_id, fiscal_year_id, kind, name, budget_id, rhythm, due_after_days, instalment, starts_on,
                            ends_on, due_on, decided_on, total_cents, reserve_cents)
    select id, association_id, fiscal_year_id, kind, name, budget_id, rhythm, due_after_days, instalment, starts_on, ends_on, due_on,
           decided_on, total_cents, reserve_cents
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as t (id uuid, association_id uuid, fiscal_year_id uuid, kind text, name text, budget_id uuid, rhythm text,
              due_after_days smallint, instalment smallint, starts_on date, ends_on date, due_on date, decided_on date,
              total_cents bigint, reserve_cents bigint)`);
}

export type CallLineRow = { keyId: string; cents: number };

export async function insertCallLines(
  tx: Tx,
  of: { callId: string; associationId: string },
  lines: readonly CallLineRow[],
): Promise<void> {
  await tx.run(sql`
    insert into copro.call_line (call_id, position, association_id, key_id, cents)
    select ${of.callId}::uuid, position, ${of.associationId}::uuid, key_id, cents
      from unnest(${lines.map(line => line.keyId)}::uuid[], ${lines.map(line => line.cents)}::bigint[]) with ordinality
        as t (key_id, cents, position)`);
}

export const listCallLines = (tx: Tx, callId: string): Promise<CallLineRow[]> =>
  tx.rows<CallLineRow>(
    sql`select key_id as "keyId", cents from copro.call_line where call_id = ${callId} order by position`,
  );

export const deleteDraft = (tx: Tx, id: string): Promise<number> =>
  tx.run(sql`delete from copro.call where id = ${id} and state = 'draft'`);

/** A part as it is written down: with the weight by which the lot bears it, and what all lots were asked. */
export type PartRow = CallPart & { weight: number; denominator: number; lineCents: number };

export async function insertParts(
  tx: Tx,
  of: { callId: string; associationId: string },
  parts: readonly PartRow[],
): Promise<void> {
  const rows = parts.map((one, index) => ({
    position: index + 1,
    kind: one.kind,
    account_code: one.accountCode,
    key_id: one.keyId,
    lot_id: one.lotId,
    title_id: one.titleId,
    owner_id: one.ownerId,
    weight: one.weight,
    denominator: one.denominator,
    line_cents: one.lineCents,
    cents: one.cents,
  }));
  await tx.run(sql`
    insert into copro.call_part (call_id, position, association_id, kind, account_code, key_id, lot_id, title_id, owner_id, weight,
                                 denominator, line_cents, cents)
    select ${of.callId}::uuid, position, ${of.associationId}::uuid, kind, account_code, key_id, lot_id, title_id, owner_id, weight,
           denominator, line_cents, cents
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as t (position integer, kind text, account_code text, key_id uuid, lot_id uuid, title_id uuid, owner_id uuid, weight integer,
              denominator integer, line_cents bigint, cents bigint)`);
}

const partFields = part`kind, account_code as "accountCode", key_id as "keyId", lot_id as "lotId", title_id as "titleId", owner_id as "ownerId",
  weight, denominator, line_cents as "lineCents", cents`;

export const listParts = (tx: Tx, callId: string): Promise<PartRow[]> =>
  tx.rows<PartRow>(sql`select ${partFields} from copro.call_part where call_id = ${callId} order by position`);
export const listOwnerParts = (tx: Tx, callId: string, ownerId: string): Promise<PartRow[]> =>
  tx.rows<PartRow>(
    sql`select ${partFields} from copro.call_part where call_id = ${callId} and owner_id = ${ownerId} order by position`,
  );

export async function markApproved(
  tx: Tx,
  call: Pick<CallRow, 'id' | 'totalCents' | 'reserveCents'> & { entryId: string },
): Promise<void> {
  await tx.run(sql`
    update copro.call set state = 'approved', entry_id = ${call.entryId}, total_cents = ${call.totalCents},
           reserve_cents = ${call.reserveCents}, approved_at = now(), version = version + 1
     where id = ${call.id}`);
}

export async function markReversed(tx: Tx, id: string, reversalId: string): Promise<void> {
  await tx.run(
    sql`update copro.call set state = 'reversed', reversal_id = ${reversalId}, version = version + 1 where id = ${id}`,
  );
}

/** What an owner's account stands at on a day, without one entry. Positive: owed by the owner. */
export const balanceWithout = (
  tx: Tx,
  of: { associationId: string; ownerId: string; entryId: string | null; day: string },
): Promise<{ cents: number } | undefined> =>
  tx.first<{ cents: number }>(sql`
    select coalesce(sum(amount_cents), 0)::bigint as cents from copro.open_item
     where association_id = ${of.associationId} and owner_id = ${of.ownerId} and on_date <= ${of.day}
       and entry_id is distinct from ${of.entryId}::uuid`);

export const ownerNames = (tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  tx.rows<{ id: string; name: string }>(sql`
    select id, concat_ws(' ', nullif(first_name, ''), name) as name from copro.owner where id = any (${ids}::uuid[])`);

export type OpenClaim = { entryId: string; position: number; accountCode: string; ownerId: string; openCents: number };

/** What each owner still owes of a call, by account. */
export const openClaimsOf = (callId: string): Sql<OpenClaim> => sql<OpenClaim>`
  select i.entry_id as "entryId", i.position, a.code as "accountCode", i.owner_id as "ownerId", i.amount_cents - i.matched_cents as "openCents"
    from copro.call c join copro.open_item i on i.entry_id = c.entry_id join copro.account a on a.id = i.account_id
   where c.id = ${callId} and i.matched_cents <> i.amount_cents order by i.position`;
