import { readXml, type XmlElement } from '../../../kernel/xml/read-xml.ts';
import { XmlRefusal } from '../../../kernel/xml/xml-refusal.ts';
import { childrenOf, findElement, findText } from '../../../kernel/xml/xml-tree.ts';
import { movementFingerprint, statementFingerprint } from '../fingerprint.ts';
import type { BankMovement, BankStatement, FileNote, StatementFile } from '../statement.ts';
import { StatementRefusal } from '../statement-refusal.ts';
import { isNote, readDay, readSignedCents } from './camt-amounts.ts';
import { camtProblems } from './check-camt.ts';
import { type Entry, readEntry } from './read-entry.ts';

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(02|08)$/;
const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Reads a CAMT.053 file, version 2 or 8, into the shape of CODA. Only booked entries are movements. A statement that does
 * not add up is returned with `isBalanced: false`; throws `StatementRefusal` where nothing can be kept.
 */
export async function readCamt(bytes: Uint8Array, { maxBytes = MAX_BYTES } = {}): Promise<StatementFile> {
  const root = await readRoot(bytes, maxBytes);
  const body = findElement(root, 'BkToCstmrStmt');
  if (root.name !== 'Document' || !NAMESPACE.test(root.namespace) || !body) {
    throw new StatementRefusal('not-camt', root.line, root.namespace.slice(0, 120));
  }
  const elements = childrenOf(body, 'Stmt');
  if (elements.length === 0) throw new StatementRefusal('empty-file', root.line);
  const warnings = elements.flatMap(pendingNotes);
  return { encoding: 'xml', statements: elements.map(readStatement), warnings };
}

async function readRoot(bytes: Uint8Array, maxBytes: number): Promise<XmlElement> {
  try {
    return await readXml(bytes, { maxBytes });
  } catch (error) {
    if (error instanceof XmlRefusal) throw new StatementRefusal(error.code, error.line);
    throw error;
  }
}

/** Version 8 puts the status one level deeper. */
const statusOf = (entry: XmlElement): string | undefined => findText(entry, 'Sts/Cd') ?? findText(entry, 'Sts');

function pendingNotes(statement: XmlElement): FileNote[] {
  return childrenOf(statement, 'Ntry')
    .filter(it => statusOf(it) !== 'BOOK')
    .map(it => ({ code: 'entry-not-booked', line: it.line, found: (statusOf(it) ?? '').slice(0, 40) }));
}

function readStatement(element: XmlElement): BankStatement {
  const account = readAccount(element);
  const number = findText(element, 'LglSeqNb') ?? findText(element, 'ElctrncSeqNb') ?? findText(element, 'Id') ?? '';
  const from = readBalance(element, ['OPBD', 'PRCD']);
  const to = readBalance(element, ['CLBD']);
  const booked = childrenOf(element, 'Ntry').filter(it => statusOf(it) === 'BOOK');
  const read = booked.map((it, index) => readEntry(it, index + 1, account.currency));
  const movements: BankMovement[] = read
    .filter((it): it is Entry => !isNote(it))
    .map((it, position) => ({
      ...it,
      fingerprint: movementFingerprint({ account, number, newBalanceOn: to.on }, it, position),
    }));
  const problems = [
    ...from.problems,
    ...read.filter(isNote),
    ...to.problems,
    ...camtProblems(element, { from: from.cents, to: to.cents, movements }),
  ];
  const statement = {
    format: 'camt.053' as const,
    account,
    holderName: findText(element, 'Acct/Ownr/Nm') ?? '',
    description: findText(element, 'Acct/Nm') ?? '',
    number,
    oldBalanceCents: from.cents,
    oldBalanceOn: from.on,
    newBalanceCents: to.cents,
    newBalanceOn: to.on,
    movements,
    freeMessages: childrenOf(element, 'AddtlStmtInf').map(it => it.text.trim()),
    separateApplication: null,
    isCopy: findText(element, 'CpyDplctInd') !== undefined,
    isBalanced: problems.length === 0,
    problems,
  };
  return { ...statement, fingerprint: statementFingerprint(statement) };
}

function readAccount(element: XmlElement): BankStatement['account'] {
  const iban = findText(element, 'Acct/Id/IBAN');
  const number = iban ?? findText(element, 'Acct/Id/Othr/Id') ?? '';
  const balance = findElement(element, 'Bal/Amt')?.attributes.get('Ccy');
  const currency = findText(element, 'Acct/Ccy') ?? balance ?? '';
  return { number: number.replace(/\s/g, ''), kind: iban === undefined ? 'bban' : 'iban', currency };
}

type Balance = { cents: number | null; on: string | null; problems: FileNote[] };

function readBalance(statement: XmlElement, types: readonly string[]): Balance {
  const balances = childrenOf(statement, 'Bal');
  const [balance] = types.flatMap(type => balances.find(it => findText(it, 'Tp/CdOrPrtry/Cd') === type) ?? []);
  if (!balance) {
    const problem = { code: 'balance-missing', line: statement.line, expected: types.join(', ') };
    return { cents: null, on: null, problems: [problem] };
  }
  const cents = readSignedCents(balance, 'Amt');
  const on = readDay(balance, 'Dt');
  return { cents: isNote(cents) ? null : cents, on: isNote(on) ? null : on, problems: [cents, on].filter(isNote) };
}
