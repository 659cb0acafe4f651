import { randomBytes, randomInt } from 'node:crypto';

/** Somebody who does not exist, and whose every trait is found again wherever it went. */
export type MadeUpPerson = {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly iban: string;
  readonly password: string;
  readonly wrongPassword: string;
  readonly notes: string;
  /** Its address, as the proxy in front tells it. */
  readonly ip: string;
};

const letters = (count: number): string =>
  Array.from({ length: count }, () => 'abcdefghijklmnopqrstuvwxyz'[randomInt(26)]).join('');
const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');

export function makeUpPerson(): MadeUpPerson {
  return {
    firstName: `Zq${letters(8)}`,
    lastName: `Xv${letters(10)}`,
    email: `${letters(9)}@canary-${letters(5)}.example`,
    phone: `+32 4${digits(2)} ${digits(2)} ${digits(2)} ${digits(2)}`,
    iban: `BE${digits(2)} ${digits(4)} ${digits(4)} ${digits(4)}`,
    password: `Grue-${letters(6)}-Nuit-${digits(4)}`,
    wrongPassword: `Faux-${letters(6)}-${digits(4)}`,
    notes: `allergique ${letters(12)}`,
    ip: `203.0.113.${randomInt(1, 254)}`,
  };
}

/** What must be found nowhere. The address counts as well: who asked from where is the proxy's to know. */
export const traitsOf = ({ phone, iban, ...person }: MadeUpPerson): string[] => [
  ...Object.values(person),
  phone,
  phone.replaceAll(' ', ''),
  iban,
  iban.replaceAll(' ', ''),
  encodeURIComponent(person.email),
];

/** A secret nobody was given: what a stranger sends to see whether it is kept. */
export const strayToken = (): string => randomBytes(30).toString('base64url');
