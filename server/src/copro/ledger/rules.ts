import type { NewLine } from './rules-entry.ts';

export type EntryBlocker =
  | { readonly code: 'too-few-lines' }
  | { readonly code: 'amount-invalid'; readonly line: number }
  | { readonly code: 'unbalanced'; readonly debitCents: number; readonly creditCents: number };

/** Why these lines are no entry: at least two, each with one positive amount, debit equal to credit. */
export function entryBlocker(lines: readonly Pick<NewLine, 'debitCents' | 'creditCents'>[]): EntryBlocker | null {
  if (lines.length < 2) return { code: 'too-few-lines' };
  const wrong = lines.findIndex(line => !isOneSided(line));
  if (wrong >= 0) return { code: 'amount-invalid', line: wrong };
  const debit = sum(lines.map(line => line.debitCents));
  const credit = sum(lines.map(line => line.creditCents));
  return debit === credit ? null : { code: 'unbalanced', debitCents: Number(debit), creditCents: Number(credit) };
}

const isOneSided = ({ debitCents, creditCents }: Pick<NewLine, 'debitCents' | 'creditCents'>): boolean =>
  Number.isSafeInteger(debitCents) &&
  Number.isSafeInteger(creditCents) &&
  debitCents >= 0 &&
  creditCents >= 0 &&
  (debitCents === 0) !== (creditCents === 0);

const sum = (cents: readonly number[]): bigint => cents.reduce((total, one) => total + BigInt(one), 0n);

/** The same lines with the sides exchanged: what undoes an entry. */
export const reversed = (lines: readonly NewLine[]): NewLine[] =>
  lines.map(line => ({
    ...line,
    vatCents: -(line.vatCents ?? 0),
    debitCents: line.creditCents,
    creditCents: line.debitCents,
  }));
