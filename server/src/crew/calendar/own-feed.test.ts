import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';

let t: TestSystem;
let org: TestOrg<'manager' | 'tech'>;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['manager', 'tech']);
});
afterAll(() => t.close());

test('asked for many times at once, the own calendar address is made once', async () => {
  const { tech } = org.as;
  const person = { lastName: 'Moreau', email: tech.email };
  expect((await t.inject(org.as.manager, 'POST', '/people', person)).status).toBe(201);
  const answers = await Promise.all(Array.from({ length: 8 }, () => t.inject(tech, 'POST', '/me/calendar-feed', {})));
  expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([200]));
  expect(new Set(answers.map(answer => answer.body.url)).size).toBe(1);
  const { items } = (await t.inject(org.as.manager, 'GET', '/calendar-feeds')).body;
  expect(items).toHaveLength(1);
});

test('an address is given again under its key, and the database still knows only its hash', async () => {
  const { tech, manager } = org.as;
  for (const [as, url, body] of [
    [tech, '/me/calendar-feed', {}],
    [manager, '/calendar-feeds', { kind: 'org' }],
  ] as const) {
    const key = { 'idempotency-key': `feed ${url}`.replaceAll(' ', '-') };
    const first = await t.inject(as, 'POST', url, body, key);
    const again = await t.inject(as, 'POST', url, body, key);
    expect(again.body.url).toBe(first.body.url);
    const kept = await t.deps.db.readRows<{ body: string }>(org.id, {
      text: 'select body from kernel.idempotency_key where key = $1',
      values: [key['idempotency-key']],
    });
    expect(kept).toHaveLength(1);
    expect(kept[0]?.body).not.toContain('calendar');
  }
});
