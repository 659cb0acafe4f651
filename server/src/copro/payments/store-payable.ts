import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type DebtorAccount = { id: string; iban: string; bic: string | null };
export const findOwnAccount = (tx: Tx, associationId: string, id: string): Promise<DebtorAccount | undefined> =>
  tx.first<DebtorAccount>(sql`
    select id, iban, bic from copro.bank_account
     where id = ${id} and association_id = ${associationId} and closed_on is null`);

export type PayableInvoice = {
  id: string;
  number: string;
  kind: 'invoice' | 'credit-note';
  state: string;
  entryId: string | null;
  supplierName: string | null;
  iban: string | null;
  bic: string | null;
  ogmDigits: string | null;
  paymentText: string;
  /** Positive while we owe it. */
  openCents: number | null;
};
/** Held until the end of the transaction, in the order of their ids. */
export const lockInvoices = (tx: Tx, associationId: string, ids: readonly string[]): Promise<PayableInvoice[]> =>
  tx.rows<PayableInvoice>(sql`
    select i.id, i.number, i.kind, i.state, i.entry_id as "entryId", s.name as "supplierName", coalesce(i.iban, s.iban) as iban,
           case when i.iban is null or i.iban = s.iban then s.bic end as bic, i.ogm_digits as "ogmDigits",
           i.payment_text as "paymentText",
           (select matched_cents - amount_cents from copro.open_item where entry_id = i.entry_id and position = 1) as "openCents"
      from copro.invoice i left join workplace.supplier s on s.id = i.supplier_id
     where i.association_id = ${associationId} and i.id = any (${ids}::uuid[]) order by i.id for no key update of i`);

export type Collectable = {
  entryId: string;
  position: number;
  openCents: number;
  documentRef: string;
  ownerName: string;
  mandateId: string;
  reference: string;
  signedOn: string;
  iban: string;
  bic: string | null;
  isFirst: boolean;
};
/** What owners with a mandate owe by a day, and no live order collects. */
export const listCollectable = (tx: Tx, associationId: string, dueThrough: string): Promise<Collectable[]> =>
  tx.rows<Collectable>(sql`
    select i.entry_id as "entryId", i.position, i.amount_cents - i.matched_cents as "openCents", e.document_ref as "documentRef",
           concat_ws(' ', nullif(o.first_name, ''), o.name) as "ownerName", m.id as "mandateId", m.reference,
           m.signed_on as "signedOn", m.iban, m.bic,
           not exists (select from copro.payment p where p.mandate_id = m.id and p.is_live) as "isFirst"
      from copro.open_item i
      join copro.mandate m on m.owner_id = i.owner_id and m.association_id = i.association_id and m.revoked_on is null
      join copro.owner o on o.id = i.owner_id
      join copro.entry e on e.id = i.entry_id
     where i.association_id = ${associationId} and i.owner_id is not null and i.amount_cents > i.matched_cents
       and i.amount_cents > 0 and i.due_on <= ${dueThrough}
       and not exists (select from copro.payment p
                        where p.entry_id = i.entry_id and p.entry_position = i.position and p.is_live)
     order by o.sort_name, i.due_on, i.entry_id, i.position limit 5000`);
