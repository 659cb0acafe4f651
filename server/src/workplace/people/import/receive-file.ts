import { type CsvReading, readCsv } from '../../../kernel/csv/read-csv.ts';
import { CsvRefusal } from '../../../kernel/csv/refusal.ts';
import type { Database, Tx } from '../../../kernel/db/database.ts';
import type { Events } from '../../../kernel/events/events.ts';
import { newId } from '../../../kernel/ids/ids.ts';
import { problem } from '../../../kernel/problem/problem.ts';
import { record } from '../../../platform/audit/index.ts';
import type { UploadChoice } from './contract.ts';
import { importProblem, problemOfRefusal } from './problems.ts';
import {
  completeImport,
  deleteImport,
  type FileWarning,
  insertChunk,
  insertReceiving,
  type ReadingChoice,
} from './store.ts';

export const MAX_FILE_BYTES = 64 * 1024 * 1024;
const SAMPLE_ROWS = 10;
const SAMPLE_CELL_CHARS = 200;

export type ReceivedFile = {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly rows: number;
};
type Receiving = { readonly db: Database; readonly orgId: string; readonly accountId: string };

/**
 * Keeps an uploaded file in pieces as it arrives, each in a transaction of its own: a slow sender holds no connection of the
 * database. Nobody sees it until `completeUpload`. A file that cannot be a table is refused after its first piece; whatever
 * breaks off leaves nothing. Memory holds one piece, whatever the size.
 */
export async function receiveFile(
  { db, orgId, accountId }: Receiving,
  pieces: AsyncGenerator<Uint8Array>,
  choice: UploadChoice,
): Promise<ReceivedFile> {
  const id = newId();
  const first = await pieces.next();
  if (first.done) throw importProblem('import-file-empty');
  const reading = readingChoice(choice);
  const look = await lookInto(first.value, reading);
  const { fileName } = choice;
  await db.transaction(orgId, tx => insertReceiving(tx, { id, fileName, reading, createdBy: accountId, ...look }));
  try {
    const size = { bytes: 0, lineEnds: 0 };
    let position = 0;
    for (let piece: IteratorResult<Uint8Array> = first; !piece.done; piece = await pieces.next()) {
      const { value } = piece;
      size.bytes += value.length;
      if (size.bytes > MAX_FILE_BYTES) throw problem('body-too-large');
      size.lineEnds += countLineEnds(value);
      await db.transaction(orgId, tx => insertChunk(tx, id, position++, value));
    }
    return { id, fileName, bytes: size.bytes, rows: Math.max(1, size.lineEnds - 1) };
  } catch (error) {
    await discardUpload(db, orgId, id);
    throw error;
  }
}

/** The file is there: from now on it is an import. */
export async function completeUpload(
  tx: Tx,
  events: Events,
  { id, fileName, bytes, rows }: ReceivedFile,
): Promise<void> {
  await completeImport(tx, id, { bytes, rows });
  record(tx, 'workplace.import.uploaded', { type: 'people-import', id, label: fileName }, { after: { bytes } });
  await events.emit(tx, 'workplace.import.uploaded', { importId: id });
}

/** What cannot be removed now, because the database went away, the daily sweep removes. */
export async function discardUpload(db: Database, orgId: string, id: string): Promise<void> {
  await db.transaction(orgId, tx => deleteImport(tx, id)).catch(() => {});
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
