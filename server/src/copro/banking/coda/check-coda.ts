import type { BankMovement, FileNote } from '../statement.ts';
import { field, isProblem, readAmount } from './coda-fields.ts';
import type { CodaLine } from './decode-coda.ts';

type Totals = { recordCount: number; debitCents: number; creditCents: number };

/** Old balance and movements against the new balance; nothing to say where a balance is unreadable: that is said already. */
export function balanceProblems(
  oldBalanceCents: number | null,
  newBalanceCents: number | null,
  movements: readonly BankMovement[],
  line: number,
): FileNote[] {
  if (oldBalanceCents === null || newBalanceCents === null) return [];
  const expected = movements.reduce((sum, it) => sum + it.amountCents, oldBalanceCents);
  return differs('balance', line, expected, newBalanceCents);
}

/** Each movement and detail once; numbers start again after 9999. */
export function duplicateProblems(movements: readonly BankMovement[]): FileNote[] {
  let seen = new Set<number>();
  let last = 0;
  return movements.flatMap(movement => {
    if (last === 9999 && movement.sequence < last) seen = new Set();
    last = movement.sequence;
    return [movement, ...movement.details].flatMap(({ sequence, detail, line }) => {
      const key = sequence * 10_000 + detail;
      if (seen.has(key)) return [{ code: 'duplicate-movement', line, found: `${sequence}/${detail}` }];
      seen.add(key);
      return [];
    });
  });
}

/** Record 9 counts records 1, 2.x, 3.x and 8, and sums main movements by sign, over all statements since record 0. */
export function trailerProblems({ text, number: line }: CodaLine, totals: Totals): FileNote[] {
  const count = field(text, 17, 22);
  const debit = readAmount('0', field(text, 23, 37));
  const credit = readAmount('0', field(text, 38, 52));
  return [
    ...(/^\d{6}$/.test(count)
      ? // six digits: a file of a million records and more starts again
        differs('record-count', line, totals.recordCount % 1_000_000, Number(count))
      : [{ code: 'record-count-unreadable', line, found: count.trim() }]),
    ...(isProblem(debit) ? [{ ...debit, line }] : differs('debit-total', line, totals.debitCents, debit)),
    ...(isProblem(credit) ? [{ ...credit, line }] : differs('credit-total', line, totals.creditCents, credit)),
  ];
}

function differs(code: string, line: number, expected: number, found: number): FileNote[] {
  return expected === found ? [] : [{ code, line, expected: String(expected), found: String(found) }];
}
