import { type Rational, rational } from './rational.ts';

/** Which separator the writer's language takes for decimals: a comma in French, Dutch and German, a point in English. */
export type AmountLocale = 'fr' | 'nl' | 'de' | 'en';

const DIGITS = /^\d+$/;
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;
const BLANK = /[ \u00a0\u202f\u2009'’]/;
const BLANKS = /[ \u00a0\u202f\u2009'’]/g;
const BLANK_GROUPS = /^\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3})*(?:[.,]\d*)?$/;

/**
 * A number as people and spreadsheets write it, exact, without a sign; null when it is none. Groups of thousands may be set
 * apart by blanks (also unbreakable and narrow ones), apostrophes, points or commas; the other of point and comma, or the
 * only one of them, is the decimal separator.
 *
 * One point or comma with exactly three digits behind it can be read two ways: "1.234" is 1234 or 1.234. With a locale, its
 * decimal separator decides. Without one it is a thousands separator, as money has two decimals, unless the digits before
 * it cannot be a group ("0.125", "1234.567").
 */
export function readDecimal(text: string, locale?: AmountLocale): Rational | null {
  const hasBlanks = BLANK.test(text);
  if (hasBlanks && !BLANK_GROUPS.test(text)) return null;
  const plain = text.replace(BLANKS, '');
  const at = decimalSeparatorIn(plain, locale, hasBlanks);
  const whole = at < 0 ? plain : plain.slice(0, at);
  const decimals = at < 0 ? '' : plain.slice(at + 1);
  if (decimals !== '' && !DIGITS.test(decimals)) return null;
  const digits = wholeDigits(whole, plain.charAt(at));
  if (digits === null || digits + decimals === '') return null;
  return rational(BigInt(digits + decimals), 10n ** BigInt(decimals.length));
}

/** Where the separator before the decimals stands, -1 when there is none. */
function decimalSeparatorIn(plain: string, locale: AmountLocale | undefined, hasBlanks: boolean): number {
  const at = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (at < 0) return -1;
  const last = plain.charAt(at);
  const others = plain.slice(0, at);
  if (others.includes(last === '.' ? ',' : '.')) return at;
  if (others.includes(last)) return -1;
  if (hasBlanks || !GROUPED.test(plain) || plain.startsWith('0')) return at;
  return last === decimalSeparatorOf(locale) ? at : -1;
}

const decimalSeparatorOf = (locale: AmountLocale | undefined): string | null => {
  if (locale === undefined) return null;
  return locale === 'en' ? '.' : ',';
};

/** The digits before the decimals without their separators; null when the groups are wrong. May be empty: ".5". */
function wholeDigits(whole: string, decimalSeparator: string): string | null {
  if (whole === '' || DIGITS.test(whole)) return whole;
  const isMixed = decimalSeparator !== '' && whole.includes(decimalSeparator);
  return GROUPED.test(whole) && !isMixed ? whole.replaceAll(/[.,]/g, '') : null;
}
