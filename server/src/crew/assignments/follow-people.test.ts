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

const merge = (keptId: string, otherId: string) => stage.call('POST', `/people/${keptId}/merge`, { otherId });
const statusOf = async (personId: string, missionId: string) =>
  (await stage.assignments(`personId=${personId}&missionId=${missionId}`)).map(one => [one.status, one.reasonCode]);

describe('two records of one person become one', () => {
  test('the work of the other follows, with its invitations, an audit entry and a higher SEQUENCE', async () => {
    const { mission, person, accepted, invite, answer, assignments } = stage;
    const [one, two] = [await mission('2027-01-05T08:00:00Z'), await mission('2027-01-06T08:00:00Z')];
    const member = await t.addMember(org.id, 'tech');
    const [kept, other] = [await person({ email: member.email }), await person()];
    await accepted(other.id, one);
    const open = await invite(other.id, two);
    const [before] = await assignments(`personId=${other.id}&missionId=${one.id}`);
    expect((await merge(kept.id, other.id)).status).toBe(200);
    const [after] = await assignments(`personId=${kept.id}&missionId=${one.id}`);
    expect(after).toMatchObject({ id: before?.id, status: 'ACCEPTED', sequence: before?.sequence + 1 });
    expect(after?.updatedAt > before?.updatedAt).toBe(true);
    expect(await assignments(`personId=${other.id}`)).toEqual([]);
    expect((await answer(open, 'accept')).status).toBe(200);
    expect(await statusOf(kept.id, two.id)).toEqual([['ACCEPTED', null]]);
    const entries = await stage.audit(org.id, 'crew.assignment.transferred');
    expect(entries.map(entry => entry.targetId)).toContain(before?.id);
    const [event] = (await stage.events(org.id, 'crew.assignment.transferred')).slice(-1);
    expect(event?.payload.audience).toEqual([member.accountId]);
  });

  test.each([
    ['other', ['ACCEPTED', null], 'a yes of the other is not lost to an open question of the kept one'],
    ['kept', ['ACCEPTED', null], 'a yes of the kept one stays'],
    ['neither', ['INVITED', null], 'one of two open questions stays'],
  ])('asked for the same mission twice, %s accepted', async (who, expected) => {
    const one = await stage.mission(`2027-02-0${['other', 'kept', 'neither'].indexOf(who) + 1}T08:00:00Z`);
    const [kept, other] = [await stage.person(), await stage.person()];
    for (const [name, id] of [
      ['kept', kept.id],
      ['other', other.id],
    ]) {
      if (who === name) await stage.accepted(id, one);
      else await stage.invite(id, one);
    }
    expect((await merge(kept.id, other.id)).status).toBe(200);
    const states = await statusOf(kept.id, one.id);
    expect(states).toHaveLength(2);
    expect(states).toContainEqual(expected);
    expect(states).toContainEqual(['CANCELLED', 'MERGED']);
    const [entry] = (await stage.audit(org.id, 'crew.assignment.cancelled')).slice(-1);
    expect(entry).toMatchObject({ after: { status: 'CANCELLED', code: 'MERGED' } });
  });

  test('while they are asked for missions at the same moment, nobody waits for ever and no work stays behind', async () => {
    for (let round = 0; round < 6; round++) {
      const missions = await Promise.all(
        [1, 2, 3].map(n => stage.mission(`2027-03-${10 + round}T0${n * 2}:00:00Z`, 1)),
      );
      const [kept, other] = [await stage.person(), await stage.person()];
      await stage.accepted(other.id, missions[0]);
      const roleNeedIds = missions.map(one => one.needs[0].id);
      const [merged, ...asked] = await Promise.all([
        merge(kept.id, other.id),
        ...[[other.id], [kept.id, other.id]].map(personIds =>
          stage.call('POST', '/invitations', { personIds, roleNeedIds }),
        ),
      ]);
      expect(merged.status, merged.text).toBe(200);
      for (const one of asked) expect([201, 409, 422], one.text).toContain(one.status);
      expect(await stage.assignments(`personId=${other.id}`)).toEqual([]);
    }
  });
});

describe('a person who is archived', () => {
  test('is released from what is ahead, told so, and what is past stays', async () => {
    const ahead = [await stage.mission('2027-05-01T08:00:00Z'), await stage.mission('2027-05-02T08:00:00Z')];
    const past = await stage.mission('2020-05-01T08:00:00Z');
    const who = await stage.person();
    await stage.accepted(who.id, past);
    await stage.accepted(who.id, ahead[0]);
    await stage.invite(who.id, ahead[1]);
    expect((await stage.call('POST', `/people/${who.id}/archive`)).status).toBeLessThan(300);
    expect(await statusOf(who.id, past.id)).toEqual([['ACCEPTED', null]]);
    for (const one of ahead) expect(await statusOf(who.id, one.id)).toEqual([['CANCELLED', 'MANAGER']]);
    const entries = (await stage.audit(org.id, 'crew.assignment.cancelled')).slice(-2);
    expect(entries.map(entry => entry.before.status).toSorted()).toEqual(['ACCEPTED', 'INVITED']);
    expect(entries[0]?.label).toMatch(/Zoé .* · Montage/);
    const jobs = await t.deps.db.readRows<{ n: number }>(org.id, {
      text: "select count(*)::int as n from pgboss.job where data->>'kind' = 'cancelled' and data->>'personId' = $1",
      values: [who.id],
    });
    expect(jobs[0]?.n).toBe(1);
  });
});
