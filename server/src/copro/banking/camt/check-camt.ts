import type { XmlElement } from '../../../kernel/xml/read-xml.ts';
import { findElement, findText } from '../../../kernel/xml/xml-tree.ts';
import type { BankMovement, FileNote } from '../statement.ts';
import { readCents } from './camt-amounts.ts';

type Read = { from: number | null; to: number | null; movements: readonly BankMovement[] };

/** The balances against the movements, and the totals of `TxsSummry` where the bank gives them. */
export function camtProblems(statement: XmlElement, { from, to, movements }: Read): FileNote[] {
  const sum = movements.reduce((total, it) => total + it.amountCents, 0);
  const credits = movements.filter(it => it.amountCents >= 0);
  const debits = movements.filter(it => it.amountCents < 0);
  const summary = findElement(statement, 'TxsSummry');
  return [
    ...(from === null || to === null ? [] : differs('balance', statement.line, from + sum, to)),
    ...countDiffers('record-count', summary, 'TtlNtries/NbOfNtries', movements.length),
    ...countDiffers('credit-count', summary, 'TtlCdtNtries/NbOfNtries', credits.length),
    ...countDiffers('debit-count', summary, 'TtlDbtNtries/NbOfNtries', debits.length),
    ...totalDiffers('credit-total', summary, 'TtlCdtNtries/Sum', totalOf(credits)),
    ...totalDiffers('debit-total', summary, 'TtlDbtNtries/Sum', -totalOf(debits)),
  ];
}

const totalOf = (movements: readonly BankMovement[]): number => movements.reduce((sum, it) => sum + it.amountCents, 0);

function countDiffers(code: string, summary: XmlElement | undefined, path: string, counted: number): FileNote[] {
  const found = findText(summary, path);
  return found === undefined
    ? []
    : differs(code, lineOf(summary, path), counted, /^\d{1,15}$/.test(found) ? Number(found) : Number.NaN);
}

function totalDiffers(code: string, summary: XmlElement | undefined, path: string, summed: number): FileNote[] {
  const found = findText(summary, path);
  return found === undefined ? [] : differs(code, lineOf(summary, path), summed, readCents(found) ?? Number.NaN);
}

const lineOf = (summary: XmlElement | undefined, path: string): number => findElement(summary, path)?.line ?? 1;

function differs(code: string, line: number, expected: number, found: number): FileNote[] {
  return expected === found ? [] : [{ code, line, expected: String(expected), found: String(found) }];
}
