import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/ids.ts';

export type SkillInput = { personId: string; name: string; level: number };

/** The skills with these names, made where they are not known. Names count without case and accents, as in `skill__name`. */
async function takeSkills(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const ids = names.map(() => newId());
  const [, rows] = await tx.batch([
    sql`insert into workplace.skill (id, name) select * from unnest(${ids}::uuid[], ${names}::text[])
        on conflict (org_id, kernel.fold(name)) do nothing`,
    sql`select n.name, s.id from unnest(${names}::text[]) as n (name) join workplace.skill s on kernel.fold(s.name) = kernel.fold(n.name)`,
  ]);
  return new Map((rows ?? []).map(row => [String(row.name), String(row.id)]));
}

/** Adds skills to people; of two levels for the same skill the given one counts. */
export async function addSkills(tx: Tx, inputs: readonly SkillInput[]): Promise<void> {
  if (inputs.length === 0) return;
  const skills = await takeSkills(tx, [...new Set(inputs.map(input => input.name))]);
  const rows = new Map(
    inputs.map(input => {
      const skillId = skills.get(input.name) ?? '';
      return [`${input.personId}/${skillId}`, { ...input, skillId }];
    }),
  );
  const list = [...rows.values()];
  tx.write(sql`
    insert into workplace.person_skill (person_id, skill_id, level)
    select * from unnest(${list.map(row => row.personId)}::uuid[], ${list.map(row => row.skillId)}::uuid[], ${list.map(row => row.level)}::smallint[])
    on conflict (org_id, person_id, skill_id) do update set level = excluded.level`);
}

export async function clearSkills(tx: Tx, personIds: readonly string[]): Promise<void> {
  tx.write(sql`delete from workplace.person_skill where person_id = any (${personIds}::uuid[])`);
}

export type TeamPlace = { teamId: string; personId: string };

export async function addToTeams(tx: Tx, places: readonly TeamPlace[]): Promise<void> {
  if (places.length === 0) return;
  tx.write(sql`
    insert into workplace.team_person (team_id, person_id)
    select * from unnest(${places.map(place => place.teamId)}::uuid[], ${places.map(place => place.personId)}::uuid[])
    on conflict do nothing`);
}

export async function clearTeams(tx: Tx, personIds: readonly string[]): Promise<void> {
  tx.write(sql`delete from workplace.team_person where person_id = any (${personIds}::uuid[])`);
}

export async function removeFromTeams(tx: Tx, teamIds: readonly string[], personIds: readonly string[]): Promise<void> {
  if (teamIds.length === 0) return;
  tx.write(
    sql`delete from workplace.team_person where team_id = any (${teamIds}::uuid[]) and person_id = any (${personIds}::uuid[])`,
  );
}

/** Skills and teams of one person become another's; of two levels the higher counts. */
export async function moveBelongings(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.batch([
    sql`insert into workplace.person_skill as ps (person_id, skill_id, level)
        select ${toId}::uuid, skill_id, level from workplace.person_skill where person_id = ${fromId}
        on conflict (org_id, person_id, skill_id) do update set level = greatest(ps.level, excluded.level)`,
    sql`insert into workplace.team_person (team_id, person_id) select team_id, ${toId}::uuid from workplace.team_person where person_id = ${fromId} on conflict do nothing`,
    sql`delete from workplace.person_skill where person_id = ${fromId}`,
    sql`delete from workplace.team_person where person_id = ${fromId}`,
  ]);
}
