import { type CsvDelimiter, detectDelimiter, readSeparatorLine } from './delimiter.ts';
import { CsvDecoder, type CsvEncoding, type CsvEncodingName, concatBytes, detectEncoding } from './encoding.ts';
import { isFormula, unescapeFormula } from './formula.ts';
import { type HeaderProblem, nameColumns } from './header.ts';
import { CsvRefusal } from './refusal.ts';
import { sniffBlocker } from './sniff.ts';
import { type CsvRecord, CsvTokenizer, type RecordFlag } from './tokenizer.ts';

export type CsvReadOptions = {
  /** What the user chose in place of what was detected. */
  delimiter?: CsvDelimiter;
  encoding?: CsvEncodingName;
  maxBytes?: number;
  maxRows?: number;
  maxColumns?: number;
  maxCellChars?: number;
};

export type CsvRowProblem = {
  code: RecordFlag | 'missing-cells' | 'extra-cells' | 'formula' | 'undecodable-character';
  /** 0-based, where one cell is meant. */
  column?: number;
  /** Cells missing or over. */
  count?: number;
};

/** `line` is the physical line of the file where the row begins, 1-based; `cells` always has the header's length. */
export type CsvRow = { line: number; cells: string[]; problems: CsvRowProblem[] };

export type CsvReading = {
  header: string[];
  headerProblems: HeaderProblem[];
  delimiter: CsvDelimiter;
  /** What is known so far: a file of plain ASCII may turn out Windows-1252 further down, so read it again at the end. */
  readonly encoding: CsvEncoding;
  /** To be walked once. Blank rows are skipped, line numbers stay true. */
  rows: AsyncIterable<CsvRow>;
};

const SAMPLE_BYTES = 64 * 1024;
const DEFAULTS = { maxBytes: 100 * 1024 * 1024, maxRows: 200_000, maxColumns: 500, maxCellChars: 32_767 };
const MAX_ROW_CHARS = 1_000_000;

/**
 * Reads an uploaded table as a stream: memory holds one chunk and one row, whatever the size of the file.
 * Throws CsvRefusal (here or while walking the rows) when the file as a whole cannot be read.
 */
export async function readCsv(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: CsvReadOptions = {},
): Promise<CsvReading> {
  const chunks = boundedChunks(source, options.maxBytes ?? DEFAULTS.maxBytes);
  try {
    return await openReading(chunks, { ...DEFAULTS, ...options });
  } catch (error) {
    await chunks.return(undefined);
    throw error;
  }
}

async function openReading(
  chunks: AsyncGenerator<Uint8Array>,
  options: CsvReadOptions & typeof DEFAULTS,
): Promise<CsvReading> {
  const sample = await takeSample(chunks);
  const blocker = sniffBlocker(sample);
  if (blocker !== null) throw new CsvRefusal(blocker, 1);
  const detected = detectEncoding(sample);
  const chosen = options.encoding;
  const decoder = new CsvDecoder(chosen === undefined ? detected : { ...detected, name: chosen, certainty: 'certain' });
  const text = decoder.push(sample);
  const separator = readSeparatorLine(text);
  const delimiter = options.delimiter ?? separator?.delimiter ?? detectDelimiter(text);
  const tokenizer = new CsvTokenizer(delimiter, {
    maxCellChars: options.maxCellChars,
    // One more than allowed, so that a header that is too wide is seen rather than cut.
    maxColumns: options.maxColumns + 1,
    maxRowChars: MAX_ROW_CHARS,
  });
  const offset = separator === null ? 0 : 1;
  const records = readRecords(text.slice(separator?.length ?? 0), chunks, decoder, tokenizer);
  const first = await nextFilled(records);
  if (first === null) throw new CsvRefusal('empty-file', 1);
  if (first.cells.length > options.maxColumns) throw new CsvRefusal('too-many-columns', first.line + offset);
  const { header, problems } = nameColumns(dropTrailingBlanks(first.cells));
  return {
    header,
    headerProblems: problems,
    delimiter,
    get encoding() {
      return decoder.encoding;
    },
    rows: readRows(records, header.length, options.maxRows, offset),
  };
}

/** Cut to small pieces: a whole file handed over as one buffer must not become a whole file of rows in memory. */
async function* boundedChunks(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of source) {
    total += chunk.length;
    if (total > maxBytes) throw new CsvRefusal('too-many-bytes', 1);
    for (let at = 0; at < chunk.length; at += SAMPLE_BYTES) yield chunk.subarray(at, at + SAMPLE_BYTES);
  }
}

async function takeSample(chunks: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < SAMPLE_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    parts.push(next.value);
    size += next.value.length;
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : concatBytes(parts);
}

async function* readRecords(
  start: string,
  chunks: AsyncGenerator<Uint8Array>,
  decoder: CsvDecoder,
  tokenizer: CsvTokenizer,
): AsyncGenerator<CsvRecord> {
  let line = 1;
  const tokenize = function* (text: string, last: boolean) {
    if (text.includes('\0')) throw new CsvRefusal('nul-character', line);
    const complete = tokenizer.push(text);
    for (const record of last ? [...complete, ...tokenizer.end()] : complete) {
      line = record.line;
      yield record;
    }
  };
  try {
    yield* tokenize(start, false);
    for await (const chunk of chunks) yield* tokenize(decoder.push(chunk), false);
    yield* tokenize(decoder.end(), true);
  } finally {
    // A caller that stops half-way must not leave the upload open.
    await chunks.return(undefined);
  }
}

async function nextFilled(records: AsyncGenerator<CsvRecord>): Promise<CsvRecord | null> {
  for (;;) {
    const next = await records.next();
    if (next.done === true) return null;
    if (!isBlank(next.value)) return next.value;
  }
}

async function* readRows(
  records: AsyncGenerator<CsvRecord>,
  width: number,
  maxRows: number,
  offset: number,
): AsyncGenerator<CsvRow> {
  let count = 0;
  for await (const record of records) {
    if (isBlank(record)) continue;
    count += 1;
    if (count > maxRows) throw new CsvRefusal('too-many-rows', record.line + offset);
    yield toRow(record, width, offset);
  }
}

function toRow(record: CsvRecord, width: number, offset: number): CsvRow {
  const problems: CsvRowProblem[] = [...record.flags];
  const given = dropTrailingBlanks(record.cells, width);
  if (given.length > width) problems.push({ code: 'extra-cells', count: given.length - width });
  if (record.cells.length < width) problems.push({ code: 'missing-cells', count: width - record.cells.length });
  const cells: string[] = [];
  for (let column = 0; column < width; column += 1) {
    const text = given[column] ?? '';
    if (isFormula(text)) problems.push({ code: 'formula', column });
    if (text.includes('\uFFFD')) problems.push({ code: 'undecodable-character', column });
    cells.push(unescapeFormula(text));
  }
  return { line: record.line + offset, cells, problems };
}

function isBlank(record: CsvRecord): boolean {
  return record.flags.length === 0 && record.cells.every(cell => cell.trim() === '');
}

/** Spreadsheets write delimiters for columns that only once held something: empty cells past `keep` are no cells. */
function dropTrailingBlanks(cells: string[], keep = 1): string[] {
  let length = cells.length;
  while (length > keep && cells[length - 1]?.trim() === '') length -= 1;
  return length === cells.length ? cells : cells.slice(0, length);
}
