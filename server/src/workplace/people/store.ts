import type { Database, Tx } from '../../kernel/db/database.ts';
import { part, type Sql, sql } from '../../kernel/db/sql.ts';
import type { EmploymentType } from './import-synonyms.ts';

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
export type PersonCard = Omit<PersonRow, 'birthOn' | 'notes'> & {
  displayName: string;
  skills: PersonSkill[];
  teamIds: string[];
};
export type PersonDetail = PersonRow & {
  skills: PersonSkill[];
  teamIds: string[];
  createdAt: string;
  updatedAt: string;
};
/** What both a transaction and a one-trip read (`readerOf`) can do. */
export type Reader = { rows<R>(query: Sql<R>): Promise<R[]> };
export const readerOf = (db: Database, orgId: string): Reader => ({ rows: query => db.readRows(orgId, query) });

const rowFields = part`p.id, p.first_name as "firstName", p.last_name as "lastName", p.email, p.phone, p.employment_type as "employmentType",
  p.city, p.external_ref as "externalRef", p.tags, p.locale, p.account_id as "accountId", p.archived_at as "archivedAt", p.version`;
export const cardFields = part`${rowFields}, trim(p.first_name || ' ' || p.last_name) as "displayName"`;
export const fields = part`${rowFields}, p.birth_on as "birthOn", p.notes`;
export const skillsOf = part`
  coalesce((select jsonb_agg(jsonb_build_object('skillId', s.id, 'name', s.name, 'level', ps.level) order by kernel.fold(s.name), s.id)
     from workplace.person_skill ps join workplace.skill s on s.org_id = ps.org_id and s.id = ps.skill_id
    where ps.org_id = p.org_id and ps.person_id = p.id), '[]') as skills`;
export const belongings = part`${skillsOf},
  coalesce((select jsonb_agg(tp.team_id order by tp.team_id) from workplace.team_person tp
    where tp.org_id = p.org_id and tp.person_id = p.id), '[]') as "teamIds"`;

export const personDetail = (id: string): Sql<PersonDetail> =>
  sql`select ${fields}, ${belongings}, p.created_at as "createdAt", p.updated_at as "updatedAt" from workplace.person p where p.id = ${id}`;
const cardsOf = (ids: readonly string[]): Sql<PersonCard> =>
  sql`select ${cardFields}, ${belongings} from workplace.person p where p.id = any (${ids}::uuid[])`;

/** The people with these ids, archived ones too, inside the reader's org. Missing ones are left out. */
export async function peopleByIds(reader: Reader, ids: readonly string[]): Promise<Map<string, PersonCard>> {
  if (ids.length === 0) return new Map();
  return new Map((await reader.rows(cardsOf([...new Set(ids)]))).map(person => [person.id, person]));
}

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
  tx.write(sql`
    insert into workplace.person (id, first_name, last_name, email, phone, employment_type, city, external_ref, birth_on, notes, tags, locale)
    select r.id, r."firstName", r."lastName", r.email, r.phone, r."employmentType", r.city, r."externalRef", r."birthOn", r.notes, r.tags, r.locale
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "firstName" text, "lastName" text, email text, phone text,
           "employmentType" text, city text, "externalRef" text, "birthOn" date, notes text, tags text[], locale text)`);
}

/** Writes the fields of people that are held, and counts their versions up. */
export async function updatePersonRows(tx: Tx, rows: readonly PersonRow[]): Promise<void> {
  tx.write(sql`
    update workplace.person p
       set first_name = r."firstName", last_name = r."lastName", email = r.email, phone = r.phone, employment_type = r."employmentType", city = r.city,
           external_ref = r."externalRef", birth_on = r."birthOn", notes = r.notes, tags = r.tags, locale = r.locale, version = p.version + 1, updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "firstName" text, "lastName" text, email text, phone text,
           "employmentType" text, city text, "externalRef" text, "birthOn" date, notes text, tags text[], locale text)
     where p.id = r.id`);
}

export async function setArchived(tx: Tx, id: string, archived: boolean): Promise<void> {
  tx.write(sql`
    update workplace.person set archived_at = case when ${archived}::boolean then now() end, version = version + 1, updated_at = now() where id = ${id}`);
}

/** What an org's people get when nothing is said. */
export async function orgDefaults(reader: Reader): Promise<{ zone: string; locale: string }> {
  const [org] = await reader.rows<{ zone: string; locale: string }>(sql`select zone, locale from platform.org`);
  return org ?? { zone: 'Europe/Paris', locale: 'fr' };
}
