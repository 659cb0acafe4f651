import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CoproStage, coproStage } from './copro-stage.ts';
import { eventually, type TestSystem, testSystem } from './system.ts';

let t: TestSystem;
let stage: CoproStage;
beforeAll(async () => {
  t = await testSystem({ work: true });
  stage = await coproStage(t, await t.addOrg([], { kind: 'syndic' }), 3);
}, 60_000);
afterAll(() => t.close());

const period = { startsOn: '2026-01-01', endsOn: '2026-04-01', dueOn: '2026-05-15' };
const cost = (cents: number, onDate: string, more: object) => {
  const { entry, codes, supplierId } = stage;
  return entry([], {
    onDate,
    lines: [
      { accountId: codes.get('6130')!, debitCents: cents, creditCents: 0, ...more },
      { accountId: codes.get('440')!, supplierId, debitCents: 0, creditCents: cents },
    ],
  });
};
const owed = async () =>
  (
    await stage.rows<{ cents: number }>(
      "select coalesce(sum(debit_cents - credit_cents), 0)::bigint as cents from copro.entry_line l join copro.account a on a.id = l.account_id where a.code = '4101'",
    )
  )[0]!.cents;

describe('a statement of charges', () => {
  test('refuses what cannot be spread, charges every cost once, and settles what was called against it', async () => {
    const { done, call, associationId, keyId, lots } = stage;
    const budget = await stage.approvedBudget(400_000, 0);
    const { ids } = await done('POST', `/budgets/${budget.id}/calls`, { rhythm: 'quarterly', dueAfterDays: 10 });
    await done('POST', `/calls/${ids[0]}/approve`);
    await stage.post(cost(123_457, '2026-02-10', {}));
    const { id } = await done('POST', `/associations/${associationId}/statements`, { name: 'T1 2026', ...period });
    const refused = await call('POST', `/statements/${id}/approve`);
    expect([refused.status, refused.body.code]).toEqual([422, 'statement-cost-without-key']);
    await stage.run("update copro.account set key_id = $1 where code = '6130'", [keyId]);
    await stage.post(cost(4_500, '2026-03-03', { lotId: lots[1]!.lotId, vatCents: 781 }));

    const statement = await done('POST', `/statements/${id}/approve`);
    expect(statement).toMatchObject({ state: 'approved', costsCents: 127_957, provisionsCents: 100_000 });
    // What was called and what it cost meet on the owners' account: costs alone are left of both.
    expect(await owed()).toBe(127_957);
    expect((await call('POST', `/statements/${id}/approve`)).status).toBe(409);
    const again = await done('POST', `/associations/${associationId}/statements`, { name: 'Again', ...period });
    expect((await call('GET', `/statements/${again.id}`)).body.code).toBe('statement-empty');
    expect((await call('POST', `/calls/${ids[0]}/reverse`, { onDate: '2026-03-01', text: 'x' })).body.code).toBe(
      'call-settled-by-statement',
    );

    await eventually(
      'the papers',
      async () => {
        const progress = await done('GET', `/letters/progress/${id}`);
        expect(progress.failed).toBe(0);
        return progress.toPrint === 3 ? true : undefined;
      },
      60_000,
    );
    await done('POST', `/statements/${id}/reverse`, { onDate: '2026-04-02', text: 'Erreur' });
    expect(await owed()).toBe(100_000);
    expect((await done('GET', `/statements/${again.id}`)).costsCents).toBe(127_957);
    await done('DELETE', `/statements/${again.id}`);
  }, 120_000);

  test('whatever the costs, the owners bear them to the cent and the books agree', async () => {
    const { done, associationId, keyId, lots } = stage;
    const arbitrary = fc.array(
      fc.record({ cents: fc.integer({ min: 1, max: 9_999_999 }), lot: fc.option(fc.integer({ min: 0, max: 2 })) }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(arbitrary, async costs => {
        const before = await owed();
        await stage.post(
          ...costs.map(({ cents, lot }) =>
            cost(cents, '2026-03-20', lot === null ? { keyId } : { lotId: lots[lot]!.lotId }),
          ),
        );
        const { id } = await done('POST', `/associations/${associationId}/statements`, { name: 'P', ...period });
        const drawn = await done('POST', `/statements/${id}/approve`);
        const sum = (name: string) =>
          drawn.owners.reduce((so: number, owner: Record<string, number>) => so + (owner[name] ?? 0), 0);
        expect(sum('costsCents')).toBe(drawn.costsCents);
        expect(sum('balanceCents')).toBe(drawn.costsCents - drawn.provisionsCents);
        expect(await owed()).toBe(before + drawn.costsCents - drawn.provisionsCents);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('what meters read decides, and a missing reading is never guessed', async () => {
    const { done, call, associationId, lots, run, codes } = stage;
    const meterKey = '018f0000-0000-7000-8000-0000000000bb';
    await run("insert into copro.key (id, association_id, code, name, kind) values ($1, $2, 'water', 'Eau', 'meter')", [
      meterKey,
      associationId,
    ]);
    const meters = [];
    for (const { lotId } of lots)
      meters.push(
        (await done('POST', `/associations/${associationId}/meters`, { lotId, keyId: meterKey, place: 'Cuisine' })).id,
      );
    const days = { startsOn: period.startsOn, endsOn: period.endsOn };
    await done('POST', `/meters/${meters[0]}/readings`, { ...days, oldIndex: 1_000, newIndex: 4_000 });
    await done('POST', `/meters/${meters[1]}/readings`, { ...days, oldIndex: 0, newIndex: 1_000 });
    await stage.post(cost(400_00, '2026-03-25', { keyId: meterKey, accountId: codes.get('6130')! }));
    const { id } = await done('POST', `/associations/${associationId}/statements`, { name: 'Eau', ...period });
    const refused = await call('GET', `/statements/${id}`);
    expect(refused.body.params.refusals).toMatchObject([{ problem: 'reading-missing', lotId: lots[2]!.lotId }]);
    await done('POST', `/meters/${meters[2]}/readings`, { ...days, oldIndex: 5, newIndex: 5 });
    expect((await call('POST', `/meters/${meters[2]}/readings`, { ...days, oldIndex: 5, newIndex: 6 })).body.code).toBe(
      'reading-overlaps',
    );
    const { owners } = await done('GET', `/statements/${id}`);
    expect(owners.map((owner: { costsCents: number }) => owner.costsCents)).toEqual([300_00, 100_00]);
  });
});
