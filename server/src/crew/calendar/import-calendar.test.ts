import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CrewStage, crewStage } from '../../../test/crew-stage.ts';
import { type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';
import { readCalendarInWorker } from './read-in-worker.ts';

let t: TestSystem;
let org: TestOrg<'manager'>;
let stage: CrewStage;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['manager']);
  stage = await crewStage(t, org.as.manager);
});
afterAll(() => t.close());

type Event = { uid: string; start: string; end: string; summary?: string };
const file = (events: readonly Event[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap(({ uid, start, end, summary = 'Date' }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'DTSTAMP:20270101T000000Z',
      `DTSTART:${start}`,
      `DTEND:${end}`,
      `SUMMARY:${summary}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const load = (events: readonly Event[], more: object = {}) =>
  stage.call('POST', '/calendar/import', {
    contentBase64: Buffer.from(file(events)).toString('base64'),
    projectId: stage.project.id,
    dryRun: false,
    ...more,
  });
const project = (zone: string, status = 'ACTIVE') =>
  stage.post('/projects', { name: `Z ${Math.random()}`, zone, status });

describe('an import', () => {
  test("takes times without a zone in the project's, and refuses a zone that nobody knows", async () => {
    const { id: projectId } = await project('America/New_York');
    const events = [{ uid: 'floating@x', start: '20270105T090000', end: '20270105T100000' }];
    const { body } = await load(events, { projectId });
    expect(body.missions).toMatchObject([{ startsAt: '2027-01-05T14:00:00Z', zone: 'America/New_York' }]);
    const refused = await load(events, { projectId, zone: 'Mars/Olympus' });
    expect(refused.body).toMatchObject({ status: 422, code: 'calendar-zone-unknown', errors: [{ path: 'zone' }] });
  });

  test('leaves out what cannot be a mission, says why, and keeps the rest; a dry run says the same', async () => {
    const events = [
      { uid: 'fine@x', start: '20270105T090000Z', end: '20270105T100000Z' },
      { uid: 'long@x', start: '20270105T090000Z', end: '20270301T100000Z' },
      { uid: 'nameless@x', start: '20270106T090000Z', end: '20270106T100000Z', summary: '\u0001' },
    ];
    const dry = (await load(events, { dryRun: true })).body;
    const { status, body } = await load(events);
    expect(status).toBe(200);
    const told = (answer: typeof body) =>
      answer.missions.map(({ missionId: _missionId, ...one }: { missionId: string }) => one);
    expect(told(body)).toEqual(told(dry));
    expect(body.report).toEqual(dry.report);
    expect(body.missions.map((one: { action: string }) => one.action)).toEqual(['create', 'skip', 'create']);
    expect(body.report[0]).toMatchObject({ uid: 'long@x', outcome: 'rejected', code: 'too-long' });
    expect(body.missions[2].title).toBe('nameless@x');
  });

  test('knows its dates within a project: the same file makes missions of its own in another', async () => {
    const events = [{ uid: 'shared@x', start: '20270107T090000Z', end: '20270107T100000Z' }];
    const [a, b] = [await project('Europe/Paris'), await project('Europe/Paris')];
    const ids = new Set<string>();
    for (const projectId of [a.id, b.id]) {
      const { body } = await load(events, { projectId });
      expect(body.missions[0].action).toBe('create');
      ids.add(body.missions[0].missionId);
      expect((await load(events, { projectId })).body.missions[0].action).toBe('unchanged');
    }
    expect(ids.size).toBe(2);
  });

  test('leaves what is over alone, and an archived project is refused, dry or not', async () => {
    const one = { uid: 'over@x', start: '20270108T090000Z', end: '20270108T100000Z' };
    const { missionId } = (await load([one])).body.missions[0];
    await t.deps.db.transaction(org.id, tx =>
      tx.run({ text: "update crew.mission set status = 'done' where id = $1", values: [missionId] }),
    );
    const { body } = await load([{ ...one, end: '20270108T110000Z' }]);
    expect(body.missions[0].action).toBe('skip');
    expect(body.report[0]).toMatchObject({ uid: 'over@x', code: 'already-over' });
    const old = await project('Europe/Paris');
    await stage.post(`/projects/${old.id}/archive`);
    for (const dryRun of [true, false])
      expect((await load([one], { projectId: old.id, dryRun })).body.code).toBe('project-archived');
  });

  test('that moves many missions tells it once', async () => {
    const at = (hour: number) =>
      Array.from({ length: 40 }, (_, index) => ({
        uid: `many-${index}@x`,
        start: `202702${String((index % 27) + 1).padStart(2, '0')}T${String(hour).padStart(2, '0')}0000Z`,
        end: `202702${String((index % 27) + 1).padStart(2, '0')}T${hour + 1}0000Z`,
      }));
    await load(at(10));
    const count = async () => (await stage.events(org.id, 'crew.mission.rescheduled')).length;
    const before = await count();
    const { body } = await load(at(12));
    expect(new Set(body.missions.map((one: { action: string }) => one.action))).toEqual(new Set(['update']));
    expect(await count()).toBe(before + 1);
  });

  test('that is only tried does not wait for somebody who is changing its missions', async () => {
    const one = { uid: 'held@x', start: '20270109T090000Z', end: '20270109T100000Z' };
    const { missionId } = (await load([one])).body.missions[0];
    await t.deps.db.transaction(org.id, async tx => {
      await tx.run({ text: 'select id from crew.mission where id = $1 for update', values: [missionId] });
      const started = Date.now();
      expect((await load([one], { dryRun: true })).body.missions[0].action).toBe('unchanged');
      expect(Date.now() - started).toBeLessThan(8_000);
    });
  });
});

test('two files are read at once, twenty wait, and the next is refused', async () => {
  const bytes = Buffer.from(file([{ uid: 'x', start: '20270105T090000Z', end: '20270105T100000Z' }]));
  const all = await Promise.allSettled(
    Array.from({ length: 23 }, () => readCalendarInWorker(bytes, { defaultZone: 'Europe/Paris' })),
  );
  expect(all.filter(one => one.status === 'fulfilled')).toHaveLength(22);
  expect(all[22]).toMatchObject({ status: 'rejected', reason: { code: 'too-many-requests' } });
  expect((await readCalendarInWorker(bytes, { defaultZone: 'Europe/Paris' })).events).toHaveLength(1);
});
