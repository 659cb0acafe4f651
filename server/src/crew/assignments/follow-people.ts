import type { Tx } from '../../kernel/db/database.ts';
import { type PersonMerged, toPersonMerged, toPersonsArchived } from '../../workplace/people/index.ts';
import { announce } from './announce.ts';
import { type AnswerDeps, releaseAssignments } from './answer.ts';
import { weakerOnMerge } from './rules.ts';
import { setStatus } from './store.ts';
import { isActive, lockWorkOfPeople, movePersonRows } from './store-people.ts';

export function followPeople(deps: AnswerDeps, clock: () => string): void {
  deps.events.react('workplace.person.merged', (tx, payload) => mergeWork(deps, tx, toPersonMerged(payload)));
  deps.events.react('workplace.person.archived', (tx, payload) =>
    releaseFutureWork(deps, tx, toPersonsArchived(payload).personIds, clock()),
  );
}

/** What both were asked becomes the kept person's; asked for one mission twice, the stronger answer stays. */
async function mergeWork(deps: AnswerDeps, tx: Tx, { personId, mergedPersonId }: PersonMerged): Promise<void> {
  const active = (await lockWorkOfPeople(tx, [personId, mergedPersonId])).filter(isActive);
  const weaker = weakerOnMerge(personId, active);
  await setStatus(
    tx,
    weaker.map(row => row.id),
    { status: 'CANCELLED', reasonCode: 'MERGED', reason: null, answeredBy: null },
  );
  await movePersonRows(tx, mergedPersonId, personId);
  await announce(
    deps.events,
    tx,
    'crew.assignment.cancelled',
    weaker,
    row => ({ before: { status: row.status }, after: { status: 'CANCELLED', code: 'MERGED' } }),
    { code: 'MERGED' },
  );
  await announce(
    deps.events,
    tx,
    'crew.assignment.transferred',
    active.filter(row => row.personId === mergedPersonId && !weaker.includes(row)),
    () => ({ before: { personId: mergedPersonId }, after: { personId } }),
  );
}

/** Who is archived is expected nowhere any more. Work that has begun stays: it was done. */
async function releaseFutureWork(deps: AnswerDeps, tx: Tx, personIds: readonly string[], now: string): Promise<void> {
  const isAhead = (at: string): boolean => Date.parse(at) > Date.parse(now);
  const rows = (await lockWorkOfPeople(tx, personIds)).filter(
    row => (row.status === 'ACCEPTED' && isAhead(row.startsAt)) || (row.status === 'INVITED' && isAhead(row.endsAt)),
  );
  await releaseAssignments(deps, tx, rows, 'MANAGER', null);
}
