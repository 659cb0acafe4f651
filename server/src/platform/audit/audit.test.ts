import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';
import { exportChain, record, sealEntries, verifyChain } from './audit.ts';
import { listUnsealedByTime } from './store.ts';

let t: TestSystem;
let owner: pg.Client;
beforeAll(async () => {
  t = await testSystem();
  owner = new pg.Client({ connectionString: t.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await t.close();
});

/** Sealing waits for transactions that are still running anywhere on the server, other tests' included. */
const sealAll = (orgId: string) =>
  eventually(
    'everything is sealed',
    async () => {
      await sealEntries(t.deps.db, orgId);
      return (await verifyChain(t.deps.db, orgId)).unsealed === 0 ? true : undefined;
    },
    30_000,
  );

async function orgWithEntries(count: number): Promise<TestOrg> {
  const org = await t.addOrg();
  for (let n = 0; n < count; n++) {
    await t.deps.db.transaction(org.id, async tx =>
      record(
        tx,
        'test.thing.done',
        { type: 'thing', id: null, label: `n° ${n}` },
        { after: { n, nested: { b: 1, a: [1, null] } } },
      ),
    );
  }
  await sealAll(org.id);
  return org;
}
/** As an attacker with the owner's rights would: inside the wall of the org, past all grants. */
async function tamper(orgId: string, text: string): Promise<number> {
  await owner.query('begin');
  await owner.query("select set_config('app.org_id', $1, true)", [orgId]);
  const { rowCount } = await owner.query(text);
  await owner.query('commit');
  return rowCount ?? 0;
}

test('an untouched chain verifies, and its export can be verified by anybody with nothing but a hash function', async () => {
  const org = await orgWithEntries(30);
  const report = await verifyChain(t.deps.db, org.id);
  expect(report).toMatchObject({ entries: 31, unsealed: 0, fault: null });
  // Written apart from the product code.
  const canonical = (value: unknown): string =>
    Array.isArray(value)
      ? `[${value.map(canonical).join(',')}]`
      : value !== null && typeof value === 'object'
        ? `{${Object.keys(value)
            .toSorted()
            .map(key => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`)
            .join(',')}}`
        : JSON.stringify(value);
  let previous = '0'.repeat(64);
  for await (const line of exportChain(t.deps.db, org.id)) {
    const { seq, previousHash, hash, entry, head } = JSON.parse(line);
    if (head) {
      expect(head).toEqual({ seq: 31, hash: report.head });
      continue;
    }
    expect(previousHash).toBe(previous);
    previous = createHash('sha256')
      .update(Buffer.from(previous, 'hex'))
      .update(`${seq}\n${canonical(entry)}`)
      .digest('hex');
    expect(hash).toBe(previous);
  }
  expect(previous).toBe(report.head);
});

test('a changed, a removed and a reordered entry are found at their place', async () => {
  const cases: [string, string, number][] = [
    [
      `update platform.audit_entry set after = '{"n": 99}' where id = (select entry_id from platform.audit_seal where seq = 5)`,
      'entry-changed',
      5,
    ],
    [
      `update platform.audit_entry set actor_name = 'somebody else' where id = (select entry_id from platform.audit_seal where seq = 7)`,
      'entry-changed',
      7,
    ],
    [`delete from platform.audit_seal where seq = 4`, 'order-broken', 4],
  ];
  for (const [change, code, seq] of cases) {
    const org = await orgWithEntries(10);
    expect(await tamper(org.id, change), change).toBe(1);
    expect((await verifyChain(t.deps.db, org.id)).fault, change).toEqual({ seq, code });
  }
  const swapped = await orgWithEntries(10);
  await tamper(
    swapped.id,
    `update platform.audit_seal s set hash = o.hash from platform.audit_seal o where s.seq = 3 and o.seq = 4`,
  );
  expect((await verifyChain(t.deps.db, swapped.id)).fault?.seq).toBe(3);
});

test('an entry put in with an earlier time is found, outside the chain and inside it', async () => {
  const copy = (more: string, values: string) =>
    `insert into platform.audit_entry (id, actor_name, action, target_type, at${more})
     select gen_random_uuid(), actor_name, action, target_type, at - interval '2 days'${values} from platform.audit_entry where id = (select entry_id from platform.audit_seal where seq = 3)`;
  const outside = await orgWithEntries(5);
  await tamper(outside.id, copy(', tx', ', tx'));
  await sealEntries(t.deps.db, outside.id);
  expect((await verifyChain(t.deps.db, outside.id)).fault).toEqual({ seq: 0, code: 'entry-outside' });
  const inside = await orgWithEntries(5);
  await tamper(inside.id, copy('', ''));
  await sealAll(inside.id);
  expect((await verifyChain(t.deps.db, inside.id)).fault).toEqual({ seq: 7, code: 'entry-backdated' });
});

test('a chain that was cut at its end is found with the head that was kept', async () => {
  const org = await orgWithEntries(5);
  const { entries: seq, head: hash } = await verifyChain(t.deps.db, org.id);
  expect((await verifyChain(t.deps.db, org.id, { seq, hash })).fault).toBe(null);
  await tamper(org.id, 'delete from platform.audit_seal where seq = 6');
  await tamper(
    org.id,
    'delete from platform.audit_entry e where not exists (select from platform.audit_seal s where s.entry_id = e.id)',
  );
  expect((await verifyChain(t.deps.db, org.id)).fault).toBe(null);
  expect((await verifyChain(t.deps.db, org.id, { seq, hash })).fault).toEqual({ seq: 6, code: 'head-gone' });
});

test('on a database restored into another cluster, where transactions count from anew, new entries are still sealed', async () => {
  const org = await orgWithEntries(5);
  // The entries come from a cluster with higher transactions than this one.
  await tamper(org.id, "update platform.audit_entry set tx = '900000000000'");
  await t.deps.db.transaction(org.id, async tx =>
    record(tx, 'test.thing.done', { type: 'thing', id: null, label: 'restored' }),
  );
  await eventually('the new entry is sealed', async () => {
    await sealEntries(t.deps.db, org.id, listUnsealedByTime);
    const report = await verifyChain(t.deps.db, org.id);
    return report.fault === null && report.entries === 7 ? true : undefined;
  });
});

test('the application itself can neither change nor delete an entry', async () => {
  const org = await orgWithEntries(2);
  for (const text of [
    "update platform.audit_entry set action = 'x'",
    'delete from platform.audit_entry',
    'update platform.audit_seal set seq = 100',
    'delete from platform.audit_seal',
  ]) {
    await expect(
      t.deps.db.transaction(org.id, tx => tx.run({ text, values: [] })),
      text,
    ).rejects.toThrow('permission denied');
  }
});

test('entries written by many at once are each sealed once, in one unbroken chain', async () => {
  const org = await t.addOrg();
  const write = (n: number) =>
    t.deps.db.transaction(org.id, async tx =>
      record(tx, 'test.thing.done', { type: 'thing', id: null, label: String(n) }),
    );
  await Promise.all([
    ...Array.from({ length: 200 }, (_, n) => write(n)),
    ...Array.from({ length: 20 }, () => sealEntries(t.deps.db, org.id)),
  ]);
  await sealAll(org.id);
  expect(await verifyChain(t.deps.db, org.id)).toMatchObject({ entries: 201, unsealed: 0, fault: null });
});

test('the log is read page by page, by filter, and only by those who may', async () => {
  const org = await t.addOrg(['manager']);
  for (const name of ['A', 'B', 'C']) await t.inject(org.as.owner, 'POST', '/teams', { name });
  const first = await t.inject(org.as.owner, 'GET', '/audit-entries?limit=2&action=platform.team.created');
  expect(first.body).toMatchObject({
    total: 3,
    items: [{ target: { label: 'C' }, actor: { name: 'Camille Test' } }, { target: { label: 'B' } }],
  });
  const second = await t.inject(
    org.as.owner,
    'GET',
    `/audit-entries?limit=2&action=platform.team.created&cursor=${first.body.nextCursor}`,
  );
  expect(second.body).toMatchObject({ items: [{ target: { label: 'A' } }], nextCursor: null });
  expect((await t.inject(org.as.manager, 'GET', '/audit-entries')).body.code).toBe('action-not-allowed');
});
