import type { Database, Tx } from '../../kernel/db/database.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { enqueueMaking, type LetterData, type LetterDeps, SEND_JOB } from './letters.ts';
import { drawLetter, fileOf } from './make-letters.ts';
import { letterProblem } from './problems.ts';
import {
  type Channel,
  findFile,
  findLetterData,
  insertFile,
  type KeptFile,
  type LetterRow,
  lockLetter,
  type Standard,
  setState,
} from './store.ts';
import { findAddressees } from './store-letterhead.ts';

/** Tries a letter again that failed, by the same way or by the post. What could not be made is made from what is known now. */
export async function retryLetter(
  tx: Tx,
  { jobs, events }: Pick<LetterDeps, 'jobs' | 'events'>,
  id: string,
  input: { channel?: Channel },
): Promise<LetterRow> {
  const letter = await lockLetter(tx, id);
  if (!letter) throw problem('not-found');
  if (letter.state !== 'failed' || letter.failure === 'reversed') throw letterProblem('letter-not-failed');
  const channel = input.channel ?? letter.channel;
  // A registered letter stays one, and consent may be gone.
  if (channel === 'email' && (letter.channel !== 'email' || !(await hasConsent(tx, letter.ownerId))))
    throw letterProblem('letter-channel-not-allowed');
  const state = letter.madeAt === null ? 'waiting' : channel === 'email' ? 'to-send' : 'to-print';
  await setState(tx, id, state, channel);
  if (state === 'waiting') await enqueueMaking(tx, jobs, letter.associationId, letter.sourceId);
  if (state === 'to-send') await jobs.enqueue(tx, SEND_JOB, { orgId: tx.orgId, letterId: id });
  record(tx, 'copro.letter.retried', { type: 'letter', id, label: letter.name });
  await events.emit(tx, 'copro.letter.retried', { associationId: letter.associationId, sourceId: letter.sourceId });
  return { ...letter, state, channel };
}

/** A letter came back by the post, or was spoiled in the printer. */
export async function failLetter(
  tx: Tx,
  { events }: Pick<LetterDeps, 'events'>,
  id: string,
  reason: 'returned' | 'spoiled',
): Promise<LetterRow> {
  const letter = await lockLetter(tx, id);
  if (!letter) throw problem('not-found');
  if (letter.channel !== 'post' || !['printed', 'sent'].includes(letter.state)) throw letterProblem('letter-not-made');
  await setState(tx, id, 'failed', 'post');
  record(tx, 'copro.letter.failed', { type: 'letter', id, label: letter.name }, { after: { reason } });
  await events.emit(tx, 'copro.letter.failed', { associationId: letter.associationId, sourceId: letter.sourceId });
  return { ...letter, state: 'failed' };
}

const hasConsent = async (tx: Tx, ownerId: string): Promise<boolean> =>
  (await findAddressees(tx, [ownerId]))[0]?.delivery === 'email';

/** The kept paper. A copy for people that was not made with the letter is made from the same words, and kept from then on. */
export async function paperOf(
  deps: Pick<LetterDeps, 'pdf' | 'clock'> & { db: Database },
  orgId: string,
  id: string,
  standard: Standard,
): Promise<Pick<KeptFile, 'content' | 'sha256'>> {
  const [files, made] = await deps.db.read(orgId, [findFile(id, standard), findLetterData(id)]);
  if (files?.[0]) return files[0] as KeptFile;
  const letter = made?.[0] as Pick<LetterRow, 'kind' | 'language' | 'madeAt'> & { data: LetterData };
  if (!letter) throw letterProblem('letter-not-made');
  const file = fileOf(id, standard, await drawLetter(deps, letter, letter.data, standard));
  await deps.db.transaction(orgId, async tx => tx.write(insertFile(file)));
  return file;
}
