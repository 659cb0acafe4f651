import { type CsvReading, readCsv } from '../../../kernel/csv/read-csv.ts';
import { CsvRefusal } from '../../../kernel/csv/refusal.ts';
import type { Tx } from '../../../kernel/db/database.ts';
import type { Events } from '../../../kernel/events/events.ts';
import { newId } from '../../../kernel/ids/ids.ts';
import { problem } from '../../../kernel/problem/problem.ts';
import { record } from '../../../platform/audit/index.ts';
import type { UploadChoice } from './contract.ts';
import { importProblem, problemOfRefusal } from './problems.ts';
import { type FileWarning, insertChunk, insertImport, type ReadingChoice, setSize } from './store.ts';

export const MAX_FILE_BYTES = 64 * 1024 * 1024;
const SAMPLE_ROWS = 10;
const SAMPLE_CELL_CHARS = 200;

/**
 * Keeps an uploaded file in pieces as it arrives, and tells what it looks like. A file that cannot be a table is refused
 * after its first piece. Memory holds one piece, whatever the size.
 */
export async function receiveFile(
  tx: Tx,
  events: Events,
  pieces: AsyncGenerator<Uint8Array>,
  choice: UploadChoice,
  accountId: string,
): Promise<string> {
  const id = newId();
  const first = await pieces.next();
  if (first.done) throw importProblem('import-file-empty');
  const reading = readingChoice(choice);
  const look = await lookInto(first.value, reading);
  await insertImport(tx, { id, fileName: choice.fileName, reading, createdBy: accountId, ...look });
  const size = { bytes: 0, lineEnds: 0 };
  let position = 0;
  for (let piece: IteratorResult<Uint8Array> = first; !piece.done; piece = await pieces.next()) {
    size.bytes += piece.value.length;
    if (size.bytes > MAX_FILE_BYTES) throw problem('body-too-large');
    size.lineEnds += countLineEnds(piece.value);
    await insertChunk(tx, id, position++, piece.value);
  }
  await setSize(tx, id, { bytes: size.bytes, rows: Math.max(1, size.lineEnds - 1) });
  record(
    tx,
    'workplace.import.uploaded',
    { type: 'people-import', id, label: choice.fileName },
    { after: { bytes: size.bytes } },
  );
  await events.emit(tx, 'workplace.import.uploaded', { importId: id });
  return id;
}

function readingChoice({ encoding, delimiter }: UploadChoice): ReadingChoice {
  return {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter: delimiter === 'tab' ? '\t' : delimiter } : {}),
  };
}

type Look = {
  encoding: string;
  delimiter: CsvReading['delimiter'];
  header: string[];
  sample: string[][];
  warnings: FileWarning[];
};

async function lookInto(bytes: Uint8Array, choice: ReadingChoice): Promise<Look> {
  try {
    const reading = await readCsv([bytes], choice);
    const sample: string[][] = [];
    for await (const row of reading.rows) {
      // Cut text may end in half a character, which JSON in the database refuses.
      sample.push(row.cells.map(cell => cell.slice(0, SAMPLE_CELL_CHARS).toWellFormed()));
      if (sample.length === SAMPLE_ROWS) break;
    }
    if (sample.length === 0) throw importProblem('import-file-without-rows');
    return {
      encoding: reading.encoding.name,
      delimiter: reading.delimiter,
      header: reading.header,
      sample,
      warnings: fileWarnings(reading),
    };
  } catch (error) {
    throw error instanceof CsvRefusal ? problemOfRefusal(error) : error;
  }
}

/** What the user should look at before going on: titles that were changed, an encoding that is a guess. */
export function fileWarnings({
  headerProblems,
  encoding,
}: Pick<CsvReading, 'headerProblems' | 'encoding'>): FileWarning[] {
  return [...headerProblems, ...(encoding.certainty === 'low' ? [{ code: 'encoding-uncertain' }] : [])];
}

// CR and LF are counted apart: Windows ends lines with both, old Macs with CR alone.
function countLineEnds(bytes: Uint8Array): number {
  let feeds = 0;
  let returns = 0;
  for (const byte of bytes) {
    if (byte === 10) feeds++;
    else if (byte === 13) returns++;
  }
  return Math.max(feeds, returns);
}
