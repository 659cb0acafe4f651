import type { XmlElement } from '../../../kernel/xml/read-xml.ts';
import { childrenOf, findElement, findText } from '../../../kernel/xml/xml-tree.ts';
import type { BankMovement, FileNote, MovementPart } from '../statement.ts';
import { isNote, readCents, readDay, readSignedCents } from './camt-amounts.ts';
import { readCommunication, readCounterparty, readTransactionCode } from './camt-transaction.ts';

export type Entry = Omit<BankMovement, 'fingerprint'>;

/** A booked `Ntry`. One transaction in it is the movement itself; several are its details. */
export function readEntry(entry: XmlElement, sequence: number, currency: string): Entry | FileNote {
  const amountCents = readSignedCents(entry, 'Amt');
  if (isNote(amountCents)) return amountCents;
  const written = findElement(entry, 'Amt')?.attributes.get('Ccy') ?? currency;
  if (written !== currency) return { code: 'currency-differs', line: entry.line, expected: currency, found: written };
  const bookedOn = readDay(entry, 'BookgDt');
  const valueOn = readDay(entry, 'ValDt');
  if (isNote(bookedOn)) return bookedOn;
  if (isNote(valueOn)) return valueOn;
  if (bookedOn === null) return { code: 'date-unreadable', line: entry.line, found: '' };
  const transactions = childrenOf(entry, 'NtryDtls').flatMap(it => childrenOf(it, 'TxDtls'));
  const only = transactions.length === 1 ? transactions[0] : undefined;
  const common = { sequence, bookedOn, valueOn };
  const part = readPart(entry, only, { ...common, line: entry.line, detail: 0, amountCents });
  const details =
    transactions.length > 1
      ? transactions.map((it, index) => readDetail(it, entry, amountCents, { ...common, detail: index + 1 }))
      : [];
  const known = details.filter(it => it !== undefined);
  const isExplained = details.length > 0 && known.length === details.length && sumOf(known) === amountCents;
  return { ...part, details: known, isExplained };
}

const sumOf = (parts: readonly MovementPart[]): number => parts.reduce((sum, it) => sum + it.amountCents, 0);

type Place = Pick<MovementPart, 'line' | 'sequence' | 'detail' | 'amountCents' | 'bookedOn' | 'valueOn'>;

/** undefined where the bank gives no amount: such a detail explains nothing. */
function readDetail(
  transaction: XmlElement,
  entry: XmlElement,
  entryCents: number,
  place: Omit<Place, 'line' | 'amountCents'>,
): MovementPart | undefined {
  const text = findText(transaction, 'Amt') ?? findText(transaction, 'AmtDtls/TxAmt/Amt');
  const cents = text === undefined ? undefined : readCents(text);
  if (cents === undefined || cents === null) return undefined;
  const sign = findText(transaction, 'CdtDbtInd') ?? (entryCents < 0 ? 'DBIT' : 'CRDT');
  return readPart(entry, transaction, {
    ...place,
    line: transaction.line,
    amountCents: sign === 'DBIT' && cents !== 0 ? -cents : cents,
  });
}

function readPart(entry: XmlElement, transaction: XmlElement | undefined, place: Place): MovementPart {
  const endToEndId = findText(transaction, 'Refs/EndToEndId');
  return {
    ...place,
    bankReference:
      findText(transaction, 'Refs/AcctSvcrRef') ?? findText(entry, 'AcctSvcrRef') ?? findText(entry, 'NtryRef') ?? '',
    customerReference: endToEndId === undefined || endToEndId === 'NOTPROVIDED' ? '' : endToEndId,
    transaction: readTransactionCode(findElement(transaction, 'BkTxCd') ?? findElement(entry, 'BkTxCd')),
    communication: readCommunication(transaction),
    counterparty: readCounterparty(transaction, place.amountCents),
    information: [findText(entry, 'AddtlNtryInf'), findText(transaction, 'AddtlTxInf')]
      .filter(it => it !== undefined)
      .join(' '),
  };
}
