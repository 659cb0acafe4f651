import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, eventually, type TestOrg, type TestSystem, testSystem } from './system.ts';

let t: TestSystem;
let org: TestOrg<'manager' | 'tech'>;
let manager: Caller;
let projectId: string;
let roleId: string;

beforeAll(async () => {
  t = await testSystem({ work: true });
  org = await t.addOrg(['manager', 'tech']);
  manager = org.as.manager;
  projectId = (await post('/projects', { name: 'Tempête', zone: 'Europe/Paris', status: 'ACTIVE' }, 201)).id;
  roleId = (await post('/roles', { name: 'Régie lumière' }, 201)).id;
});
afterAll(() => t.close());

async function post(
  url: string,
  body: unknown,
  status: number,
  as: Caller | null = manager,
  headers: Record<string, string> = {},
) {
  const answer = await t.inject(as, 'POST', url, body, headers);
  expect(answer.status, `POST ${url}: ${answer.text}`).toBe(status);
  return answer.body;
}
let people = 0;
async function person(email: string | null = `p${++people}@troupe.example`): Promise<string> {
  return (await post('/people', { firstName: 'Zoé', lastName: `Martin ${people}`, ...(email ? { email } : {}) }, 201))
    .id;
}
let day = 1;
/** A published mission on a day of its own, 8:00 to 12:00 in Paris, for one role. */
async function mission(quota = 1, times?: { startsAt: string; endsAt: string }) {
  const date = `2027-06-${String(day++).padStart(2, '0')}`;
  const body = {
    missions: [
      {
        title: `Montage ${date}`,
        ...(times ?? { startsLocal: `${date}T08:00`, endsLocal: `${date}T12:00` }),
        needs: [{ roleId, quota }],
      },
    ],
    publish: true,
  };
  return (await post(`/projects/${projectId}/missions:bulk_create`, body, 201)).items[0];
}
async function invite(personIds: string[], missions: { needs: { id: string }[] }[]) {
  return post('/invitations', { personIds, roleNeedIds: missions.flatMap(one => one.needs.map(need => need.id)) }, 201);
}
async function linkOf(invitationId: string): Promise<{ id: string; token: string }> {
  const { body } = await t.inject(manager, 'GET', `/invitations/${invitationId}/link`);
  return { id: invitationId, token: new URL(body.url).hash.replace('#token=', '') };
}
const statuses = async (missionId: string): Promise<string[]> =>
  (await t.inject(manager, 'GET', `/assignments?missionId=${missionId}`)).body.items
    .map((item: { status: string }) => item.status)
    .toSorted();
const answer = (link: { id: string; token: string }, action: 'accept' | 'decline', body: unknown = {}) =>
  t.inject(null, 'POST', `/invitations/${link.id}/${action}?token=${link.token}`, body);

describe('from invitation to answer', () => {
  test('one action over several missions makes one mail a person, with a link that answers without a session', async () => {
    const [a, b] = [await mission(2), await mission(2)];
    const [first, second] = [await person('un@troupe.example'), await person('deux@troupe.example')];
    const report = await invite([first, second], [a, b]);
    expect(report.invitations).toHaveLength(2);
    expect(report.invitations[0].assignmentIds).toHaveLength(2);
    const mails = await eventually('two mails', async () => {
      const { body } = await t.inject(null, 'GET', '/dev/mails');
      const mine = body.items.filter((mail: { to: string }) =>
        ['un@troupe.example', 'deux@troupe.example'].includes(mail.to),
      );
      return mine.length >= 2 ? mine : undefined;
    });
    expect(mails).toHaveLength(2);
    expect(mails[0].text).toContain(a.title);
    expect(mails[0].text).toContain(b.title);
    const [, id = '', token = ''] = /invitations\/([0-9a-f-]+)#token=([\w-]+)/.exec(mails[0].text) ?? [];
    const seen = await t.inject(null, 'GET', `/invitations/${id}?token=${token}`);
    expect(seen.body).toMatchObject({
      state: 'open',
      orgName: 'Théâtre des Essais',
      assignments: [{ status: 'INVITED', roleName: 'Régie lumière' }, { status: 'INVITED' }],
    });
    // Reading changed nothing.
    expect(await statuses(a.id)).toEqual(['INVITED', 'INVITED']);
    const declined = await answer({ id, token }, 'decline', {
      assignmentIds: [seen.body.assignments[0].id],
      reason: 'Déjà pris',
    });
    expect(declined.body).toMatchObject({ done: [seen.body.assignments[0].id], invitation: { state: 'open' } });
    const accepted = await answer({ id, token }, 'accept');
    expect(accepted.body.invitation).toMatchObject({ state: 'answered' });
    expect(accepted.body.invitation.assignments.map((card: { status: string }) => card.status)).toEqual([
      'DECLINED',
      'ACCEPTED',
    ]);
    // The second click hears the same.
    expect((await answer({ id, token }, 'accept')).status).toBe(200);
    const audit = await t.inject(org.as.owner, 'GET', '/audit-entries?action=crew.assignment.declined');
    expect(audit.body.items[0]).toMatchObject({
      actor: { id: null },
      after: { status: 'DECLINED', reason: 'Déjà pris', answeredBy: 'link' },
    });
  });

  test('the last place goes to one of twenty who accept at once; the others are told, and nobody is counted twice', async () => {
    const one = await mission(1);
    const ids = await Promise.all(Array.from({ length: 20 }, () => person()));
    const { invitations } = await invite(ids, [one]);
    const links = await Promise.all(invitations.map((invitation: { id: string }) => linkOf(invitation.id)));
    const answers = await Promise.all(links.map(link => answer(link, 'accept')));
    expect(answers.map(one => one.status).toSorted()).toEqual([200, ...Array(19).fill(409)]);
    for (const refused of answers.filter(one => one.status === 409))
      expect(['quota-full', 'already-cancelled']).toContain(refused.body.code);
    expect(await statuses(one.id)).toEqual(['ACCEPTED', ...Array(19).fill('CANCELLED')].toSorted());
  });

  test('nobody is booked twice at the same time, by any path or in any race', async () => {
    const times = { startsAt: '2027-09-01T08:00:00Z', endsAt: '2027-09-01T12:00:00Z' };
    const [a, b] = [
      await mission(3, times),
      await mission(3, { startsAt: '2027-09-01T11:59:00Z', endsAt: '2027-09-01T14:00:00Z' }),
    ];
    const adjacent = await mission(3, { startsAt: '2027-09-01T14:00:00Z', endsAt: '2027-09-01T15:00:00Z' });
    const who = await person();
    const links = [];
    for (const one of [a, b, adjacent]) links.push(await linkOf((await invite([who], [one])).invitations[0].id));
    const answers = await Promise.all(links.slice(0, 2).map(link => answer(link, 'accept')));
    expect(answers.map(one => one.status).toSorted()).toEqual([200, 409]);
    expect(answers.find(one => one.status === 409)?.body.code).toMatch(/double-booking|concurrent-change/);
    expect((await answer(links[2] ?? links[0]!, 'accept')).status).toBe(200);
  });

  test('inviting twice keeps the first question, and says so', async () => {
    const one = await mission(5);
    const who = await person();
    await invite([who], [one]);
    const again = await t.inject(manager, 'POST', '/invitations', { personIds: [who], roleNeedIds: [one.needs[0].id] });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({
      code: 'already-assigned',
      params: { refused: [{ code: 'already-assigned' }] },
    });
    const parallel = await Promise.all(
      Array.from({ length: 8 }, async () =>
        t.inject(manager, 'POST', '/invitations', { personIds: [await person(), who], roleNeedIds: [one.needs[0].id] }),
      ),
    );
    expect(parallel.every(answer => answer.status === 201)).toBe(true);
    expect((await t.inject(manager, 'GET', `/assignments?missionId=${one.id}&personId=${who}`)).body.total).toBe(1);
  });

  test('tampered, foreign, repurposed, revoked and expired links are refused, each with its own clear answer', async () => {
    const one = await mission(3);
    const who = await person();
    const { invitations } = await invite([who, await person()], [one]);
    const link = await linkOf(invitations[0].id);
    const other = await linkOf(invitations[1].id);
    const wrong = [
      link.token.slice(0, -2) + (link.token.endsWith('AA') ? 'BB' : 'AA'),
      'x',
      '',
      link.token.toUpperCase(),
      other.token,
    ];
    for (const token of wrong) {
      const seen = await t.inject(null, 'GET', `/invitations/${link.id}?token=${token}`);
      expect([400, 404], token).toContain(seen.status);
    }
    const feed = await post('/calendar-feeds', { kind: 'person', personId: who }, 201);
    const feedToken = /calendar\/(.*)\.ics/.exec(feed.url)?.[1];
    expect((await answer({ id: link.id, token: feedToken ?? '' }, 'accept')).body.code).toBe('invitation-link-wrong');
    expect((await t.inject(null, 'GET', `/calendar/${link.token}.ics`)).status).toBe(404);
    expect((await t.inject(manager, 'POST', `/invitations/${link.id}/revoke`)).status).toBe(204);
    expect((await answer(link, 'accept')).body).toMatchObject({ code: 'invitation-revoked', status: 410 });
    await t.deps.db.transaction(org.id, async tx => {
      await tx.run({
        text: "update crew.invitation set expires_at = now() - interval '1 minute' where id = $1",
        values: [other.id],
      });
    });
    expect((await answer(other, 'accept')).body).toMatchObject({ code: 'invitation-expired', status: 410 });
    expect((await t.inject(null, 'GET', `/invitations/${other.id}?token=${other.token}`)).body.state).toBe('expired');
  });

  test('a technician answers only their own missions, a manager may answer for them', async () => {
    const one = await mission(3);
    const own = (await post('/people', { firstName: 'Tess', lastName: 'Tech', email: org.as.tech.email }, 201)).id;
    await invite([own, await person()], [one]);
    const mine = await t.inject(org.as.tech, 'GET', '/me/assignments');
    expect(mine.body.items).toMatchObject([{ missionId: one.id, status: 'INVITED' }]);
    const all = (await t.inject(manager, 'GET', `/assignments?missionId=${one.id}`)).body.items as {
      id: string;
      personId: string;
    }[];
    const foreign = all.find(item => item.personId !== own);
    expect((await t.inject(org.as.tech, 'POST', `/assignments/${foreign?.id}/accept`)).status).toBe(404);
    expect((await t.inject(org.as.tech, 'GET', '/people')).status).toBe(403);
    await post(`/assignments/${mine.body.items[0].id}/accept`, {}, 200, org.as.tech);
    await post(`/assignments/${foreign?.id}/accept`, {}, 200, manager);
    expect(await statuses(one.id)).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect((await t.inject(manager, 'POST', `/assignments/${foreign?.id}/cancel`, {})).body.code).toBe(
      'reason-missing',
    );
    await post(`/assignments/${foreign?.id}/cancel`, { reason: 'Changement de distribution' }, 200);
  });
});

describe('a mission that moves', () => {
  test('by an hour: who accepted is asked again, the calendar shows it with a higher SEQUENCE, the event arrives', async () => {
    const one = await mission(2, { startsAt: '2027-03-28T00:30:00Z', endsAt: '2027-03-28T03:00:00Z' });
    const who = await person();
    const link = await linkOf((await invite([who], [one])).invitations[0].id);
    await answer(link, 'accept');
    const feed = await post('/calendar-feeds', { kind: 'person', personId: who }, 201);
    const path = new URL(feed.url).pathname.replace('/api/v1', '');
    const before = await t.inject(null, 'GET', path);
    expect(before.text).toMatch(/STATUS:CONFIRMED/);
    // 01:30 to 05:00 on the wall that night: the clocks skip 02:00 to 03:00.
    expect(before.text).toMatch(/DTSTART;TZID=Europe\/Paris:20270328T013000/);
    expect((await t.inject(null, 'GET', path, undefined, { 'if-none-match': before.headers.etag ?? '' })).status).toBe(
      304,
    );
    const current = await t.inject(manager, 'GET', `/missions/${one.id}`);
    const move = await t.inject(
      manager,
      'PATCH',
      `/missions/${one.id}`,
      { startsAt: '2027-03-28T01:30:00Z', endsAt: '2027-03-28T04:00:00Z' },
      { 'if-match': current.headers.etag ?? '' },
    );
    expect(move.status).toBe(200);
    const after = await t.inject(null, 'GET', path);
    expect(after.text).toMatch(/STATUS:TENTATIVE/);
    expect(after.text).toMatch(/DTSTART;TZID=Europe\/Paris:20270328T033000/);
    const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    expect(sequence(after.text)).toBeGreaterThan(sequence(before.text));
    expect(await statuses(one.id)).toEqual(['INVITED']);
    expect((await answer(link, 'accept')).status).toBe(200);
  });

  test('by a few minutes: who accepted stays, and a clash that this would make is refused', async () => {
    const a = await mission(1, { startsAt: '2027-10-01T08:00:00Z', endsAt: '2027-10-01T10:00:00Z' });
    const b = await mission(1, { startsAt: '2027-10-01T10:00:00Z', endsAt: '2027-10-01T12:00:00Z' });
    const who = await person();
    for (const one of [a, b]) await answer(await linkOf((await invite([who], [one])).invitations[0].id), 'accept');
    const version = (await t.inject(manager, 'GET', `/missions/${a.id}`)).headers.etag ?? '';
    const clash = await t.inject(
      manager,
      'PATCH',
      `/missions/${a.id}`,
      { endsAt: '2027-10-01T10:10:00Z' },
      { 'if-match': version },
    );
    expect(clash.body.code).toBe('double-booking');
    const moved = await t.inject(
      manager,
      'PATCH',
      `/missions/${a.id}`,
      { startsAt: '2027-10-01T07:50:00Z' },
      { 'if-match': version },
    );
    expect(moved.status).toBe(200);
    expect(await statuses(a.id)).toEqual(['ACCEPTED']);
    expect(
      (await t.inject(manager, 'PATCH', `/missions/${a.id}`, { title: 'x' }, { 'if-match': version })).status,
    ).toBe(412);
    expect((await t.inject(manager, 'PATCH', `/missions/${a.id}`, { title: 'x' })).status).toBe(428);
  });

  test('local times that do not exist or exist twice are never guessed', async () => {
    const create = (startsLocal: string, more = {}) =>
      t.inject(manager, 'POST', '/missions', {
        projectId,
        title: 'Nuit',
        startsLocal,
        endsLocal: '2027-10-31T09:00',
        needs: [],
        ...more,
      });
    expect((await create('2027-03-28T02:30')).body).toMatchObject({
      status: 422,
      code: 'local-time-gap',
      errors: [{ path: 'startsAt' }],
    });
    const twice = await create('2027-10-31T02:30');
    expect(twice.body).toMatchObject({ status: 422, code: 'local-time-ambiguous' });
    expect(twice.body.params.suggestions.map((one: { instant: string }) => one.instant)).toEqual([
      '2027-10-31T00:30:00Z',
      '2027-10-31T01:30:00Z',
    ]);
    expect((await create('2027-10-31T02:30', { startsChoice: 'later' })).body.startsAt).toBe('2027-10-31T01:30:00Z');
  });

  test('cancelled: its people are released and their calendar says so', async () => {
    const one = await mission(2);
    const who = await person();
    const link = await linkOf((await invite([who], [one])).invitations[0].id);
    await answer(link, 'accept');
    await post(`/missions/${one.id}/cancel`, { reason: 'Spectacle annulé' }, 200);
    const feed = await post('/calendar-feeds', { kind: 'person', personId: who }, 201);
    expect((await t.inject(null, 'GET', new URL(feed.url).pathname.replace('/api/v1', ''))).text).toContain(
      'STATUS:CANCELLED',
    );
    expect((await answer(link, 'accept')).body.code).toBe('already-cancelled');
    await t.inject(manager, 'DELETE', `/calendar-feeds/${feed.id}`);
    expect((await t.inject(null, 'GET', new URL(feed.url).pathname.replace('/api/v1', ''))).status).toBe(404);
  });
});

describe('a calendar file', () => {
  const ics = (start: string) =>
    Buffer.from(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'UID:import-1@example.org',
        'DTSTAMP:20270101T000000Z',
        `DTSTART;TZID=Romance Standard Time:${start}`,
        'DTEND;TZID=Romance Standard Time:20270705T120000',
        'SUMMARY:Répétition générale',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:bad@example.org',
        'DTSTART:nonsense',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    ).toString('base64');

  test('is previewed, imported at the right instant, and imported again without doubling', async () => {
    const body = (start: string, dryRun: boolean) => ({
      contentBase64: ics(start),
      projectId,
      roleId,
      quota: 2,
      dryRun,
    });
    const preview = await post('/calendar/import', body('20270705T090000', true), 200);
    expect(preview.missions).toMatchObject([
      { action: 'create', startsAt: '2027-07-05T07:00:00Z', title: 'Répétition générale' },
    ]);
    expect(
      preview.report.some(
        (entry: { outcome: string; uid: string }) => entry.outcome === 'rejected' && entry.uid === 'bad@example.org',
      ),
    ).toBe(true);
    expect((await t.inject(manager, 'GET', '/missions?q=generale')).body.total).toBe(0);
    expect((await post('/calendar/import', body('20270705T090000', false), 200)).missions[0].action).toBe('create');
    expect((await post('/calendar/import', body('20270705T090000', false), 200)).missions[0].action).toBe('unchanged');
    expect((await post('/calendar/import', body('20270705T100000', false), 200)).missions[0].action).toBe('update');
    const { items, total } = (await t.inject(manager, 'GET', '/missions?q=generale')).body;
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ startsAt: '2027-07-05T08:00:00Z', needs: [{ quota: 2 }] });
    expect(
      (
        await post(
          '/calendar/import',
          { ...body('x', true), contentBase64: Buffer.from('not a calendar').toString('base64') },
          200,
        )
      ).report[0].outcome,
    ).toBe('rejected');
  });
});

describe('copies and deletions', () => {
  test('a project is copied some days later with its missions, in local time, as drafts with nobody on them', async () => {
    const source = await post(
      '/projects',
      { name: 'Saison', zone: 'Europe/Paris', status: 'ACTIVE', startsOn: '2027-03-20', endsOn: '2027-03-21' },
      201,
    );
    const missions = [
      { title: 'Soir', startsLocal: '2027-03-20T20:00', endsLocal: '2027-03-20T23:00', needs: [{ roleId, quota: 2 }] },
    ];
    await post(`/projects/${source.id}/missions:bulk_create`, { missions, publish: true }, 201);
    const { id } = await post(`/projects/${source.id}/duplicate`, { name: 'Saison, reprise', days: 14 }, 201);
    const { items } = (await t.inject(manager, 'GET', `/missions?projectId=${id}`)).body;
    // 20:00 on both sides of the clock change: 19:00Z in winter, 18:00Z in summer.
    expect(items).toMatchObject([
      { title: 'Soir', status: 'draft', startsAt: '2027-04-03T18:00:00Z', needs: [{ quota: 2, invited: 0 }] },
    ]);
    expect((await t.inject(manager, 'GET', `/projects/${id}`)).body).toMatchObject({
      status: 'DRAFT',
      startsOn: '2027-04-03',
    });
    expect((await t.inject(manager, 'DELETE', `/missions/${items[0].id}`)).status).toBe(204);
    const published = (await t.inject(manager, 'GET', `/missions?projectId=${source.id}`)).body.items[0];
    expect((await t.inject(manager, 'DELETE', `/missions/${published.id}`)).body.code).toBe('mission-not-draft');
  });

  test('an archived project takes no mission until it is reopened', async () => {
    const project = await post('/projects', { name: 'Ancien', zone: 'Europe/Paris' }, 201);
    await post(`/projects/${project.id}/archive`, {}, 200);
    expect(
      (
        await post(
          '/missions',
          {
            projectId: project.id,
            title: 'x',
            startsAt: '2027-01-01T00:00:00Z',
            endsAt: '2027-01-01T01:00:00Z',
            needs: [],
          },
          409,
        )
      ).code,
    ).toBe('project-archived');
    expect((await post(`/projects/${project.id}/activate`, {}, 409)).code).toBe('project-status-not-reachable');
    expect((await post(`/projects/${project.id}/reopen`, {}, 200)).status).toBe('ACTIVE');
  });
});
