import { stringify } from 'csv-stringify/sync';
import type { CsvDelimiter } from './delimiter.ts';
import { escapeFormula } from './formula.ts';

export type CsvCell = string | number | boolean | null | undefined;

export type CsvWriteOptions = {
  /** `;` by default: what Excel opens without a question in our countries. */
  delimiter?: CsvDelimiter;
  /** A byte order mark, true by default: without it Excel reads accents wrongly. */
  bom?: boolean;
};

const ROWS_PER_CHUNK = 500;

/** Rows -> pieces of CSV text, constant memory. Text that a spreadsheet would run is escaped; numbers stay numbers. */
export async function* writeCsv(
  header: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]> | Iterable<readonly CsvCell[]>,
  options: CsvWriteOptions = {},
): AsyncGenerator<string> {
  const bom = options.bom === false ? '' : '\uFEFF';
  let batch: (readonly CsvCell[])[] = [header];
  let lead = bom;
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_PER_CHUNK) continue;
    yield lead + formatRows(batch, options.delimiter ?? ';');
    batch = [];
    lead = '';
  }
  if (batch.length > 0) yield lead + formatRows(batch, options.delimiter ?? ';');
}

function formatRows(rows: readonly (readonly CsvCell[])[], delimiter: CsvDelimiter): string {
  return stringify(
    rows.map(row => [...row]),
    {
      delimiter,
      record_delimiter: '\r\n',
      // Any delimiter or line end in use somewhere, so that a reader with other settings does not cut inside the cell.
      quoted_match: /[,;|\t\r\n]|^\s|\s$|^$/,
      quoted_empty: true,
      cast: { string: escapeFormula, boolean: value => (value ? 'true' : 'false') },
    },
  );
}
