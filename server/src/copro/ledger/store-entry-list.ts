import { pagePart, part, type Sql, sql } from '../../kernel/db/sql.ts';
import type { EntryRow } from './store-reads.ts';

export type EntryFilter = {
  associationId: string;
  from: string | null;
  through: string | null;
  journal: string | null;
  accountId: string | null;
  documentId: string | null;
};
export type EntryCard = EntryRow & { totalCents: number; reversedById: string | null };

const where = ({ associationId, from, through, journal, accountId, documentId }: EntryFilter) => part`
  e.association_id = ${associationId} and e.on_date between coalesce(${from}::date, '0001-01-01') and coalesce(${through}::date, '9999-12-31')
  and (${journal}::text is null or e.journal = ${journal}) and (${documentId}::uuid is null or e.document_id = ${documentId})
  and (${accountId}::uuid is null or exists (select from copro.entry_line l where l.entry_id = e.id and l.account_id = ${accountId}))`;

/** Entries, newest first, and how many there are. */
export const listEntries = (
  filter: EntryFilter,
  page: { limit: number; offset: number },
): [Sql<EntryCard>, Sql<{ total: number }>] => [
  sql<EntryCard>`
    select e.id, e.association_id as "associationId", e.fiscal_year_id as "fiscalYearId", e.journal, e.number, e.on_date as "onDate",
           e.kind, e.document_ref as "documentRef", e.document_type as "documentType", e.document_id as "documentId", e.text,
           e.reverses_id as "reversesId",
           (select sum(l.debit_cents)::bigint from copro.entry_line l where l.entry_id = e.id) as "totalCents",
           (select r.id from copro.entry r where r.reverses_id = e.id) as "reversedById"
      from copro.entry e where ${where(filter)}
     order by e.on_date desc, e.created_at desc, e.id desc ${pagePart(page.limit, page.offset)}`,
  sql<{ total: number }>`select count(*)::int as total from copro.entry e where ${where(filter)}`,
];

export type AccountLine = {
  entryId: string;
  position: number;
  onDate: string;
  journal: string;
  number: number;
  documentRef: string;
  documentType: string | null;
  documentId: string | null;
  text: string;
  ownerId: string | null;
  supplierId: string | null;
  debitCents: number;
  creditCents: number;
};

/** Lines of one account between two days, oldest first: what stands behind a figure of a report. */
export const linesOfAccount = (
  accountId: string,
  associationId: string,
  days: { from: string; through: string },
  page: { limit: number; offset: number },
): Sql<AccountLine> => sql<AccountLine>`
  select l.entry_id as "entryId", l.position, l.on_date as "onDate", e.journal, e.number, e.document_ref as "documentRef",
         e.document_type as "documentType", e.document_id as "documentId", case when l.text = '' then e.text else l.text end as text,
         l.owner_id as "ownerId", l.supplier_id as "supplierId", l.debit_cents as "debitCents", l.credit_cents as "creditCents"
    from copro.entry_line l join copro.entry e on e.id = l.entry_id
   where l.association_id = ${associationId} and l.account_id = ${accountId} and l.on_date between ${days.from} and ${days.through}
   order by l.on_date, e.journal, e.number, l.position limit ${page.limit} offset ${page.offset}`;
