import type { Database, Tx } from '../../kernel/db/database.ts';
import { part, type Query, type Sql, sql } from '../../kernel/db/sql.ts';

export type EmploymentType = 'CDI' | 'CDD' | 'INTERMITTENT' | 'FREELANCE';
export type PersonFields = {
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  employmentType: EmploymentType;
  city: string;
  externalRef: string | null;
  birthOn: string | null;
  notes: string;
  tags: string[];
  locale: string;
};
export type PersonRow = PersonFields & {
  id: string;
  accountId: string | null;
  archivedAt: string | null;
  version: number;
};
export type PersonSkill = { skillId: string; name: string; level: number };
export type PersonCard = Omit<PersonRow, 'birthOn' | 'notes'> & { skills: PersonSkill[]; teamIds: string[] };
export type PersonDetail = PersonRow & {
  skills: PersonSkill[];
  teamIds: string[];
  createdAt: string;
  updatedAt: string;
};
/** What both a transaction and a one-trip read can do. */
export type Reader = { rows<R>(query: Query<R>): Promise<R[]> };

const cardFields = part`p.id, p.first_name as "firstName", p.last_name as "lastName", p.email, p.phone, p.employment_type as "employmentType",
  p.city, p.external_ref as "externalRef", p.tags, p.locale, p.account_id as "accountId", p.archived_at as "archivedAt", p.version`;
const fields = part`${cardFields}, p.birth_on as "birthOn", p.notes`;
const belongings = part`
  coalesce((select jsonb_agg(jsonb_build_object('skillId', s.id, 'name', s.name, 'level', ps.level) order by kernel.fold(s.name), s.id)
     from workplace.person_skill ps join workplace.skill s on s.org_id = ps.org_id and s.id = ps.skill_id
    where ps.org_id = p.org_id and ps.person_id = p.id), '[]') as skills,
  coalesce((select jsonb_agg(tp.team_id order by tp.team_id) from workplace.team_person tp
    where tp.org_id = p.org_id and tp.person_id = p.id), '[]') as "teamIds"`;

export type PersonFilter = {
  archived: boolean;
  skillId: string | null;
  tag: string | null;
  teamId: string | null;
  employmentType: string | null;
  /** People the search found, best first; null when nothing was searched for. */
  found: readonly string[] | null;
  /** Digits that the phone number must contain. */
  phone: string | null;
};
export type PersonSort = 'lastName' | '-lastName' | 'createdAt' | '-createdAt' | 'relevance';
export type PersonPlace = { value: string; id: string };
export type PersonWindow = { limit: number; offset: number; after: PersonPlace | null };

// Each filter is its own statement text, so that the planner sees only what is asked and keeps its plan.
function matching(filter: PersonFilter) {
  const state = filter.archived ? part`p.archived_at is not null` : part`p.archived_at is null`;
  const skill = filter.skillId
    ? part` and exists (select 1 from workplace.person_skill ps where ps.org_id = p.org_id and ps.person_id = p.id and ps.skill_id = ${filter.skillId}::uuid)`
    : part``;
  const team = filter.teamId
    ? part` and exists (select 1 from workplace.team_person tp where tp.org_id = p.org_id and tp.person_id = p.id and tp.team_id = ${filter.teamId}::uuid)`
    : part``;
  const tag = filter.tag ? part` and ${filter.tag} = any (p.tags)` : part``;
  const type = filter.employmentType ? part` and p.employment_type = ${filter.employmentType}` : part``;
  const found = filter.found ? part` and p.id = any (${filter.found}::uuid[])` : part``;
  const phone = filter.phone ? part` and strpos(p.phone, ${filter.phone}) > 0` : part``;
  return part`${state}${skill}${team}${tag}${type}${found}${phone}`;
}

function ordered(sort: PersonSort, found: readonly string[] | null) {
  if (sort === 'relevance') return part`array_position(${found ?? []}::uuid[], p.id), p.id`;
  return {
    lastName: part`p.sort_name, p.id`,
    '-lastName': part`p.sort_name desc, p.id desc`,
    createdAt: part`p.created_at, p.id`,
    '-createdAt': part`p.created_at desc, p.id desc`,
  }[sort];
}

function beyond(sort: PersonSort, after: PersonPlace | null) {
  if (!after || sort === 'relevance') return part``;
  return {
    lastName: part` and (p.sort_name, p.id) > (${after.value}::text, ${after.id}::uuid)`,
    '-lastName': part` and (p.sort_name, p.id) < (${after.value}::text, ${after.id}::uuid)`,
    createdAt: part` and (p.created_at, p.id) > (${after.value}::timestamptz, ${after.id}::uuid)`,
    '-createdAt': part` and (p.created_at, p.id) < (${after.value}::timestamptz, ${after.id}::uuid)`,
  }[sort];
}

/** A page of people with the place of each in the sort (for the cursor). */
export const personPage = (
  filter: PersonFilter,
  sort: PersonSort,
  page: PersonWindow,
): Sql<PersonCard & { place: string }> => {
  const place = sort === 'createdAt' || sort === '-createdAt' ? part`p.created_at` : part`p.sort_name`;
  const order = ordered(sort, filter.found);
  return sql`
    select ${cardFields}, ${belongings}, ${place} as place from (
      select p.* from workplace.person p where ${matching(filter)}${beyond(sort, page.after)} order by ${order} limit ${page.limit} offset ${page.offset}) p
     order by ${order}`;
};
export const countPeople = (filter: PersonFilter): Sql<{ total: number }> =>
  sql`select count(*) as total from workplace.person p where ${matching(filter)}`;

export const personDetail = (id: string): Sql<PersonDetail> =>
  sql`select ${fields}, ${belongings}, p.created_at as "createdAt", p.updated_at as "updatedAt" from workplace.person p where p.id = ${id}`;
const cardsOf = (ids: readonly string[]): Sql<PersonCard> =>
  sql`select ${cardFields}, ${belongings} from workplace.person p where p.id = any (${ids}::uuid[])`;

/** The people with these ids, archived ones too, inside the reader's org. Missing ones are left out. */
export async function peopleByIds(reader: Reader, ids: readonly string[]): Promise<Map<string, PersonCard>> {
  if (ids.length === 0) return new Map();
  return new Map((await reader.rows(cardsOf([...new Set(ids)]))).map(person => [person.id, person]));
}

/** The same as `peopleByIds` in one round trip outside a transaction. */
export const readPeopleByIds = (
  db: Database,
  orgId: string,
  ids: readonly string[],
): Promise<Map<string, PersonCard>> => peopleByIds({ rows: query => db.readRows(orgId, query) }, ids);

/** The person an account is in an org: where "my missions" begins. */
export async function findPersonByAccount(
  db: Database,
  orgId: string,
  accountId: string,
): Promise<PersonCard | undefined> {
  const [person] = await db.readRows<PersonCard>(
    orgId,
    sql`select ${cardFields}, ${belongings} from workplace.person p where p.account_id = ${accountId}`,
  );
  return person;
}

export const lockPeople = (tx: Tx, ids: readonly string[]): Promise<PersonRow[]> =>
  tx.rows<PersonRow>(
    sql`select ${fields} from workplace.person p where p.id = any (${ids}::uuid[]) order by p.id for update`,
  );

export async function insertPersonRows(tx: Tx, rows: readonly (PersonFields & { id: string })[]): Promise<void> {
  await tx.run(sql`
    insert into workplace.person (id, first_name, last_name, email, phone, employment_type, city, external_ref, birth_on, notes, tags, locale)
    select r.id, r."firstName", r."lastName", r.email, r.phone, r."employmentType", r.city, r."externalRef", r."birthOn", r.notes, r.tags, r.locale
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "firstName" text, "lastName" text, email text, phone text,
           "employmentType" text, city text, "externalRef" text, "birthOn" date, notes text, tags text[], locale text)`);
}

/** What an org's people get when nothing is said. */
export async function orgDefaults(reader: Reader): Promise<{ zone: string; locale: string }> {
  const [org] = await reader.rows<{ zone: string; locale: string }>(sql`select zone, locale from platform.org`);
  return org ?? { zone: 'Europe/Paris', locale: 'fr' };
}
