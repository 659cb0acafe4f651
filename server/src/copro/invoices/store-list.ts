import { part, type Sql, sql } from '../../kernel/db/sql.ts';

const state = part`case when i.state = 'booked' and o.matched_cents = o.amount_cents then 'paid' else i.state end`;
const card = part`i.id, i.association_id as "associationId", i.supplier_id as "supplierId", s.name as "supplierName", i.kind,
  i.source, i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.total_cents as "totalCents", i.vat_cents as "vatCents",
  abs(o.amount_cents - o.matched_cents) as "openCents", p.order_id as "orderId", ${state} as state,
  i.entry_id as "entryId", i.version`;
// The first line of its entry is the debt.
const source = part`copro.invoice i
  left join workplace.supplier s on s.id = i.supplier_id
  left join copro.open_item o on o.entry_id = i.entry_id and o.position = 1
  left join copro.payment p on p.entry_id = i.entry_id and p.entry_position = 1 and p.is_live`;

export type InvoiceFilter = {
  associationId: string;
  state: string | null;
  supplierId: string | null;
  q: string | null;
};

export function listInvoices(filter: InvoiceFilter, page: { limit: number; offset: number }): [Sql, Sql] {
  const inState = filter.state ? part` and ${state} = ${filter.state}` : part``;
  const ofSupplier = filter.supplierId ? part` and i.supplier_id = ${filter.supplierId}` : part``;
  const words = filter.q
    ? part` and strpos(kernel.fold(concat_ws(' ', i.number, s.name, i.text)), kernel.fold(${filter.q}::text)) > 0`
    : part``;
  const where = part`i.association_id = ${filter.associationId}${inState}${ofSupplier}${words}`;
  return [
    sql`select ${card} from ${source} where ${where}
         order by i.issued_on desc, i.id limit ${page.limit} offset ${page.offset}`,
    sql`select count(*) as total from ${source} where ${where}`,
  ];
}

/** One invoice, what resembles it, and its papers. */
export const findInvoiceCard = (id: string): [Sql, Sql, Sql] => [
  sql`select ${card}, i.period_starts_on as "periodStartsOn", i.period_ends_on as "periodEndsOn",
             i.ogm_digits as "ogmDigits", i.payment_text as "paymentText", i.iban, i.contract_id as "contractId",
             i.corrects_id as "correctsId", i.text, i.supplier_proposal as "supplierProposal", i.warnings,
             i.disputed_because as "disputedBecause", a.name as "approvedByName", i.approved_at as "approvedAt"
        from ${source} left join platform.account a on a.id = i.approved_by where i.id = ${id}`,
  sql`select j.id, j.number, j.issued_on as "issuedOn"
        from copro.invoice i join copro.invoice j
          on j.supplier_id = i.supplier_id and j.total_cents = i.total_cents and j.kind = i.kind and j.id <> i.id
         and j.issued_on between i.issued_on - 30 and i.issued_on + 30
       where i.id = ${id} order by j.issued_on, j.id limit 10`,
  sql`select f.id, f.name, f.media_type as "mediaType", f.byte_count as "byteCount", f.sha256
        from copro.invoice_file l join copro.file f on f.id = l.file_id
       where l.invoice_id = ${id} order by f.created_at, f.id`,
];
