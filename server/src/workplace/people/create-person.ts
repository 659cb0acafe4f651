import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { record } from '../../platform/audit/index.ts';
import type { NewPerson } from './contract.ts';
import { toPerson } from './normalise-person.ts';
import { indexPeople } from './search-index.ts';
import { insertPersonRows, orgDefaults, type PersonFields } from './store.ts';
import { linkAccounts } from './store-accounts.ts';
import { addSkills, addToTeams } from './store-belongings.ts';

export type WholePerson = PersonFields & { id: string; skills: { name: string; level: number }[]; teamIds: string[] };

/** Creates a person. Refuses an e-mail or a reference that another active person has. */
export async function createPerson(
  tx: Tx,
  events: Events,
  input: NewPerson,
  now: string,
  id = newId(),
): Promise<string> {
  const person = toPerson(id, input, await orgDefaults(tx), now.slice(0, 10));
  await insertPeople(tx, [person]);
  const { firstName, lastName, employmentType, tags } = person;
  record(
    tx,
    'workplace.person.created',
    { type: 'person', id, label: nameOf(person) },
    { after: { firstName, lastName, employmentType, tags } },
  );
  await events.emit(tx, 'workplace.person.created', { personIds: [id] });
  return id;
}

/**
 * Inserts many people with their skills, teams, accounts and search terms in a few statements. Events and audit are the
 * caller's: one import is one entry, not thousands. Values must be clean: see `toPerson`.
 */
export async function insertPeople(tx: Tx, people: readonly WholePerson[]): Promise<void> {
  if (people.length === 0) return;
  await insertPersonRows(tx, people);
  await addSkills(
    tx,
    people.flatMap(person => person.skills.map(skill => ({ personId: person.id, ...skill }))),
  );
  await addToTeams(
    tx,
    people.flatMap(person => person.teamIds.map(teamId => ({ personId: person.id, teamId }))),
  );
  await linkAccounts(
    tx,
    people.map(person => person.id),
  );
  await indexPeople(tx, people);
}

export const nameOf = (person: { firstName: string; lastName: string }): string =>
  `${person.firstName} ${person.lastName}`.trim();
