import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../src/kernel/ids/ids.ts';
import { callOf, type IdOf, nameOf, type Operation, readOperations, unknownIds } from './openapi.ts';
import { type Caller, type TestOrg, type TestSystem, testSystem } from './system.ts';

const CANARY = 'Kanarienvogel7391';
let t: TestSystem;
let operations: Operation[];
let attacker: TestOrg<'manager' | 'tech'>;
let victim: TestOrg<'manager' | 'tech'>;
/** One thing of every kind that belongs to the victim, by the name a field or an address has for it. */
let ids: Record<string, string>;

beforeAll(async () => {
  t = await testSystem();
  operations = await readOperations(t);
  attacker = await t.addOrg(['manager', 'tech']);
  victim = await t.addOrg(['manager', 'tech'], { name: CANARY });
  ids = await fill(victim, CANARY);
  await fill(attacker, 'ours');
});
afterAll(() => t.close());

async function fill(org: TestOrg<'manager' | 'tech'>, mark: string): Promise<Record<string, string>> {
  const as = org.as.manager;
  const post = async (url: string, body: unknown, who = as, headers = {}) => {
    const answer = await t.inject(who, 'POST', url, body, headers);
    expect(answer.status, `${url} ${answer.text}`).toBeLessThan(300);
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
  const site = await post('/sites', { name: `${mark} site`, zone: 'Europe/Paris' });
  const role = await post('/roles', { name: `${mark} role` });
  const project = await post('/projects', {
    name: `${mark} project`,
    zone: 'Europe/Paris',
    siteId: site.id,
    status: 'ACTIVE',
  });
  const created = await post(`/projects/${project.id}/missions:bulk_create`, {
    publish: true,
    missions: [
      {
        title: `${mark} mission`,
        startsAt: '2027-05-10T08:00:00Z',
        endsAt: '2027-05-10T12:00:00Z',
        needs: [{ roleId: role.id, quota: 2 }],
      },
    ],
  });
  const [mission] = created.items;
  const invited = await post('/invitations', {
    personIds: [person.id],
    roleNeedIds: [mission.needs[0].id],
    message: mark,
  });
  const feed = await post('/calendar-feeds', { kind: 'person', personId: person.id });
  const orgInvitation = await post(
    '/org-invitations',
    { email: `${mark.toLowerCase()}-new@example.org`, role: 'tech' },
    org.as.owner,
  );
  const skill = (await t.inject(as, 'GET', `/people/${person.id}`)).body.skills[0];
  const notification = newId();
  await t.deps.db.transaction(org.id, tx =>
    tx.run({
      text: 'insert into platform.notification (id, account_id, type, params) values ($1, $2, $3, $4)',
      values: [notification, org.as.manager.accountId, 'test', JSON.stringify({ mark })],
    }),
  );
  return {
    teamsId: team.id,
    teamId: team.id,
    teamIds: team.id,
    peopleId: person.id,
    personId: person.id,
    personIds: person.id,
    otherId: person.id,
    sitesId: site.id,
    siteId: site.id,
    roleId: role.id,
    projectsId: project.id,
    projectId: project.id,
    missionsId: mission.id,
    missionId: mission.id,
    ids: mission.id,
    roleNeedIds: mission.needs[0].id,
    invitationsId: invited.invitations[0].id,
    assignmentsId: invited.invitations[0].assignmentIds[0],
    assignmentIds: invited.invitations[0].assignmentIds[0],
    'calendar-feedsId': feed.id,
    'org-invitationsId': orgInvitation.id,
    skillId: skill.skillId,
    requiredSkillIds: skill.skillId,
    notificationsId: notification,
    orgsId: org.id,
    org: org.id,
    accountId: org.as.tech.accountId,
    managerIds: org.as.manager.accountId,
    actor: org.as.manager.accountId,
    target: mission.id,
    meId: org.as.manager.accountId,
  };
}

const foreign: IdOf = field => ids[field] ?? ids.missionId ?? '';
const SKIPPED = new Set(['GET /stream', 'POST /auth/sign-out']);
const swept = () => operations.filter(operation => !operation.isPublic && !SKIPPED.has(nameOf(operation)));

function call(as: Caller, operation: Operation, idOf: IdOf, headers: Record<string, string> = {}) {
  const { url, body } = callOf(operation, idOf);
  const type =
    operation.body && operation.bodyType !== 'application/json' ? { 'content-type': operation.bodyType } : {};
  return t.inject(as, operation.method, url, body, { 'if-match': '"v1"', ...type, ...headers });
}

/** Every row of every tenant table that the org has, as a hash a table. Seals follow entries by themselves, seconds later. */
async function fingerprint(orgId: string): Promise<Record<string, string>> {
  const tables = await t.deps.db.global<{ name: string }>({
    text: "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity and c.relname <> 'audit_seal' and n.nspname in ('kernel', 'platform', 'workplace', 'crew', 'copro') order by 1",
    values: [],
  });
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await t.deps.db.readRows<{ row: string }>(orgId, {
      text: `select x::text as row from ${name} x order by 1`,
      values: [],
    });
    hashes[name] = createHash('sha256')
      .update(rows.map(row => row.row).join('\n'))
      .digest('hex');
  }
  return hashes;
}

describe('another tenant', () => {
  test("is neither seen nor changed with its own ids in path, query and body, whatever the caller's role", async () => {
    const before = await fingerprint(victim.id);
    let calls = 0;
    for (const operation of swept()) {
      for (const as of [attacker.as.owner, attacker.as.manager, attacker.as.tech]) {
        const [theirs, missing] = [await call(as, operation, foreign), await call(as, operation, unknownIds)];
        const where = `${as.role}: ${nameOf(operation)} -> ${theirs.status} ${theirs.text.slice(0, 300)}`;
        expect(theirs.status, where).toBeLessThan(500);
        expect(theirs.text.includes(CANARY), where).toBe(false);
        // Not even the shape of the answer tells that it exists.
        expect([theirs.status, theirs.body?.code], where).toEqual([missing.status, missing.body?.code]);
        if (theirs.status < 300)
          for (const id of new Set(Object.values(ids)))
            expect(echoed(theirs.text, operation, id), `${where} shows ${id}`).toBe(false);
        calls++;
      }
    }
    expect(calls).toBeGreaterThan(150);
    expect(await fingerprint(victim.id)).toEqual(before);
  });

  test('cannot be entered by naming it in X-Org-Id or in the address', async () => {
    const before = await fingerprint(victim.id);
    for (const operation of swept().filter(one => one.action)) {
      const answer = await call(attacker.as.owner, operation, foreign, { 'x-org-id': victim.id });
      expect([answer.status, answer.body.code], nameOf(operation)).toEqual([404, 'not-found']);
      const twice = await call(attacker.as.owner, operation, foreign, { 'x-org-id': `${attacker.id}, ${victim.id}` });
      expect(twice.status, nameOf(operation)).toBe(404);
    }
    expect(await fingerprint(victim.id)).toEqual(before);
  });

  test('leaves no trace in whatever the attacker can obtain: lists, searches, exports, audit, feeds', async () => {
    const reads = operations.filter(
      one => one.method === 'GET' && !one.isPublic && !SKIPPED.has(nameOf(one)) && !one.path.includes('{'),
    );
    for (const operation of reads) {
      for (const q of ['', CANARY, CANARY.slice(0, 5), '%', '*']) {
        const url =
          operation.parameters.some(parameter => parameter.name === 'q') && q !== ''
            ? `${operation.path}?q=${encodeURIComponent(q)}`
            : operation.path;
        const window =
          operation.path === '/planning'
            ? `${url}${url.includes('?') ? '&' : '?'}from=2027-05-01T00:00:00Z&to=2027-06-01T00:00:00Z`
            : url;
        const answer = await t.inject(attacker.as.owner, 'GET', window);
        expect(answer.status, window).toBeLessThan(500);
        expect(answer.text.includes(CANARY), window).toBe(false);
      }
    }
  });
});

// An answer may repeat an id that the caller sent; it must not hand out one they did not.
function echoed(text: string, operation: Operation, id: string): boolean {
  const sent = JSON.stringify(callOf(operation, foreign));
  return text.includes(id) && !sent.includes(id);
}
