import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { reindexPeople } from './change-person.ts';
import type { BulkChange } from './contract.ts';
import { nameOf } from './create-person.ts';
import { foldText } from './import-synonyms.ts';
import { uniqueNames } from './normalise-person.ts';
import { lockPeople, updatePersonRows } from './store.ts';
import { addToTeams, removeFromTeams } from './store-belongings.ts';

const MAX_TAGS = 50;

export type BulkReport = { done: string[]; refused: { id: string; code: string }[] };

/** Adds and removes tags and teams of many people. Somebody who is missing refuses the whole call; see the report for others. */
export async function bulkChangePeople(tx: Tx, events: Events, input: BulkChange): Promise<BulkReport> {
  const ids = [...new Set(input.ids)];
  const people = await lockPeople(tx, ids);
  if (people.length !== ids.length) throw problem('not-found');
  const removed = new Set(input.removeTags?.map(foldText));
  const wanted = people.map(person => ({
    ...person,
    tags: uniqueNames([...person.tags.filter(tag => !removed.has(foldText(tag))), ...(input.addTags ?? [])]),
  }));
  const refused = wanted.flatMap(person => {
    const code = person.archivedAt ? 'person-archived' : person.tags.length > MAX_TAGS ? 'person-too-many-tags' : null;
    return code ? [{ id: person.id, code }] : [];
  });
  const changed = wanted.filter(person => !refused.some(({ id }) => id === person.id));
  const done = changed.map(person => person.id);
  if (done.length === 0) return { done, refused };
  await updatePersonRows(tx, changed);
  await removeFromTeams(tx, input.removeTeamIds ?? [], done);
  await addToTeams(
    tx,
    (input.addTeamIds ?? []).flatMap(teamId => done.map(personId => ({ teamId, personId }))),
  );
  await reindexPeople(tx, done);
  const { ids: _ids, ...what } = input;
  for (const person of changed)
    record(tx, 'workplace.person.updated', { type: 'person', id: person.id, label: nameOf(person) }, { after: what });
  await events.emit(tx, 'workplace.person.updated', { personIds: done });
  return { done, refused };
}
