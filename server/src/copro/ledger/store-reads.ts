import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { EntryKind, NewLine } from './rules-entry.ts';

export type EntryRow = {
  id: string;
  associationId: string;
  fiscalYearId: string;
  journal: string;
  number: number;
  onDate: string;
  kind: EntryKind;
  documentRef: string;
  documentType: string | null;
  documentId: string | null;
  text: string;
  reversesId: string | null;
};

export const findEntry = (tx: Tx, id: string): Promise<EntryRow | undefined> =>
  tx.first<EntryRow>(sql`
    select id, association_id as "associationId", fiscal_year_id as "fiscalYearId", journal, number, on_date as "onDate", kind,
           document_ref as "documentRef", document_type as "documentType", document_id as "documentId", text,
           reverses_id as "reversesId"
      from copro.entry where id = ${id}`);

export const listEntryLines = (tx: Tx, entryId: string): Promise<(NewLine & { position: number })[]> =>
  tx.rows<NewLine & { position: number }>(sql`
    select position, account_id as "accountId", owner_id as "ownerId", supplier_id as "supplierId", lot_id as "lotId",
           key_id as "keyId", tenant_percent as "tenantPercent", vat_cents as "vatCents", due_on as "dueOn",
           debit_cents as "debitCents", credit_cents as "creditCents", text
      from copro.entry_line where entry_id = ${entryId} order by position`);

export type OpenPart = { position: number; amountCents: number; matchedCents: number };

/** The lines of an entry that are somebody's claim or debt, and how much of each is settled. */
export const listOpenParts = (tx: Tx, entryId: string): Promise<OpenPart[]> =>
  tx.rows<OpenPart>(sql`
    select position, amount_cents as "amountCents", matched_cents as "matchedCents"
      from copro.open_item where entry_id = ${entryId} order by position`);

export type EntryLineRow = NewLine & {
  position: number;
  accountCode: string;
  ownerName: string | null;
  supplierName: string | null;
  openCents: number | null;
};

/** An entry with its lines, and whose they are. */
export async function findEntryCard(
  db: Database,
  orgId: string,
  id: string,
): Promise<(EntryRow & { createdAt: string; lines: EntryLineRow[] }) | undefined> {
  const [heads, lines] = await db.read(orgId, [
    sql`select id, association_id as "associationId", fiscal_year_id as "fiscalYearId", journal, number, on_date as "onDate", kind,
               document_ref as "documentRef", document_type as "documentType", document_id as "documentId", text,
               reverses_id as "reversesId", created_at as "createdAt"
          from copro.entry where id = ${id}`,
    sql`select l.position, l.account_id as "accountId", a.code as "accountCode", l.owner_id as "ownerId",
               concat_ws(' ', nullif(o.first_name, ''), o.name) as "ownerName", l.supplier_id as "supplierId", s.name as "supplierName",
               l.lot_id as "lotId", l.key_id as "keyId", l.tenant_percent as "tenantPercent", l.vat_cents as "vatCents",
               l.due_on as "dueOn", l.debit_cents as "debitCents", l.credit_cents as "creditCents", l.text,
               i.amount_cents - i.matched_cents as "openCents"
          from copro.entry_line l
          join copro.account a on a.id = l.account_id
          left join copro.owner o on o.id = l.owner_id
          left join workplace.supplier s on s.id = l.supplier_id
          left join copro.open_item i on i.entry_id = l.entry_id and i.position = l.position
         where l.entry_id = ${id} order by l.position`,
  ]);
  const head = heads?.[0] as (EntryRow & { createdAt: string }) | undefined;
  return (
    head && {
      ...head,
      lines: (lines as EntryLineRow[]).map(line => ({ ...line, ownerName: line.ownerId ? line.ownerName : null })),
    }
  );
}
