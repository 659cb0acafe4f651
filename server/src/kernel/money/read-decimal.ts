import { type Rational, rational } from './rational.ts';

/** Which separator the writer's language takes for decimals: a comma in French, Dutch and German, a point in English. */
export type AmountLocale = 'fr' | 'nl' | 'de' | 'en';

const DIGITS = /^\d+$/;
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;
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
  if (text.search(BLANKS) >= 0 && !BLANK_GROUPS.test(text)) return null;
  const hasBlanks = text.search(BLANKS) >= 0;
  const plain = text.replace(BLANKS, '');
  const separator = decimalSeparatorIn(plain, locale, hasBlanks);
  const at = separator === null ? -1 : plain.lastIndexOf(separator);
  const whole = at < 0 ? plain : plain.slice(0, at);
  const decimals = at < 0 ? '' : plain.slice(at + 1);
  if (decimals !== '' && !DIGITS.test(decimals)) return null;
  const digits = wholeDigits(whole, separator);
  if (digits === null || digits + decimals === '') return null;
  return rational(BigInt(digits + decimals), 10n ** BigInt(decimals.length));
}

/** The separator that stands before decimals, null when there is none. */
function decimalSeparatorIn(plain: string, locale: AmountLocale | undefined, hasBlanks: boolean): string | null {
  const last = /[.,](?=[^.,]*$)/.exec(plain)?.[0];
  if (last === undefined) return null;
  const other = last === '.' ? ',' : '.';
  if (plain.includes(other)) return last;
  if (plain.indexOf(last) !== plain.lastIndexOf(last)) return null;
  if (hasBlanks || !GROUPED.test(plain)) return last;
  if (plain.startsWith('0')) return last;
  return last === decimalSeparatorOf(locale) ? last : null;
}

const decimalSeparatorOf = (locale: AmountLocale | undefined): string | null => {
  if (locale === undefined) return null;
  return locale === 'en' ? '.' : ',';
};

/** The digits before the decimals without their separators; null when the groups are wrong. May be empty: ".5". */
function wholeDigits(whole: string, decimalSeparator: string | null): string | null {
  if (whole === '' || DIGITS.test(whole)) return whole;
  const marks = new Set(whole.match(/[.,]/g));
  if (!GROUPED.test(whole) || marks.size > 1) return null;
  return decimalSeparator !== null && marks.has(decimalSeparator) ? null : whole.replaceAll(/[.,]/g, '');
}
