import { detectDelimiter, readSeparatorLine } from '../../../kernel/csv/delimiter.ts';
import { CsvDecoder, detectEncoding } from '../../../kernel/csv/encoding.ts';
import { isFormula, unescapeFormula } from '../../../kernel/csv/formula.ts';
import { sniffBlocker } from '../../../kernel/csv/sniff.ts';
import { type CsvRecord, CsvTokenizer } from '../../../kernel/csv/tokenizer.ts';
import { readXlsx } from '../../../kernel/xlsx/read-xlsx.ts';
import { XlsxRefusal } from '../../../kernel/xlsx/xlsx-refusal.ts';
import { SECTIONS, type Section, wordOf } from './columns.ts';
import { buildingFileProblem, problemOfWorkbook } from './problems.ts';

/** `isFormula`: a cell that a spreadsheet would run. It is never run; `hasResult` tells whether its result is known. */
export type TableCell = { readonly text: string; readonly isFormula: boolean; readonly hasResult: boolean };
export type TableRow = { readonly line: number; readonly cells: readonly (TableCell | undefined)[] };
export type Table = {
  readonly section: Section;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
};

/** A building has some thousand lots at most. */
const MAX_ROWS = 10_000;
const MAX_TEXT = 4 * 1024 * 1024;
const LIMITS = { maxCellChars: 10_000, maxColumns: 200, maxRowChars: 200_000 };
const SECTION_MARK = /^\[(.{1,40})\]$/;

/**
 * The tables of a file: the sheets of a workbook, or the parts of a text, each under a line such as `[lots]`; a text without
 * such lines is a table of lots. Throws problems for a file that cannot be read.
 */
export async function readTables(bytes: Uint8Array): Promise<Table[]> {
  if (bytes.length === 0) throw buildingFileProblem('building-file-empty');
  const blocker = sniffBlocker(bytes);
  if (blocker === 'spreadsheet-file') return readWorkbook(bytes);
  if (blocker !== null) throw buildingFileProblem('building-file-not-a-table', { params: { reason: blocker } });
  return readText(bytes);
}

async function readWorkbook(bytes: Uint8Array): Promise<Table[]> {
  try {
    const sheets = await readXlsx(bytes, { maxRows: MAX_ROWS });
    return sheets.flatMap(({ name, rows }) => {
      const section = wordOf(SECTIONS, name);
      const [header, ...rest] = rows;
      if (!section || !header) return [];
      const cells = rest.map(({ line, cells: row }) => ({
        line,
        cells: row.map(cell => cell && toCell(cell.text, cell.isFormula)),
      }));
      return [{ section, header: Array.from(header.cells, cell => cell?.text.trim() ?? ''), rows: cells }];
    });
  } catch (error) {
    throw error instanceof XlsxRefusal ? problemOfWorkbook(error.code) : error;
  }
}

/** A text that begins like a formula is one too: a spreadsheet would run it when it is exported again. */
function toCell(text: string, isComputed: boolean): TableCell {
  return isComputed
    ? { text, isFormula: true, hasResult: text !== '' }
    : { text, isFormula: isFormula(text), hasResult: false };
}

function readText(bytes: Uint8Array): Table[] {
  const decoder = new CsvDecoder(detectEncoding(bytes.subarray(0, 65_536)));
  const whole = decoder.push(bytes) + decoder.end();
  if (whole.includes('\0'))
    throw buildingFileProblem('building-file-not-a-table', { params: { reason: 'nul-character' } });
  if (whole.length > MAX_TEXT) throw buildingFileProblem('building-file-too-large');
  const separator = readSeparatorLine(whole);
  const text = whole.slice(separator?.length ?? 0);
  // Lines that name a table have one cell and would hide the delimiter of the others.
  const sample = text
    .slice(0, 20_000)
    .replace(/^"?\[.{1,40}\]"?[;,\t|]*\s*$/gm, '')
    .trimStart();
  const tokenizer = new CsvTokenizer(separator?.delimiter ?? detectDelimiter(sample), LIMITS);
  return toTables([...tokenizer.push(text), ...tokenizer.end()], separator ? 1 : 0);
}

function toTables(records: readonly CsvRecord[], offset: number): Table[] {
  if (records.length > MAX_ROWS * 2) throw buildingFileProblem('building-file-too-large');
  const tables: { section: Section; header?: string[]; rows: TableRow[] }[] = [];
  let isSkipping = false;
  for (const { line, cells } of records) {
    if (cells.every(cell => cell.trim() === '')) continue;
    const mark = SECTION_MARK.exec(cells[0]?.trim() ?? '');
    if (mark) {
      const section = wordOf(SECTIONS, mark[1] ?? '');
      isSkipping = section === undefined;
      if (section) tables.push({ section, rows: [] });
      continue;
    }
    if (isSkipping) continue;
    if (tables.length === 0) tables.push({ section: 'lots', rows: [] });
    const table = tables[tables.length - 1];
    if (!table) continue;
    if (!table.header) table.header = cells.map(cell => cell.trim());
    else
      table.rows.push({
        line: line + offset,
        cells: cells.map(cell => ({ ...toCell(cell, false), text: unescapeFormula(cell) })),
      });
  }
  if (tables.reduce((sum, { rows }) => sum + rows.length, 0) > MAX_ROWS)
    throw buildingFileProblem('building-file-too-large');
  return tables.map(({ section, header = [], rows }) => ({ section, header, rows }));
}
