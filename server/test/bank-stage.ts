import { expect } from 'vitest';
import { type CodaMovementInput, writeCoda } from '../src/copro/banking/coda/write-coda.ts';
import { makeBelgianIban } from '../src/kernel/identifiers/iban.ts';
import { newId } from '../src/kernel/ids/ids.ts';
import { ledgerStage } from './ledger-stage.ts';
import type { Answer, Caller, TestSystem } from './system.ts';

/** An association with books, a working account at the bank, and short words for what a clerk does over the API. */
export async function bankStage(t: TestSystem, org: { id: string; as: Record<string, Caller> }, number = 1) {
  const ledger = await ledgerStage(t, org.id);
  const { associationId } = ledger;
  const iban = makeBelgianIban(String(3_630_000_000 + number));
  const bankAccountId = newId();
  await ledger.run(
    "insert into copro.bank_account (id, association_id, iban, purpose, name) values ($1, $2, $3, 'working', 'Compte courant')",
    [bankAccountId, associationId, iban],
  );
  const as = org.as.accountant ?? (org.as.owner as Caller);
  const call = (
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers = {},
    who = as,
  ) => t.inject(who, method, url, body, headers);
  // Answers are looked into freely; a wrong path fails the expectation.
  // oxlint-disable-next-line typescript/no-explicit-any
  const done = async (answer: Promise<Answer>): Promise<any> => {
    const { status, body, text } = await answer;
    expect(status, text).toBeLessThan(300);
    return body;
  };
  const post = (url: string, body: unknown = {}, who = as) => done(call('POST', url, body, {}, who));
  const get = (url: string) => done(call('GET', url));
  let statement = 0;
  let balance = 1_000_000;
  /** The next statement of the account; `more` overrides what it says. */
  const coda = (movements: CodaMovementInput[], more: { number?: number; oldBalanceCents?: number } = {}): string => {
    statement += 1;
    const text = writeCoda({
      createdOn: '2026-03-31',
      addressee: 'SYNDIC',
      bic: 'BBRUBEBB',
      statements: [
        {
          iban,
          holderName: 'RESIDENCE DU PARC',
          number: more.number ?? statement,
          oldBalanceCents: more.oldBalanceCents ?? balance,
          oldBalanceOn: '2026-03-30',
          newBalanceOn: '2026-03-31',
          movements,
        },
      ],
    });
    balance += movements.reduce((sum, it) => sum + it.amountCents, 0);
    return text;
  };
  const upload = (text: string | Buffer, who = as, headers: Record<string, string> = {}) =>
    call('POST', '/bank-statements?fileName=test.cod', text, { 'content-type': 'text/plain', ...headers }, who);
  const account = (code: string): string => ledger.codes.get(code) ?? code;
  /** Entered, checked, approved and booked. */
  async function bookedInvoice(fields: Record<string, unknown>, syndic = org.as.syndic ?? as) {
    const made = await post(`/associations/${associationId}/invoices`, {
      supplierId: ledger.supplierId,
      issuedOn: '2026-03-01',
      ...fields,
    });
    await post(`/invoices/${made.id}/check`);
    await post(`/invoices/${made.id}/approve`, {}, syndic);
    await post(`/invoices/${made.id}/book`);
    return get(`/invoices/${made.id}`);
  }
  const lines = (documentId: string) =>
    ledger.rows<{ code: string; debit: number; credit: number }>(
      `select a.code, sum(l.debit_cents)::bigint as debit, sum(l.credit_cents)::bigint as credit
         from copro.entry e join copro.entry_line l on l.entry_id = e.id join copro.account a on a.id = l.account_id
        where e.document_id = $1 group by 1 order by 1`,
      [documentId],
    );
  return {
    ...ledger,
    postEntries: ledger.post,
    iban,
    bankAccountId,
    call,
    post,
    get,
    done,
    coda,
    upload,
    account,
    bookedInvoice,
    lines,
    as,
  };
}
export type BankStage = Awaited<ReturnType<typeof bankStage>>;
