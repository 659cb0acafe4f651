import { mod97 } from './mod97.ts';

/**
 * Ten digits of a Belgian enterprise number (BCE/KBO), also from its VAT form and from the nine digits of before 2005; null
 * when its form or its check (97 less the first eight by 97) is wrong.
 */
export function readEnterpriseNumber(text: string): string | null {
  const plain = text.trim().replace(/^BE\s*/i, '');
  if (!/^\d[\d .]*$/.test(plain)) return null;
  const digits = plain.replace(/[ .]/g, '');
  const number = digits.length === 9 ? `0${digits}` : digits;
  return /^[01]\d{9}$/.test(number) && hasCheck(number) ? number : null;
}

/** An establishment's number: the same check, and a first digit from 2 to 8. */
export function readEstablishmentNumber(text: string): string | null {
  const number = text.replace(/[\s.]/g, '');
  return /^[2-8]\d{9}$/.test(number) && hasCheck(number) ? number : null;
}

const hasCheck = (number: string): boolean => 97 - mod97(number.slice(0, 8)) === Number(number.slice(8));

/** 0123.456.789 */
export const formatEnterpriseNumber = (number: string): string => number.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1.$2.$3');

/** 2.123.456.789 */
export const formatEstablishmentNumber = (number: string): string =>
  number.replace(/^(\d)(\d{3})(\d{3})(\d{3})$/, '$1.$2.$3.$4');

/** BE0123456789: how the number stands on invoices once the enterprise is liable to VAT. */
export const vatNumberOf = (enterpriseNumber: string): string => `BE${enterpriseNumber}`;
