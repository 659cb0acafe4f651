import { belgianCheck } from './mod97.ts';

// The Belgian structured communication (OGM/VCS): ten digits and their remainder by 97, 97 where it is 0. Kept as twelve
// digits, shown as +++ddd/dddd/ddddd+++.

const GROUPED = /^([+*]{3})\s{0,3}(\d{3})\s{0,3}\/?\s{0,3}(\d{4})\s{0,3}\/?\s{0,3}(\d{5})\s{0,3}\1$/;
const BARE = /^(\d{3})([ /.]?)(\d{4})\2(\d{5})$/;
// In a free text: between plusses or stars, or three groups with slashes that no digit touches, or twelve digits alone.
const WITHIN =
  /([+*]{3})\s{0,3}(\d{3})\s{0,3}\/?\s{0,3}(\d{4})\s{0,3}\/?\s{0,3}(\d{5})\s{0,3}\1|(?<![\d/])(\d{3})\/(\d{4})\/(\d{5})(?![\d/])|(?<!\d)(\d{12})(?!\d)/g;

/** The communication of a number from 0 to 9,999,999,999. RangeError outside of it. */
export function makeStructuredCommunication(base: number): string {
  if (!Number.isSafeInteger(base) || base < 0 || base > 9_999_999_999) throw new RangeError('a base of ten digits');
  const digits = String(base).padStart(10, '0');
  return digits + belgianCheck(digits);
}

/** Twelve digits of one that stands alone, with or without its signs; null when its form or its check is wrong. */
export function readStructuredCommunication(text: string): string | null {
  const trimmed = text.trim();
  const grouped = GROUPED.exec(trimmed);
  const bare = BARE.exec(trimmed);
  const digits = grouped ? grouped.slice(2).join('') : bare ? `${bare[1]}${bare[3]}${bare[4]}` : '';
  return isStructuredCommunication(digits) ? digits : null;
}

/** Every valid one in what a payer wrote, each once, in order. All zeros are no reference of a payment. */
export function findStructuredCommunications(freeText: string): string[] {
  const found = [...freeText.matchAll(WITHIN)].map(match => match.slice(2).join(''));
  return [...new Set(found)].filter(digits => isStructuredCommunication(digits) && !digits.startsWith('0000000000'));
}

export const isStructuredCommunication = (digits: string): boolean =>
  /^\d{12}$/.test(digits) && belgianCheck(digits.slice(0, 10)) === digits.slice(10);

export const formatStructuredCommunication = (digits: string): string =>
  digits.replace(/^(\d{3})(\d{4})(\d{5})$/, '+++$1/$2/$3+++');
