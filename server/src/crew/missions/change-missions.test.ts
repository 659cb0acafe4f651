import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CrewStage, crewStage } from '../../../test/crew-stage.ts';
import { type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';

let t: TestSystem;
let org: TestOrg<'manager'>;
let stage: CrewStage;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['manager']);
  stage = await crewStage(t, org.as.manager);
});
afterAll(() => t.close());

const cancel = (id: string) => stage.call('POST', `/missions/${id}/cancel`, { reason: 'Annulé' });
async function statuses(missionId: string): Promise<string[]> {
  const rows = await stage.assignments(`missionId=${missionId}`);
  return rows.map(row => `${row.status} ${row.reasonCode ?? ''}`.trim()).toSorted();
}

describe('what cannot be changed any more', () => {
  test('a mission that is over keeps its time, place and needs, and cannot be cancelled', async () => {
    const one = await stage.mission('2020-01-05T08:00:00Z');
    await t.deps.db.transaction(org.id, tx =>
      tx.run({ text: "update crew.mission set status = 'done' where id = $1", values: [one.id] }),
    );
    const site = await stage.post('/sites', { name: 'Salle', zone: 'Europe/Paris' });
    for (const body of [{ startsAt: '2020-01-05T07:00:00Z' }, { siteId: site.id }, { needs: [] }])
      expect((await stage.change(one.id, body)).body.code, JSON.stringify(body)).toBe('mission-done');
    expect((await stage.change(one.id, { notes: 'Bien passé' })).status).toBe(200);
    expect((await cancel(one.id)).body).toMatchObject({ status: 409, code: 'mission-done' });
    const bulk = await stage.post('/missions:bulk_cancel', { ids: [one.id], reason: 'x' });
    expect(bulk).toEqual({ done: [], refused: [{ id: one.id, code: 'done' }] });
  });

  test('a mission of an archived project is left as it is until the project is reopened', async () => {
    const project = await stage.post('/projects', { name: 'Ancien', zone: 'Europe/Paris', status: 'ACTIVE' });
    const { items } = await stage.post(`/projects/${project.id}/missions:bulk_create`, {
      publish: true,
      missions: [
        {
          title: 'M',
          startsAt: '2027-01-05T08:00:00Z',
          endsAt: '2027-01-05T09:00:00Z',
          needs: [{ roleId: stage.role.id, quota: 1 }],
        },
      ],
    });
    await stage.post(`/projects/${project.id}/archive`);
    const id = items[0].id;
    expect((await stage.change(id, { title: 'N' })).body.code).toBe('project-archived');
    expect((await cancel(id)).body.code).toBe('project-archived');
    const bulk = await stage.post('/missions:bulk_cancel', { ids: [id], reason: 'x' });
    expect(bulk.refused).toEqual([{ id, code: 'project-archived' }]);
    await stage.post(`/projects/${project.id}/reopen`);
    expect((await stage.change(id, { title: 'N' })).status).toBe(200);
    expect((await cancel(id)).status).toBe(200);
    expect((await cancel(id)).status).toBe(200);
  });

  test('a zone that nobody knows is refused, also when no time is given', async () => {
    const one = await stage.mission('2027-01-06T08:00:00Z');
    const refused = await stage.change(one.id, { zone: 'Mars/Olympus' });
    expect(refused.body).toMatchObject({ status: 422, code: 'mission-zone-unknown', errors: [{ path: 'zone' }] });
  });
});

describe('needs', () => {
  test('a role that people only said no to can be taken away, and comes back with its answers', async () => {
    const one = await stage.mission('2027-01-07T08:00:00Z');
    const who = await stage.person();
    await stage.answer(await stage.invite(who.id, one), 'decline');
    expect((await stage.change(one.id, { needs: [] })).body.needs).toEqual([]);
    const gone = await stage.call('POST', '/invitations', { personIds: [who.id], roleNeedIds: [one.needs[0].id] });
    expect(gone.status).toBe(404);
    expect(await statuses(one.id)).toEqual(['DECLINED']);
    const { body } = await stage.change(one.id, { needs: [{ roleId: stage.role.id, quota: 3 }] });
    expect(body.needs).toMatchObject([{ id: one.needs[0].id, quota: 3 }]);
  });

  test('a role that somebody is asked for cannot be taken away', async () => {
    const one = await stage.mission('2027-01-08T08:00:00Z');
    await stage.invite((await stage.person()).id, one);
    expect((await stage.change(one.id, { needs: [] })).body.code).toBe('mission-need-in-use');
  });

  test('a quota lowered to who has accepted releases the others; below it is refused', async () => {
    const one = await stage.mission('2027-01-09T08:00:00Z', 2, { needs: [{ roleId: stage.role.id, quota: 3 }] });
    for (const answered of [true, true, false]) {
      const { id } = await stage.person();
      if (answered) await stage.accepted(id, one);
      else await stage.invite(id, one);
    }
    const lower = (quota: number) => stage.change(one.id, { needs: [{ roleId: stage.role.id, quota }] });
    expect((await lower(1)).body.code).toBe('mission-quota-below-accepted');
    expect((await lower(2)).status).toBe(200);
    expect(await statuses(one.id)).toEqual(['ACCEPTED', 'ACCEPTED', 'CANCELLED QUOTA']);
  });
});

describe('calendars see a newer version', () => {
  test('of a mission and its assignments when its title, or the address of its place, changes', async () => {
    const site = await stage.post('/sites', { name: 'Halle', zone: 'Europe/Paris' });
    const one = await stage.mission('2027-01-10T08:00:00Z', 2, { siteId: site.id });
    const who = await stage.person();
    await stage.accepted(who.id, one);
    const versions = async () => {
      const [row] = await stage.assignments(`missionId=${one.id}`);
      return [(await stage.get(`/missions/${one.id}`)).sequence, row.sequence, Date.parse(row.updatedAt)];
    };
    const seen = [await versions()];
    await stage.change(one.id, { title: 'Démontage' });
    seen.push(await versions());
    await stage.call('PATCH', `/sites/${site.id}`, { address: 'Rue Haute 1' }, { 'if-match': `"v${site.version}"` });
    seen.push(await versions());
    for (const index of [1, 2])
      for (const [field, value] of (seen[index] ?? []).entries())
        expect(value, `${index}.${field}`).toBeGreaterThan(seen[index - 1]?.[field] ?? 0);
    await stage.change(one.id, { notes: 'seulement pour nous' });
    expect(await versions()).toEqual(seen[2]);
  });
});
