import type { Tx } from '../../kernel/db/database.ts';
import { part, type Sql, sql } from '../../kernel/db/sql.ts';

type NewBooking = { movementId: string; entryId: string; reason: string; reasons: readonly unknown[] };

/** The database refuses a second live booking of a movement. */
export async function insertBookings(tx: Tx, associationId: string, bookings: readonly NewBooking[]): Promise<void> {
  const rows = bookings.map(it => ({
    movement_id: it.movementId,
    entry_id: it.entryId,
    reason: it.reason,
    reasons: it.reasons,
  }));
  await tx.batch([
    sql`insert into copro.bank_booking (id, association_id, movement_id, entry_id, reason, reasons, created_by)
        select entry_id, ${associationId}::uuid, movement_id, entry_id, reason, reasons, ${tx.actor.accountId}::uuid
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as t (movement_id uuid, entry_id uuid, reason text, reasons jsonb)`,
    sql`update copro.bank_movement set state = 'booked', proposals = '[]'
         where id = any (${bookings.map(it => it.movementId)}::uuid[])`,
  ]);
}

export async function keepProposals(tx: Tx, proposals: readonly { id: string; proposals: unknown[] }[]): Promise<void> {
  await tx.run(sql`
    update copro.bank_movement m set proposals = t.proposals
      from jsonb_to_recordset(${JSON.stringify(proposals)}::jsonb) as t (id uuid, proposals jsonb)
     where m.id = t.id and m.state = 'open'`);
}

export type MovementRow = {
  id: string;
  associationId: string;
  state: 'open' | 'booked' | 'ignored';
  proposals: unknown[];
};

export const findMovement = (tx: Tx, id: string): Promise<MovementRow | undefined> =>
  tx.first<MovementRow>(sql`
    select id, association_id as "associationId", state, proposals from copro.bank_movement where id = ${id}`);

export type LiveBooking = { id: string; entryId: string; onDate: string };
export const lockLiveBooking = (tx: Tx, movementId: string): Promise<LiveBooking | undefined> =>
  tx.first<LiveBooking>(sql`
    select b.id, b.entry_id as "entryId", e.on_date as "onDate"
      from copro.bank_booking b join copro.entry e on e.id = b.entry_id
     where b.movement_id = ${movementId} and b.reversal_id is null for no key update of b`);

export async function markUndone(
  tx: Tx,
  booking: { id: string; movementId: string; reversalId: string },
): Promise<void> {
  await tx.batch([
    sql`update copro.bank_booking set reversal_id = ${booking.reversalId} where id = ${booking.id}`,
    sql`update copro.bank_movement set state = 'open' where id = ${booking.movementId}`,
  ]);
}

const columns = part`m.id, m.statement_id as "statementId", s.number as "statementNumber",
  m.bank_account_id as "bankAccountId", m.position, m.amount_cents as "amountCents", m.booked_on as "bookedOn",
  m.value_on as "valueOn", m.iban, m.name, m.ogm_digits as "ogmDigits", m.text, m.details, m.state, m.proposals,
  s.is_balanced as "isStatementBalanced", b.entry_id as "entryId", b.reason as "bookingReason"`;
const source = part`copro.bank_movement m join copro.bank_statement s on s.id = m.statement_id
  left join copro.bank_booking b on b.movement_id = m.id and b.reversal_id is null`;

export type MovementFilter = {
  associationId: string;
  state: string | null;
  statementId: string | null;
  bankAccountId: string | null;
  q: string | null;
};

export function listMovements(filter: MovementFilter, page: { limit: number; offset: number }): [Sql, Sql] {
  const words = filter.q
    ? part` and strpos(kernel.fold(concat_ws(' ', m.name, m.text, m.iban)), kernel.fold(${filter.q}::text)) > 0`
    : part``;
  const where = part`m.association_id = ${filter.associationId}
    and (${filter.state}::text is null or m.state = ${filter.state}::text)
    and (${filter.statementId}::uuid is null or m.statement_id = ${filter.statementId}::uuid)
    and (${filter.bankAccountId}::uuid is null or m.bank_account_id = ${filter.bankAccountId}::uuid)${words}`;
  return [
    sql`select ${columns} from ${source} where ${where}
         order by m.booked_on desc, m.statement_id desc, m.position limit ${page.limit} offset ${page.offset}`,
    sql`select count(*) as total from copro.bank_movement m where ${where}`,
  ];
}

export const findMovementCard = (id: string): Sql => sql`select ${columns} from ${source} where m.id = ${id}`;
