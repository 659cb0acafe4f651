import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';

let system: TestSystem;
let org: TestOrg<'manager' | 'tech'>;
let other: TestOrg<'manager'>;

beforeAll(async () => {
  system = await testSystem();
  org = await system.addOrg(['manager', 'tech']);
  other = await system.addOrg(['manager']);
});
afterAll(() => system.close());

const create = (body: object, as = org.as.manager) => system.inject(as, 'POST', '/people', body);

describe('a new person', () => {
  test('is answered whole, with clean values and an ETag', async () => {
    const answer = await create({
      lastName: ' Lemaire ',
      firstName: 'Chloé',
      email: 'Chloe.Lemaire@Example.org',
      phone: '06 12 34 56 78',
      city: 'Lille',
      tags: ['Son', 'son ', 'plateau'],
      skills: [{ name: 'Console son', level: 4 }, { name: 'Câblage' }],
      employmentType: 'CDD',
      externalRef: 'M-17',
      birthOn: '1990-05-31',
      notes: 'Permis B',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.etag).toBe('"v1"');
    expect(answer.body).toMatchObject({
      lastName: 'Lemaire',
      firstName: 'Chloé',
      email: 'chloe.lemaire@example.org',
      phone: '+33612345678',
      tags: ['Son', 'plateau'],
      skills: [
        { name: 'Câblage', level: 3 },
        { name: 'Console son', level: 4 },
      ],
      employmentType: 'CDD',
      locale: 'fr',
      teamIds: [],
      accountId: null,
      archivedAt: null,
      version: 1,
      birthOn: '1990-05-31',
      notes: 'Permis B',
    });
    const read = await system.inject(org.as.manager, 'GET', `/people/${answer.body.id}`);
    expect(read.body).toEqual(answer.body);
    expect(read.headers.etag).toBe('"v1"');
  });

  test('is found in the list by words with typos, by phone and by filters', async () => {
    const found = async (query: string) =>
      (await system.inject(org.as.manager, 'GET', `/people?${query}`)).body.items.map(
        (person: { lastName: string }) => person.lastName,
      );
    expect(await found('q=lemair')).toEqual(['Lemaire']);
    expect(await found('q=chloe%20lemare')).toEqual(['Lemaire']);
    expect(await found('q=console')).toEqual(['Lemaire']);
    expect(await found(`q=${encodeURIComponent('0612 34 56 78')}`)).toEqual(['Lemaire']);
    expect(await found('q=m-17')).toEqual(['Lemaire']);
    expect(await found('q=nobody')).toEqual([]);
    expect(await found('tag=plateau')).toEqual(['Lemaire']);
    expect(await found('employmentType=CDI')).toEqual([]);
    expect(await found('archived=true')).toEqual([]);
  });

  test('of another org is like a missing one', async () => {
    const { body } = await create({ lastName: 'Ici' });
    const foreign = await system.inject(other.as.manager, 'GET', `/people/${body.id}`);
    const missing = await system.inject(other.as.manager, 'GET', '/people/01900000-0000-7000-8000-000000000000');
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not-found']);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    expect((await system.inject(other.as.manager, 'GET', '/people')).body.total).toBe(0);
  });

  test('is not shown to roles without the action', async () => {
    for (const [method, url] of [
      ['GET', '/people'],
      ['POST', '/people'],
      ['GET', '/people/01900000-0000-7000-8000-000000000000'],
    ] as const) {
      const answer = await system.inject(org.as.tech, method, url, method === 'POST' ? { lastName: 'X' } : undefined);
      expect([answer.status, answer.body.code]).toEqual([403, 'action-not-allowed']);
    }
    expect((await system.inject(null, 'GET', '/people')).status).toBe(401);
  });

  test.each([
    [{ lastName: '   ' }, 400, 'invalid-request', 'lastName'],
    [{ lastName: 'A', email: 'not an address' }, 400, 'invalid-request', 'email'],
    [{ lastName: 'A', surprise: 1 }, 400, 'invalid-request', 'surprise'],
    [{ lastName: 'A', skills: [{ name: 'a,b' }] }, 400, 'invalid-request', 'skills.0.name'],
    [{ lastName: 'A', phone: '12' }, 422, 'person-phone-not-valid', 'phone'],
    [{ lastName: 'A', birthOn: '2090-01-01' }, 422, 'person-birth-date-not-valid', 'birthOn'],
    [{ lastName: 'A', teamIds: ['01900000-0000-7000-8000-000000000000'] }, 422, 'person-team-unknown', 'teamIds'],
    [{ lastName: 'A', email: 'chloe.lemaire@example.org' }, 409, 'person-email-taken', 'email'],
    [{ lastName: 'A', externalRef: 'M-17' }, 409, 'person-ref-taken', 'externalRef'],
  ])('%j is refused', async (body, status, code, path) => {
    const answer = await create(body);
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.path]).toEqual([status, code, path]);
  });

  test('with an Idempotency-Key is created once', async () => {
    const key = { 'idempotency-key': 'twice' };
    const first = await system.inject(org.as.manager, 'POST', '/people', { lastName: 'Unique' }, key);
    const second = await system.inject(org.as.manager, 'POST', '/people', { lastName: 'Unique' }, key);
    expect([second.status, second.body.id, second.headers['idempotency-replayed']]).toEqual([
      201,
      first.body.id,
      'true',
    ]);
    expect((await system.inject(org.as.manager, 'GET', '/people?q=unique')).body.total).toBe(1);
  });

  test('is the member with the same e-mail, whoever comes first', async () => {
    const member = await system.addMember(org.id, 'tech', 'first@example.org');
    expect((await create({ lastName: 'Première', email: 'First@example.org' })).body.accountId).toBe(member.accountId);
    const later = await create({ lastName: 'Deuxième', email: 'second@example.org' });
    expect(later.body.accountId).toBeNull();
    const joined = await system.addMember(org.id, 'tech', 'second@example.org');
    expect((await system.inject(org.as.manager, 'GET', `/people/${later.body.id}`)).body.accountId).toBe(
      joined.accountId,
    );
  });
});

test('pages by cursor give everybody once, in the order of the alphabet without case and accents', async () => {
  const names = ['Zoé', 'émile', 'Élan', 'abel', 'Émile'];
  for (const lastName of names) await create({ lastName }, other.as.manager);
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await system.inject(other.as.manager, 'GET', `/people?limit=2${cursor && `&cursor=${cursor}`}`);
    expect(body.total).toBe(5);
    seen.push(...body.items.map((person: { lastName: string }) => person.lastName));
    cursor = body.nextCursor ?? '';
  } while (cursor);
  expect(seen).toHaveLength(5);
  expect(seen.map(name => name.toLowerCase())).toEqual(['abel', 'élan', 'émile', 'émile', 'zoé']);
  const down = await system.inject(other.as.manager, 'GET', '/people?sort=-lastName&limit=1');
  expect(down.body.items[0].lastName).toBe('Zoé');
  const wrong = await system.inject(other.as.manager, 'GET', `/people?sort=lastName&cursor=${down.body.nextCursor}`);
  expect([wrong.status, wrong.body.errors[0].path]).toEqual([400, 'querystring.cursor']);
});

test('lists are filtered by skill, sorted by age, and paged by offset', async () => {
  const third = await system.addOrg(['manager']);
  const ids: string[] = [];
  for (const lastName of ['B', 'A', 'C'])
    ids.push((await create({ lastName, skills: lastName === 'C' ? [] : [{ name: 'Son' }] }, third.as.manager)).body.id);
  const list = async (query: string) => (await system.inject(third.as.manager, 'GET', `/people?${query}`)).body;
  const [skill] = (await system.inject(third.as.manager, 'GET', '/skills')).body.items;
  const names = (page: { items: { lastName: string }[] }) => page.items.map(person => person.lastName).join('');
  expect(names(await list(`skillId=${skill.id}`))).toBe('AB');
  expect(names(await list('sort=createdAt'))).toBe('BAC');
  expect(names(await list('sort=-createdAt&limit=2'))).toBe('CA');
  expect(await list('sort=-createdAt&limit=1&offset=2')).toMatchObject({
    total: 3,
    limit: 1,
    offset: 2,
    items: [{ id: ids[0] }],
  });
  const first = await list('sort=createdAt&limit=2');
  expect(names(await list(`sort=createdAt&limit=2&cursor=${first.nextCursor}`))).toBe('C');
  expect((await system.inject(third.as.manager, 'GET', '/people?cursor=bm90aGluZw')).body.code).toBe('invalid-request');
});
