import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';
import { expireInvitations } from './invitations.ts';

let t: TestSystem;
let org: TestOrg<'manager'>;
beforeAll(async () => {
  t = await testSystem({ work: true });
  org = await t.addOrg(['manager']);
});
afterAll(() => t.close());

test('an invitation that nobody answered in time ends, its person is told once, and running it again changes nothing', async () => {
  const post = async (url: string, body: unknown) => (await t.inject(org.as.manager, 'POST', url, body)).body;
  const project = await post('/projects', { name: 'P', zone: 'Europe/Paris', status: 'ACTIVE' });
  const role = await post('/roles', { name: 'R' });
  const person = await post('/people', { lastName: 'Late', email: 'late@example.org' });
  const { items } = await post(`/projects/${project.id}/missions:bulk_create`, {
    publish: true,
    missions: [
      {
        title: 'M',
        startsAt: '2028-01-01T08:00:00Z',
        endsAt: '2028-01-01T09:00:00Z',
        needs: [{ roleId: role.id, quota: 1 }],
      },
    ],
  });
  await post('/invitations', { personIds: [person.id], roleNeedIds: [items[0].needs[0].id], expiresInHours: 1 });
  const status = async () =>
    (await t.inject(org.as.manager, 'GET', `/assignments?personId=${person.id}`)).body.items[0];
  const now = Date.parse(t.deps.clock());
  expect(await expireInvitations(t.deps, org.id, new Date(now + 59 * 60_000).toISOString())).toBe(0);
  expect(await expireInvitations(t.deps, org.id, new Date(now + 61 * 60_000).toISOString())).toBe(1);
  expect(await status()).toMatchObject({ status: 'CANCELLED', reasonCode: 'EXPIRED' });
  expect(await expireInvitations(t.deps, org.id, new Date(now + 61 * 60_000).toISOString())).toBe(0);
  const mails = await eventually('the mails', async () => {
    const { body } = await t.inject(null, 'GET', '/dev/mails?to=late@example.org');
    return body.total >= 1 ? body : undefined;
  });
  expect(mails.items.filter((mail: { subject: string }) => /expir/i.test(mail.subject)).length).toBeLessThanOrEqual(1);
});

test('a reminder goes out once in twelve hours, and not for what was answered or taken back', async () => {
  const post = (url: string, body?: unknown) => t.inject(org.as.manager, 'POST', url, body);
  const project = (await post('/projects', { name: 'Q', zone: 'Europe/Paris', status: 'ACTIVE' })).body;
  const role = (await post('/roles', { name: 'S' })).body;
  const person = (await post('/people', { lastName: 'Slow', email: 'slow@example.org' })).body;
  const { items } = (
    await post(`/projects/${project.id}/missions:bulk_create`, {
      publish: true,
      missions: [
        {
          title: 'M',
          startsAt: '2028-02-01T08:00:00Z',
          endsAt: '2028-02-01T09:00:00Z',
          needs: [{ roleId: role.id, quota: 1 }],
        },
      ],
    })
  ).body;
  const { invitations } = (await post('/invitations', { personIds: [person.id], roleNeedIds: [items[0].needs[0].id] }))
    .body;
  const id = invitations[0].id;
  expect((await post(`/invitations/${id}/remind`)).status).toBe(204);
  expect((await post(`/invitations/${id}/remind`)).status).toBe(429);
  expect((await post(`/invitations/${id}/revoke`)).status).toBe(204);
  expect((await post(`/invitations/${id}/remind`)).body.code).toBe('invitation-revoked');
});
