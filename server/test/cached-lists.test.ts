import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crewStage } from './crew-stage.ts';
import { eventually, type TestOrg, type TestSystem, testSystem } from './system.ts';
import { hasValkey, type TestValkey, testValkey } from './valkey.ts';

const LISTS = ['/missions', '/people', '/planning?from=2027-05-01T00:00:00Z&to=2027-06-01T00:00:00Z'];
const FROM_SOURCE = { 'cache-control': 'no-cache' };

type Place = { name: string; start: () => Promise<{ valkeyUrl?: string }>; isShared: boolean };
let valkey: TestValkey | undefined;
const places: Place[] = [
  { name: 'in this process', start: async () => ({}), isShared: false },
  {
    name: 'in a real Valkey or Redis server',
    start: async () => {
      valkey = await testValkey();
      return { valkeyUrl: valkey.url };
    },
    isShared: true,
  },
];
if (!hasValkey) process.stdout.write('skipped: no valkey-server or redis-server here for the shared list cache\n');

describe.each(places.filter(place => !place.isShared || hasValkey))('lists kept $name', place => {
  let a: TestSystem;
  let b: TestSystem;
  let org: TestOrg<'manager' | 'tech'>;
  let other: TestOrg<'manager'>;
  beforeAll(async () => {
    const config = await place.start();
    a = await testSystem({ config });
    b = await testSystem({ config, database: a.database });
    org = await a.addOrg(['manager', 'tech']);
    other = await a.addOrg(['manager'], { name: 'Une autre troupe' });
  });
  afterAll(async () => {
    await b.system.stop();
    await a.close();
    await valkey?.stop();
    valkey = undefined;
  });
  const list = (t: TestSystem, url: string, headers = {}) => t.inject(org.as.manager, 'GET', url, undefined, headers);

  test('the second reader gets the same bytes and, with the tag, an empty 304, without a question to the database', async () => {
    for (const url of LISTS) {
      const first = await list(a, url);
      expect(first.headers.etag, url).toMatch(/^"[\w-]{27}"$/);
      const before = a.deps.db.roundTrips;
      const second = await list(a, url);
      const unchanged = await list(a, url, { 'if-none-match': `"other", W/${first.headers.etag}` });
      expect([second.text, second.headers['content-type']]).toEqual([first.text, first.headers['content-type']]);
      expect([unchanged.status, unchanged.text, unchanged.headers.etag]).toEqual([304, '', first.headers.etag]);
      expect(a.deps.db.roundTrips, url).toBe(before);
    }
    expect(a.deps.lists.counts.hits).toBeGreaterThanOrEqual(LISTS.length * 2);
    expect(a.deps.lists.counts.notModified).toBe(LISTS.length);
  });

  test('whatever is written is in the very next answer of the same process', async () => {
    const stage = await crewStage(a, org.as.manager);
    const same = async (step: string): Promise<void> => {
      for (const url of LISTS) {
        const [kept, source] = [await list(a, url), await list(a, url, FROM_SOURCE)];
        expect(kept.body, `${step}: ${url}`).toEqual(source.body);
      }
    };
    const team = (await a.inject(org.as.manager, 'POST', '/teams', { name: 'Plateau' })).body;
    await same('team created');
    const site = (await a.inject(org.as.manager, 'POST', '/sites', { name: 'Salle', zone: 'Europe/Paris' })).body;
    const mission = await stage.mission('2027-05-10T08:00:00Z', 2, { siteId: site.id });
    await same('mission published');
    const person = await stage.person({ teamIds: [team.id], tags: ['nuit'], skills: [{ name: 'Son', level: 2 }] });
    await same('person created');
    const accepted = await stage.invite(person.id, mission);
    await same('invited');
    await stage.answer(accepted, 'accept');
    await same('accepted');
    expect((await stage.change(mission.id, { title: 'Démontage' })).status).toBe(200);
    await same('mission changed');
    const { headers } = await a.inject(org.as.manager, 'GET', `/people/${person.id}`);
    const change = { firstName: 'Zoë', teamIds: [] };
    const changed = await a.inject(org.as.manager, 'PATCH', `/people/${person.id}`, change, {
      'if-match': headers.etag ?? '',
    });
    expect(changed.status).toBe(200);
    await same('person changed');
    await a.inject(org.as.manager, 'POST', `/missions/${mission.id}/cancel`, { reason: 'pluie' });
    await same('mission cancelled');
    await a.inject(org.as.manager, 'DELETE', `/teams/${team.id}`);
    await same('team deleted');
  });

  test('what one process writes is soon in the answers of the other', async () => {
    const names = async (t: TestSystem): Promise<string[]> =>
      (await list(t, '/people')).body.items.map((person: { lastName: string }) => person.lastName);
    await names(b);
    for (const lastName of ['Premier', 'Second']) {
      await a.inject(org.as.manager, 'POST', '/people', { lastName });
      const took = Date.now();
      await eventually(lastName, async () => (await names(b)).includes(lastName) || undefined, 3_000);
      expect(Date.now() - took).toBeLessThan(2_000);
    }
  });

  test('a list belongs to its org and role', async () => {
    const mine = await a.inject(org.as.manager, 'GET', '/people');
    const theirs = await a.inject(other.as.manager, 'GET', '/people');
    expect(mine.body.total).toBeGreaterThan(0);
    expect(theirs.body).toMatchObject({ total: 0, items: [] });
    const before = a.deps.lists.counts.misses;
    await a.inject(org.as.owner, 'GET', '/people');
    expect(a.deps.lists.counts.misses).toBe(before + 1);
    const refused = await a.inject(org.as.tech, 'GET', '/people');
    expect(refused.status).toBe(403);
    const foreign = { ...org.as.manager, orgId: other.id };
    expect(
      (await a.inject(foreign, 'GET', '/people', undefined, { 'if-none-match': mine.headers.etag ?? '' })).status,
    ).toBe(404);
  });

  test('a list that was loaded while somebody wrote is not kept as the new one', async () => {
    await list(a, '/people');
    for (let round = 0; round < 15; round++) {
      const lastName = `Course ${place.name.length} ${round}`;
      const reads = Array.from({ length: 4 }, () => list(a, '/people'));
      const write = a.inject(org.as.manager, 'POST', '/people', { lastName });
      await Promise.all([...reads, write]);
      const after = await list(a, '/people?limit=200');
      const names = after.body.items.map((person: { lastName: string }) => person.lastName);
      expect(names).toContain(lastName);
    }
  });

  test('`orga cache clear` empties it in every process', async () => {
    await eventually('kept in the other process', async () => {
      const hits = b.deps.lists.counts.hits;
      await list(b, '/people');
      return b.deps.lists.counts.hits > hits || undefined;
    });
    await a.deps.lists.clear();
    await eventually('forgotten in the other process', async () => {
      const misses = b.deps.lists.counts.misses;
      await list(b, '/people');
      return b.deps.lists.counts.misses > misses || undefined;
    });
  });

  if (place.isShared)
    describe('without its server', () => {
      test('requests go on with the database, and what was written meanwhile is seen afterwards', async () => {
        await list(a, '/people');
        await valkey?.stop();
        const { status } = await a.inject(org.as.manager, 'POST', '/people', { lastName: 'Panne' });
        expect(status).toBe(201);
        const during = await list(a, '/people');
        expect(JSON.stringify(during.body)).toContain('Panne');
        await valkey?.start();
        await eventually('the cache is used again', async () => {
          const hits = a.deps.lists.counts.hits;
          expect(JSON.stringify((await list(a, '/people')).body)).toContain('Panne');
          return a.deps.lists.counts.hits > hits || undefined;
        });
      });
    });
});
