import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callOf, nameOf, type Operation, readOperations, unknownIds } from './openapi.ts';
import { type Caller, type TestSystem, testSystem } from './system.ts';

// The truth, kept by hand: which roles may call which route. A new route must be added here, or this test fails.
type Table = { roles: string[]; routes: Record<string, string> };
const table = JSON.parse(readFileSync(new URL('./access-table.json', import.meta.url), 'utf8')) as Table;

let t: TestSystem;
let operations: Operation[];
const callers = new Map<string, Caller>();
beforeAll(async () => {
  t = await testSystem();
  operations = await readOperations(t);
  const crew = await t.addOrg();
  const copro = await t.addOrg([], { kind: 'syndic' });
  callers.set('owner', crew.as.owner);
  for (const role of table.roles.filter(name => name !== 'owner')) {
    const isCrew = ['admin', 'manager', 'tech', 'guest'].includes(role);
    callers.set(role, await t.addMember(isCrew ? crew.id : copro.id, role));
  }
});
afterAll(() => t.close());

const call = (as: Caller | null, operation: Operation) => {
  const { url, body } = callOf(operation, unknownIds);
  return t.inject(as, operation.method, url, body, {
    'if-match': '"v1"',
    ...(operation.body && operation.bodyType !== 'application/json' ? { 'content-type': operation.bodyType } : {}),
  });
};

describe('who may call what', () => {
  test('the table names every route of the API and no other', () => {
    expect(operations.map(nameOf)).toEqual(Object.keys(table.routes).toSorted((a, b) => a.localeCompare(b)));
  });

  test('nobody without a session gets past a route that is not public', async () => {
    for (const operation of operations.filter(one => !one.isPublic)) {
      const answer = await call(null, operation);
      expect(answer.status, nameOf(operation)).toBe(401);
    }
    expect(operations.filter(one => one.isPublic).map(nameOf)).toEqual(
      operations.filter(one => table.routes[nameOf(one)] === 'public').map(nameOf),
    );
  });

  test('each role is let through exactly where the table says', async () => {
    let checked = 0;
    for (const operation of operations) {
      const allowed = table.routes[nameOf(operation)] ?? '';
      // A stream stays open, and signing out would end the caller; both have tests of their own.
      if (allowed === 'public' || ['GET /stream', 'POST /auth/sign-out'].includes(nameOf(operation))) continue;
      for (const role of table.roles) {
        const answer = await call(callers.get(role) ?? null, operation);
        const isRefused = answer.status === 403 && answer.body.code === 'action-not-allowed';
        const may = allowed === 'account' || allowed.split(' ').includes(role);
        expect(isRefused, `${role}: ${nameOf(operation)} -> ${answer.status} ${answer.text.slice(0, 200)}`).toBe(!may);
        expect(answer.status, `${role}: ${nameOf(operation)} ${answer.text.slice(0, 300)}`).toBeLessThan(500);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(400);
  });
});
