import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CrewStage, crewStage } from '../../../test/crew-stage.ts';
import { type Caller, type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';

let t: TestSystem;
let org: TestOrg<'manager'>;
let stage: CrewStage;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['manager']);
  stage = await crewStage(t, org.as.manager);
});
afterAll(() => t.close());

async function feedsOf(member: Caller): Promise<{ own: string; org: string; project: string }> {
  await stage.person({ email: member.email });
  const url = async (path: string, body?: object) => {
    const answer = await t.inject(member, 'POST', path, body);
    expect(answer.status, answer.text).toBeLessThan(300);
    return new URL(answer.body.url).pathname.replace('/api/v1', '');
  };
  return {
    own: await url('/me/calendar-feed'),
    org: await url('/calendar-feeds', { kind: 'org' }),
    project: await url('/calendar-feeds', { kind: 'project', projectId: stage.project.id }),
  };
}
const works = async (path: string) => (await t.inject(null, 'GET', path)).status === 200;

test('the calendar addresses of a member end with their membership', async () => {
  const member = await t.addMember(org.id, 'manager');
  const feeds = await feedsOf(member);
  for (const path of Object.values(feeds)) expect(await works(path), path).toBe(true);
  const removed = await t.inject(org.as.owner, 'DELETE', `/members/${member.accountId}`);
  expect(removed.status, removed.text).toBeLessThan(300);
  for (const path of Object.values(feeds)) expect(await works(path), path).toBe(false);
  expect(await stage.audit(org.id, 'crew.feed.revoked')).toHaveLength(3);
});

test('who may not see the planning any more keeps only the address of their own missions', async () => {
  const member = await t.addMember(org.id, 'manager');
  const feeds = await feedsOf(member);
  const change = async (role: string) => {
    const answer = await t.inject(org.as.owner, 'PATCH', `/members/${member.accountId}`, { role });
    expect(answer.status, answer.text).toBeLessThan(300);
  };
  await change('admin');
  for (const path of Object.values(feeds)) expect(await works(path), path).toBe(true);
  await change('tech');
  expect([await works(feeds.own), await works(feeds.org), await works(feeds.project)]).toEqual([true, false, false]);
});

test('the address of a record that is merged shows the work of the one that stays', async () => {
  const [kept, other] = [await stage.person(), await stage.person()];
  const feed = await stage.post('/calendar-feeds', { kind: 'person', personId: other.id });
  await stage.accepted(kept.id, await stage.mission('2027-01-05T08:00:00Z', 2, { title: 'Concert' }));
  await stage.post(`/people/${kept.id}/merge`, { otherId: other.id });
  const path = new URL(feed.url).pathname.replace('/api/v1', '');
  expect((await t.inject(null, 'GET', path)).text).toContain('Concert');
});
