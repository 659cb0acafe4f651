import type { Tx } from '../../kernel/db/database.ts';
import { indexDocuments, type SearchDocument } from '../../platform/search/index.ts';
import type { PersonFields } from './store.ts';

export const PERSON_ENTITY = 'person';
export type Indexed = Pick<PersonFields, 'firstName' | 'lastName' | 'email' | 'city' | 'tags'> & {
  id: string;
  skills: readonly { name: string }[];
};

/**
 * Keeps what people are found by, in the transaction that changes it. Phone numbers and references are looked up in their
 * own columns: one near to another is somebody else, and they would be most of the index.
 */
export async function indexPeople(tx: Tx, people: readonly Indexed[]): Promise<void> {
  await indexDocuments(tx, PERSON_ENTITY, people.map(toDocument));
}

function toDocument(person: Indexed): SearchDocument {
  return {
    id: person.id,
    fields: [
      { text: person.lastName, weight: 9 },
      { text: person.firstName, weight: 8 },
      { text: person.email ?? '', weight: 5 },
      { text: person.skills.map(skill => skill.name).join(' '), weight: 4 },
      { text: person.tags.join(' '), weight: 3 },
      { text: person.city, weight: 2 },
    ],
  };
}
