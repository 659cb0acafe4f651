import { belgianCheck, lettersAsDigits, mod97 } from './mod97.ts';

/** `form`: not letters and digits in the right places; `length`: not that of its country; `check`: a digit is wrong. */
export type IbanProblem = 'form' | 'country' | 'length' | 'check';
export type IbanReading = { iban: string } | { problem: IbanProblem };

// Length by country: SWIFT's IBAN registry.
const LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map(entry => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Reads an account number with or without blanks, in either case. Belgian ones must also pass their bank's own check. */
export function readIban(text: string): IbanReading {
  const iban = text.replace(/[\s.-]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return { problem: 'form' };
  const length = LENGTHS.get(iban.slice(0, 2));
  if (length === undefined) return { problem: 'country' };
  if (iban.length !== length) return { problem: 'length' };
  const isSound = mod97(lettersAsDigits(iban.slice(4) + iban.slice(0, 4))) === 1;
  return isSound && (!iban.startsWith('BE') || isBelgianAccount(iban.slice(4))) ? { iban } : { problem: 'check' };
}

/** Bank 3, account 7, check 2: the check is the first ten digits by 97. */
const isBelgianAccount = (bban: string): boolean =>
  /^\d{12}$/.test(bban) && belgianCheck(bban.slice(0, 10)) === bban.slice(10);

/** The account number of ten digits of a Belgian bank: with both of its checks. */
export function makeBelgianIban(tenDigits: string): string {
  const bban = `${tenDigits}${belgianCheck(tenDigits)}`;
  return `BE${String(98 - mod97(lettersAsDigits(`${bban}BE00`))).padStart(2, '0')}${bban}`;
}

/** In groups of four, as on paper. */
export const formatIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');
