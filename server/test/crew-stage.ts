import { expect } from 'vitest';
import type { Answer, Caller, TestSystem } from './system.ts';

// Answers are looked into freely; a wrong path fails the expectation.
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;

/** A project with one role, and short words for what happens on it. All calls are a manager's unless said otherwise. */
export async function crewStage(t: TestSystem, manager: Caller) {
  const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown, headers = {}) =>
    t.inject(manager, method, url, body, headers);
  const post = async (url: string, body: unknown = {}): Promise<Body> => {
    const answer = await call('POST', url, body);
    expect(answer.status, `POST ${url}: ${answer.text}`).toBeLessThan(300);
    return answer.body;
  };
  const get = async (url: string): Promise<Body> => (await call('GET', url)).body;
  let count = 0;
  const unique = () => `${Date.now().toString(36)}-${++count}`;
  const project = await post('/projects', { name: `P ${unique()}`, zone: 'Europe/Paris', status: 'ACTIVE' });
  const role = await post('/roles', { name: `R ${unique()}` });

  async function mission(startsAt: string, hours = 2, more: object = {}): Promise<Body> {
    const endsAt = new Date(Date.parse(startsAt) + hours * 3_600_000).toISOString();
    const one = { title: 'Montage', startsAt, endsAt, needs: [{ roleId: role.id, quota: 2 }], ...more };
    return (await post(`/projects/${project.id}/missions:bulk_create`, { publish: true, missions: [one] })).items[0];
  }
  const person = async (more: object = {}): Promise<Body> =>
    post('/people', { firstName: 'Zoé', lastName: unique(), email: `${unique()}@troupe.example`, ...more });
  async function invite(personId: string, ...missions: Body[]): Promise<{ id: string; token: string }> {
    const needs = missions.flatMap(one => one.needs.map((need: Body) => need.id));
    const { invitations } = await post('/invitations', { personIds: [personId], roleNeedIds: needs });
    return link(invitations[0].id);
  }
  async function link(id: string): Promise<{ id: string; token: string }> {
    return { id, token: new URL((await get(`/invitations/${id}/link`)).url).hash.replace('#token=', '') };
  }
  const answer = (one: { id: string; token: string }, action: 'accept' | 'decline'): Promise<Answer> =>
    t.inject(null, 'POST', `/invitations/${one.id}/${action}?token=${one.token}`, {});
  async function accepted(personId: string, one: Body): Promise<{ id: string; token: string }> {
    const invitation = await invite(personId, one);
    expect((await answer(invitation, 'accept')).status).toBe(200);
    return invitation;
  }
  async function change(missionId: string, body: object): Promise<Answer> {
    const { headers } = await call('GET', `/missions/${missionId}`);
    return call('PATCH', `/missions/${missionId}`, body, { 'if-match': headers.etag ?? '' });
  }
  const assignments = async (query: string): Promise<Body[]> => (await get(`/assignments?${query}`)).items;
  const events = (orgId: string, type: string): Promise<{ payload: Body }[]> =>
    t.deps.db.readRows(orgId, {
      text: 'select payload from kernel.event where type = $1 order by id',
      values: [type],
    });
  const audit = async (orgId: string, action: string): Promise<Body[]> =>
    t.deps.db.readRows(orgId, {
      text: 'select target_id as "targetId", target_label as label, before, after from platform.audit_entry where action = $1 order by id',
      values: [action],
    });
  return {
    project,
    role,
    call,
    post,
    get,
    mission,
    person,
    invite,
    link,
    answer,
    accepted,
    change,
    assignments,
    events,
    audit,
  };
}
export type CrewStage = Awaited<ReturnType<typeof crewStage>>;
