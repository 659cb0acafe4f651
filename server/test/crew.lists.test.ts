import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CrewStage, crewStage } from './crew-stage.ts';
import { type TestOrg, type TestSystem, testSystem } from './system.ts';

let t: TestSystem;
let org: TestOrg<'manager'>;
let stage: CrewStage;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['manager']);
  stage = await crewStage(t, org.as.manager);
});
afterAll(() => t.close());

test('a filter that is not given is not in the statement, so that each list keeps a plan of its own', () => {
  const folder = fileURLToPath(new URL('../src/crew/', import.meta.url));
  const stores = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    /store[\w-]*\.ts$/.test(name),
  );
  expect(stores.length).toBeGreaterThan(6);
  for (const name of stores) expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(/\}::\w+ is null or/);
});

test('every filter narrows a list to what it says, alone and together', async () => {
  const [a, b] = [
    await stage.mission('2027-01-05T08:00:00Z', 2, { title: 'Montage' }),
    await stage.mission('2027-01-06T08:00:00Z', 2, { title: 'Concert' }),
  ];
  const [x, y] = [await stage.person(), await stage.person()];
  await stage.accepted(x.id, a);
  await stage.invite(x.id, b);
  await stage.invite(y.id, a);
  const count = async (url: string) => (await stage.get(url)).total;
  const from = 'from=2027-01-06T00:00:00Z';
  const to = 'to=2027-01-06T00:00:00Z';
  const expected = {
    '/assignments': 3,
    [`/assignments?personId=${x.id}`]: 2,
    [`/assignments?missionId=${a.id}`]: 2,
    [`/assignments?missionId=${a.id}&personId=${x.id}&status=ACCEPTED`]: 1,
    [`/assignments?status=INVITED&${from}`]: 1,
    [`/assignments?projectId=${stage.project.id}&${to}`]: 2,
    '/missions': 2,
    [`/missions?${from}`]: 1,
    [`/missions?${to}&status=published&projectId=${stage.project.id}&q=MONT`]: 1,
    '/missions?status=draft': 0,
    '/invitations?open=true': 2,
    [`/invitations?open=false&personId=${x.id}`]: 1,
    [`/invitations?personId=${y.id}`]: 1,
    '/projects?status=ACTIVE&q=P': 1,
    '/projects?status=DRAFT': 0,
  };
  for (const [url, total] of Object.entries(expected)) expect(await count(url), url).toBe(total);
  const planning = await stage.get(`/planning?from=2027-01-01T00:00:00Z&to=2027-02-01T00:00:00Z&q=${x.lastName}`);
  expect([planning.peopleTotal, planning.missions.length, planning.assignments.length]).toEqual([1, 2, 2]);
  await stage.post(`/missions/${b.id}/cancel`, { reason: 'Annulé' });
  const totals = { missions: 1, needed: 2, invited: 1, accepted: 1 };
  expect((await stage.get('/projects')).items).toMatchObject([totals]);
  expect(await stage.get(`/projects/${stage.project.id}`)).toMatchObject(totals);
});
