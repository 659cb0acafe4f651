import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { associationStage } from '../../../test/association-stage.ts';
import { type TestSystem, testSystem } from '../../../test/system.ts';

// What the database itself refuses, from whoever writes: these statements pass by every use case.
let t: TestSystem;
let orgId: string;
let s: ReturnType<typeof associationStage>;
beforeAll(async () => {
  t = await testSystem();
  const org = await t.addOrg(['syndic'], { kind: 'syndic' });
  orgId = org.id;
  s = associationStage(t, org.as.syndic);
});
afterAll(() => t.close());

const write = (...statements: [text: string, ...values: unknown[]][]): Promise<void> =>
  t.deps.db.transaction(orgId, async tx => {
    for (const [text, ...values] of statements) await tx.run({ text, values });
  });
const constraintOf = (work: Promise<void>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: { constraint?: string }) => error.constraint,
  );

describe('the database keeps', () => {
  test('the shares of an association at work at their total, by each way to change them', async () => {
    const { id, lots } = await s.association([600, 400]);
    const [a, b] = lots.map((lot: { id: string }) => lot.id);
    await write(
      ['update copro.lot set share = 1 where id = $1', a],
      ['update copro.lot set share = 600 where id = $1', a],
    );
    await s.post(`/associations/${id}/activate`);
    const broken = [
      write(['update copro.lot set share = 599 where id = $1', a]),
      write(['delete from copro.lot where id = $1', b]),
      write([
        "insert into copro.lot (id, association_id, code, share, position) values (gen_random_uuid(), $1, 'X', 1, 9)",
        id,
      ]),
      write(['update copro.association set share_total = 999 where id = $1', id]),
    ];
    expect(await Promise.all(broken.map(constraintOf))).toEqual(Array.from({ length: 4 }, () => 'lot_shares_sum'));
    // In between they may differ; only the end counts.
    await write(
      ['update copro.lot set share = share - 50 where id = $1', a],
      ['update copro.lot set share = share + 50 where id = $1', b],
    );
    const { lots: now } = await s.building(id);
    expect(now.map((lot: { share: number }) => lot.share)).toEqual([550, 450]);
  });

  test('the weights of a key at its denominator, by each way to change them', async () => {
    const { id, lots } = await s.association([600, 400]);
    const [a, b] = lots.map((lot: { id: string }) => lot.id);
    const [general] = (await s.building(id)).keys;
    const version = '(select id from copro.key_version where key_id = $1)';
    const broken = [
      write([`update copro.key_weight set weight = 1 where version_id = ${version}`, general.id]),
      write([`delete from copro.key_weight where lot_id = $2 and version_id = ${version}`, general.id, a]),
      write(['update copro.key_version set denominator = 7 where key_id = $1', general.id]),
      write(['delete from copro.lot where id = $1', b]),
    ];
    expect(await Promise.all(broken.map(constraintOf))).toEqual(Array.from({ length: 4 }, () => 'key_weights_sum'));
    await write(['delete from copro.key_version where key_id = $1', general.id]);
    expect((await s.building(id)).keys).toMatchObject([{ denominator: 0, weights: [] }]);
  });
});
