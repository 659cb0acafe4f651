import { randomBytes } from 'node:crypto';
import type { Caller } from '../../test/system.ts';
import { CROWD, count, expectCount, only, type Race, type Stage } from './stage.ts';

const freshEmail = (): string => `${randomBytes(6).toString('hex')}@example.org`;

export const refreshRotation: Race = {
  slug: 'refresh-rotation',
  rule: 'one refresh token continues its session once; the others hear 409, and the session lives',
  async heat(stage) {
    const session = await openSession(stage);
    const body = { refreshToken: session.refresh };
    return {
      requests: stage.crowd(index => stage.request(index, null, 'POST', '/auth/refresh', body)),
      async judge(answers) {
        const won = answers.find(answer => answer.status === 200);
        const next = won ? (JSON.parse(won.text) as { refreshToken: string }).refreshToken : '';
        const again = await stage.world.call(null, 'POST', '/auth/refresh', { refreshToken: next });
        return [
          ...expectCount('rotations', count(answers, 200), 1),
          ...only(answers, 200, 409),
          ...(again.status === 200 ? [] : [`the new token was answered ${again.status}`]),
        ];
      },
    };
  },
};

const sessions = new WeakMap<Stage, { accountId: string; refresh: string }[]>();
/** Sessions are opened in advance by one account: a sign-in is slow on purpose. */
async function openSession(stage: Stage): Promise<{ refresh: string }> {
  const spare = sessions.get(stage) ?? [];
  sessions.set(stage, spare);
  const email = freshEmail();
  const known = spare.pop();
  if (known) return known;
  await stage.world.addAccount(email);
  return stage.world.signIn(email);
}

export const doubleOrgInvitation: Race = {
  slug: 'double-org-invitation',
  rule: 'of twenty invitations of one address one is made, the others hear 409',
  async heat(stage) {
    const body = { email: freshEmail(), role: 'tech' };
    return {
      requests: stage.crowd(index => stage.request(index, stage.org.as.owner, 'POST', '/org-invitations', body)),
      async judge(answers) {
        return [...expectCount('invitations', count(answers, 201), 1), ...only(answers, 201, 409)];
      },
    };
  },
};

export const ownersAgainstEachOther: Race = {
  slug: 'last-owner',
  rule: 'two owners remove each other: one of them stays owner, no change is lost, nobody hears 5xx',
  async heat(stage) {
    const { world, org } = stage;
    const second = await rivalOf(stage);
    const path = (who: Caller): string => `/members/${who.accountId}`;
    return {
      requests: stage.crowd(index =>
        index % 4 < 2
          ? stage.request(index, org.as.owner, 'PATCH', path(second), { role: 'manager' })
          : stage.request(index, second, 'PATCH', path(org.as.owner), { role: 'manager' }),
      ),
      async judge(answers) {
        const owners = await world.rows<{ account_id: string }>(
          `select account_id from platform.membership where org_id = $1 and role = 'owner'`,
          [org.id],
        );
        // Both are owners again for the next heat, whoever lost.
        await world.admin.query(
          `update platform.membership set role = 'owner' where org_id = $1 and account_id in ($2, $3)`,
          [org.id, org.as.owner.accountId, second.accountId],
        );
        return [...expectCount('owners', owners.length, 1), ...only(answers, 200, 403, 409)];
      },
    };
  },
};

const rivals = new WeakMap<Stage, Promise<Caller>>();
function rivalOf(stage: Stage): Promise<Caller> {
  const known = rivals.get(stage) ?? stage.world.addMember(stage.org.id, 'owner');
  rivals.set(stage, known);
  return known;
}

export const roleAgainstUse: Race = {
  slug: 'role-use',
  rule: 'a manager writes while the role is taken: each write is 201 or 403, and none succeeds once the change was answered',
  async heat(stage) {
    const { world, org } = stage;
    const victim = await managerOf(stage);
    await world.admin.query(`update platform.membership set role = 'manager' where org_id = $1 and account_id = $2`, [
      org.id,
      victim.accountId,
    ]);
    // Told through the API once, so that both processes know of it before the heat.
    await world.must(org.as.owner, 'PATCH', `/members/${victim.accountId}`, { role: 'admin' });
    await world.must(org.as.owner, 'PATCH', `/members/${victim.accountId}`, { role: 'manager' });
    const write = (index: number) =>
      stage.request(index, victim, 'POST', '/roles', { name: `Use ${randomBytes(6).toString('hex')}` });
    for (const [index] of world.servers.entries()) await settled(stage, victim, index, 200);
    return {
      requests: stage.crowd(index =>
        index === 7
          ? stage.request(0, org.as.owner, 'PATCH', `/members/${victim.accountId}`, { role: 'tech' })
          : write(index),
      ),
      async judge(answers) {
        const uses = answers.filter((_, index) => index !== 7);
        const began = Date.now();
        for (const [index] of world.servers.entries()) await settled(stage, victim, index, 403);
        const tookMs = Date.now() - began;
        return [
          ...only(uses, 201, 403),
          ...(answers[7]?.status === 200 ? [] : [`the change was answered ${answers[7]?.status}`]),
          ...(tookMs > 5_000 ? [`the change took ${tookMs} ms to count everywhere`] : []),
        ];
      },
    };
  },
};

const managers = new WeakMap<Stage, Promise<Caller>>();
function managerOf(stage: Stage): Promise<Caller> {
  const known = managers.get(stage) ?? stage.world.addMember(stage.org.id, 'manager');
  managers.set(stage, known);
  return known;
}

/** Waits until a server answers a manager's read with this status. */
async function settled(stage: Stage, as: Caller, server: number, status: number): Promise<void> {
  const { inject } = stage.world.via(stage.world.servers[server]);
  for (let n = 0; n < 600; n++) {
    if ((await inject(as, 'GET', '/calendar-feeds')).status === status) return;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  throw new Error(`the role did not become what it was changed to (${status}) on server ${server}`);
}

export const sameName: Race = {
  slug: 'same-name',
  rule: 'of twenty things of one name one is made, the others hear 409',
  async heat(stage) {
    const body = { name: `Name ${randomBytes(6).toString('hex')}` };
    return {
      requests: stage.crowd(index => stage.request(index, stage.org.as.manager, 'POST', '/roles', body)),
      async judge(answers) {
        return [...expectCount('made', count(answers, 201), 1), ...only(answers, 201, 409)];
      },
    };
  },
};

export const numbers: Race = {
  slug: 'numbers',
  rule: 'orgs of one name are made at once: all are, each with an address of its own',
  async heat(stage) {
    const body = {
      name: `Suite ${randomBytes(4).toString('hex')}`,
      kind: 'theatre',
      zone: 'Europe/Paris',
      locale: 'fr',
    };
    const { token } = stage.org.as.owner;
    return {
      requests: stage.crowd(index => ({
        ...stage.request(index, null, 'POST', '/orgs', body),
        headers: { authorization: `Bearer ${token}` },
      })),
      async judge(answers) {
        const slugs = answers.flatMap(answer =>
          answer.status === 201 ? (JSON.parse(answer.text) as { slug: string }).slug : [],
        );
        return [
          ...expectCount('orgs', count(answers, 201), CROWD),
          ...only(answers, 201, 409),
          ...expectCount('addresses', new Set(slugs).size, slugs.length),
        ];
      },
    };
  },
};

export const ownFeed: Race = {
  slug: 'own-feed',
  rule: 'twenty requests for "my calendar address" get one and the same address',
  async heat(stage) {
    const { world, org } = stage;
    const me = await runnerOf(stage);
    await world.call(me, 'DELETE', '/me/calendar-feed');
    return {
      requests: stage.crowd(index => stage.request(index, me, 'POST', '/me/calendar-feed', {})),
      async judge(answers) {
        const rows = await world.rows<{ n: string }>(
          `select count(*) as n from crew.calendar_feed where org_id = $1 and created_by = $2 and revoked_at is null`,
          [org.id, me.accountId],
        );
        return [
          ...only(answers, 200, 201),
          ...expectCount('addresses', new Set(answers.map(answer => JSON.parse(answer.text).url)).size, 1),
          ...expectCount('working feeds', Number(rows[0]?.n), 1),
        ];
      },
    };
  },
};

const runners = new WeakMap<Stage, Promise<Caller>>();
/** A member who is also a person of the planning. */
function runnerOf(stage: Stage): Promise<Caller> {
  const make = async (): Promise<Caller> => {
    const member = await stage.world.addMember(stage.org.id, 'tech');
    await stage.world.admin.query(
      'insert into workplace.person (org_id, id, last_name, account_id) values ($1, gen_random_uuid(), $2, $3)',
      [stage.org.id, 'Runner', member.accountId],
    );
    return member;
  };
  const known = runners.get(stage) ?? make();
  runners.set(stage, known);
  return known;
}

export const magicLink: Race = {
  slug: 'magic-link',
  rule: 'a sign-in link opens one session, the others hear that it is used up',
  async heat(stage) {
    const { world } = stage;
    const email = freshEmail();
    await world.addAccount(email);
    await world.must(null, 'POST', '/auth/magic-links', { email });
    const token = await linkOf(stage, email);
    const body = { token, delivery: 'bearer' };
    return {
      requests: stage.crowd(index => stage.request(index, null, 'POST', '/auth/magic-links:confirm', body)),
      async judge(answers) {
        return [...expectCount('sessions', count(answers, 200), 1), ...only(answers, 200, 409, 410)];
      },
    };
  },
};

/** The token of the link that was mailed to an address. */
async function linkOf(stage: Stage, email: string): Promise<string> {
  for (let n = 0; n < 500; n++) {
    const { body } = await stage.world.call(null, 'GET', `/dev/mails?to=${encodeURIComponent(email)}`);
    const found = /#token=([\w-]+)/.exec(JSON.stringify(body))?.[1];
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error(`no mail reached ${email}`);
}

export const joinOnce: Race = {
  slug: 'org-invitation-accept',
  rule: 'an invitation to an org is taken up once; the others hear that it is used up',
  async heat(stage) {
    const { world, org } = stage;
    const email = freshEmail();
    await world.addAccount(email);
    const guest = await world.signIn(email);
    await world.must(org.as.owner, 'POST', '/org-invitations', { email, role: 'tech' });
    const token = await linkOf(stage, email);
    return {
      requests: stage.crowd(index => ({
        ...stage.request(index, null, 'POST', '/org-invitations/accept', { token }),
        headers: { authorization: `Bearer ${guest.token}` },
      })),
      async judge(answers) {
        const rows = await world.rows('select 1 from platform.membership where org_id = $1 and account_id = $2', [
          org.id,
          guest.accountId,
        ]);
        return [
          ...expectCount('accepted', count(answers, 200) + count(answers, 201), 1),
          ...only(answers, 200, 201, 409, 410),
          ...expectCount('memberships', rows.length, 1),
        ];
      },
    };
  },
};
