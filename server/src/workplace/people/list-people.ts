import type { Database } from '../../kernel/db/database.ts';
import { decodeCursor, encodeCursor, isInstantText, isUuidText } from '../../kernel/http/cursor.ts';
import { searchDocuments } from '../../platform/search/index.ts';
import { PERSON_ENTITY } from './search-index.ts';
import type { PersonCard } from './store.ts';
import {
  countPeople,
  type PersonFilter,
  type PersonPlace,
  type PersonSort,
  peopleWithRef,
  personPage,
} from './store-lists.ts';

export type PeopleFilterInput = {
  q?: string;
  skillId?: string;
  tag?: string;
  teamId?: string;
  employmentType?: string;
  archived?: boolean;
};
export type PeopleInput = PeopleFilterInput & {
  limit?: number;
  offset?: number;
  cursor?: string;
  sort?: Exclude<PersonSort, 'relevance'>;
};
export type PeoplePage = {
  items: PersonCard[];
  total: number;
  limit: number;
  offset: number;
  nextCursor: string | null;
};

const MAX_FOUND = 1_000;

/** A page of people. Words are searched with typos and sorted by relevance unless a sort is named; digits look for a phone. */
export async function listPeople(db: Database, orgId: string, input: PeopleInput): Promise<PeoplePage> {
  const { limit = 50, cursor } = input;
  const filter = await findFilter(db, orgId, input);
  const sort = input.sort ?? (filter.found ? 'relevance' : 'lastName');
  const after = cursor ? placeOf(cursor, sort) : null;
  const offset = after ? 0 : (input.offset ?? 0);
  const [rows, counts] = await db.read(orgId, [
    personPage(filter, sort, { limit, offset, after }),
    countPeople(filter),
  ]);
  const page = (rows ?? []) as (PersonCard & { place: string })[];
  const last = page.length === limit ? page[page.length - 1] : undefined;
  return {
    items: page.map(({ place: _place, ...person }) => person),
    total: Number(counts?.[0]?.total ?? 0),
    limit,
    offset,
    nextCursor: last && sort !== 'relevance' ? encodeCursor([sort, last.place, last.id]) : null,
  };
}

/** The filter with the search already carried out. */
export async function findFilter(db: Database, orgId: string, input: PeopleFilterInput): Promise<PersonFilter> {
  const q = input.q?.trim() ?? '';
  const phone = phoneDigits(q);
  const searched = q !== '' && phone === null;
  return {
    archived: input.archived ?? false,
    skillId: input.skillId ?? null,
    tag: input.tag || null,
    teamId: input.teamId ?? null,
    employmentType: input.employmentType ?? null,
    found: searched ? await findIds(db, orgId, q) : null,
    phone,
  };
}

/** The person with exactly this reference first, then those the words fit, best first. */
async function findIds(db: Database, orgId: string, q: string): Promise<string[]> {
  const [exact, hits] = await Promise.all([
    /\d/.test(q) ? db.readRows<{ id: string }>(orgId, peopleWithRef(q)) : [],
    searchDocuments(db, orgId, PERSON_ENTITY, q, MAX_FOUND),
  ]);
  return [...new Set([...exact, ...hits].map(hit => hit.id))];
}

/** `06 12 34 56 78` or `+33 6 12...` -> the digits that every way of writing the number shares; null for other texts. */
function phoneDigits(text: string): string | null {
  if (!/^[+\d\s().\-/]{6,}$/.test(text)) return null;
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= 5 ? digits : null;
}

// The sort is part of the cursor: a place in one order means nothing in another.
function placeOf(cursor: string, sort: PersonSort): PersonPlace {
  const isValue =
    sort === 'createdAt' || sort === '-createdAt'
      ? isInstantText
      : (value: unknown) => typeof value === 'string' && value.length <= 500;
  const [, value, id] = decodeCursor(cursor, [kind => kind === sort, isValue, isUuidText]);
  return { value: String(value), id: String(id) };
}
