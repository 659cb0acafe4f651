import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CrewStage, crewStage } from '../../../test/crew-stage.ts';
import { type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';
import { expireInvitations } from './invitations.ts';

let t: TestSystem;
let org: TestOrg<'manager'>;
let stage: CrewStage;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['manager']);
  stage = await crewStage(t, org.as.manager);
});
afterAll(() => t.close());

const minutes = (at: string, by: number) => new Date(Date.parse(at) + by * 60_000).toISOString();
const only = async (missionId: string) => (await stage.assignments(`missionId=${missionId}`))[0];

describe('a move is measured from what a person agreed to', () => {
  test('eight drags of thirty minutes are four hours, not eight small moves', async () => {
    const one = await stage.mission('2027-01-10T08:00:00Z');
    const who = await stage.person();
    await stage.accepted(who.id, one);
    const seen: string[] = [];
    for (let drag = 1; drag <= 8; drag++) {
      const body = { startsAt: minutes(one.startsAt, drag * 30), endsAt: minutes(one.endsAt, drag * 30) };
      expect((await stage.change(one.id, body)).status).toBe(200);
      seen.push((await only(one.id)).status);
    }
    expect(seen).toEqual(['ACCEPTED', ...Array(7).fill('INVITED')]);
  });

  test('who agreed later agreed to the new time; the others are asked again', async () => {
    const one = await stage.mission('2027-01-11T08:00:00Z');
    const [early, late] = [await stage.person(), await stage.person()];
    await stage.accepted(early.id, one);
    await stage.change(one.id, { startsAt: minutes(one.startsAt, 30), endsAt: minutes(one.endsAt, 30) });
    await stage.accepted(late.id, one);
    await stage.change(one.id, { startsAt: minutes(one.startsAt, 50), endsAt: minutes(one.endsAt, 50) });
    const states = new Map((await stage.assignments(`missionId=${one.id}`)).map(row => [row.personId, row.status]));
    expect([states.get(early.id), states.get(late.id)]).toEqual(['INVITED', 'ACCEPTED']);
    const [entry] = (await stage.audit(org.id, 'crew.assignment.reset')).slice(-1);
    expect(entry).toMatchObject({ before: { status: 'ACCEPTED' }, after: { status: 'INVITED' } });
  });

  test('the person hears of it: the events name their account', async () => {
    const member = await t.addMember(org.id, 'tech');
    const who = await stage.person({ email: member.email });
    const one = await stage.mission('2027-01-12T08:00:00Z');
    await stage.accepted(who.id, one);
    await stage.change(one.id, { startsAt: minutes(one.startsAt, 10) });
    await stage.change(one.id, { startsAt: minutes(one.startsAt, 60) });
    await stage.post(`/missions/${one.id}/cancel`, { reason: 'Annulé' });
    for (const type of ['moved', 'reset', 'cancelled']) {
      const [event] = (await stage.events(org.id, `crew.assignment.${type}`)).slice(-1);
      expect(event?.payload.audience, type).toEqual([member.accountId]);
    }
  });
});

describe('an invitation that was taken back', () => {
  test('stays dead when its mission moves: who must answer again gets a new one', async () => {
    const one = await stage.mission('2027-01-13T08:00:00Z');
    const who = await stage.person();
    const old = await stage.accepted(who.id, one);
    await stage.post(`/invitations/${old.id}/revoke`);
    await stage.change(one.id, { startsAt: minutes(one.startsAt, -120) });
    const row = await only(one.id);
    expect(row).toMatchObject({ status: 'INVITED' });
    expect(row.invitationId).not.toBe(old.id);
    expect((await stage.answer(old, 'accept')).body.code).toBe('invitation-revoked');
    expect((await stage.answer(await stage.link(row.invitationId), 'accept')).status).toBe(200);
    const jobs = await t.deps.db.readRows<{ data: { invitationId: string } }>(org.id, {
      text: "select data from pgboss.job where data->>'kind' = 'ask-again' and data->>'personId' = $1",
      values: [who.id],
    });
    expect(jobs.map(job => job.data.invitationId)).toEqual([row.invitationId]);
  });

  test('is recorded once, however often it is taken back', async () => {
    const one = await stage.mission('2027-01-14T08:00:00Z');
    const link = await stage.invite((await stage.person()).id, one);
    await Promise.all([1, 2, 3].map(() => stage.post(`/invitations/${link.id}/revoke`)));
    const entries = await stage.audit(org.id, 'crew.invitation.revoked');
    expect(entries.filter(entry => entry.targetId === link.id)).toMatchObject([{ after: { released: 1 } }]);
    expect(await only(one.id)).toMatchObject({ status: 'CANCELLED', reasonCode: 'REVOKED' });
  });
});

test('an invitation that gets more time, or its answer, at the moment it is found overdue is not ended', async () => {
  const [moved, answered] = [await stage.mission('2027-01-15T08:00:00Z'), await stage.mission('2027-01-16T08:00:00Z')];
  const [a, b] = [await stage.person(), await stage.person()];
  const links = [await stage.invite(a.id, moved), await stage.invite(b.id, answered)];
  const overdue = new Date(Date.parse(t.deps.clock()) + 8 * 24 * 3_600_000).toISOString();
  // Held by another transaction, so that the expiry finds them and then must wait.
  let release = () => {};
  const holding = new Promise<void>(resolve => (release = resolve));
  let held = () => {};
  const isHeld = new Promise<void>(resolve => (held = resolve));
  const other = t.deps.db.transaction(org.id, async tx => {
    await tx.run({
      text: 'select id from crew.mission where id = any ($1::uuid[]) order by id for update',
      values: [[moved.id, answered.id]],
    });
    held();
    await holding;
    await tx.run({
      text: "update crew.invitation set expires_at = now() + interval '30 days' where id = $1",
      values: [links[0]?.id],
    });
    await tx.run({
      text: "update crew.assignment set status = 'DECLINED' where invitation_id = $1",
      values: [links[1]?.id],
    });
  });
  await isHeld;
  // Nothing else of this file is overdue when the clock is asked.
  await t.deps.db.transaction(org.id, tx =>
    tx.run({
      text: "update crew.invitation set expires_at = now() + interval '90 days' where not (id = any ($1::uuid[]))",
      values: [links.map(link => link.id)],
    }),
  );
  const expiry = expireInvitations(t.deps, org.id, overdue);
  await new Promise(resolve => setTimeout(resolve, 150));
  release();
  await other;
  expect(await expiry).toBe(0);
  expect(await only(moved.id)).toMatchObject({ status: 'INVITED' });
  const entries = await stage.audit(org.id, 'crew.invitation.expired');
  expect(entries.filter(entry => links.some(link => link.id === entry.targetId))).toEqual([]);
});
