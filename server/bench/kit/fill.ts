import type { Stage } from './stage.ts';

export type Size = { readonly missions: number; readonly peoplePerMission: number; readonly weeks: number };

/**
 * Missions and accepted work for the people of the org, written past the application: mission n is worked on by the people
 * (n * k ... n * k + k) in turn, so nobody works twice at once. Two needs for each mission.
 */
export async function fillOrg(stage: Stage, { missions, peoplePerMission, weeks }: Size): Promise<void> {
  const { orgId } = stage;
  const statements = [
    `insert into crew.role (org_id, id, name) select '${orgId}', gen_random_uuid(), 'Scale ' || n from generate_series(1, 2) n`,
    `insert into crew.project (org_id, id, name, code, description, status, zone, color)
     select '${orgId}', gen_random_uuid(), 'Scale ' || n, '', '', 'ACTIVE', 'Europe/Paris', 'indigo' from generate_series(1, 20) n`,
    `create temp table scale_mission as
       select n, gen_random_uuid() as id, gen_random_uuid() as first_need, gen_random_uuid() as second_need,
              timestamptz '2027-01-04 08:00+01' + n * (interval '1 week' * ${weeks} / ${missions}) as starts_at
         from generate_series(0, ${missions - 1}) n`,
    `insert into crew.mission (org_id, id, project_id, title, status, starts_at, ends_at, zone)
     select '${orgId}', s.id, p.id, 'Scale ' || s.n, 'published', s.starts_at, s.starts_at + interval '4 hours', 'Europe/Paris'
       from scale_mission s join (select id, row_number() over () - 1 as n from crew.project where org_id = '${orgId}' and name like 'Scale %') p on p.n = s.n % 20`,
    ...['first', 'second'].map(
      (which, at) => `insert into crew.role_need (org_id, id, mission_id, role_id, quota)
       select '${orgId}', s.${which}_need, s.id, r.id, ${Math.ceil(peoplePerMission / 2)}
         from scale_mission s, (select id from crew.role where org_id = '${orgId}' and name = 'Scale ${at + 1}') r`,
    ),
    `create temp table scale_person as select id, row_number() over (order by id) - 1 as n from workplace.person where org_id = '${orgId}'`,
    `create unique index on scale_person (n)`,
    `analyze scale_person`,
    `insert into crew.assignment (org_id, id, mission_id, role_need_id, person_id, status, starts_at, ends_at, agreed_starts_at, agreed_ends_at)
     select '${orgId}', gen_random_uuid(), s.id, case when k % 2 = 0 then s.first_need else s.second_need end, p.id, 'ACCEPTED',
            s.starts_at, s.starts_at + interval '4 hours', s.starts_at, s.starts_at + interval '4 hours'
       from scale_mission s cross join generate_series(0, ${peoplePerMission - 1}) k
       join scale_person p on p.n = (s.n::bigint * ${peoplePerMission} + k) % (select count(*) from scale_person)`,
  ];
  // The foreign keys hold by construction; checking a million of them one by one is not what is measured.
  await stage.admin(`set session_replication_role = replica; ${statements.join('; ')}; reset session_replication_role`);
  await stage.admin('vacuum analyze');
}
