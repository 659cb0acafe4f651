import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { NewEntry, NewLine, PostedEntry } from './rules-entry.ts';

/**
 * Writes entries with their lines in two statements, however many they are. The database numbers them in the given
 * order, books them into the months and open items, and refuses at the end of the transaction what does not balance.
 */
export async function insertEntries(tx: Tx, entries: readonly NewEntry[]): Promise<PostedEntry[]> {
  const heads = entries.map(entry => ({
    id: entry.id,
    association_id: entry.associationId,
    fiscal_year_id: entry.fiscalYearId,
    journal: entry.journal,
    on_date: entry.onDate,
    kind: entry.kind ?? 'normal',
    document_ref: entry.documentRef,
    document_type: entry.documentType ?? null,
    document_id: entry.documentId ?? null,
    text: entry.text,
    reverses_id: entry.reversesId ?? null,
    line_count: entry.lines.length,
  }));
  const [posted] = await tx.batch([
    sql`insert into copro.entry (id, association_id, fiscal_year_id, journal, on_date, kind, document_ref, document_type,
               document_id, text, reverses_id, line_count, created_by)
        select id, association_id, fiscal_year_id, journal, on_date, kind, document_ref, document_type, document_id, text,
               reverses_id, line_count, ${tx.actor.accountId}::uuid
          from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb)
            as t (id uuid, association_id uuid, fiscal_year_id uuid, journal text, on_date date, kind text, document_ref text,
                  document_type text, document_id uuid, text text, reverses_id uuid, line_count smallint)
        returning id, journal, number`,
    insertLines(entries),
  ]);
  return posted as PostedEntry[];
}

function insertLines(entries: readonly NewEntry[]) {
  const lines = entries.flatMap(entry => entry.lines.map((line, index) => lineRow(entry, line, index + 1)));
  return sql`insert into copro.entry_line (entry_id, position, association_id, fiscal_year_id, on_date, kind, line_count, account_id,
               owner_id, supplier_id, lot_id, key_id, tenant_percent, vat_cents, due_on, debit_cents, credit_cents, text)
        select entry_id, position, association_id, fiscal_year_id, on_date, kind, line_count, account_id,
               owner_id, supplier_id, lot_id, key_id, tenant_percent, vat_cents, due_on, debit_cents, credit_cents, text
          from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
            as t (entry_id uuid, position smallint, association_id uuid, fiscal_year_id uuid, on_date date, kind text, line_count smallint,
                  account_id uuid, owner_id uuid, supplier_id uuid, lot_id uuid, key_id uuid, tenant_percent smallint,
                  vat_cents bigint, due_on date, debit_cents bigint, credit_cents bigint, text text)`;
}

const lineRow = (entry: NewEntry, line: NewLine, position: number) => ({
  entry_id: entry.id,
  position,
  association_id: entry.associationId,
  fiscal_year_id: entry.fiscalYearId,
  on_date: entry.onDate,
  kind: entry.kind ?? 'normal',
  line_count: entry.lines.length,
  account_id: line.accountId,
  owner_id: line.ownerId ?? null,
  supplier_id: line.supplierId ?? null,
  lot_id: line.lotId ?? null,
  key_id: line.keyId ?? null,
  tenant_percent: line.tenantPercent ?? null,
  vat_cents: line.vatCents ?? 0,
  due_on: line.dueOn ?? null,
  debit_cents: line.debitCents,
  credit_cents: line.creditCents,
  text: line.text ?? '',
});
