import { joinParts, part, type Sql, sql } from '../../kernel/db/sql.ts';
import type { EntryKind } from './rules-entry.ts';
import { cutIntoMonths, type Days } from './rules-months.ts';

export type AccountSum = { accountId: string; code: string; debitCents: number; creditCents: number };

/**
 * What was debited and credited on each account between two days, both counted: whole months from their kept sums, the
 * days beside them from their lines. Only entries of the given kinds.
 */
export function sumsOf(associationId: string, days: Days, kinds: readonly EntryKind[]): Sql<AccountSum> {
  const { months, rest } = cutIntoMonths(days);
  const pieces = [
    part`select account_id, debit_cents, credit_cents from copro.account_month
          where association_id = ${associationId} and month >= ${months.from} and month < ${months.until}
            and kind = any (${kinds}::text[])`,
    ...rest.map(
      ({ from, through }) => part`select account_id, debit_cents, credit_cents from copro.entry_line
          where association_id = ${associationId} and on_date between ${from} and ${through} and kind = any (${kinds}::text[])`,
    ),
  ];
  return sql<AccountSum>`
    select a.id as "accountId", a.code, s."debitCents", s."creditCents"
      from (select account_id, sum(debit_cents)::bigint as "debitCents", sum(credit_cents)::bigint as "creditCents"
              from (${joinParts(pieces, ' union all ')}) each group by account_id) s
      join copro.account a on a.id = s.account_id
     order by a.code`;
}

export type OwnerLine = {
  entryId: string;
  position: number;
  onDate: string;
  journal: string;
  number: number;
  accountCode: string;
  documentRef: string;
  documentType: string | null;
  documentId: string | null;
  text: string;
  dueOn: string | null;
  debitCents: number;
  creditCents: number;
  openCents: number;
};

/** Lines on the accounts of an owner or a supplier, oldest first, with what of each is still open. */
export const linesOfParty = (
  associationId: string,
  party: { ownerId: string } | { supplierId: string },
  { from, through }: Days,
): Sql<OwnerLine> => sql<OwnerLine>`
  select l.entry_id as "entryId", l.position, l.on_date as "onDate", e.journal, e.number, a.code as "accountCode",
         e.document_ref as "documentRef", e.document_type as "documentType", e.document_id as "documentId",
         case when l.text = '' then e.text else l.text end as text, l.due_on as "dueOn",
         l.debit_cents as "debitCents", l.credit_cents as "creditCents", i.amount_cents - i.matched_cents as "openCents"
    from copro.entry_line l
    join copro.entry e on e.id = l.entry_id
    join copro.account a on a.id = l.account_id
    join copro.open_item i on i.entry_id = l.entry_id and i.position = l.position
   where l.association_id = ${associationId} and l.on_date between ${from} and ${through}
     and ${'ownerId' in party ? part`l.owner_id = ${party.ownerId}` : part`l.supplier_id = ${party.supplierId}`}
   order by l.on_date, e.journal, e.number, l.position`;

export const ALL_KINDS: readonly EntryKind[] = ['normal', 'statement', 'closing', 'opening'];

export type PartyBalance = { accountId: string; ownerId: string | null; supplierId: string | null; cents: number };

/** Balances of the accounts that last over a year (classes 1 to 5), by owner and supplier where they are theirs. */
export const partyBalances = (associationId: string, { from, through }: Days): Sql<PartyBalance> => sql<PartyBalance>`
  select l.account_id as "accountId", l.owner_id as "ownerId", l.supplier_id as "supplierId",
         sum(l.debit_cents - l.credit_cents)::bigint as cents
    from copro.entry_line l join copro.account a on a.id = l.account_id
   where l.association_id = ${associationId} and l.on_date between ${from} and ${through} and a.code < '6'
   group by 1, 2, 3, a.code order by a.code, 2, 3`;
