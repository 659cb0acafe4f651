import { afterAll, beforeAll, expect, test } from 'vitest';
import { crewStage } from './crew-stage.ts';
import { callOf, type IdOf, nameOf, type Operation, readOperations } from './openapi.ts';
import { recordStatements } from './statements.ts';
import { furnish } from './sweep/furnish.ts';
import { type TestOrg, type TestSystem, testSystem } from './system.ts';

let t: TestSystem;
let org: TestOrg<'manager' | 'tech'>;
let reads: Operation[];
let idOf: IdOf;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['manager', 'tech']);
  const { ids } = await furnish(
    (as, method, url, body, headers) => t.inject(as, method, url, body, headers),
    org,
    'Petit',
  );
  idOf = field => ids[field] ?? ids.missionId ?? '';
  reads = (await readOperations(t)).filter(
    one => one.method === 'GET' && !one.isPublic && !/stream|export/.test(one.path),
  );
});
afterAll(() => t.close());

/** Session and role are known already, as for nearly every request; lists come from the database. */
async function costOf(operation: Operation): Promise<{ statements: number; roundTrips: number; status: number }> {
  // Filters would narrow every list to the same few rows.
  const { url } = callOf({ ...operation, parameters: operation.parameters.filter(one => one.required) }, idOf);
  const ask = () => t.inject(org.as.owner, 'GET', url, undefined, { 'cache-control': 'no-cache' });
  const { status } = await ask();
  // Session and role are read again ahead of time now and then: the least of a few is the request's own.
  let least = { statements: Number.POSITIVE_INFINITY, roundTrips: Number.POSITIVE_INFINITY };
  for (let time = 0; time < 3; time++) {
    const { statements, roundTrips } = await recordStatements(t.deps.db, ask);
    if (statements.length < least.statements) least = { statements: statements.length, roundTrips };
  }
  return { ...least, status };
}

test('no read asks more often because there is more to read', async () => {
  const before = new Map<string, Awaited<ReturnType<typeof costOf>>>();
  for (const operation of reads) before.set(nameOf(operation), await costOf(operation));
  const stage = await crewStage(t, org.as.manager);
  for (let n = 0; n < 12; n++) {
    const mission = await stage.mission(new Date(Date.UTC(2027, 4, 1 + n, 8)).toISOString());
    const person = await stage.person({ tags: [`t${n}`], skills: [{ name: `Savoir ${n}`, level: 2 }] });
    await stage.accepted(person.id, mission);
    await t.inject(org.as.manager, 'POST', '/teams', { name: `Équipe ${n}` });
    await t.addMember(org.id, 'tech');
  }
  let answered = 0;
  for (const operation of reads) {
    const name = nameOf(operation);
    const [few, many] = [before.get(name), await costOf(operation)];
    if (many.status < 300) answered++;
    expect(many, name).toEqual(few);
    expect(many.roundTrips, name).toBeLessThanOrEqual(4);
  }
  expect(answered).toBeGreaterThan(20);
});
