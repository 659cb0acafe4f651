import type { BankAccountRef } from '../statement.ts';

/** Positions as the standard counts them: from 1, both ends included. */
export const field = (line: string, from: number, to: number): string => line.slice(from - 1, to);
export const textField = (line: string, from: number, to: number): string => field(line, from, to).trim();

/** Padding of fixed columns becomes one space. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

export type FieldProblem = { code: string; found: string };
export const isProblem = (value: unknown): value is FieldProblem =>
  typeof value === 'object' && value !== null && 'code' in value;

/** A sign (0 credit, 1 debit) and 15 digits, three of them decimals -> signed cents. */
export function readAmount(sign: string, digits: string): number | FieldProblem {
  if (!/^\d{15}$/.test(digits)) return { code: 'amount-unreadable', found: digits.trim() };
  if (!digits.endsWith('0')) return { code: 'amount-not-cents', found: digits };
  if (sign !== '0' && sign !== '1') return { code: 'sign-unreadable', found: sign.trim() };
  const cents = Number(digits.slice(0, 14));
  return sign === '1' && cents !== 0 ? -cents : cents;
}

/** DDMMYY -> ISO date; null for 000000 or blanks, which banks write for "none". Years from 80 on are of the last century. */
export function readDate(digits: string): string | null | FieldProblem {
  if (/^(0{6}| {6})$/.test(digits)) return null;
  const problem = { code: 'date-unreadable', found: digits.trim() };
  const [, day, month, year] = /^(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  if (day === undefined || month === undefined || year === undefined) return problem;
  const date = `${Number(year) < 80 ? 20 : 19}${year}-${month}-${day}`;
  return isCalendarDay(date) ? date : problem;
}

function isCalendarDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

/** `structure`: 0 BBAN of Belgium, 1 foreign BBAN, 2 IBAN of Belgium, 3 foreign IBAN; `text`: the 37 characters. */
export function readAccount(structure: string, text: string): BankAccountRef {
  const kind = structure === '2' || structure === '3' ? 'iban' : 'bban';
  if (structure === '0') return { number: textField(text, 1, 12), kind, currency: textField(text, 14, 16) };
  return { number: field(text, 1, 34).replace(/\s/g, ''), kind, currency: textField(text, 35, 37) };
}

/** The counterparty's 37 characters say no structure: a Belgian BBAN has its currency right behind it. */
export function readCounterpartyAccount(text: string): string {
  return /^(\d{12}) [A-Z]{3} /.exec(text)?.[1] ?? field(text, 1, 34).replace(/\s/g, '');
}
