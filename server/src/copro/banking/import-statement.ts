import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { record } from '../../platform/audit/index.ts';
import { keepFile } from '../files/index.ts';
import { type CommunicationSource, type MatchedCount, matchOpenMovements } from './match-open-movements.ts';
import { bankProblem } from './problems.ts';
import type { BankStatement, StatementFile } from './statement.ts';
import { type BankAccountRow, findBankAccounts, lockMoneyOf } from './store-accounts.ts';
import { findKnown, insertMovements, insertStatement } from './store-statements.ts';

export type ImportedStatement = {
  id: string;
  associationId: string;
  bankAccountId: string;
  number: string;
  /** new: kept now. known: it was here. differs: another with this number and day was here, and stays. */
  outcome: 'new' | 'known' | 'differs';
  movementCount: number;
  isBalanced: boolean;
};
type Upload = { file: StatementFile; bytes: Uint8Array; fileName: string };
type Deps = { events: Events; communications: readonly CommunicationSource[] };
type Known = BankStatement & { owner: BankAccountRow };

/**
 * Keeps what a bank's file says, for whichever associations it is of, and decides on what is certain. A statement that is
 * here already changes nothing, in whatever file it comes. A file with an account that nobody here has is refused whole.
 */
export async function importStatements(
  tx: Tx,
  { events, communications }: Deps,
  { file, bytes, fileName }: Upload,
): Promise<{ statements: ImportedStatement[]; matched: MatchedCount }> {
  const known = await accountsOf(tx, file.statements);
  const imported: ImportedStatement[] = [];
  const matched = { booked: 0, proposed: 0, left: 0 };
  // In one order: two files of the same associations wait for each other instead of blocking each other.
  const groups = [...Map.groupBy(known, it => it.owner.associationId)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [associationId, statements] of groups) {
    await lockMoneyOf(tx, associationId);
    const kept = await keepNew(tx, associationId, statements, { bytes, fileName });
    imported.push(...kept);
    const fresh = kept.filter(it => it.outcome === 'new');
    if (fresh.length === 0) continue;
    const count = await matchOpenMovements(tx, { events, communications }, associationId);
    matched.booked += count.booked;
    matched.proposed += count.proposed;
    matched.left += count.left;
    record(
      tx,
      'copro.bank-statement.imported',
      { type: 'association', id: associationId, label: fileName },
      { after: { statements: fresh.map(it => it.number), ...count } },
    );
    await events.emit(tx, 'copro.bank-statement.imported', { associationId, statements: fresh.length });
  }
  return { statements: imported, matched };
}

async function accountsOf(tx: Tx, statements: readonly BankStatement[]): Promise<Known[]> {
  const rows = await findBankAccounts(tx, [...new Set(statements.map(it => it.account.number))]);
  const byNumber = new Map(rows.flatMap(row => [[row.iban, row] as const, [row.iban.slice(4), row] as const]));
  const missing = new Set(statements.map(it => it.account.number).filter(number => !byNumber.has(number)));
  const accounts = [...missing].slice(0, 10);
  if (missing.size > 0)
    throw bankProblem('bank-account-unknown', { detail: accounts.join(', '), params: { accounts } });
  return statements.flatMap(statement => {
    const owner = byNumber.get(statement.account.number);
    return owner ? [{ ...statement, owner }] : [];
  });
}

async function keepNew(
  tx: Tx,
  associationId: string,
  statements: readonly Known[],
  { bytes, fileName }: Pick<Upload, 'bytes' | 'fileName'>,
): Promise<ImportedStatement[]> {
  const done: ImportedStatement[] = [];
  let fileId: string | undefined;
  for (const statement of statements) {
    const { owner, number, isBalanced, movements } = statement;
    const common = { associationId, bankAccountId: owner.id, number, movementCount: movements.length, isBalanced };
    const before = await findKnown(tx, owner.id, statement);
    if (before) {
      done.push({
        ...common,
        id: before.id,
        outcome: before.fingerprint === statement.fingerprint ? 'known' : 'differs',
      });
      continue;
    }
    const mediaType = statement.format === 'coda' ? 'text/plain' : 'application/xml';
    fileId ??= (await keepFile(tx, associationId, { name: fileName, mediaType, content: bytes })).id;
    const place = { id: newId(), associationId, bankAccountId: owner.id, fileId };
    await insertStatement(tx, place, statement);
    await insertMovements(
      tx,
      place,
      movements.map((movement, position) => ({ ...movement, id: newId(), position })),
    );
    done.push({ ...common, id: place.id, outcome: 'new' });
  }
  return done;
}
