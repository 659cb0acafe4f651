import type { Answer, Caller, TestOrg } from '../system.ts';
import { furnishCopro } from './furnish-copro.ts';

/** One call below /api/v1: of the system inside a test, or of a server process. */
export type Call = (
  as: Caller | null,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT',
  url: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;
export type SweptOrg = TestOrg<'manager' | 'tech'>;
/** An org with one thing of every kind; every name in it carries the mark. */
export type Furnished = {
  readonly org: SweptOrg;
  readonly mark: string;
  /** Ids by the name that a field or an address has for them. */
  readonly ids: Readonly<Record<string, string>>;
  /** Paths that work without a session. */
  readonly links: { readonly feed: string; readonly revokedFeed: string; readonly invitation: string };
};

/** Fills an org through the API. */
export async function furnish(
  call: Call,
  org: SweptOrg,
  mark: string,
  more: Record<string, string> = {},
): Promise<Furnished> {
  const as = org.as.manager;
  const post = async (url: string, body: unknown, who = as) => {
    const answer = await call(who, 'POST', url, body);
    if (answer.status >= 300) throw new Error(`POST ${url}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  const team = await post('/teams', { name: `${mark} team` });
  const person = await post('/people', {
    firstName: mark,
    lastName: 'Person',
    email: `${mark.toLowerCase()}@example.org`,
    skills: [{ name: `${mark} skill`, level: 3 }],
    tags: [mark],
    teamIds: [team.id],
  });
  const other = await post('/people', { firstName: mark, lastName: 'Other' });
  // The manager is a person of the planning too, so that what is "own" exists.
  await post('/people', { firstName: mark, lastName: 'Manager', email: as.email });
  const site = await post('/sites', { name: `${mark} site`, zone: 'Europe/Paris' });
  const role = await post('/roles', { name: `${mark} role` });
  const { project, mission } = await plan(post, mark, site.id, role.id);
  const invited = await post('/invitations', {
    personIds: [person.id],
    roleNeedIds: [mission.needs[0].id],
    message: mark,
  });
  const invitationId: string = invited.invitations[0].id;
  const feed = await post('/calendar-feeds', { kind: 'person', personId: person.id });
  const revoked = await post('/calendar-feeds', { kind: 'org' });
  await call(as, 'DELETE', `/calendar-feeds/${revoked.id}`);
  const orgInvitation = await post(
    '/org-invitations',
    { email: `${mark.toLowerCase()}-new@example.org`, role: 'tech' },
    org.as.owner,
  );
  const imported = await call(as, 'POST', '/people/imports?fileName=people.csv', `Nom;Prénom\n${mark};Zoé\n`, {
    'content-type': 'text/csv',
  });
  const copro = await furnishCopro(
    (url, body) => post(url, body, org.as.owner),
    async url => (await call(org.as.owner, 'GET', url)).body,
    mark,
  );
  const skill = (await call(as, 'GET', `/people/${person.id}`)).body.skills[0];
  const token = new URL((await call(as, 'GET', `/invitations/${invitationId}/link`)).body.url).hash.slice(7);
  return {
    org,
    mark,
    links: {
      feed: pathOf(feed.url),
      revokedFeed: pathOf(revoked.url),
      invitation: `/invitations/${invitationId}?token=${token}`,
    },
    ids: {
      teamsId: team.id,
      teamId: team.id,
      teamIds: team.id,
      peopleId: person.id,
      personId: person.id,
      personIds: person.id,
      otherId: other.id,
      sitesId: site.id,
      siteId: site.id,
      roleId: role.id,
      projectsId: project.id,
      projectId: project.id,
      missionsId: mission.id,
      missionId: mission.id,
      ids: mission.id,
      roleNeedIds: mission.needs[0].id,
      invitationsId: invitationId,
      assignmentsId: invited.invitations[0].assignmentIds[0],
      assignmentIds: invited.invitations[0].assignmentIds[0],
      'calendar-feedsId': feed.id,
      'org-invitationsId': orgInvitation.id,
      importsId: imported.body.id,
      skillId: skill.skillId,
      requiredSkillIds: skill.skillId,
      orgsId: org.id,
      org: org.id,
      accountId: org.as.tech.accountId,
      managerIds: org.as.manager.accountId,
      actor: org.as.manager.accountId,
      target: mission.id,
      sessionsId: sessionOf(org.as.manager),
      ...copro,
      ...more,
    },
  };
}

// Answers are looked into freely; a wrong path fails the call that follows.
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;

async function plan(post: (url: string, body: unknown) => Promise<Body>, mark: string, siteId: string, roleId: string) {
  const project = await post('/projects', {
    name: `${mark} project`,
    zone: 'Europe/Paris',
    siteId,
    status: 'ACTIVE',
  });
  const start = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 11);
  const created = await post(`/projects/${project.id}/missions:bulk_create`, {
    publish: true,
    missions: [
      {
        title: `${mark} mission`,
        startsAt: `${start}08:00:00Z`,
        endsAt: `${start}12:00:00Z`,
        needs: [{ roleId, quota: 2 }],
      },
    ],
  });
  return { project, mission: created.items[0] };
}

const pathOf = (url: string): string => new URL(url).pathname.replace('/api/v1', '');

/** The session in an access token: what `/me/sessions/{id}` would end. */
function sessionOf(caller: Caller): string {
  const claims = JSON.parse(Buffer.from(caller.token.split('.')[1] ?? '', 'base64url').toString()) as { s: string };
  return claims.s;
}
