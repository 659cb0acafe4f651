import { statementFingerprint } from '../fingerprint.ts';
import type { BankStatement, FileNote, StatementFile } from '../statement.ts';
import { assembleMovements } from './assemble-movements.ts';
import { balanceProblems, duplicateProblems, trailerProblems } from './check-coda.ts';
import { field, isProblem, readAccount, readAmount, readDate, textField } from './coda-fields.ts';
import { type CodaBlock, groupRecords, type StatementRecords } from './coda-records.ts';
import { type CodaLine, decodeCoda } from './decode-coda.ts';

const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Reads a CODA file, version 2 (Febelfin). A statement that does not add up is returned with `isBalanced: false`; throws
 * `StatementRefusal` where the file is no CODA file or not the whole of one.
 */
export function readCoda(bytes: Uint8Array, { maxBytes = MAX_BYTES } = {}): StatementFile {
  const { encoding, lines } = decodeCoda(bytes, maxBytes);
  const { blocks, warnings } = groupRecords(lines);
  const statements = blocks.flatMap(readBlock);
  return { encoding, statements, warnings };
}

function readBlock({ header, statements, trailer, recordCount }: CodaBlock): BankStatement[] {
  const read = statements.map(it => readStatement(it, header));
  const amounts = read.flatMap(it => it.movements.map(movement => movement.amountCents));
  const sumOf = (kept: (cents: number) => boolean) => Math.abs(amounts.filter(kept).reduce((a, b) => a + b, 0));
  const totals = { recordCount, debitCents: sumOf(it => it < 0), creditCents: sumOf(it => it > 0) };
  // What is wrong with the whole could be wrong in any of them.
  const shared = trailerProblems(trailer, totals);
  return read.map(statement => {
    const problems = [...statement.problems, ...shared];
    return { ...statement, problems, isBalanced: problems.length === 0 };
  });
}

function readStatement(
  { oldBalance, newBalance, drafts, messages }: StatementRecords,
  header: CodaLine,
): BankStatement {
  const [before, after] = [oldBalance.text, newBalance.text];
  const account = readAccount(field(before, 2, 2), field(before, 6, 42));
  const number = textField(before, 3, 5);
  const from = readBalance(oldBalance, 43);
  const to = readBalance(newBalance, 42);
  const { movements, problems } = assembleMovements({ account, number, newBalanceOn: to.on }, drafts);
  const statement = {
    format: 'coda' as const,
    account,
    holderName: textField(before, 65, 90),
    description: textField(before, 91, 125),
    number,
    oldBalanceCents: from.cents,
    oldBalanceOn: from.on,
    newBalanceCents: to.cents,
    newBalanceOn: to.on,
    movements,
    freeMessages: messages.map(it => textField(it.text, 33, 112)).filter(it => it !== ''),
    separateApplication: textField(header.text, 84, 88).replace(/^0+$/, '') || null,
    isCopy: field(header.text, 17, 17) === 'D',
    isBalanced: false,
    problems: [
      ...from.problems,
      ...problems,
      ...duplicateProblems(movements),
      ...to.problems,
      ...mismatch('account-differs', newBalance, field(before, 6, 42), field(after, 5, 41)),
      ...mismatch('number-differs', newBalance, field(before, 3, 5), field(after, 2, 4)),
      ...balanceProblems(from.cents, to.cents, movements, newBalance.number),
    ],
  };
  return { ...statement, fingerprint: statementFingerprint(statement) };
}

type Balance = { cents: number | null; on: string | null; problems: FileNote[] };

/** Sign, 15 digits and the day, from position `at` of record 1 or 8. */
function readBalance({ text, number: line }: CodaLine, at: number): Balance {
  const cents = readAmount(field(text, at, at), field(text, at + 1, at + 15));
  const on = readDate(field(text, at + 16, at + 21));
  return {
    cents: isProblem(cents) ? null : cents,
    on: isProblem(on) ? null : on,
    problems: [cents, on].filter(isProblem).map(it => ({ ...it, line })),
  };
}

function mismatch(code: string, { number: line }: CodaLine, expected: string, found: string): FileNote[] {
  return expected.trim() === found.trim() ? [] : [{ code, line, expected: expected.trim(), found: found.trim() }];
}

/** Whether a file claims to be CODA, by its first characters: to tell formats apart before reading. */
export const isCoda = (bytes: Uint8Array): boolean =>
  /^(\xef\xbb\xbf)?0000.{10}05/.test(Buffer.from(bytes.subarray(0, 20)).toString('latin1'));
