import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../src/kernel/ids/ids.ts';
import { type Operation, readOperations } from './openapi.ts';
import { sweepForeignIds, sweepNamedOrg } from './sweep/foreign-ids.ts';
import { type Call, type Furnished, furnish } from './sweep/furnish.ts';
import { controls, sweepOwn, sweepTraces } from './sweep/traces.ts';
import { type TestSystem, testSystem } from './system.ts';

// The quick form, inside one process. `npm run torture -- --only=isolation` is the same sweep against server processes,
// with streams, mails, logs, aborted requests and time; `--only=guards` removes one guard at a time.
let t: TestSystem;
let operations: Operation[];
let attacker: Furnished;
let victim: Furnished;
const call: Call = (as, method, url, body, headers) => t.inject(as, method, url, body, headers);

beforeAll(async () => {
  t = await testSystem();
  operations = await readOperations(t);
  attacker = await fill('Eigenmarke4417');
  victim = await fill('Kanarienvogel7391');
});
afterAll(() => t.close());

async function fill(mark: string): Promise<Furnished> {
  const org = await t.addOrg(['manager', 'tech'], { name: mark });
  const notification = newId();
  await t.deps.db.transaction(org.id, tx =>
    tx.run({
      text: 'insert into platform.notification (id, account_id, type, params) values ($1, $2, $3, $4)',
      values: [notification, org.as.manager.accountId, 'test', JSON.stringify({ mark })],
    }),
  );
  return furnish(call, org, mark, { notificationsId: notification });
}

/** Every row of every tenant table that the org has, as a hash a table. Seals follow entries by themselves, seconds later. */
async function fingerprint(orgId: string): Promise<Record<string, string>> {
  const tables = await t.deps.db.global<{ name: string }>({
    text: "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity and c.relname <> 'audit_seal' and n.nspname in ('kernel', 'platform', 'workplace', 'crew', 'copro') order by 1",
    values: [],
  });
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await t.deps.db.readRows<{ row: string }>(orgId, {
      text: `select x::text as row from ${name} x order by 1`,
      values: [],
    });
    hashes[name] = createHash('sha256')
      .update(rows.map(row => row.row).join('\n'))
      .digest('hex');
  }
  return hashes;
}

describe('another tenant', () => {
  test('leaves no trace in whatever the attacker can obtain: lists, searches, exports, audit, feeds', async () => {
    expect((await controls(call, attacker)).faults).toEqual([]);
    const { judged, faults } = await sweepTraces(call, operations, attacker, victim);
    expect(faults).toEqual([]);
    expect(judged).toBeGreaterThan(150);
  });

  test('nor does what belongs to one member show to another', async () => {
    expect((await sweepOwn(call, attacker, [attacker.org.as.owner, attacker.org.as.tech])).faults).toEqual([]);
  });

  test("is neither seen nor changed with its own ids in path, query and body, whatever the caller's role", async () => {
    const before = await fingerprint(victim.org.id);
    const { judged, faults } = await sweepForeignIds(call, operations, attacker, victim);
    expect(faults).toEqual([]);
    expect(judged).toBeGreaterThan(200);
    expect(await fingerprint(victim.org.id)).toEqual(before);
  });

  test('cannot be entered by naming it in X-Org-Id or in the address', async () => {
    const before = await fingerprint(victim.org.id);
    const { judged, faults } = await sweepNamedOrg(call, operations, attacker, victim);
    expect(faults).toEqual([]);
    expect(judged).toBeGreaterThan(150);
    expect(await fingerprint(victim.org.id)).toEqual(before);
  });
});
