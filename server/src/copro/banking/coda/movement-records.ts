import type { Communication, Counterparty, FileNote, MovementPart, TransactionCode } from '../statement.ts';
import { collapse, field, isProblem, readAmount, readCounterpartyAccount, readDate, textField } from './coda-fields.ts';
import type { CodaLine } from './decode-coda.ts';
import { readStructured } from './structured-communication.ts';

/** The records 2.1 to 3.3 of one movement or detail, before they are put together. */
export type MovementDraft = {
  head: CodaLine;
  second?: CodaLine;
  third?: CodaLine;
  information: string[];
  counterparty: Partial<Counterparty>;
};

const blank = ' '.repeat(128);

/** Record 2.1: position 125, which opens or closes a globalisation; 0 for neither. */
export const globalisationCode = ({ head }: MovementDraft): string => field(head.text, 125, 125);
export const partKey = (text: string): string => field(text, 3, 10);

/** The movement, or why it cannot be read: an amount or a day that is not there is never guessed. */
export function readPart(draft: MovementDraft): MovementPart | FileNote {
  const { text, number: line } = draft.head;
  const amountCents = readAmount(field(text, 32, 32), field(text, 33, 47));
  if (isProblem(amountCents)) return { ...amountCents, line };
  const bookedOn = readDate(field(text, 116, 121));
  if (isProblem(bookedOn)) return { ...bookedOn, line };
  if (bookedOn === null) return { code: 'date-unreadable', line, found: '' };
  const valueOn = readDate(field(text, 48, 53));
  if (isProblem(valueOn)) return { ...valueOn, line };
  return {
    line,
    sequence: Number(field(text, 3, 6)),
    detail: Number(field(text, 7, 10)),
    amountCents,
    bookedOn,
    valueOn,
    bankReference: textField(text, 11, 31),
    customerReference: textField(draft.second?.text ?? blank, 64, 98),
    transaction: transactionCode(field(text, 54, 61)),
    communication: communication(draft),
    counterparty: counterparty(draft),
    information: collapse(draft.information.join('')),
  };
}

function transactionCode(raw: string): TransactionCode {
  const [type, family, operation, category] = [raw.slice(0, 1), raw.slice(1, 3), raw.slice(3, 5), raw.slice(5)];
  return { raw, type, family, operation, category };
}

/** One text over 2.1, 2.2 and 2.3, cut at fixed columns: words may be cut too, so padding stays until it is joined. */
function communication({ head, second, third }: MovementDraft): Communication {
  const more = field(second?.text ?? blank, 11, 63) + field(third?.text ?? blank, 83, 125);
  if (field(head.text, 62, 62) !== '1') return { kind: 'free', text: collapse(field(head.text, 63, 115) + more) };
  return readStructured(field(head.text, 63, 65), field(head.text, 66, 115) + more);
}

function counterparty({ second, third, counterparty: told }: MovementDraft): Counterparty {
  const line = third?.text ?? blank;
  return {
    account: readCounterpartyAccount(field(line, 11, 47)),
    bic: textField(second?.text ?? blank, 99, 109),
    name: collapse(field(line, 48, 82)) || (told.name ?? ''),
    address: told.address ?? '',
  };
}

/** Records 3.1 to 3.3 add to the movement or detail before them; type 001 is who is on the other side. */
export function addInformation(draft: MovementDraft, records: readonly CodaLine[]): void {
  const [first, second, third] = ['31', '32', '33'].map(kind => records.find(it => it.text.startsWith(kind))?.text);
  const more = field(second ?? '', 11, 115) + field(third ?? '', 11, 100);
  if (field(first ?? blank, 40, 43) === '1001') {
    draft.counterparty = { name: collapse(field(first ?? blank, 44, 113)), address: collapse(more) };
    return;
  }
  const isStructured = field(first ?? blank, 40, 40) === '1';
  // The type of a structured information is kept in front of it.
  draft.information.push(isStructured ? ` ${field(first ?? blank, 41, 113)}` : field(first ?? blank, 41, 113), more);
}
