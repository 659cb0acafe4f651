import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { InvoiceState } from './rules.ts';

export type InvoiceRow = {
  id: string;
  associationId: string;
  supplierId: string | null;
  kind: 'invoice' | 'credit-note';
  source: 'manual' | 'ubl';
  number: string;
  issuedOn: string;
  dueOn: string;
  periodStartsOn: string | null;
  periodEndsOn: string | null;
  totalCents: number;
  vatCents: number;
  ogmDigits: string | null;
  paymentText: string;
  iban: string | null;
  contractId: string | null;
  correctsId: string | null;
  text: string;
  supplierProposal: Record<string, string | null> | null;
  warnings: { code: string; detail: string }[];
  state: InvoiceState;
  disputedBecause: string | null;
  approvedBy: string | null;
  approvedAt: string | null;
  entryId: string | null;
  version: number;
};

export const lockInvoice = (tx: Tx, id: string): Promise<InvoiceRow | undefined> =>
  tx.first<InvoiceRow>(sql`
    select id, association_id as "associationId", supplier_id as "supplierId", kind, source, number, issued_on as "issuedOn",
           due_on as "dueOn", period_starts_on as "periodStartsOn", period_ends_on as "periodEndsOn",
           total_cents as "totalCents", vat_cents as "vatCents", ogm_digits as "ogmDigits", payment_text as "paymentText",
           iban, contract_id as "contractId", corrects_id as "correctsId", text, supplier_proposal as "supplierProposal",
           warnings, state, disputed_because as "disputedBecause", approved_by as "approvedBy",
           approved_at as "approvedAt", entry_id as "entryId", version
      from copro.invoice where id = ${id} for no key update`);

export async function insertInvoice(tx: Tx, row: InvoiceRow): Promise<void> {
  await tx.run(sql`
    insert into copro.invoice (id, association_id, supplier_id, kind, source, number, issued_on, due_on, period_starts_on,
                               period_ends_on, total_cents, vat_cents, ogm_digits, payment_text, iban, contract_id,
                               corrects_id, text, supplier_proposal, warnings, created_by)
    values (${row.id}, ${row.associationId}, ${row.supplierId}, ${row.kind}, ${row.source}, ${row.number}, ${row.issuedOn},
            ${row.dueOn}, ${row.periodStartsOn}, ${row.periodEndsOn}, ${row.totalCents}, ${row.vatCents}, ${row.ogmDigits},
            ${row.paymentText}, ${row.iban}, ${row.contractId}, ${row.correctsId}, ${row.text},
            ${row.supplierProposal && JSON.stringify(row.supplierProposal)}::jsonb, ${JSON.stringify(row.warnings)}::jsonb,
            ${tx.actor.accountId})`);
}

export async function updateInvoice(tx: Tx, row: InvoiceRow): Promise<void> {
  await tx.run(sql`
    update copro.invoice set supplier_id = ${row.supplierId}, number = ${row.number}, issued_on = ${row.issuedOn},
           due_on = ${row.dueOn}, period_starts_on = ${row.periodStartsOn}, period_ends_on = ${row.periodEndsOn},
           total_cents = ${row.totalCents}, vat_cents = ${row.vatCents}, ogm_digits = ${row.ogmDigits},
           payment_text = ${row.paymentText}, iban = ${row.iban}, contract_id = ${row.contractId},
           corrects_id = ${row.correctsId}, text = ${row.text},
           supplier_proposal = ${row.supplierProposal && JSON.stringify(row.supplierProposal)}::jsonb,
           state = ${row.state}, disputed_because = ${row.disputedBecause}, approved_by = ${row.approvedBy},
           approved_at = ${row.approvedAt}, entry_id = ${row.entryId}, version = version + 1, updated_at = now()
     where id = ${row.id}`);
}

/** Only of an invoice that no entry stands for. */
export async function deleteInvoice(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from copro.invoice where id = ${id} and entry_id is null`);
}

/** A contract belongs to its association; the foreign key alone would take one of another. */
export const findContractOf = (tx: Tx, associationId: string, id: string): Promise<{ id: string } | undefined> =>
  tx.first<{ id: string }>(sql`select id from copro.contract where id = ${id} and association_id = ${associationId}`);

export async function linkFile(tx: Tx, invoice: { id: string; associationId: string }, fileId: string): Promise<void> {
  tx.write(sql`
    insert into copro.invoice_file (invoice_id, file_id, association_id)
    values (${invoice.id}, ${fileId}, ${invoice.associationId})`);
}

/** What of an invoice's debt is open: negative while we owe it. */
export const findOpenDebt = (tx: Tx, entryId: string): Promise<{ supplierId: string; openCents: number } | undefined> =>
  tx.first<{ supplierId: string; openCents: number }>(sql`
    select supplier_id as "supplierId", amount_cents - matched_cents as "openCents"
      from copro.open_item where entry_id = ${entryId} and position = 1`);

export const findInvoiceWithFile = (
  tx: Tx,
  associationId: string,
  sha256: string,
): Promise<{ id: string } | undefined> =>
  tx.first<{ id: string }>(sql`
    select l.invoice_id as id from copro.file f join copro.invoice_file l on l.file_id = f.id
     where f.association_id = ${associationId} and f.sha256 = ${sha256} limit 1`);
