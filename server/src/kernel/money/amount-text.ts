import { divideRounded } from './rational.ts';
import { type AmountLocale, readDecimal } from './read-decimal.ts';

export type AmountReading =
  | { cents: number }
  | { problem: 'empty' | 'not-an-amount' | 'too-many-decimals' | 'too-large' };

/** More than any amount needs, so that a pattern never meets a long text. */
const MAX_CHARS = 40;
const FORM = /^([-+−]?)\s*(?:€|EUR)?\s*(.*?)\s*(?:€|EUR)?\s*([-−]?)$/s;

/**
 * Cents of an amount that somebody wrote: "1.234,56", "1 234,56", "1,234.56", "-12.5", "12", "12,50-", "€ 5". Never passes
 * through a float and never rounds: a third decimal other than zero is refused. "1.234" is read as `readDecimal` says.
 */
export function readCents(text: string, locale?: AmountLocale): AmountReading {
  const trimmed = text.trim();
  if (trimmed === '') return { problem: 'empty' };
  if (trimmed.length > MAX_CHARS) return { problem: 'not-an-amount' };
  const [, before = '', digits = '', after = ''] = FORM.exec(trimmed) ?? [];
  const isSignedTwice = before !== '' && after !== '';
  const number = isSignedTwice ? null : readDecimal(digits, locale);
  if (number === null) return { problem: 'not-an-amount' };
  if ((number.n * 100n) % number.d !== 0n) return { problem: 'too-many-decimals' };
  const isNegative = /[-−]/.test(before + after);
  return centsOf(isNegative ? -number.n : number.n, number.d);
}

/** An exact amount to the nearest cent, halves away from zero. */
export function centsOf(n: bigint, d: bigint): { cents: number } | { problem: 'too-large' } {
  const cents = Number(divideRounded(n * 100n, d));
  return Number.isSafeInteger(cents) ? { cents } : { problem: 'too-large' };
}
