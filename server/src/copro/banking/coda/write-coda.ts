/** What a demonstration or a test puts in a file. Amounts in cents, positive = credited; days as `2026-03-31`. */
export type CodaMovementInput = {
  amountCents: number;
  on: string;
  valueOn?: string;
  bankReference?: string;
  customerReference?: string;
  /** Family and operation, `0150`; by default a transfer to or from the account. */
  operation?: string;
  /** 12 digits; goes before `text`. */
  ogmDigits?: string;
  text?: string;
  counterparty?: { account?: string; bic?: string; name?: string };
  /** Parts of a globalised movement. */
  details?: Omit<CodaMovementInput, 'details'>[];
};

export type CodaStatementInput = {
  iban: string;
  currency?: string;
  holderName: string;
  number: number;
  oldBalanceCents: number;
  oldBalanceOn: string;
  newBalanceOn: string;
  movements: CodaMovementInput[];
  freeMessages?: string[];
};

export type CodaFileInput = {
  createdOn: string;
  addressee: string;
  bic: string;
  fileReference?: string;
  isCopy?: boolean;
  statements: CodaStatementInput[];
};

const WIDTH = 128;

/** A valid CODA file, version 2, that balances: the new balance is worked out. Lines end in CRLF. */
export function writeCoda(file: CodaFileInput): string {
  const body = file.statements.flatMap(writeStatement);
  const amounts = file.statements.flatMap(it => it.movements.map(movement => movement.amountCents));
  const sumOf = (isKept: (cents: number) => boolean) => amounts.filter(isKept).reduce((sum, it) => sum + it, 0);
  const trailer = record([
    [1, '9'],
    [17, digits(body.filter(it => !it.startsWith('4')).length, 6)],
    [23, amount(sumOf(it => it < 0))],
    [38, amount(sumOf(it => it > 0))],
    [128, '2'],
  ]);
  return `${[writeHeader(file), ...body, trailer].join('\r\n')}\r\n`;
}

function writeHeader({ createdOn, addressee, bic, fileReference = '', isCopy = false }: CodaFileInput): string {
  return record([
    [1, '0000'],
    [6, day(createdOn)],
    [12, '00005'],
    [17, isCopy ? 'D' : ' '],
    [25, text(fileReference, 10)],
    [35, text(addressee, 26)],
    [61, text(bic, 11)],
    [128, '2'],
  ]);
}

function writeStatement(statement: CodaStatementInput): string[] {
  const { iban, currency = 'EUR', number, oldBalanceCents, movements, freeMessages = [] } = statement;
  const structure = iban.startsWith('BE') ? '2' : '3';
  const account = text(iban, 34) + text(currency, 3);
  const newBalanceCents = movements.reduce((sum, it) => sum + it.amountCents, oldBalanceCents);
  const first = record([
    [1, `1${structure}${digits(number, 3)}${account}${sign(oldBalanceCents)}${amount(oldBalanceCents)}`],
    [59, day(statement.oldBalanceOn)],
    [65, text(statement.holderName, 26)],
    [126, digits(number, 3)],
  ]);
  const last = record([
    [1, `8${digits(number, 3)}${account}${sign(newBalanceCents)}${amount(newBalanceCents)}`],
    [58, day(statement.newBalanceOn)],
    [128, freeMessages.length > 0 ? '1' : '0'],
  ]);
  const messages = freeMessages.map((message, index) =>
    record([
      [1, `4 ${sequenceOf(index)}0000`],
      [33, text(message, 80)],
      [128, index < freeMessages.length - 1 ? '1' : '0'],
    ]),
  );
  return [first, ...movements.flatMap((it, index) => writeMovement(it, index, number)), last, ...messages];
}

function writeMovement(movement: CodaMovementInput, index: number, statement: number): string[] {
  const details = movement.details ?? [];
  const globalisation = details.length > 0 ? '1' : '0';
  const parts = [movement, ...details];
  return parts.flatMap((part, detail) => {
    const isEdge = detail === 0 || detail === parts.length - 1;
    const place = `${sequenceOf(index)}${digits(detail, 4)}`;
    const type = details.length === 0 ? '0' : detail === 0 ? '1' : '5';
    return writePart(part, { place, type, statement, globalisation: isEdge ? globalisation : '0' });
  });
}

type Place = { place: string; type: string; statement: number; globalisation: string };

/** Records 2.1 to 2.3; the communication is cut at the columns of the standard, 53 + 53 + 43 characters. */
function writePart(part: CodaMovementInput, { place, type, statement, globalisation }: Place): string[] {
  const { amountCents, on, ogmDigits, counterparty = {} } = part;
  const operation = part.operation ?? (amountCents < 0 ? '0101' : '0150');
  const communication = text((ogmDigits === undefined ? '' : `101${ogmDigits}`) + (part.text ?? ''), 149);
  const third = [counterparty.account, counterparty.name, communication.slice(106).trim()].some(it => it);
  const second = third || [part.customerReference, counterparty.bic, communication.slice(53).trim()].some(it => it);
  const lines = [
    record([
      [1, `21${place}${text(part.bankReference ?? '', 21)}${sign(amountCents)}${amount(amountCents)}`],
      [48, `${day(part.valueOn ?? on)}${type}${operation}000${ogmDigits === undefined ? '0' : '1'}`],
      [63, communication.slice(0, 53)],
      [116, `${day(on)}${digits(statement, 3)}${globalisation}${second ? '1' : '0'}`],
      [128, '0'],
    ]),
  ];
  if (second) {
    const references = text(part.customerReference ?? '', 35) + text(counterparty.bic ?? '', 11);
    const head: [number, string] = [1, `22${place}${communication.slice(53, 106)}${references}`];
    lines.push(record([head, [126, third ? '1 0' : '0 0']]));
  }
  if (third) {
    const other = `${text(counterparty.account ?? '', 34)}EUR${text(counterparty.name ?? '', 35)}`;
    lines.push(
      record([
        [1, `23${place}${other}${communication.slice(106)}`],
        [126, '0 0'],
      ]),
    );
  }
  return lines;
}

/** Parts at their positions, counted from 1, in ascending order. */
function record(parts: readonly [number, string][]): string {
  return parts.reduce((line, [at, part]) => line.padEnd(at - 1) + part, '').padEnd(WIDTH);
}

// The standard's characters only: accents would be read in another encoding by the next program.
const text = (value: string, width: number): string =>
  value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/g, '?')
    .slice(0, width)
    .padEnd(width);
const digits = (value: number, width: number): string => String(value).padStart(width, '0').slice(-width);
const sign = (cents: number): string => (cents < 0 ? '1' : '0');
const amount = (cents: number): string => `${digits(Math.abs(cents), 14)}0`;
const day = (on: string): string => `${on.slice(8, 10)}${on.slice(5, 7)}${on.slice(2, 4)}`;
/** From 0001; after 9999 the count starts again. */
const sequenceOf = (index: number): string => digits((index % 9999) + 1, 4);
