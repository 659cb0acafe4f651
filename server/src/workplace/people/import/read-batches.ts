import { type CsvReading, type CsvRow, readCsv } from '../../../kernel/csv/read-csv.ts';
import type { Reader } from '../store.ts';
import { type ImportRow, readChunks } from './store.ts';

const BATCH_ROWS = 500;
export type BatchReading = { reading: CsvReading; batches: AsyncGenerator<CsvRow[]> };

/** The rows of an uploaded file in batches, always cut at the same places. */
export async function openBatches(reader: Reader, row: Pick<ImportRow, 'id' | 'reading'>): Promise<BatchReading> {
  const reading = await readCsv(readChunks(reader, row.id), row.reading);
  return { reading, batches: inBatches(reading.rows) };
}

async function* inBatches(rows: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow[]> {
  let batch: CsvRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
