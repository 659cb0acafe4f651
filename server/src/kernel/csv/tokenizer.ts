import { CsvRefusal } from './refusal.ts';

export type RecordFlag = 'text-after-quote' | 'unclosed-quote' | 'cell-too-long' | 'too-many-cells';

export type CsvRecord = { line: number; cells: string[]; flags: { code: RecordFlag; column: number }[] };

export type TokenizerLimits = { maxCellChars: number; maxColumns: number; maxRowChars: number };

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * RFC 4180 with the leniencies real files need: any of CRLF, LF, CR ends a row, a quote inside an unquoted cell
 * is text, text after a closing quote is kept and flagged. Fed text of any cut, it holds one row at most.
 */
export class CsvTokenizer {
  private readonly delimiter: number;
  private readonly limits: TokenizerLimits;
  private state: 'cell-start' | 'plain' | 'quoted' | 'after-quote' = 'cell-start';
  private cell = '';
  private record: CsvRecord = { line: 1, cells: [], flags: [] };
  private rowChars = 0;
  private line = 1;
  private skipLineFeed = false;
  private untouched = true;
  private ready: CsvRecord[] = [];

  constructor(delimiter: string, limits: TokenizerLimits) {
    this.delimiter = delimiter.charCodeAt(0);
    this.limits = limits;
  }

  push(text: string): CsvRecord[] {
    let i = 0;
    if (this.skipLineFeed && text.length > 0) {
      if (text.charCodeAt(0) === LF) {
        i = 1;
        // Inside quotes the pair is data and stays; outside it was one row end.
        if (this.state === 'quoted') this.append('\n', 0, 1);
      }
      this.skipLineFeed = false;
    }
    while (i < text.length) i = this.state === 'quoted' ? this.scanQuoted(text, i) : this.scanOpen(text, i);
    return this.take();
  }

  end(): CsvRecord[] {
    if (this.state === 'quoted') this.flag('unclosed-quote');
    if (!this.untouched) this.endRow();
    return this.take();
  }

  private take(): CsvRecord[] {
    const taken = this.ready;
    this.ready = [];
    return taken;
  }

  /** Inside quotes everything is data until a quote; line ends are counted so that later rows have true line numbers. */
  private scanQuoted(text: string, from: number): number {
    let i = from;
    for (; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code === QUOTE) break;
      if (code === LF) this.line += 1;
      if (code === CR) {
        if (text.charCodeAt(i + 1) === LF) i += 1;
        else if (i + 1 === text.length) this.skipLineFeed = true;
        this.line += 1;
      }
    }
    const stop = Math.min(i, text.length);
    this.append(text, from, stop);
    if (stop === text.length) return stop;
    this.state = 'after-quote';
    return stop + 1;
  }

  private scanOpen(text: string, from: number): number {
    const code = text.charCodeAt(from);
    if (code === QUOTE && this.state === 'after-quote') {
      this.append('"', 0, 1);
      this.state = 'quoted';
      return from + 1;
    }
    if (code === QUOTE && this.state === 'cell-start') {
      this.untouched = false;
      this.state = 'quoted';
      return from + 1;
    }
    let i = from;
    for (; i < text.length; i += 1) {
      const next = text.charCodeAt(i);
      if (next === this.delimiter || next === LF || next === CR) break;
    }
    if (i > from) {
      if (this.state === 'after-quote') this.flag('text-after-quote');
      this.append(text, from, i);
      this.state = 'plain';
    }
    return i < text.length ? this.endAt(text, i) : i;
  }

  private endAt(text: string, i: number): number {
    if (text.charCodeAt(i) === this.delimiter) {
      this.untouched = false;
      this.endCell();
      return i + 1;
    }
    let next = i + 1;
    if (text.charCodeAt(i) === CR) {
      if (text.charCodeAt(next) === LF) next += 1;
      else if (next === text.length) this.skipLineFeed = true;
    }
    this.line += 1;
    if (this.untouched) this.record.line = this.line;
    else this.endRow();
    return next;
  }

  private append(text: string, from: number, to: number): void {
    this.untouched = false;
    this.rowChars += to - from;
    if (this.rowChars > this.limits.maxRowChars) throw new CsvRefusal('row-too-long', this.record.line);
    const room = this.limits.maxCellChars - this.cell.length;
    if (to - from <= room) {
      this.cell += text.slice(from, to);
      return;
    }
    // A quoted cell that never ends swallows the rows after it: going on would lose them without a word.
    if (this.state === 'quoted') throw new CsvRefusal('unclosed-quote', this.record.line);
    this.flag('cell-too-long');
    this.cell += text.slice(from, from + Math.max(0, room));
  }

  private flag(code: RecordFlag): void {
    const column = this.record.cells.length;
    if (!this.record.flags.some(flag => flag.code === code)) this.record.flags.push({ code, column });
  }

  private endCell(): void {
    if (this.record.cells.length < this.limits.maxColumns) this.record.cells.push(this.cell);
    else this.flag('too-many-cells');
    this.cell = '';
    this.state = 'cell-start';
  }

  private endRow(): void {
    this.endCell();
    this.ready.push(this.record);
    this.record = { line: this.line, cells: [], flags: [] };
    this.rowChars = 0;
    this.untouched = true;
  }
}
