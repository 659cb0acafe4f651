import { readXml, type XmlElement } from '../xml/read-xml.ts';
import { XmlRefusal } from '../xml/xml-refusal.ts';
import { childrenOf, findElement } from '../xml/xml-tree.ts';
import { ZipReader } from './read-zip.ts';
import { XlsxRefusal } from './xlsx-refusal.ts';

export type XlsxCell = {
  readonly text: string;
  /** Its text is the result that the spreadsheet kept; nothing is worked out here. Empty when it kept none. */
  readonly isFormula: boolean;
};
/** `line` is the row's number in the sheet, 1-based. */
export type XlsxRow = { readonly line: number; readonly cells: readonly (XlsxCell | undefined)[] };
export type XlsxSheet = { readonly name: string; readonly rows: readonly XlsxRow[] };
export type XlsxLimits = { maxBytes?: number; maxRows?: number; maxSheets?: number };

const DEFAULTS = { maxBytes: 16 * 1024 * 1024, maxRows: 10_000, maxSheets: 20 };
const MAX_COLUMNS = 200;
const MAX_CELL_CHARS = 10_000;
/** Bound on the work for one part of the file: a cell is about six of these. */
const MAX_NODES = 600_000;

/**
 * The visible texts of a workbook, sheet by sheet. Formulas, macros, links and styles are not looked at. Throws `XlsxRefusal`
 * only; the work is bounded by the limits whatever the file claims.
 */
export async function readXlsx(bytes: Uint8Array, limits: XlsxLimits = {}): Promise<XlsxSheet[]> {
  const { maxBytes, maxRows, maxSheets } = { ...DEFAULTS, ...limits };
  const zip = new ZipReader(bytes, maxBytes);
  const workbook = await part(zip, 'xl/workbook.xml');
  const links = await part(zip, 'xl/_rels/workbook.xml.rels');
  if (!workbook || !links) throw new XlsxRefusal('not-a-workbook');
  const targets = new Map(links.children.map(it => [it.attributes.get('Id'), it.attributes.get('Target') ?? '']));
  const texts = (await part(zip, 'xl/sharedStrings.xml'))?.children.map(textOf) ?? [];
  const sheets: XlsxSheet[] = [];
  let left = maxRows;
  for (const sheet of childrenOf(findElement(workbook, 'sheets'), 'sheet').slice(0, maxSheets)) {
    // Its attribute has a namespace, which the reader leaves out; sheets are linked in their order otherwise.
    const target =
      targets.get(sheet.attributes.get('id') ?? `rId${sheets.length + 1}`) ??
      `worksheets/sheet${sheets.length + 1}.xml`;
    const content = await part(zip, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    const rows = content ? readRows(content, texts, left) : [];
    left -= rows.length;
    sheets.push({ name: sheet.attributes.get('name') ?? '', rows });
  }
  return sheets;
}

async function part(zip: ZipReader, name: string): Promise<XmlElement | undefined> {
  const content = zip.read(name);
  if (!content) return undefined;
  try {
    return await readXml(content, { maxNodes: MAX_NODES });
  } catch (error) {
    if (!(error instanceof XmlRefusal)) throw error;
    throw new XlsxRefusal(error.code === 'too-many-nodes' || error.code === 'too-many-bytes' ? 'too-large' : 'broken');
  }
}

function readRows(sheet: XmlElement, texts: readonly string[], maxRows: number): XlsxRow[] {
  const rows: XlsxRow[] = [];
  for (const row of childrenOf(findElement(sheet, 'sheetData'), 'row')) {
    const cells: (XlsxCell | undefined)[] = [];
    for (const cell of childrenOf(row, 'c')) {
      const column = columnOf(cell.attributes.get('r')) ?? cells.length;
      if (column < MAX_COLUMNS) cells[column] = readCell(cell, texts);
    }
    if (cells.every(cell => !cell || (cell.text.trim() === '' && !cell.isFormula))) continue;
    if (rows.length >= maxRows) throw new XlsxRefusal('too-many-rows');
    rows.push({ line: Number(row.attributes.get('r')) || rows.length + 1, cells: [...cells] });
  }
  return rows;
}

function readCell(cell: XmlElement, texts: readonly string[]): XlsxCell {
  const type = cell.attributes.get('t') ?? 'n';
  const value = findElement(cell, 'v')?.text ?? '';
  const isFormula = findElement(cell, 'f') !== undefined;
  const text =
    type === 's'
      ? (texts[Number(value)] ?? '')
      : type === 'inlineStr'
        ? textOf(findElement(cell, 'is'))
        : type === 'n'
          ? numberText(value)
          : value;
  return { text: text.slice(0, MAX_CELL_CHARS), isFormula };
}

/**
 * Numbers as people write them, with a comma. What is a whole number of cents is written so, because binary fractions are
 * not (12.340000000000002); others keep six decimals, so that nobody takes 1.234 for more than a thousand.
 */
function numberText(value: string): string {
  if (value.trim() === '') return '';
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (Number.isSafeInteger(number)) return String(number);
  const isCents = Math.abs(number * 100 - Math.round(number * 100)) < 1e-6;
  return number.toFixed(isCents ? 2 : 6).replace('.', ',');
}

/** Also of a text in several formats; readings above characters (`rPh`) are left out. */
function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  const runs = childrenOf(element, 'r').flatMap(run => childrenOf(run, 't'));
  return [...childrenOf(element, 't'), ...runs].map(it => it.text).join('');
}

/** `AB12` -> 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (!letters) return undefined;
  return Array.from(letters).reduce((so, letter) => so * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
