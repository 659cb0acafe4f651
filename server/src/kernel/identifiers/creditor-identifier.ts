import { readEnterpriseNumber } from './enterprise-number.ts';
import { lettersAsDigits, mod97 } from './mod97.ts';

/** Who collects by SEPA direct debit: country 2, check 2, business code 3 (outside of the check), national identifier. */
export type CreditorIdentifier = { identifier: string; businessCode: string; national: string };

/**
 * Null when form or check is wrong (EPC262-08). A Belgian one holds an enterprise number, or the older identifier of a
 * creditor with three digits, a D and nine.
 */
export function readCreditorIdentifier(text: string): CreditorIdentifier | null {
  const identifier = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{4,31}$/.test(identifier)) return null;
  const country = identifier.slice(0, 2);
  const national = identifier.slice(7);
  if (country === 'BE' && !isBelgian(national)) return null;
  if (checkOf(country, national) !== identifier.slice(2, 4)) return null;
  return { identifier, businessCode: identifier.slice(4, 7), national };
}

/** The identifier that the bank gives a Belgian enterprise: BE, check, business code, ten digits. */
export const belgianCreditorIdentifier = (enterpriseNumber: string, businessCode = 'ZZZ'): string =>
  `BE${checkOf('BE', enterpriseNumber)}${businessCode}${enterpriseNumber}`;

const checkOf = (country: string, national: string): string =>
  String(98 - mod97(lettersAsDigits(`${national}${country}00`))).padStart(2, '0');

const isBelgian = (national: string): boolean =>
  readEnterpriseNumber(national) === national || /^\d{3}D\d{9}$/.test(national);
