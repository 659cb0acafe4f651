import { part, sql } from '../../../kernel/db/sql.ts';
import { fields, type Reader, skillsOf } from '../store.ts';
import type { Candidate } from './evaluate-row.ts';
import type { KnownPerson, Matches } from './plan-row.ts';

/**
 * Active people with an e-mail or a reference of these rows, and for rows with neither, whether somebody has the same
 * name: two statements for a whole batch. With `hold` the found people cannot change until the transaction ends.
 */
export async function findMatches(reader: Reader, rows: readonly Candidate[], hold: 'hold' | 'look'): Promise<Matches> {
  const people = rows.flatMap(({ person, repeats, line }) => (person && !repeats ? [{ ...person, line }] : []));
  const emails = people.flatMap(person => person.email ?? []);
  const refs = people.flatMap(person => person.externalRef ?? []);
  const nameless = people.filter(person => person.email === null && person.externalRef === null);
  const known =
    emails.length + refs.length === 0
      ? []
      : await reader.rows<KnownPerson>(sql`
    select ${fields}, ${skillsOf} from workplace.person p
     where p.id in (select id from workplace.person where email = any (${emails}::text[]) and archived_at is null
                    union all select id from workplace.person where external_ref = any (${refs}::text[]) and archived_at is null)
     order by p.id ${hold === 'hold' ? part`for update of p` : part``}`);
  return {
    byEmail: new Map(known.flatMap(person => (person.email === null ? [] : [[person.email, person]]))),
    byRef: new Map(known.flatMap(person => (person.externalRef === null ? [] : [[person.externalRef, person]]))),
    sameName: new Set(await linesWithKnownName(reader, nameless)),
  };
}

// The folded name is made first and compared as a plain column: a function on the row could not use the index behind the wall.
async function linesWithKnownName(
  reader: Reader,
  people: readonly { line: number; firstName: string; lastName: string }[],
): Promise<number[]> {
  if (people.length === 0) return [];
  const rows = await reader.rows<{ line: number }>(sql`
    with wanted as materialized (
      select n.line, kernel.fold(n.last) || E'\t' || kernel.fold(n.first) as name
        from unnest(${people.map(person => person.line)}::int[], ${people.map(person => person.lastName)}::text[], ${people.map(person => person.firstName)}::text[]) as n (line, last, first))
    select w.line from wanted w where exists (select 1 from workplace.person p where p.sort_name = w.name and p.archived_at is null)`);
  return rows.map(row => row.line);
}
