import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type InvoiceLineRow = {
  position: number;
  accountId: string | null;
  accountCode: string | null;
  keyId: string | null;
  lotId: string | null;
  ownerId: string | null;
  tenantPercent: number | null;
  vatRateBp: number;
  vatCents: number;
  amountCents: number;
  text: string;
};

export const listLinesOf = (invoiceId: string) => sql<InvoiceLineRow>`
  select l.position, l.account_id as "accountId", a.code as "accountCode", l.key_id as "keyId", l.lot_id as "lotId",
         l.owner_id as "ownerId", l.tenant_percent as "tenantPercent", l.vat_rate_bp as "vatRateBp",
         l.vat_cents as "vatCents", l.amount_cents as "amountCents", l.text
    from copro.invoice_line l left join copro.account a on a.id = l.account_id
   where l.invoice_id = ${invoiceId} order by l.position`;

/** The lines of an invoice, in this order and no others. */
export async function replaceLines(
  tx: Tx,
  invoice: { id: string; associationId: string },
  lines: readonly Omit<InvoiceLineRow, 'position' | 'accountCode'>[],
): Promise<void> {
  const rows = lines.map((line, index) => ({
    position: index + 1,
    account_id: line.accountId,
    key_id: line.keyId,
    lot_id: line.lotId,
    owner_id: line.ownerId,
    tenant_percent: line.tenantPercent,
    vat_rate_bp: line.vatRateBp,
    vat_cents: line.vatCents,
    amount_cents: line.amountCents,
    text: line.text,
  }));
  await tx.batch([
    sql`delete from copro.invoice_line where invoice_id = ${invoice.id}`,
    sql`insert into copro.invoice_line (invoice_id, association_id, position, account_id, key_id, lot_id, owner_id,
                                        tenant_percent, vat_rate_bp, vat_cents, amount_cents, text)
        select ${invoice.id}::uuid, ${invoice.associationId}::uuid, position, account_id, key_id, lot_id, owner_id,
               tenant_percent, vat_rate_bp, vat_cents, amount_cents, text
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as t (position smallint, account_id uuid, key_id uuid, lot_id uuid, owner_id uuid, tenant_percent smallint,
                  vat_rate_bp integer, vat_cents bigint, amount_cents bigint, text text)`,
  ]);
}

/** Where the largest line of this supplier's latest booked invoice went: what a new one is proposed. */
export const findHabit = (
  tx: Tx,
  associationId: string,
  supplierId: string,
): Promise<Pick<InvoiceLineRow, 'accountId' | 'keyId' | 'tenantPercent'> | undefined> =>
  tx.first<Pick<InvoiceLineRow, 'accountId' | 'keyId' | 'tenantPercent'>>(sql`
    select l.account_id as "accountId", l.key_id as "keyId", l.tenant_percent as "tenantPercent"
      from copro.invoice i join copro.invoice_line l on l.invoice_id = i.id
     where i.association_id = ${associationId} and i.supplier_id = ${supplierId} and i.entry_id is not null
       and l.lot_id is null
     order by i.issued_on desc, i.id desc, abs(l.amount_cents) desc limit 1`);
