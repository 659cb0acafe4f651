import { writeCsv } from '../../kernel/csv/write-csv.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { writeZip, type ZipEntry } from '../../kernel/zip/write-zip.ts';
import { record } from '../../platform/audit/index.ts';
import { letterProblem } from './problems.ts';
import { fileStem } from './send-letter.ts';
import { findFile } from './store.ts';
import { type BatchLetter, batchLetters, fillBatch, markBatchSent } from './store-batches.ts';

/** The most that one batch takes: what is left is in the next one. */
const MAX_LETTERS = 2_000;

export async function createBatch(
  tx: Tx,
  events: Events,
  associationId: string | null,
): Promise<{ id: string; letterCount: number }> {
  const id = newId();
  const letterCount = await fillBatch(tx, { id, associationId, limit: MAX_LETTERS });
  if (letterCount === 0) throw letterProblem('nothing-to-print');
  record(tx, 'copro.batch.created', { type: 'print-batch', id, label: String(letterCount) });
  await events.emit(tx, 'copro.letter.printed', { batchId: id });
  return { id, letterCount };
}

export async function sendBatch(tx: Tx, events: Events, id: string): Promise<{ sent: number }> {
  const sent = await markBatchSent(tx, id);
  if (sent === 0) throw problem('not-found');
  record(tx, 'copro.batch.sent', { type: 'print-batch', id, label: String(sent) });
  await events.emit(tx, 'copro.letter.sent', { batchId: id });
  return { sent };
}

/** The papers of a batch, numbered as they are to be printed, after a list of them. One paper is held at a time. */
export async function batchFile(db: Database, orgId: string, id: string): Promise<AsyncGenerator<Buffer>> {
  const letters = await db.readRows(orgId, batchLetters(id));
  if (letters.length === 0) throw problem('not-found');
  return writeZip(papers(db, orgId, letters));
}

async function* papers(db: Database, orgId: string, letters: readonly BatchLetter[]): AsyncGenerator<ZipEntry> {
  yield { name: '000-list.csv', content: await listOf(letters) };
  for (const letter of letters) {
    const [file] = await db.readRows(orgId, findFile(letter.letterId, 'archive'));
    const number = String(letter.number).padStart(3, '0');
    if (file) yield { name: `${number}-${fileStem(letter.ownerName)}.pdf`, content: file.content };
  }
}

async function listOf(letters: readonly BatchLetter[]): Promise<Buffer> {
  const rows = letters.map(({ number, ownerName, address, name }) => [number, ownerName, address, name]);
  const pieces: string[] = [];
  for await (const piece of writeCsv(['Number', 'Owner', 'Address', 'Letter'], rows)) pieces.push(piece);
  return Buffer.from(pieces.join(''));
}
