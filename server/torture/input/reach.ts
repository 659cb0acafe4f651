import { randomBytes } from 'node:crypto';
import { callOf, nameOf, type Operation } from '../../test/openapi.ts';
import { idsOf } from '../../test/sweep/foreign-ids.ts';
import { type Call, type Furnished, furnish } from '../../test/sweep/furnish.ts';
import type { Answer } from '../../test/system.ts';
import { Stream } from '../isolation/streams.ts';
import { PASSWORD, type World } from '../kit/world.ts';
import { linkTo } from '../sessions/revocation.ts';
import { COPRO_SPECIALS } from './reach-copro.ts';
import { COPRO_MONEY_SPECIALS } from './reach-copro-money.ts';
import type { Special, Stage } from './reach-stage.ts';

const email = (): string => `${randomBytes(6).toString('hex')}@example.org`;
const ICS = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//x//y//EN',
  'BEGIN:VEVENT',
  'UID:reach-1@example.org',
  'DTSTAMP:20270101T000000Z',
  'DTSTART:20270501T080000Z',
  'DTEND:20270501T120000Z',
  'SUMMARY:Montage',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const mailed = async ({ world, call }: Stage, path: string): Promise<string> => {
  const address = email();
  await world.addAccount(address);
  await call(null, 'POST', path, { email: address });
  return linkTo(world, address);
};
/** An assignment of the manager, who is a person of the planning too. */
async function ownAssignment({ call, own }: Stage): Promise<string> {
  const as = own.org.as.manager;
  const people = (await call(as, 'GET', `/people?q=Manager`)).body.items as { id: string; email: string }[];
  const me = people.find(person => person.email === as.email);
  const roleNeedIds = [own.ids.roleNeedIds];
  const { body } = await call(as, 'POST', '/invitations', { personIds: [me?.id], roleNeedIds });
  return body.invitations[0].assignmentIds[0];
}
const invitationUrl = ({ own }: Stage, action: string): string =>
  own.links.invitation.replace('?', `${action === '' ? '' : `/${action}`}?`);
const MAPPING = { mapping: { lastName: 0, firstName: 1 } };
/** An import whose check has finished. */
async function checkedImport({ call, own }: Stage): Promise<string> {
  const as = own.org.as.manager;
  const path = `/people/imports/${own.ids.importsId}`;
  await call(as, 'POST', `${path}/check`, MAPPING);
  for (let n = 0; n < 200 && (await call(as, 'GET', path)).body.state !== 'checked'; n++)
    await new Promise(resolve => setTimeout(resolve, 25));
  return path;
}

/** What an operation needs beyond its schema and the ids of the org to succeed. */
const SPECIALS: Readonly<Record<string, (stage: Stage) => Promise<Special> | Special>> = {
  'POST /auth/sign-in': ({ own }) => ({
    as: null,
    body: { email: own.org.as.owner.email, password: PASSWORD, delivery: 'bearer' },
  }),
  'POST /auth/sign-up': () => ({ as: null, body: { email: email(), password: PASSWORD, name: 'Ana', locale: 'fr' } }),
  'POST /auth/verify-email': async ({ world, call }) => {
    const address = email();
    await call(null, 'POST', '/auth/sign-up', { email: address, password: PASSWORD, name: 'Ana', locale: 'fr' });
    return { body: { token: await linkTo(world, address), delivery: 'bearer' } };
  },
  'POST /auth/magic-links:confirm': async stage => ({
    body: { token: await mailed(stage, '/auth/magic-links'), delivery: 'cookie' },
  }),
  'POST /auth/password-resets:confirm': async stage => ({
    body: { token: await mailed(stage, '/auth/password-resets'), password: `${PASSWORD}-neu` },
  }),
  'POST /auth/refresh': async ({ world, own }) => ({
    body: { refreshToken: (await world.signIn(own.org.as.tech.email)).refresh },
  }),
  'POST /auth/sign-out': async ({ world, own }) => ({ as: await world.signIn(own.org.as.tech.email) }),
  'DELETE /me/sessions/{id}': async ({ world, own }) => ({
    as: own.org.as.owner,
    url: `/me/sessions/${(await world.signIn(own.org.as.owner.email)).sessionId}`,
  }),
  'POST /orgs': () => ({ body: { name: 'Neu', kind: 'theatre', zone: 'Europe/Paris', locale: 'fr' } }),
  'PATCH /orgs/{id}': () => ({ body: { name: 'Umbenannt' } }),
  'PATCH /members/{accountId}': () => ({ body: { role: 'manager' } }),
  'POST /org-invitations': () => ({ body: { email: email(), role: 'tech' } }),
  'POST /org-invitations/accept': async ({ world, call, own }) => {
    const address = email();
    await world.addAccount(address);
    await call(own.org.as.owner, 'POST', '/org-invitations', { email: address, role: 'tech' });
    return { as: await world.signIn(address), body: { token: await linkTo(world, address) } };
  },
  'POST /people': () => ({ body: { lastName: 'Neu' } }),
  'PATCH /people/{id}': () => ({ body: { lastName: 'Anders' } }),
  'POST /people/{id}/restore': async ({ call, own }) => {
    await call(own.org.as.manager, 'POST', `/people/${own.ids.otherId}/archive`);
    return { url: `/people/${own.ids.otherId}/restore` };
  },
  'POST /people/{id}/merge': ({ own }) => ({ body: { otherId: own.ids.otherId } }),
  'POST /people:bulk_change': ({ own }) => ({ body: { ids: [own.ids.otherId], addTags: ['neu'] } }),
  'GET /people/imports/{id}/issues': async stage => ({ url: `${await checkedImport(stage)}/issues` }),
  'GET /people/imports/{id}/issues.csv': async stage => ({ url: `${await checkedImport(stage)}/issues.csv` }),
  'POST /people/imports/{id}/run': async stage => ({ url: `${await checkedImport(stage)}/run` }),
  'POST /people/imports/{id}/check': () => ({ body: MAPPING }),
  'GET /planning': () => ({ url: '/planning?from=2027-05-01T00:00:00Z&to=2027-05-20T00:00:00Z' }),
  'POST /missions': ({ own }) => ({ body: newMission(own, { projectId: own.ids.projectsId }) }),
  'POST /projects/{id}/missions:bulk_create': ({ own }) => ({ body: { missions: [newMission(own, {})] } }),
  'PATCH /missions/{id}': () => ({ body: { title: 'Anders' } }),
  'POST /notifications/{id}/read': async ({ world, own }) => {
    const [row] = await world.rows<{ id: string }>(
      `insert into platform.notification (org_id, id, account_id, type, params) values ($1, gen_random_uuid(), $2, 'test', '{}') returning id`,
      [own.org.id, own.org.as.owner.accountId],
    );
    return { url: `/notifications/${row?.id}/read` };
  },
  'POST /projects/{id}/activate': async ({ call, own }) => {
    const body = { name: 'Entwurf', zone: 'Europe/Paris', status: 'DRAFT' };
    const project = await call(own.org.as.manager, 'POST', '/projects', body);
    return { url: `/projects/${project.body.id}/activate` };
  },
  'POST /projects/{id}/reopen': async ({ call, own }) => {
    await call(own.org.as.manager, 'POST', `/projects/${own.ids.projectsId}/archive`, {});
    return {};
  },
  'POST /projects/{id}/duplicate': () => ({ body: { name: 'Zweitschrift', days: 7 } }),
  'POST /missions/{id}/duplicate': () => ({ body: { days: 7 } }),
  'POST /missions/{id}/publish': draft,
  'POST /missions:bulk_publish': async stage => ({ body: { ids: [(await draft(stage)).id] } }),
  'DELETE /missions/{id}': async stage => ({ url: `/missions/${(await draft(stage)).id}` }),
  'POST /assignments/{id}/accept': async stage => ({ url: `/assignments/${await ownAssignment(stage)}/accept` }),
  'POST /assignments/{id}/decline': async stage => ({
    url: `/assignments/${await ownAssignment(stage)}/decline`,
    body: {},
  }),
  'POST /assignments/{id}/cancel': () => ({ body: { reason: 'Regen' } }),
  'POST /invitations': async ({ own }) => ({
    body: { personIds: [own.ids.otherId], roleNeedIds: [own.ids.roleNeedIds] },
  }),
  'GET /invitations/{id}': stage => ({ as: null, url: invitationUrl(stage, '') }),
  'POST /invitations/{id}/accept': stage => ({ as: null, url: invitationUrl(stage, 'accept'), body: {} }),
  'POST /invitations/{id}/decline': stage => ({ as: null, url: invitationUrl(stage, 'decline'), body: {} }),
  'POST /calendar-feeds': ({ own }) => ({ body: { kind: 'person', personId: own.ids.personId } }),
  'GET /calendar/{token}.ics': ({ own }) => ({ as: null, url: own.links.feed }),
  'POST /calendar/import': ({ own }) => ({
    body: { contentBase64: Buffer.from(ICS).toString('base64'), projectId: own.ids.projectsId, dryRun: false },
  }),
  'POST /sites': () => ({ body: { name: 'Neu', zone: 'Europe/Paris' } }),
  'PATCH /sites/{id}': () => ({ body: { name: 'Anders' } }),
  'POST /projects': () => ({ body: { name: 'Neu', zone: 'Europe/Paris', status: 'ACTIVE' } }),
  'PATCH /projects/{id}': () => ({ body: { name: 'Anders' } }),
  ...COPRO_SPECIALS,
  ...COPRO_MONEY_SPECIALS,
};

const newMission = (own: Furnished, more: object): object => ({
  title: 'Neu',
  startsAt: '2027-08-01T08:00:00Z',
  endsAt: '2027-08-01T12:00:00Z',
  needs: [{ roleId: own.ids.roleId, quota: 1 }],
  ...more,
});

async function draft({ call, own }: Stage): Promise<{ id: string; url: string }> {
  const { body } = await call(
    own.org.as.manager,
    'POST',
    '/missions',
    newMission(own, { projectId: own.ids.projectsId }),
  );
  return { id: body.id, url: `/missions/${body.id}/publish` };
}

/** Carries out every operation once with success; returns the last refusal of those that never succeed. */
export async function reachAll(world: World, operations: readonly Operation[]): Promise<Map<string, string>> {
  const call = world.call as Call;
  const open = new Map(operations.map(operation => [nameOf(operation), 'not tried']));
  let own = await furnish(call, await world.addOrg('Reichweite'), mark());
  for (const operation of operations) {
    for (let round = 0; round < 2 && open.has(nameOf(operation)); round++) {
      const answer = await attempt({ world, call, own }, operation).catch((error: Error) => error);
      if (!(answer instanceof Error) && answer.status < 300) open.delete(nameOf(operation));
      else {
        open.set(nameOf(operation), answer instanceof Error ? answer.message : `${answer.status} ${answer.text}`);
        // Perhaps an earlier operation took away what this one needs.
        own = await furnish(call, await world.addOrg('Reichweite'), mark());
      }
    }
  }
  return open;
}

const mark = (): string => `Reich${[...randomBytes(6)].map(byte => String.fromCharCode(97 + (byte % 26))).join('')}`;

async function attempt(stage: Stage, operation: Operation): Promise<Answer> {
  const { call, own, world } = stage;
  const name = nameOf(operation);
  if (name === 'GET /stream') {
    (await Stream.open(world.servers[0]?.url ?? '', own.org.as.owner)).close();
    return { status: 200, headers: {}, body: '', text: '' };
  }
  const usual = callOf(operation, idsOf(own.ids));
  const special = (await SPECIALS[name]?.(stage)) ?? {};
  const url = special.url ?? (operation.method === 'GET' && !operation.path.includes('{') ? operation.path : usual.url);
  const as =
    special.as === undefined ? (/^\/me\b|assignments/.test(url) ? own.org.as.manager : own.org.as.owner) : special.as;
  const etag = operation.method === 'PATCH' ? (await call(as, 'GET', url)).headers.etag : undefined;
  const type =
    operation.body && operation.bodyType !== 'application/json' ? { 'content-type': operation.bodyType } : {};
  const body = 'body' in special ? special.body : usual.body;
  return call(as, operation.method, url, body, { 'if-match': etag ?? '"v1"', ...type, ...special.headers });
}
