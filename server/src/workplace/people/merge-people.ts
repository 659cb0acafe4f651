import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { reindexPeople } from './change-person.ts';
import { nameOf } from './create-person.ts';
import { uniqueNames } from './normalise-person.ts';
import { personProblem } from './problems.ts';
import { mergeBlocker, mergedFields } from './rules.ts';
import { lockPeople, setArchived, updatePersonRows } from './store.ts';
import { linkAccounts } from './store-accounts.ts';
import { moveBelongings } from './store-belongings.ts';

/** The payload of `workplace.person.merged`. */
export type PersonMerged = { personId: string; mergedPersonId: string };
export const toPersonMerged = (payload: Readonly<Record<string, unknown>>): PersonMerged => ({
  personId: String(payload.personId),
  mergedPersonId: String(payload.mergedPersonId),
});

/**
 * Makes two records of the same human one: the kept person gets what only the other had, with its skills and teams, and
 * the other is archived. Modules with rows of people react to `workplace.person.merged` in this same transaction.
 */
export async function mergePeople(tx: Tx, events: Events, keptId: string, otherId: string): Promise<void> {
  const people = await lockPeople(tx, [keptId, otherId]);
  const kept = people.find(person => person.id === keptId);
  const other = people.find(person => person.id === otherId);
  if (!kept || !other) throw problem('not-found');
  const blocker = mergeBlocker(kept, other);
  if (blocker) throw personProblem(blocker);
  // First archived, so that its e-mail and reference are free for the kept one.
  if (!other.archivedAt) await setArchived(tx, otherId, true);
  await linkAccounts(tx, [otherId]);
  const merged = mergedFields(kept, other);
  await updatePersonRows(tx, [{ ...merged, tags: uniqueNames(merged.tags) }]);
  await moveBelongings(tx, otherId, keptId);
  await linkAccounts(tx, [keptId]);
  await reindexPeople(tx, [keptId, otherId]);
  const label = nameOf(kept);
  record(
    tx,
    'workplace.person.merged',
    { type: 'person', id: keptId, label },
    { after: { mergedPersonId: otherId, mergedName: nameOf(other) } },
  );
  const payload: PersonMerged = { personId: keptId, mergedPersonId: otherId };
  await events.emit(tx, 'workplace.person.merged', payload);
}
