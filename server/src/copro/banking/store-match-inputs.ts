import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type OpenMovement = {
  id: string;
  bankAccountId: string;
  purpose: 'working' | 'reserve' | 'other';
  statementNumber: string;
  position: number;
  amountCents: number;
  bookedOn: string;
  iban: string;
  name: string;
  ogmDigits: string | null;
  text: string;
  customerReference: string;
  isStatementBalanced: boolean;
};

/** Held until the end of the transaction, oldest first. `id`: that one alone. */
export const lockOpenMovements = (tx: Tx, associationId: string, id: string | null = null): Promise<OpenMovement[]> =>
  tx.rows<OpenMovement>(sql`
    select m.id, m.bank_account_id as "bankAccountId", b.purpose, s.number as "statementNumber", m.position,
           m.amount_cents as "amountCents", m.booked_on as "bookedOn", m.iban, m.name, m.ogm_digits as "ogmDigits", m.text,
           m.customer_reference as "customerReference", s.is_balanced as "isStatementBalanced"
      from copro.bank_movement m
      join copro.bank_statement s on s.id = m.statement_id
      join copro.bank_account b on b.id = m.bank_account_id
     where m.association_id = ${associationId} and m.state = 'open' and (${id}::uuid is null or m.id = ${id}::uuid)
     order by m.booked_on, m.id limit 20000 for no key update of m`);

export type OpenItemRow = {
  entryId: string;
  position: number;
  accountId: string;
  partyId: string;
  partyKind: 'owner' | 'supplier';
  openCents: number;
  dueOn: string;
  documentRef: string;
  documentId: string | null;
  ogmDigits: string | null;
};

/** What owners and suppliers have open; an invoice's debt bears the communication of the invoice. */
export const listOpenItems = (tx: Tx, associationId: string, partyId: string | null = null): Promise<OpenItemRow[]> =>
  tx.rows<OpenItemRow>(sql`
    select i.entry_id as "entryId", i.position, i.account_id as "accountId",
           coalesce(i.owner_id, i.supplier_id) as "partyId",
           case when i.owner_id is null then 'supplier' else 'owner' end as "partyKind",
           i.amount_cents - i.matched_cents as "openCents", i.due_on as "dueOn", e.document_ref as "documentRef",
           e.document_id as "documentId", v.ogm_digits as "ogmDigits"
      from copro.open_item i
      join copro.entry e on e.id = i.entry_id
      left join copro.invoice v on v.entry_id = i.entry_id and i.supplier_id is not null
     where i.association_id = ${associationId} and i.matched_cents <> i.amount_cents
       and (${partyId}::uuid is null or i.owner_id = ${partyId}::uuid or i.supplier_id = ${partyId}::uuid)`);

export type PartyRow = { id: string; kind: 'owner' | 'supplier'; names: string[]; ibans: string[] };

/** Who may pay or be paid: holders of lots, suppliers with an invoice, and whoever ever owed or was owed something. */
export const listParties = (tx: Tx, associationId: string): Promise<PartyRow[]> =>
  tx.rows<PartyRow>(sql`
    select o.id, 'owner' as kind, array[concat_ws(' ', nullif(o.first_name, ''), o.name)] as names,
           array(select iban from copro.owner_iban where owner_id = o.id
                 union select iban from copro.mandate where owner_id = o.id) as ibans
      from copro.owner o
     where o.id in (select h.owner_id from copro.title t join copro.title_holder h on h.title_id = t.id
                     where t.association_id = ${associationId}
                    union select owner_id from copro.open_item
                           where association_id = ${associationId} and owner_id is not null)
    union all
    select s.id, 'supplier', array[s.name],
           array(select s.iban where s.iban is not null union select iban from copro.invoice
                  where association_id = ${associationId} and supplier_id = s.id and iban is not null)
      from workplace.supplier s
     where s.id in (select supplier_id from copro.invoice where association_id = ${associationId}
                    union select supplier_id from copro.open_item
                           where association_id = ${associationId} and supplier_id is not null)`);

export type RuleRow = {
  id: string;
  iban: string | null;
  words: string[];
  ownerId: string | null;
  supplierId: string | null;
  accountId: string | null;
};
export const listRulesOf = (tx: Tx, associationId: string): Promise<RuleRow[]> =>
  tx.rows<RuleRow>(sql`
    select id, iban, words, owner_id as "ownerId", supplier_id as "supplierId", account_id as "accountId"
      from copro.bank_rule where association_id = ${associationId}`);

export type SentPayment = {
  orderId: string;
  messageId: string;
  orderCents: number;
  endToEndId: string;
  amountCents: number;
  itemId: string;
  kind: 'transfer' | 'debit';
};
/** What the bank was given and has not confirmed. */
export const listSentPayments = (tx: Tx, associationId: string): Promise<SentPayment[]> =>
  tx.rows<SentPayment>(sql`
    select o.id as "orderId", o.message_id as "messageId", o.total_cents as "orderCents", o.kind,
           p.end_to_end_id as "endToEndId", p.amount_cents as "amountCents", p.entry_id || ':' || p.entry_position as "itemId"
      from copro.payment_order o join copro.payment p on p.order_id = o.id and p.is_live
     where o.association_id = ${associationId} and o.state = 'exported'`);

export const listAccountNames = (tx: Tx, ids: readonly string[]): Promise<{ id: string; code: string }[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.rows<{ id: string; code: string }>(sql`select id, code from copro.account where id = any (${ids}::uuid[])`);
