import { CsvTokenizer } from './tokenizer.ts';

export type CsvDelimiter = ',' | ';' | '\t' | '|';

const CANDIDATES: readonly CsvDelimiter[] = [';', ',', '\t', '|'];
const SAMPLE_ROWS = 50;

/**
 * The delimiter under which the header has the most columns that the rows agree with; `,` for a table of one
 * column. Pass the beginning of the text: a last, cut row is ignored when there are others.
 */
export function detectDelimiter(sample: string): CsvDelimiter {
  let best: { delimiter: CsvDelimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const score = scoreDelimiter(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function scoreDelimiter(sample: string, delimiter: CsvDelimiter): number {
  const limits = { maxCellChars: sample.length + 1, maxColumns: 5_000, maxRowChars: sample.length + 1 };
  const tokenizer = new CsvTokenizer(delimiter, limits);
  const complete = tokenizer.push(sample);
  const records = (complete.length > 1 ? complete : [...complete, ...tokenizer.end()]).slice(0, SAMPLE_ROWS);
  const columns = records[0]?.cells.length ?? 0;
  if (columns < 2) return 0;
  const agreeing = records.filter(record => record.cells.length === columns).length;
  return (columns - 1) * (agreeing / records.length) ** 2;
}

/** Excel's own first line `sep=;` names the delimiter; it is not part of the table. */
export function readSeparatorLine(text: string): { delimiter: CsvDelimiter; length: number } | null {
  const match = /^"?sep=([,;|\t])"?(?:\r\n|\r|\n)/i.exec(text);
  const delimiter = CANDIDATES.find(candidate => candidate === match?.[1]);
  return match === null || delimiter === undefined ? null : { delimiter, length: match[0].length };
}
