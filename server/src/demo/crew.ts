import type { System } from '../app.ts';
import { answerInvitation, invitePeople } from '../crew/assignments/index.ts';
import { createMissions, listNeeds, publishMissions } from '../crew/missions/index.ts';
import { createProject } from '../crew/projects/index.ts';
import { createRole, createSite } from '../crew/sites/index.ts';
import type { Events } from '../kernel/events/events.ts';
import type { Jobs } from '../kernel/jobs/jobs.ts';
import { localDateAt } from '../kernel/time/wall-time.ts';
import { createTeam } from '../platform/teams/index.ts';
import { insertPeople, toPerson } from '../workplace/people/index.ts';
import { seedCalendars } from './calendars.ts';
import {
  CITIES,
  DECLINE_REASONS,
  type DemoProject,
  FIRST_NAMES,
  LAST_NAMES,
  PEOPLE_COUNT,
  PROJECTS,
  ROLES,
  SITES,
  SKILLS,
  TEAMS,
} from './crew-data.ts';
import { demoId } from './ids.ts';
import { Random } from './random.ts';

type Deps = System['deps'];
type DemoActor = { accountId: string; name: string; ip: null; requestId: null };
type OrgKey = 'crew' | 'other';
const ZONE = 'Europe/Paris';

/** People, projects, missions around today, invitations, their answers and calendar addresses for one org. */
export async function seedCrew(deps: Deps, key: OrgKey, now: string): Promise<void> {
  const random = new Random(key === 'crew' ? 7 : 11);
  const orgId = demoId(`org ${key}`);
  const manager = { accountId: demoId(`manager@${key}.example`), name: 'Sophie Lemaire', ip: null, requestId: null };
  const people = peopleOf(key, random, now);
  await deps.db.transaction(
    orgId,
    async tx => {
      for (const [index, [name, color]] of TEAMS.entries())
        await createTeam(tx, deps.events, { name, color }, demoId(`${key} team ${index}`));
      for (const site of SITES) await createSite(tx, deps.events, site, demoId(`${key} site ${site.key}`));
      for (const role of ROLES) await createRole(tx, deps.events, { name: role }, demoId(`${key} role ${role}`));
      await insertPeople(tx, people);
    },
    manager,
  );
  for (const project of PROJECTS[key])
    await seedProject(
      deps,
      key,
      orgId,
      project,
      people.map(person => person.id),
      random,
      manager,
      now,
    );
  await seedCalendars(deps, key, manager);
}

function peopleOf(key: OrgKey, random: Random, now: string) {
  const names = random.shuffle(FIRST_NAMES.flatMap(first => LAST_NAMES.map(last => [first, last] as const)));
  return Array.from({ length: PEOPLE_COUNT[key] }, (_, index) => {
    const [firstName, lastName] =
      index === 0 && key === 'crew' ? (['Lucas', 'Moreau'] as const) : (names[index] ?? (['Alex', 'Martin'] as const));
    const email =
      index === 0 && key === 'crew'
        ? 'tech@crew.example'
        : `${plain(firstName)}.${plain(lastName)}${index}@${key}-people.example`;
    const input = {
      firstName,
      lastName,
      email,
      phone: `+336${String(10_000_000 + random.below(89_999_999))}`,
      city: random.pick(CITIES),
      externalRef: `M${String(index + 1).padStart(4, '0')}`,
      employmentType:
        (['INTERMITTENT', 'INTERMITTENT', 'INTERMITTENT', 'CDI', 'CDD', 'FREELANCE'] as const)[index % 6] ??
        'INTERMITTENT',
      skills: random
        .shuffle(SKILLS)
        .slice(0, 1 + random.below(3))
        .map(name => ({ name, level: 2 + random.below(4) })),
      tags: index % 7 === 0 ? ['permis B'] : [],
      teamIds: [demoId(`${key} team ${index % TEAMS.length}`)],
    };
    return toPerson(demoId(`${key} person ${index}`), input, { zone: ZONE, locale: 'fr' }, now.slice(0, 10));
  });
}

async function seedProject(
  deps: Deps,
  key: OrgKey,
  orgId: string,
  project: DemoProject,
  personIds: readonly string[],
  random: Random,
  actor: DemoActor,
  now: string,
): Promise<void> {
  const today = localDateAt(now, ZONE);
  const dateOf = (offset: number): string => Temporal.PlainDate.from(today).add({ days: offset }).toString();
  const needs = await deps.db.transaction(
    orgId,
    async tx => {
      const { id } = await createProject(
        tx,
        deps.events,
        {
          name: project.name,
          code: project.code,
          color: project.color,
          description: project.description,
          zone: ZONE,
          siteId: demoId(`${key} site ${project.site}`),
          status: 'ACTIVE',
          startsOn: dateOf(Math.min(...project.days)),
          endsOn: dateOf(Math.max(...project.days)),
          managerIds: [actor.accountId],
        },
        demoId(`${key} project ${project.code}`),
      );
      const missions = project.days.flatMap(day =>
        project.shifts.map(shift => ({
          title: shift.title,
          startsLocal: `${dateOf(day)}T${shift.start}`,
          endsLocal: `${dateOf(shift.end <= shift.start ? day + 1 : day)}T${shift.end}`,
          startsChoice: 'earlier' as const,
          endsChoice: 'later' as const,
          needs: shift.needs.map(([role, quota]) => ({ roleId: demoId(`${key} role ${role}`), quota })),
        })),
      );
      const ids = await createMissions(tx, deps.events, id, missions);
      const published = ids.filter(
        (_, index) =>
          project.draftFrom === undefined ||
          (project.days[Math.floor(index / project.shifts.length)] ?? 0) < project.draftFrom,
      );
      await publishMissions(tx, deps.events, published);
      return listNeeds(tx, published);
    },
    actor,
  );
  await seedAnswers(deps, orgId, needs, personIds, random, actor, now);
}

/** Most needs get somebody asked; most of those say yes, some no, some not yet. No mail goes out for this past. */
async function seedAnswers(
  deps: Deps,
  orgId: string,
  needs: readonly { id: string; quota: number }[],
  personIds: readonly string[],
  random: Random,
  actor: DemoActor,
  now: string,
): Promise<void> {
  // Only the last answers are news to the manager: nobody opens a demonstration with a hundred notices.
  const heard = { ...deps, jobs: { enqueue: async () => {} } as unknown as Jobs };
  const unheard = { ...heard, events: { emit: async () => {} } as unknown as Events };
  for (const [index, { id: needId, quota }] of needs.entries()) {
    const quiet = index < needs.length - 3 ? unheard : heard;
    if (random.below(14) === 0) continue;
    const asked = random.shuffle(personIds).slice(0, quota + random.below(3));
    const report = await deps.db
      .transaction(
        orgId,
        tx => invitePeople(quiet, tx, { personIds: asked, roleNeedIds: [needId], expiresInHours: 24 * 10 }, now),
        actor,
      )
      .catch(() => undefined);
    for (const invitation of report?.invitations ?? []) {
      const dice = random.below(10);
      if (dice > 8) continue;
      const answer =
        dice < 8
          ? ({ action: 'accept' } as const)
          : ({ action: 'decline', reason: random.pick(DECLINE_REASONS) } as const);
      const { token } = deps.tokens.of('crew-invitation', orgId, invitation.id);
      // Full, or busy at that time: then this one stays unanswered, as in life.
      await answerInvitation(quiet, invitation.id, token, {
        answer,
        assignmentIds: null,
        now,
        ip: '127.0.0.1',
        requestId: 'demonstration',
      }).catch(() => undefined);
    }
  }
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
