import type { Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { BankMovement, BankStatement } from './statement.ts';

export type StatementPlace = { id: string; associationId: string; bankAccountId: string; fileId: string };

export type KnownStatement = { id: string; fingerprint: string };

/** Statements that are here already: the same, or others that call themselves the same. */
export const findKnown = (
  tx: Tx,
  bankAccountId: string,
  { fingerprint, number, newBalanceOn, separateApplication }: BankStatement,
): Promise<KnownStatement | undefined> =>
  tx.first<KnownStatement>(sql`
    select id, fingerprint from copro.bank_statement
     where fingerprint = ${fingerprint}
        or (bank_account_id = ${bankAccountId} and series = ${separateApplication ?? ''} and number = ${number}
            and new_balance_on is not distinct from ${newBalanceOn}::date)
     order by fingerprint = ${fingerprint} desc limit 1`);

export async function insertStatement(tx: Tx, place: StatementPlace, statement: BankStatement): Promise<void> {
  await tx.run(sql`
    insert into copro.bank_statement (id, association_id, bank_account_id, file_id, format, number, series,
           old_balance_cents, old_balance_on, new_balance_cents, new_balance_on, is_balanced, problems, movement_count,
           fingerprint, created_by)
    values (${place.id}, ${place.associationId}, ${place.bankAccountId}, ${place.fileId}, ${statement.format},
            ${statement.number}, ${statement.separateApplication ?? ''}, ${statement.oldBalanceCents},
            ${statement.oldBalanceOn}, ${statement.newBalanceCents}, ${statement.newBalanceOn}, ${statement.isBalanced},
            ${JSON.stringify(statement.problems)}::jsonb, ${statement.movements.length}, ${statement.fingerprint},
            ${tx.actor.accountId})`);
}

export async function insertMovements(
  tx: Tx,
  place: StatementPlace,
  movements: readonly (BankMovement & { id: string; position: number })[],
): Promise<void> {
  await tx.run(sql`
    insert into copro.bank_movement (id, association_id, bank_account_id, statement_id, position, amount_cents, booked_on,
           value_on, iban, name, ogm_digits, text, bank_reference, customer_reference, transaction_code, details, state,
           fingerprint)
    select id, ${place.associationId}::uuid, ${place.bankAccountId}::uuid, ${place.id}::uuid, position, amount_cents,
           booked_on, value_on, iban, name, ogm_digits, text, bank_reference, customer_reference, transaction_code, details,
           case when amount_cents = 0 then 'ignored' else 'open' end, fingerprint
      from jsonb_to_recordset(${JSON.stringify(movements.map(rowOf))}::jsonb)
        as t (id uuid, position integer, amount_cents bigint, booked_on date, value_on date, iban text, name text,
              ogm_digits text, text text, bank_reference text, customer_reference text, transaction_code text,
              details jsonb, fingerprint text)`);
}

function rowOf(movement: BankMovement & { id: string; position: number }) {
  const { communication, counterparty } = movement;
  return {
    id: movement.id,
    position: movement.position,
    amount_cents: movement.amountCents,
    booked_on: movement.bookedOn,
    value_on: movement.valueOn,
    iban: counterparty.account.replace(/\s/g, ''),
    name: clean(counterparty.name),
    ogm_digits: communication.kind === 'ogm' ? communication.digits : null,
    text: clean('text' in communication ? communication.text : '') || clean(movement.information),
    bank_reference: clean(movement.bankReference),
    customer_reference: clean(movement.customerReference),
    transaction_code: movement.transaction.raw,
    details: movement.details.map(detail => ({
      amountCents: detail.amountCents,
      iban: detail.counterparty.account,
      name: clean(detail.counterparty.name),
      text: clean('text' in detail.communication ? detail.communication.text : ''),
    })),
    fingerprint: movement.fingerprint,
  };
}

/** What the database does not keep in JSON, and halves of characters. */
const clean = (text: string): string => text.toWellFormed().replaceAll('\0', ' ').trim();

export const listStatements = (associationId: string, bankAccountId: string | null): Sql => sql`
  select s.id, s.bank_account_id as "bankAccountId", s.file_id as "fileId", s.format, s.number, s.series,
         s.old_balance_cents as "oldBalanceCents", s.old_balance_on as "oldBalanceOn",
         s.new_balance_cents as "newBalanceCents", s.new_balance_on as "newBalanceOn", s.is_balanced as "isBalanced",
         s.problems, s.movement_count as "movementCount", s.created_at as "createdAt",
         (select count(*) from copro.bank_movement m where m.statement_id = s.id and m.state = 'open')::int as "openMovements"
    from copro.bank_statement s
   where s.association_id = ${associationId}
     and (${bankAccountId}::uuid is null or s.bank_account_id = ${bankAccountId}::uuid)
   order by s.bank_account_id, s.series, s.new_balance_on desc nulls last, s.number desc, s.id desc limit 500`;

export const lockStatement = (
  tx: Tx,
  id: string,
): Promise<{ id: string; number: string; associationId: string } | undefined> =>
  tx.first<{ id: string; number: string; associationId: string }>(sql`
    select id, number, association_id as "associationId" from copro.bank_statement where id = ${id} for update`);

/** Refused by the foreign key where a movement was ever booked. */
export async function deleteStatement(tx: Tx, id: string): Promise<void> {
  await tx.batch([
    sql`delete from copro.bank_movement where statement_id = ${id}`,
    sql`delete from copro.bank_statement where id = ${id}`,
  ]);
}
