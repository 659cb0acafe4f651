import { pagePart, part, type Sql, sql } from '../../kernel/db/sql.ts';
import { belongings, cardFields, fields, type PersonCard } from './store.ts';

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
export type PersonWhole = Omit<PersonCard, 'displayName'> & { birthOn: string | null; notes: string };
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
  detail: 'card' | 'whole' = 'card',
): Sql<(PersonCard | PersonWhole) & { place: string }> => {
  const place = sort === 'createdAt' || sort === '-createdAt' ? part`p.created_at` : part`p.sort_name`;
  const order = ordered(sort, filter.found);
  return sql`
    select ${detail === 'card' ? cardFields : fields}, ${belongings}, ${place} as place from (
      select p.* from workplace.person p where ${matching(filter)}${beyond(sort, page.after)} order by ${order} ${pagePart(page.limit, page.offset)}) p
     order by ${order}`;
};
/** Whose reference this is, however it is capitalised. */
export const peopleWithRef = (ref: string): Sql<{ id: string }> =>
  sql`select id from workplace.person where external_ref = any (${[...new Set([ref, ref.toUpperCase(), ref.toLowerCase()])]}::text[])`;

export const countPeople = (filter: PersonFilter): Sql<{ total: number }> =>
  sql`select count(*) as total from workplace.person p where ${matching(filter)}`;

const LISTED = 2_000;
export const listTags = (): Sql<{ name: string; people: number }> => sql`
  select tag as name, count(*) as people from workplace.person p, unnest(p.tags) tag where p.archived_at is null
   group by tag order by kernel.fold(tag), tag limit ${LISTED}`;
export const listSkills = (): Sql<{ id: string; name: string; people: number }> => sql`
  select s.id, s.name, count(p.id) as people
    from workplace.skill s left join workplace.person_skill ps on ps.org_id = s.org_id and ps.skill_id = s.id
    left join workplace.person p on p.org_id = ps.org_id and p.id = ps.person_id and p.archived_at is null
   group by s.org_id, s.id order by kernel.fold(s.name), s.id limit ${LISTED}`;
