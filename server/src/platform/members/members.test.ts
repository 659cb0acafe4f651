import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';
import { roleChangeBlocker } from './rules.ts';

let t: TestSystem;
let org: TestOrg<'admin' | 'tech'>;
beforeAll(async () => {
  t = await testSystem({ work: true });
  org = await t.addOrg(['admin', 'tech']);
});
afterAll(() => t.close());

const role = (accountId: string, to: string, as: 'owner' | 'admin' = 'owner') =>
  t.inject(org.as[as], 'PATCH', `/members/${accountId}`, { role: to });

describe('members', () => {
  test('an org always has an owner, and only owners appoint owners', async () => {
    expect((await role(org.as.owner.accountId, 'admin')).body.code).toBe('last-owner');
    expect((await t.inject(org.as.owner, 'DELETE', `/members/${org.as.owner.accountId}`)).body.code).toBe('last-owner');
    expect((await role(org.as.tech.accountId, 'owner', 'admin')).body.code).toBe('owner-needed');
    expect((await role(org.as.owner.accountId, 'tech', 'admin')).body.code).toBe('owner-needed');
    expect((await role(org.as.tech.accountId, 'syndic')).body.code).toBe('role-unknown');
    expect((await role(org.as.tech.accountId, 'manager')).body.role).toBe('manager');
  });

  test('two owners who demote each other at once: one stays', async () => {
    const pair = await t.addOrg();
    const other = await t.addMember(pair.id, 'owner');
    const demote = (as: typeof other, who: string) => t.inject(as, 'PATCH', `/members/${who}`, { role: 'admin' });
    const answers = await Promise.all([demote(pair.as.owner, other.accountId), demote(other, pair.as.owner.accountId)]);
    expect(answers.map(answer => answer.status).toSorted()).not.toEqual([200, 200]);
    const { items } = (await t.inject(pair.as.owner, 'GET', '/members')).body;
    expect(items.filter((member: { role: string }) => member.role === 'owner')).toHaveLength(1);
  });

  test('a new role counts at once, on the next request', async () => {
    const member = await t.addMember(org.id, 'manager');
    expect((await t.inject(member, 'GET', '/projects')).status).toBe(200);
    await role(member.accountId, 'tech');
    expect((await t.inject(member, 'GET', '/projects')).body.code).toBe('action-not-allowed');
    await t.inject(org.as.owner, 'DELETE', `/members/${member.accountId}`);
    expect((await t.inject(member, 'GET', '/me/assignments')).status).toBe(404);
  });

  test('an invitation by mail makes a member of exactly the invited address, once', async () => {
    const guest = await t.addAccount();
    const stranger = await t.signIn(await t.addAccount(), org.id, 'none');
    const invited = await t.inject(org.as.admin, 'POST', '/org-invitations', { email: guest.email, role: 'manager' });
    expect(invited.status).toBe(201);
    expect(
      (await t.inject(org.as.admin, 'POST', '/org-invitations', { email: guest.email.toUpperCase(), role: 'tech' }))
        .body.code,
    ).toBe('invitation-open');
    expect(
      (await t.inject(org.as.admin, 'POST', '/org-invitations', { email: 'boss@example.org', role: 'owner' })).body
        .code,
    ).toBe('owner-needed');
    const mail = await eventually(
      'the mail',
      async () => (await t.inject(null, 'GET', `/dev/mails?to=${guest.email}`)).body.items[0],
    );
    const token = /#token=([\w-]+)/.exec(mail.text)?.[1];
    expect((await t.inject(stranger, 'POST', '/org-invitations/accept', { token })).body.code).toBe(
      'invitation-for-another',
    );
    const caller = await t.signIn(guest, org.id, 'manager');
    expect((await t.inject(caller, 'POST', '/org-invitations/accept', { token })).body).toEqual({ orgId: org.id });
    expect((await t.inject(caller, 'GET', '/projects')).status).toBe(200);
    expect((await t.inject(caller, 'POST', '/org-invitations/accept', { token })).body.code).toBe(
      'invitation-not-valid',
    );
    expect(
      (await t.inject(org.as.admin, 'POST', '/org-invitations', { email: guest.email, role: 'tech' })).body.code,
    ).toBe('already-member');
  });

  test('an invitation that was taken back has no effect', async () => {
    const guest = await t.addAccount();
    const { body } = await t.inject(org.as.admin, 'POST', '/org-invitations', { email: guest.email, role: 'tech' });
    expect((await t.inject(org.as.admin, 'DELETE', `/org-invitations/${body.id}`)).status).toBe(204);
    expect((await t.inject(org.as.admin, 'DELETE', `/org-invitations/${body.id}`)).status).toBe(404);
    const { token } = t.deps.tokens.of('org-invitation', org.id, body.id);
    const caller = await t.signIn(guest, org.id, 'tech');
    expect((await t.inject(caller, 'POST', '/org-invitations/accept', { token })).body.code).toBe(
      'invitation-not-valid',
    );
  });
});

describe('orgs', () => {
  test('anybody signed in creates one and owns it; a retry with the key does not make a second', async () => {
    const account = await t.signIn(await t.addAccount(), org.id, 'none');
    const create = () =>
      t.inject(
        account,
        'POST',
        '/orgs',
        { name: 'Théâtre de l’Été', kind: 'theatre', zone: 'Europe/Paris', locale: 'fr' },
        { 'idempotency-key': 'one' },
      );
    const [first, second] = [await create(), await create()];
    expect(first.body.slug).toMatch(/^theatre-de-l-ete-[0-9a-f]{6}$/);
    expect(second.body).toEqual(first.body);
    const { orgs } = (await t.inject(account, 'GET', '/me')).body;
    expect(orgs).toMatchObject([{ id: first.body.id, role: 'owner', products: ['crew'], zone: 'Europe/Paris' }]);
    expect(
      (await t.inject(account, 'POST', '/orgs', { name: 'x', kind: 'theatre', zone: 'Mars/Base', locale: 'fr' })).body
        .code,
    ).toBe('zone-unknown');
  });

  test('settings change with the version that was read, and only there', async () => {
    const { headers, body } = await t.inject(org.as.owner, 'GET', `/orgs/${org.id}`);
    const change = (etag: string | undefined) =>
      t.inject(org.as.owner, 'PATCH', `/orgs/${org.id}`, { name: 'Autre nom' }, etag ? { 'if-match': etag } : {});
    expect((await change(undefined)).status).toBe(428);
    expect((await change(headers.etag)).body).toMatchObject({ name: 'Autre nom', version: body.version + 1 });
    expect((await change(headers.etag)).status).toBe(412);
    expect((await t.inject(org.as.owner, 'GET', `/orgs/${(await t.addOrg()).id}`)).status).toBe(404);
  });

  test('teams are named once, changed by version and deleted', async () => {
    const { body, headers } = await t.inject(org.as.admin, 'POST', '/teams', { name: 'Plateau' });
    expect((await t.inject(org.as.admin, 'POST', '/teams', { name: 'PLATEAU' })).body.code).toBe('team-name-taken');
    expect(
      (
        await t.inject(
          org.as.admin,
          'PATCH',
          `/teams/${body.id}`,
          { color: 'teal' },
          { 'if-match': headers.etag ?? '' },
        )
      ).body,
    ).toMatchObject({ color: 'teal', version: 2 });
    expect((await t.inject(org.as.admin, 'DELETE', `/teams/${body.id}`)).status).toBe(204);
    expect((await t.inject(org.as.admin, 'DELETE', `/teams/${body.id}`)).status).toBe(404);
  });
});

test('the rule that keeps owners says the same as the server', () => {
  const base = { owners: 2, mayAppointOwners: true };
  expect(roleChangeBlocker({ ...base, from: 'owner', to: 'admin' })).toBeNull();
  expect(roleChangeBlocker({ ...base, from: 'owner', to: null, owners: 1 })).toBe('last-owner');
  expect(roleChangeBlocker({ ...base, from: 'tech', to: 'owner', mayAppointOwners: false })).toBe('owner-needed');
  expect(roleChangeBlocker({ ...base, from: 'tech', to: 'manager', mayAppointOwners: false })).toBeNull();
});
