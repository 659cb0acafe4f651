import type { Tx } from '../../../kernel/db/database.ts';
import type { Events } from '../../../kernel/events/events.ts';
import { newId } from '../../../kernel/ids/ids.ts';
import { problem } from '../../../kernel/problem/problem.ts';
import { record } from '../../../platform/audit/index.ts';
import { associationProblem } from '../problems.ts';
import { lockLot } from '../store-lots.ts';
import type { NewTitle } from './contract.ts';
import { titleBlocker } from './rules-title.ts';
import { endTitle, findLastTitle, insertTitles, lockTitle, updateRepresentative } from './store-titles.ts';

/** Who holds a lot from a day on. The title before ends on that day and is kept, so that there is no gap and no overlap. */
export async function createTitle(
  tx: Tx,
  events: Events,
  lotId: string,
  input: NewTitle,
  id = newId(),
): Promise<{ id: string }> {
  const lot = await lockLot(tx, lotId);
  if (!lot) throw problem('not-found');
  const blocker = titleBlocker(input.holders);
  if (blocker)
    throw associationProblem(blocker.code, {
      errors: [{ path: 'holders', code: blocker.code, message: 'do not make up the whole of the lot' }],
      ...('right' in blocker ? { params: { right: blocker.right } } : {}),
    });
  const { startsOn, representativeId = null, deedRef = '', holders } = input;
  const last = await findLastTitle(tx, lotId);
  if (last && last.startsOn >= startsOn)
    throw associationProblem('title-not-after-current', {
      params: { startsOn: last.startsOn },
      errors: [{ path: 'startsOn', code: 'too-early', message: `must be after ${last.startsOn}` }],
    });
  if (last) await endTitle(tx, last.id, startsOn);
  const { associationId } = lot;
  await insertTitles(tx, [
    { id, associationId, lotId, startsOn, followsOn: last ? startsOn : null, representativeId, deedRef, holders },
  ]);
  record(tx, 'copro.lot.transferred', { type: 'lot', id: lotId, label: lot.code }, { after: input });
  await events.emit(tx, 'copro.lot.transferred', { associationId, lotId, titleId: id, startsOn });
  return { id };
}

/** Names who speaks for the holders, or nobody: then their vote is suspended while there are several. */
export async function changeRepresentative(
  tx: Tx,
  events: Events,
  id: string,
  representativeId: string | null,
): Promise<void> {
  const title = await lockTitle(tx, id);
  if (!title) throw problem('not-found');
  await updateRepresentative(tx, id, representativeId);
  record(tx, 'copro.title.updated', { type: 'lot', id: title.lotId, label: '' }, { after: { representativeId } });
  await events.emit(tx, 'copro.title.updated', { associationId: title.associationId, lotId: title.lotId });
}
