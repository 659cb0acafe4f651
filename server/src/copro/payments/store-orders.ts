import type { Tx } from '../../kernel/db/database.ts';
import { part, type Sql, sql } from '../../kernel/db/sql.ts';

export type OrderState = 'draft' | 'approved' | 'exported' | 'confirmed' | 'cancelled';
export type NewOrder = {
  id: string;
  associationId: string;
  bankAccountId: string;
  kind: 'transfer' | 'debit';
  messageId: string;
  executeOn: string;
  totalCents: number;
  paymentCount: number;
  fileId: string;
  sha256: string;
};
export type NewPayment = {
  id: string;
  entryId: string;
  position: number;
  invoiceId: string | null;
  mandateId: string | null;
  sequenceType: string | null;
  partyName: string;
  iban: string;
  amountCents: number;
  endToEndId: string;
  remittance: string;
};

export async function insertOrder(tx: Tx, order: NewOrder, payments: readonly NewPayment[]): Promise<void> {
  const rows = payments.map(it => ({
    id: it.id,
    entry_id: it.entryId,
    entry_position: it.position,
    invoice_id: it.invoiceId,
    mandate_id: it.mandateId,
    sequence_type: it.sequenceType,
    party_name: it.partyName,
    iban: it.iban,
    amount_cents: it.amountCents,
    end_to_end_id: it.endToEndId,
    remittance: it.remittance,
  }));
  await tx.batch([
    sql`insert into copro.payment_order (id, association_id, bank_account_id, kind, message_id, execute_on, total_cents,
               payment_count, file_id, sha256, created_by)
        values (${order.id}, ${order.associationId}, ${order.bankAccountId}, ${order.kind}, ${order.messageId},
                ${order.executeOn}, ${order.totalCents}, ${order.paymentCount}, ${order.fileId}, ${order.sha256},
                ${tx.actor.accountId})`,
    sql`insert into copro.payment (id, association_id, order_id, entry_id, entry_position, invoice_id, mandate_id,
               sequence_type, party_name, iban, amount_cents, end_to_end_id, remittance)
        select id, ${order.associationId}::uuid, ${order.id}::uuid, entry_id, entry_position, invoice_id, mandate_id,
               sequence_type, party_name, iban, amount_cents, end_to_end_id, remittance
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as t (id uuid, entry_id uuid, entry_position smallint, invoice_id uuid, mandate_id uuid, sequence_type text,
                  party_name text, iban text, amount_cents bigint, end_to_end_id text, remittance text)`,
  ]);
}

export type OrderRow = {
  id: string;
  associationId: string;
  messageId: string;
  state: OrderState;
  sha256: string;
  firstApprovedBy: string | null;
};
export const lockOrder = (tx: Tx, id: string): Promise<OrderRow | undefined> =>
  tx.first<OrderRow>(sql`
    select id, association_id as "associationId", message_id as "messageId", state, sha256,
           first_approved_by as "firstApprovedBy"
      from copro.payment_order where id = ${id} for no key update`);

export async function approveFirst(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update copro.payment_order set first_approved_by = ${tx.actor.accountId}, first_approved_at = now(),
           version = version + 1 where id = ${id}`);
}
export async function approveSecond(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update copro.payment_order set second_approved_by = ${tx.actor.accountId}, second_approved_at = now(),
           state = 'approved', version = version + 1 where id = ${id}`);
}
export async function markExported(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update copro.payment_order set state = 'exported', exported_at = now(), version = version + 1 where id = ${id}`);
}
/** What was in it may be in another order again. */
export async function markCancelled(tx: Tx, id: string): Promise<void> {
  await tx.batch([
    sql`update copro.payment_order set state = 'cancelled', version = version + 1 where id = ${id}`,
    sql`update copro.payment set is_live = false where order_id = ${id}`,
  ]);
}

const card = part`o.id, o.association_id as "associationId", o.bank_account_id as "bankAccountId", o.kind,
  o.message_id as "messageId", o.execute_on as "executeOn", o.state, o.total_cents as "totalCents",
  o.payment_count as "paymentCount", o.file_id as "fileId", o.sha256, o.first_approved_by as "firstApprovedBy",
  f.name as "firstApprovedByName", s.name as "secondApprovedByName", o.version, o.created_at as "createdAt"`;
const source = part`copro.payment_order o left join platform.account f on f.id = o.first_approved_by
  left join platform.account s on s.id = o.second_approved_by`;

export function listOrders(
  associationId: string,
  state: string | null,
  page: { limit: number; offset: number },
): [Sql, Sql] {
  const where = part`o.association_id = ${associationId} and (${state}::text is null or o.state = ${state}::text)`;
  return [
    sql`select ${card} from ${source} where ${where}
         order by o.created_at desc, o.id limit ${page.limit} offset ${page.offset}`,
    sql`select count(*) as total from copro.payment_order o where ${where}`,
  ];
}

export const findOrderCard = (id: string): [Sql, Sql] => [
  sql`select ${card} from ${source} where o.id = ${id}`,
  sql`select p.id, p.invoice_id as "invoiceId", p.party_name as "partyName", p.iban, p.amount_cents as "amountCents",
             p.end_to_end_id as "endToEndId", p.remittance, p.sequence_type as "sequenceType",
             abs(i.matched_cents) >= p.amount_cents as "isSettled"
        from copro.payment p join copro.open_item i on i.entry_id = p.entry_id and i.position = p.entry_position
       where p.order_id = ${id} order by p.party_name, p.id`,
];
