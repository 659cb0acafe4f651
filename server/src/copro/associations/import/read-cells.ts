import { COLUMNS, type Section, wordOf } from './columns.ts';
import type { ImportIssue } from './contract.ts';
import type { Table, TableRow } from './read-tables.ts';

const MAX_VALUE = 120;
/** Control characters, halves of characters, direction overrides that disguise a text, and the mark of undecodable bytes. */
const UNSAFE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffd]/u;

export type Report = (
  issue: Omit<ImportIssue, 'value' | 'severity'> & { value?: string; severity?: 'warning' },
) => void;

/** Collects what is wrong with a file; the same place is told once for a reason. */
export class Issues {
  readonly list: ImportIssue[] = [];

  readonly report: Report = ({ value = '', severity, ...issue }) => {
    this.list.push({ ...issue, severity: severity ?? 'error', value: value.slice(0, MAX_VALUE).toWellFormed() });
  };

  get errors(): number {
    return this.list.filter(issue => issue.severity === 'error').length;
  }
}

/** Where the columns of a table are: by its known titles, and those that no title is known for. */
export function placeColumns<S extends Section>(table: Table, section: S) {
  type Name = Extract<keyof (typeof COLUMNS)[S], string>;
  const names: Readonly<Record<Name, string>> = COLUMNS[section] as unknown as Record<Name, string>;
  const places = new Map<Name, number>();
  const others: { column: number; title: string }[] = [];
  for (const [column, title] of table.header.entries()) {
    // `Quotités /10000`, `Surface (m²)`: figures after a title say nothing.
    const name = wordOf(names, title.replace(/[\d/().\s]+$/, '')) ?? wordOf(names, title);
    if (name && !places.has(name)) places.set(name, column);
    else if (title !== '') others.push({ column, title });
  }
  return { places, others };
}

/** One row's texts by the names of their columns, checked for what no text may hold. */
export class RowReader<Name extends string> {
  private readonly section: Section;
  private readonly places: ReadonlyMap<Name, number>;
  private readonly table: Table;
  private readonly row: TableRow;
  private readonly report: Report;

  constructor(
    at: { section: Section; places: ReadonlyMap<Name, number>; table: Table },
    row: TableRow,
    report: Report,
  ) {
    this.section = at.section;
    this.places = at.places;
    this.table = at.table;
    this.row = row;
    this.report = report;
  }

  get line(): number {
    return this.row.line;
  }

  text(name: Name, maxChars: number): string {
    const column = this.places.get(name);
    return column === undefined ? '' : this.textAt(column, maxChars);
  }

  textAt(column: number, maxChars: number): string {
    const cell = this.row.cells[column];
    const text = (cell?.text ?? '')
      .normalize('NFC')
      .replace(/[\u00a0\u202f]/g, ' ')
      .trim();
    if (!cell || (text === '' && !cell.isFormula)) return '';
    if (cell.isFormula && !cell.hasResult) return this.refuse(column, 'formula', text);
    if (cell.isFormula) this.fault(column, 'formula-result-taken', text, 'warning');
    if (UNSAFE.test(text)) return this.refuse(column, 'unreadable-character', text);
    if (text.length > maxChars) return this.refuse(column, 'too-long', text);
    return text;
  }

  /** Reports a value of this row. */
  wrong(name: Name | null, code: string, value = '', severity?: 'warning'): void {
    this.fault(name === null ? undefined : this.places.get(name), code, value, severity);
  }

  wrongAt(column: number, code: string, value: string): void {
    this.fault(column, code, value);
  }

  private refuse(column: number, code: string, value: string): string {
    this.fault(column, code, value);
    return '';
  }

  private fault(column: number | undefined, code: string, value: string, severity?: 'warning'): void {
    const title = column === undefined ? null : (this.table.header[column] ?? null);
    const { section, row } = this;
    this.report({
      section,
      line: row.line,
      column: title?.slice(0, MAX_VALUE) ?? null,
      code,
      value,
      ...(severity ? { severity } : {}),
    });
  }
}

/** `1 000` and `1.000` are a thousand: shares are whole. Null when it is no such number. */
export function readWhole(text: string): number | null {
  const plain = text.replace(/(?<=\d)[ .'’](?=\d{3}(?:\D|$))/g, '');
  if (!/^\d{1,9}$/.test(plain)) return null;
  return Number(plain);
}
