import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';
import { sql } from '../../kernel/db/sql.ts';
import { createTeam } from '../../platform/teams/index.ts';

let system: TestSystem;
let org: TestOrg<'manager' | 'tech'>;
let other: TestOrg<'manager'>;
let manager: Caller;

beforeAll(async () => {
  system = await testSystem();
  org = await system.addOrg(['manager', 'tech']);
  other = await system.addOrg(['manager']);
  manager = org.as.manager;
});
afterAll(() => system.close());

let count = 0;
const person = async (body: object = {}) =>
  (await system.inject(manager, 'POST', '/people', { lastName: `Durand ${++count}`, ...body })).body;
const read = async (id: string) => (await system.inject(manager, 'GET', `/people/${id}`)).body;
const patch = (id: string, version: number, body: object, as = manager) =>
  system.inject(as, 'PATCH', `/people/${id}`, body, { 'if-match': `"v${version}"` });
const post = (url: string, body?: object, as = manager) => system.inject(as, 'POST', url, body);
const team = (name: string) =>
  system.deps.db.transaction(
    org.id,
    async tx => (await createTeam(tx, system.deps.events, { name, color: 'teal' })).id,
  );
const rows = <R>(query: ReturnType<typeof sql>) => system.deps.db.readRows(org.id, query) as Promise<R[]>;
const lastEvent = async () =>
  (
    await rows<{ type: string; payload: Record<string, unknown> }>(
      sql`select type, payload from kernel.event order by occurred_at desc, id desc limit 1`,
    )
  )[0];
const missing = '01900000-0000-7000-8000-000000000000';

describe('a change', () => {
  test('replaces what is given, keeps the rest, and is found under its new words', async () => {
    const before = await person({
      firstName: 'Jean',
      email: 'jean@change.example',
      tags: ['ancien'],
      skills: [{ name: 'Son', level: 2 }],
    });
    const teamId = await team('Plateau');
    const answer = await patch(before.id, 1, {
      lastName: 'Brakwinkel',
      phone: '+32 470 12 34 56',
      tags: ['neuf'],
      skills: [{ name: 'SON', level: 5 }, { name: 'Lumière' }],
      teamIds: [teamId],
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.etag).toBe('"v2"');
    expect(answer.body).toMatchObject({
      lastName: 'Brakwinkel',
      firstName: 'Jean',
      email: 'jean@change.example',
      phone: '+32470123456',
      tags: ['neuf'],
      teamIds: [teamId],
      version: 2,
    });
    expect(answer.body.skills.map((skill: { name: string; level: number }) => [skill.name, skill.level])).toEqual([
      ['Lumière', 3],
      ['Son', 5],
    ]);
    const search = async (q: string) =>
      (await system.inject(manager, 'GET', `/people?q=${q}`)).body.items.map((found: { id: string }) => found.id);
    expect(await search('brakwinkl')).toEqual([before.id]);
    expect(await search('neuf')).toEqual([before.id]);
    expect(await search('ancien')).toEqual([]);
    expect(await lastEvent()).toMatchObject({ type: 'workplace.person.updated', payload: { personIds: [before.id] } });
  });

  test('needs the version that was read', async () => {
    const { id } = await person();
    const without = await system.inject(manager, 'PATCH', `/people/${id}`, { city: 'Gent' });
    expect([without.status, without.body.code]).toEqual([428, 'version-required']);
    const outdated = await patch(id, 7, { city: 'Gent' });
    expect([outdated.status, outdated.body.code, outdated.headers.etag]).toEqual([412, 'version-outdated', '"v1"']);
    expect((await read(id)).city).toBe('');
  });

  test('of a missing person, a foreign one, or without the action is refused', async () => {
    const { id } = await person();
    expect((await patch(missing, 1, {})).status).toBe(404);
    expect((await patch(id, 1, {}, other.as.manager)).status).toBe(404);
    expect((await patch(id, 1, {}, org.as.tech)).body.code).toBe('action-not-allowed');
  });

  test('refuses the e-mail of another, and both stay as they were', async () => {
    await person({ email: 'taken@change.example' });
    const second = await person({ email: 'free@change.example' });
    expect((await patch(second.id, 1, { email: 'TAKEN@change.example' })).body.code).toBe('person-email-taken');
    expect((await read(second.id)).email).toBe('free@change.example');
  });

  test('of the e-mail lets the account go and takes the one it now belongs to', async () => {
    const [a, b] = [
      await system.addMember(org.id, 'tech', 'a@link.example'),
      await system.addMember(org.id, 'tech', 'b@link.example'),
    ];
    const { id, accountId } = await person({ email: 'a@link.example' });
    expect(accountId).toBe(a.accountId);
    expect((await patch(id, 1, { email: 'b@link.example' })).body.accountId).toBe(b.accountId);
    expect((await patch(id, 2, { email: null })).body.accountId).toBeNull();
  });

  test('leaves contact data out of the audit log', async () => {
    const { id } = await person({ email: 'private@change.example', notes: 'secret note' });
    await patch(id, 1, { email: 'other@change.example', notes: 'new secret', city: 'Namur', employmentType: 'CDI' });
    const entries = await rows<{ action: string; before: unknown; after: unknown }>(
      sql`select action, before, after from platform.audit_entry where target_id = ${id}::uuid order by id`,
    );
    expect(entries.map(entry => entry.action)).toEqual(['workplace.person.created', 'workplace.person.updated']);
    expect(entries[1]).toMatchObject({
      before: { employmentType: 'INTERMITTENT' },
      after: { employmentType: 'CDI', privateFields: ['city', 'email', 'notes'] },
    });
    expect(JSON.stringify(entries)).not.toMatch(/secret|change\.example|Namur/);
  });
});

describe('archiving', () => {
  test('hides, frees the e-mail, refuses changes, and can be undone', async () => {
    const { id } = await person({ email: 'gone@archive.example' });
    const archived = await post(`/people/${id}/archive`);
    expect([archived.status, archived.body.archivedAt === null]).toEqual([200, false]);
    expect(await lastEvent()).toMatchObject({ type: 'workplace.person.archived', payload: { personIds: [id] } });
    expect((await post(`/people/${id}/archive`)).body.version).toBe(archived.body.version);
    expect((await system.inject(manager, 'GET', '/people?q=gone')).body.total).toBe(0);
    expect((await system.inject(manager, 'GET', '/people?q=gone&archived=true')).body.total).toBe(1);
    expect((await patch(id, archived.body.version, { city: 'X' })).body.code).toBe('person-archived');
    const next = await person({ email: 'gone@archive.example' });
    expect((await post(`/people/${id}/restore`)).body.code).toBe('person-email-taken');
    await patch(next.id, 1, { email: null });
    expect((await post(`/people/${id}/restore`)).body.archivedAt).toBeNull();
  });
});

describe('a bulk change', () => {
  test('adds and removes tags and teams, and says for whom it could not', async () => {
    const [a, b, c] = [await person({ tags: ['son'] }), await person({ tags: ['Été', 'son'] }), await person()];
    const [first, second] = [await team('Nord'), await team('Sud')];
    await post(`/people/${c.id}/archive`);
    await post('/people:bulk_change', { ids: [b.id], addTeamIds: [second] });
    const answer = await post('/people:bulk_change', {
      ids: [a.id, b.id, c.id, a.id],
      addTags: ['Lumière'],
      removeTags: ['ete'],
      addTeamIds: [first],
      removeTeamIds: [second],
    });
    expect(answer.body).toEqual({ done: [a.id, b.id].toSorted(), refused: [{ id: c.id, code: 'person-archived' }] });
    expect(await read(a.id)).toMatchObject({ tags: ['son', 'Lumière'], teamIds: [first], version: 2 });
    expect(await read(b.id)).toMatchObject({ tags: ['son', 'Lumière'], teamIds: [first] });
    expect((await system.inject(manager, 'GET', `/people?teamId=${first}&tag=son`)).body.total).toBe(2);
  });

  test('is refused as a whole when somebody is missing or a team unknown', async () => {
    const { id } = await person();
    expect((await post('/people:bulk_change', { ids: [id, missing], addTags: ['x'] })).status).toBe(404);
    expect((await post('/people:bulk_change', { ids: [id], addTags: ['x'], addTeamIds: [missing] })).body.code).toBe(
      'person-team-unknown',
    );
    expect((await post('/people:bulk_change', { ids: [id], addTags: ['x'] }, other.as.manager)).status).toBe(404);
    expect((await read(id)).tags).toEqual([]);
  });

  test('never leaves anybody with more than 50 tags', async () => {
    const { id } = await person({ tags: Array.from({ length: 50 }, (_, index) => `t${index}`) });
    expect((await post('/people:bulk_change', { ids: [id], addTags: ['one more'] })).body.refused).toEqual([
      { id, code: 'person-too-many-tags' },
    ]);
  });
});

describe('a merge', () => {
  test('moves what belongs to the other, archives them, and lets other modules move theirs in the same transaction', async () => {
    const member = await system.addMember(org.id, 'tech', 'merge@example.org');
    const teamId = await team('Fusion');
    const kept = await person({ firstName: '', city: 'Mons', tags: ['a'], skills: [{ name: 'Rigging', level: 2 }] });
    const other = await person({
      firstName: 'Ada',
      email: 'merge@example.org',
      city: 'Gent',
      externalRef: 'R9',
      tags: ['A', 'b'],
      skills: [{ name: 'rigging', level: 5 }],
      teamIds: [teamId],
      notes: 'n',
    });
    const answer = await post(`/people/${kept.id}/merge`, { otherId: other.id });
    expect(answer.body).toMatchObject({
      firstName: 'Ada',
      email: 'merge@example.org',
      city: 'Mons',
      externalRef: 'R9',
      tags: ['a', 'b'],
      teamIds: [teamId],
      notes: 'n',
      accountId: member.accountId,
    });
    expect(answer.body.skills).toMatchObject([{ level: 5 }]);
    expect(await read(other.id)).toMatchObject({ accountId: null, skills: [], teamIds: [] });
    expect((await read(other.id)).archivedAt).not.toBeNull();
    expect(await lastEvent()).toMatchObject({
      type: 'workplace.person.merged',
      payload: { personId: kept.id, mergedPersonId: other.id },
    });
  });

  test('is refused with oneself, into an archived person, of two accounts, of a foreign person', async () => {
    const a = await person({ email: (await system.addMember(org.id, 'tech')).email });
    const b = await person({ email: (await system.addMember(org.id, 'tech')).email });
    const archived = await person();
    await post(`/people/${archived.id}/archive`);
    expect((await post(`/people/${a.id}/merge`, { otherId: a.id })).body.code).toBe('person-merge-self');
    expect((await post(`/people/${archived.id}/merge`, { otherId: a.id })).body.code).toBe('person-archived');
    expect((await post(`/people/${a.id}/merge`, { otherId: b.id })).body.code).toBe('person-merge-two-accounts');
    expect((await post(`/people/${a.id}/merge`, { otherId: missing })).status).toBe(404);
    const foreign = (await system.inject(other.as.manager, 'POST', '/people', { lastName: 'Loin' })).body;
    expect((await post(`/people/${a.id}/merge`, { otherId: foreign.id })).status).toBe(404);
  });
});

test('a member who leaves is nobody any more', async () => {
  const member = await system.addMember(org.id, 'tech', 'leaver@example.org');
  const { id, accountId } = await person({ email: 'leaver@example.org' });
  expect(accountId).toBe(member.accountId);
  expect((await system.inject(org.as.owner, 'DELETE', `/members/${member.accountId}`)).status).toBe(204);
  expect((await read(id)).accountId).toBeNull();
});

test('tags and skills are counted over the active people of the org', async () => {
  const create = (body: object) => system.inject(other.as.manager, 'POST', '/people', { lastName: 'X', ...body });
  await create({ tags: ['b', 'a'], skills: [{ name: 'Son' }] });
  await create({ tags: ['b'], skills: [{ name: 'Son' }, { name: 'Échafaudage' }] });
  const gone = (await create({ tags: ['c'], skills: [{ name: 'Son' }] })).body;
  await post(`/people/${gone.id}/archive`, undefined, other.as.manager);
  expect((await system.inject(other.as.manager, 'GET', '/people/tags')).body.items).toEqual([
    { name: 'a', people: 1 },
    { name: 'b', people: 2 },
  ]);
  expect((await system.inject(other.as.manager, 'GET', '/skills')).body.items).toMatchObject([
    { name: 'Échafaudage', people: 1 },
    { name: 'Son', people: 2 },
  ]);
  expect((await system.inject(org.as.tech, 'GET', '/skills')).body.code).toBe('action-not-allowed');
});

test('the export is a safe table that the same people come back from', async () => {
  const third = await system.addOrg(['manager']);
  const create = (body: object) => system.inject(third.as.manager, 'POST', '/people', body);
  await create({ lastName: '=cmd|calc', firstName: 'Eve', notes: 'two\nlines; and "quotes"' });
  await create({
    lastName: 'Ångström',
    phone: '0612345678',
    skills: [{ name: 'Son', level: 4 }, { name: 'Vidéo' }],
    tags: ['x', 'y'],
    birthOn: '1980-02-29',
  });
  const answer = await system.inject(third.as.manager, 'GET', '/people/export.csv');
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['content-disposition']).toContain('people.csv');
  const lines = answer.text.split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFFLast name;First name;Email;Phone;Employment type;City;Skills;Tags;External ref;Birth date;Notes',
  );
  expect(lines[1]).toContain("'=cmd|calc");
  expect(lines[2]).toBe('Ångström;"";"";+33612345678;INTERMITTENT;"";"Son:4, Vidéo:3";"x, y";"";1980-02-29;""');
  const plain = await system.inject(third.as.manager, 'GET', '/people/export.csv?bom=false&delimiter=tab&q=angstrom');
  expect(
    plain.text
      .split('\r\n')
      .slice(0, 2)
      .map(line => line.split('\t')[0]),
  ).toEqual(['Last name', 'Ångström']);
  expect((await system.inject(org.as.tech, 'GET', '/people/export.csv')).status).toBe(403);
});
