import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, eventually, type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';
import { buildSystem, type System } from '../../app.ts';

let t: TestSystem;
let second: System;
let org: TestOrg<'manager' | 'tech'>;
const ports: number[] = [];
beforeAll(async () => {
  t = await testSystem({ work: true });
  // A second server process in all but its pid: it shares nothing with the first but the database.
  second = await buildSystem(t.system.config, { appUrl: t.database.appUrl }, pino({ level: 'silent' }));
  await second.start({ work: false });
  org = await t.addOrg(['manager', 'tech']);
  for (const system of [t.system, second]) {
    await system.http.listen({ host: '127.0.0.1', port: 0 });
    ports.push((system.http.server.address() as AddressInfo).port);
  }
});
afterAll(async () => {
  await second.stop();
  await t.close();
});

type Message = { id: string; event: string; data: Record<string, unknown> };

function open(server: 0 | 1, as: Caller, from?: string) {
  const messages: Message[] = [];
  const controller = new AbortController();
  let ended = false;
  const headers = { authorization: `Bearer ${as.token}`, ...(from ? { 'last-event-id': from } : {}) };
  const opened = fetch(`http://127.0.0.1:${ports[server]}/api/v1/stream?org=${as.orgId}`, {
    headers,
    signal: controller.signal,
  });
  const reading = opened
    .then(async response => {
      let buffer = '';
      for await (const chunk of response.body ?? []) {
        buffer += Buffer.from(chunk as Uint8Array).toString();
        const frames = buffer.split('\n\n');
        buffer = frames.pop() ?? '';
        for (const frame of frames) {
          const field = (name: string) =>
            frame
              .split('\n')
              .find(line => line.startsWith(`${name}: `))
              ?.slice(name.length + 2);
          const [id, event, data] = [field('id'), field('event'), field('data')];
          if (id && event && data) messages.push({ id, event, data: JSON.parse(data) });
        }
      }
    })
    .catch(() => {})
    .finally(() => (ended = true));
  return { messages, opened, reading, isEnded: () => ended, close: () => controller.abort() };
}
const createTeam = (name: string) => t.inject(org.as.manager, 'POST', '/teams', { name });

test('a change on one server is heard on another within a second, and not by those who may not see it', async () => {
  const [near, far, tech] = [open(0, org.as.manager), open(1, org.as.manager), open(1, org.as.tech)];
  await Promise.all([near.opened, far.opened, tech.opened]);
  const start = Date.now();
  await t.inject(org.as.manager, 'POST', '/roles', { name: 'Cintrier' });
  for (const stream of [near, far])
    await eventually('the event', () => stream.messages.find(message => message.event === 'crew.role.created'), 1_000);
  expect(Date.now() - start).toBeLessThan(1_000);
  // The technician hears of teams, which they may list, and not of roles.
  await createTeam('Plateau');
  await eventually('the team', () => tech.messages.find(message => message.event === 'platform.team.created'), 2_000);
  expect(tech.messages.some(message => message.event === 'crew.role.created')).toBe(false);
  for (const stream of [near, far, tech]) stream.close();
});

test('a stream that broke goes on where it was, on another server too, without a gap', async () => {
  const before = open(0, org.as.manager);
  await before.opened;
  await createTeam('T0');
  const last = await eventually('the first', () => before.messages.at(-1));
  before.close();
  const names = Array.from({ length: 30 }, (_, n) => `T${n + 1}`);
  await Promise.all(names.map(createTeam));
  const after = open(1, org.as.manager, last.id);
  await eventually(
    'all that was missed',
    () =>
      new Set(
        after.messages.filter(message => message.event === 'platform.team.created').map(message => message.data.teamId),
      ).size >= 30
        ? true
        : undefined,
    5_000,
  );
  after.close();
});

test('one that broke between two events of one change hears the second when it comes back', async () => {
  const before = open(0, org.as.manager);
  await before.opened;
  const wanted = ['one', 'two', 'three'];
  await t.deps.db.transaction(org.id, async tx => {
    for (const name of wanted) await t.deps.events.emit(tx, 'platform.team.created', { teamId: name });
  });
  const mine = await eventually('all three', () => {
    const found = before.messages.filter(message => wanted.includes(String(message.data.teamId)));
    return found.length === 3 ? found : undefined;
  });
  before.close();
  for (const [index, cutAt] of mine.entries()) {
    const after = open(1, org.as.manager, cutAt.id);
    const rest = wanted.slice(index + 1);
    await eventually('the rest', () =>
      rest.every(name => after.messages.some(message => message.data.teamId === name)) ? true : undefined,
    );
    after.close();
  }
});

test('a place whose events were dropped since is answered with a reset', async () => {
  const now = open(0, org.as.manager);
  await now.opened;
  await createTeam('Long ago');
  const { id } = await eventually('an event', () => now.messages.at(-1));
  now.close();
  const [epoch, tx, seconds] = id.split('-');
  const place = (days: number): string => `${epoch}-${tx}-${Number(seconds) - days * 86_400}`;
  const [late, soon] = [open(0, org.as.manager, place(14)), open(0, org.as.manager, place(12))];
  await eventually('the reset', () => late.messages.find(message => message.event === 'reset'));
  await soon.opened;
  await createTeam('Now');
  await eventually('the news', () => soon.messages.find(message => message.event === 'platform.team.created'));
  expect(soon.messages.some(message => message.event === 'reset')).toBe(false);
  for (const stream of [late, soon]) stream.close();
});

test('events of another org never arrive', async () => {
  const other = await t.addOrg(['manager']);
  const stream = open(1, other.as.manager);
  await stream.opened;
  const ours = (await createTeam('Only ours')).body.id;
  const theirs = (await t.inject(other.as.manager, 'POST', '/teams', { name: 'Theirs' })).body.id;
  const teams = () => stream.messages.flatMap(message => message.data.teamId ?? []);
  await eventually('theirs', () => (teams().includes(theirs) ? true : undefined), 2_000);
  await new Promise(resolve => setTimeout(resolve, 300));
  expect(teams()).not.toContain(ours);
  const foreign = await fetch(`http://127.0.0.1:${ports[0]}/api/v1/stream?org=${org.id}`, {
    headers: { authorization: `Bearer ${other.as.manager.token}` },
  });
  expect(foreign.status).toBe(404);
  stream.close();
});

test('signing out, losing the membership and being revoked close the stream within five seconds on every server', async () => {
  const leaver = await t.addMember(org.id, 'manager');
  const [a, b] = [open(0, leaver), open(1, leaver)];
  await Promise.all([a.opened, b.opened]);
  expect((await t.inject(org.as.owner, 'DELETE', `/members/${leaver.accountId}`)).status).toBe(204);
  await eventually('both end', () => (a.isEnded() && b.isEnded() ? true : undefined), 5_000);
  for (const port of ports) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/teams`, {
      headers: { authorization: `Bearer ${leaver.token}`, 'x-org-id': org.id },
    });
    expect(answer.status).toBe(404);
  }
  const quitter = await t.addMember(org.id, 'manager');
  const stream = open(1, quitter);
  await stream.opened;
  expect((await t.inject(quitter, 'POST', '/auth/sign-out')).status).toBe(204);
  await eventually('it ends', () => (stream.isEnded() ? true : undefined), 5_000);
  const answer = await fetch(`http://127.0.0.1:${ports[1]}/api/v1/teams`, {
    headers: { authorization: `Bearer ${quitter.token}`, 'x-org-id': org.id },
  });
  expect(answer.status).toBe(401);
});

test('a role, a membership or a session that ends without any process being told closes the stream within five seconds', async () => {
  const silently = async (text: string, values: (caller: Caller) => string[]): Promise<void> => {
    const member = await t.addMember(org.id, 'manager');
    const stream = open(1, member);
    await stream.opened;
    await t.deps.db.transaction(org.id, tx => tx.run({ text, values: values(member) }));
    await eventually(`closed after: ${text}`, () => stream.isEnded() || undefined, 5_000);
  };
  await Promise.all([
    silently("update platform.membership set role = 'tech' where account_id = $1", one => [one.accountId]),
    silently('delete from platform.membership where account_id = $1', one => [one.accountId]),
    silently('update platform.session set revoked_at = now() where account_id = $1', one => [one.accountId]),
  ]);
});

test('one transaction with thousands of events neither stops the stream nor is cut short silently', async () => {
  const busy = await t.addOrg(['manager']);
  const stream = open(0, busy.as.manager);
  await stream.opened;
  const flood = (count: number) =>
    t.deps.db.transaction(busy.id, async tx => {
      for (let n = 0; n < count; n++) await t.deps.events.emit(tx, 'platform.team.updated', { n });
    });
  await flood(1_700);
  await eventually(
    'all of them',
    () => (stream.messages.filter(one => one.event === 'platform.team.updated').length >= 1_700 ? true : undefined),
    8_000,
  );
  await flood(6_000);
  await eventually('a reset', () => stream.messages.find(one => one.event === 'reset'), 8_000);
  await t.inject(busy.as.manager, 'POST', '/teams', { name: 'After' });
  await eventually('what comes after', () => stream.messages.find(one => one.event === 'platform.team.created'), 8_000);
  stream.close();
});

test('a place that is not one is refused, and leaves no stream behind', async () => {
  for (const place of ['99999999999999999999', 'x']) {
    const answer = await fetch(`http://127.0.0.1:${ports[0]}/api/v1/stream?org=${org.id}&lastEventId=${place}`, {
      headers: { authorization: `Bearer ${org.as.manager.token}` },
    });
    expect(answer.status).toBe(400);
  }
});

test('what is written as soon as the answer of a stream begins is heard, every time', async () => {
  for (let n = 0; n < 40; n++) {
    const stream = open(n % 2 === 0 ? 0 : 1, org.as.manager);
    expect((await stream.opened).status).toBe(200);
    await createTeam(`At once ${n}`);
    await eventually(`team ${n}`, () => stream.messages.find(one => one.event === 'platform.team.created'), 5_000);
    stream.close();
    await stream.reading;
  }
});
