import type { Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';

export type BankAccountRow = {
  id: string;
  associationId: string;
  iban: string;
  bic: string | null;
  purpose: 'working' | 'reserve' | 'other';
};

/** By IBAN, or by the digits of a Belgian account as older files write them. */
export const findBankAccounts = (tx: Tx, numbers: readonly string[]): Promise<BankAccountRow[]> =>
  tx.rows<BankAccountRow>(sql`
    select id, association_id as "associationId", iban, bic, purpose from copro.bank_account
     where iban = any (${numbers}::text[]) or (iban like 'BE%' and substr(iban, 5) = any (${numbers}::text[]))`);

/** One decision on money of an association at a time: what is open is read and settled under this. */
export const lockMoneyOf = (tx: Tx, associationId: string): Promise<{ id: string } | undefined> =>
  tx.first<{ id: string }>(sql`select id from copro.association where id = ${associationId} for no key update`);

/** Accounts with what the bank and the books say is on them. Both accounts of the same purpose share a ledger account. */
export const listBankAccounts = (associationId: string): Sql => sql`
  select b.id, b.iban, b.bic, b.name, b.purpose, s.new_balance_cents as "balanceCents", s.new_balance_on as "balanceOn",
         a.code as "accountCode", coalesce(m.cents, 0)::bigint as "bookedCents", coalesce(o.open, 0)::int as "openMovements"
    from copro.bank_account b
    left join lateral (select new_balance_cents, new_balance_on from copro.bank_statement
                        where bank_account_id = b.id and series = '' order by new_balance_on desc nulls last, id desc limit 1) s on true
    left join copro.account a on a.association_id = b.association_id
     and a.code = case b.purpose when 'reserve' then '550' when 'working' then '551' else '552' end
    left join lateral (select sum(debit_cents - credit_cents) as cents from copro.account_month where account_id = a.id
                          and association_id = b.association_id) m on true
    left join lateral (select count(*) as open from copro.bank_movement
                        where association_id = b.association_id and bank_account_id = b.id and state = 'open') o on true
   where b.association_id = ${associationId} and b.closed_on is null
   order by b.purpose desc, b.iban`;
