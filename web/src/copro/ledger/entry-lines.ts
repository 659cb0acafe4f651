import { evaluateAmount } from '@orga/server/kernel/money/evaluate-amount';
import type { Account } from './use-ledger.ts';

/** A line as it is typed: amounts are texts that may hold a sum. */
export type DraftLine = {
  key: number;
  accountId: string;
  partyId: string;
  text: string;
  debit: string;
  credit: string;
};
export const emptyLine = (key: number): DraftLine => ({
  key,
  accountId: '',
  partyId: '',
  text: '',
  debit: '',
  credit: '',
});

/** Cents of an amount as typed, or why it is none; empty is zero. */
export function centsOf(text: string, locale: 'fr' | 'nl' | 'de' | 'en'): number | null {
  if (text.trim() === '') return 0;
  const result = evaluateAmount(text, locale);
  return 'cents' in result && result.cents >= 0 ? result.cents : null;
}

export type Sums = { debitCents: number; creditCents: number; isReadable: boolean };

export function sumsOf(lines: readonly DraftLine[], locale: 'fr' | 'nl' | 'de' | 'en'): Sums {
  const amounts = lines.map(line => ({ debit: centsOf(line.debit, locale), credit: centsOf(line.credit, locale) }));
  return {
    debitCents: amounts.reduce((sum, one) => sum + (one.debit ?? 0), 0),
    creditCents: amounts.reduce((sum, one) => sum + (one.credit ?? 0), 0),
    isReadable: amounts.every(one => one.debit !== null && one.credit !== null),
  };
}

export type LineFault = 'account' | 'party' | 'amount' | null;

/** What a filled line still lacks; an empty line lacks nothing. */
export function lineFault(line: DraftLine, accounts: readonly Account[], locale: 'fr' | 'nl' | 'de' | 'en'): LineFault {
  if (isEmpty(line)) return null;
  const account = accounts.find(one => one.id === line.accountId);
  if (!account) return 'account';
  if ((account.party !== null) !== (line.partyId !== '')) return 'party';
  const [debit, credit] = [centsOf(line.debit, locale), centsOf(line.credit, locale)];
  return debit === null || credit === null || (debit === 0) === (credit === 0) ? 'amount' : null;
}

export const isEmpty = (line: DraftLine): boolean =>
  line.accountId === '' && line.debit.trim() === '' && line.credit.trim() === '' && line.text.trim() === '';
