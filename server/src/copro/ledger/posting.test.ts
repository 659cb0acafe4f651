import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LedgerStage, ledgerStage } from '../../../test/ledger-stage.ts';
import { type TestSystem, testSystem } from '../../../test/system.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { matchItems, undoMatching } from './match-items.ts';
import { reverseEntry } from './reverse-entry.ts';
import { sumsOf } from './store-balances.ts';

let t: TestSystem;
let orgId: string;
let s: LedgerStage;
beforeAll(async () => {
  t = await testSystem();
  orgId = (await t.addOrg(['accountant'], { kind: 'syndic' })).id;
  s = await ledgerStage(t, orgId);
});
afterAll(() => t.close());

const code = (error: unknown) =>
  (error as { code?: string; constraint?: string }).constraint ?? (error as { code?: string }).code;
const refusalOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'accepted', code);

describe('a posted entry', () => {
  test('is numbered without gap in its journal and year, also when many post at once', async () => {
    const at = await ledgerStage(t, orgId);
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        at
          .post(
            at.entry(
              [
                ['551', 100],
                ['701', -100],
              ],
              { journal: n % 2 === 0 ? 'BNK' : 'OD' },
            ),
          )
          .catch(() => {}),
      ),
    );
    await expect(
      at.post(
        at.entry([
          ['551', 1],
          ['701', -2],
        ]),
      ),
    ).rejects.toMatchObject({ code: 'entry-unbalanced' });
    const numbers = await at.rows<{ journal: string; n: number; most: number }>(
      'select journal, count(*)::int as n, max(number) as most from copro.entry where association_id = $1 group by 1 order by 1',
      [at.associationId],
    );
    expect(numbers).toEqual([
      { journal: 'BNK', n: 30, most: 30 },
      { journal: 'OD', n: 30, most: 30 },
    ]);
  });

  test('keeps debit equal to credit even against direct SQL of the application', async () => {
    const id = newId();
    const insert = (lines: [number, string, number, number][], count = lines.length) =>
      t.deps.db.transaction(orgId, async tx => {
        const values = [id, s.associationId, s.yearId, count];
        await tx.run({
          text: `insert into copro.entry (id, association_id, fiscal_year_id, journal, on_date, document_ref, text, line_count)
                 values ($1, $2, $3, 'OD', '2026-02-01', 'x', 'x', $4)`,
          values,
        });
        for (const [position, account, debit, credit] of lines)
          await tx.run({
            text: `insert into copro.entry_line (entry_id, position, association_id, fiscal_year_id, on_date, kind, line_count, account_id, debit_cents, credit_cents)
                   values ($1, $5, $2, $3, '2026-02-01', 'normal', $4, $6, $7, $8)`,
            values: [...values, position, s.codes.get(account), debit, credit],
          });
      });
    const attempts = [
      await refusalOf(
        insert([
          [1, '551', 100, 0],
          [2, '701', 0, 99],
        ]),
      ),
      await refusalOf(insert([[1, '551', 100, 0]], 2)),
      await refusalOf(
        insert(
          [
            [1, '551', 100, 0],
            [2, '701', 0, 100],
            [3, '701', 5, 0],
          ],
          2,
        ),
      ),
      await refusalOf(
        insert([
          [1, '551', 100, 0],
          [2, '701', 0, -100],
        ]),
      ),
      await refusalOf(
        insert([
          [1, '551', 0, 0],
          [2, '701', 0, 0],
        ]),
      ),
      await refusalOf(
        insert([
          [1, '551', 100, 100],
          [2, '701', 1, 0],
        ]),
      ),
    ];
    expect(attempts).toEqual([
      'entry_balanced',
      'entry_complete',
      'entry_line_position_within',
      'entry_line_one_side',
      'entry_line_one_side',
      'entry_line_one_side',
    ]);
    expect(await s.rows('select 1 from copro.entry where id = $1', [id])).toEqual([]);
  });

  test('takes no further line, no change and no removal, and its sums cannot be written', async () => {
    const [posted] = await s.post(
      s.entry([
        ['551', 100],
        ['701', -100],
      ]),
    );
    const add = `insert into copro.entry_line (entry_id, position, association_id, fiscal_year_id, on_date, kind, line_count, account_id, debit_cents)
      select id, $2, association_id, fiscal_year_id, on_date, kind, line_count, $3, 5 from copro.entry where id = $1`;
    expect(await refusalOf(s.run(add, [posted?.id, 3, s.codes.get('551')]))).toBe('entry_line_position_within');
    expect(await refusalOf(s.run(add, [posted?.id, 2, s.codes.get('551')]))).toBe('entry_line_pkey');
    for (const statement of [
      "update copro.entry set text = 'y'",
      'delete from copro.entry',
      'update copro.entry_line set debit_cents = 1',
      'delete from copro.entry_line',
      'update copro.account_month set debit_cents = 0',
      'insert into copro.account_month select * from copro.account_month limit 0',
      'update copro.open_item set matched_cents = 0',
      'delete from copro.matching_part',
      'truncate copro.entry cascade',
    ])
      expect(await refusalOf(s.run(statement)), statement).toBe('42501');
  });

  test('names its owner or supplier where the account is theirs, and nowhere else', async () => {
    const refused = await Promise.all([
      refusalOf(
        s.post(
          s.entry([
            ['4101', 100],
            ['701', -100],
          ]),
        ),
      ),
      refusalOf(
        s.post(
          s.entry([
            ['551', 100, { ownerId: s.ownerId }],
            ['701', -100],
          ]),
        ),
      ),
      refusalOf(
        s.post(
          s.entry([
            ['440', -100, { ownerId: s.ownerId }],
            ['551', 100],
          ]),
        ),
      ),
    ]);
    expect(refused).toEqual(['entry_parties_named', 'entry_parties_named', 'entry_parties_named']);
  });

  test('belongs to an open year and a period that is not locked', async () => {
    const at = await ledgerStage(t, orgId);
    const post = (onDate: string, more = {}) =>
      refusalOf(
        at.post(
          at.entry(
            [
              ['551', 1],
              ['701', -1],
            ],
            { onDate, ...more },
          ),
        ),
      );
    expect(await post('2025-12-31')).toBe('entry_in_year');
    expect(await post('2027-01-01')).toBe('entry_in_year');
    await at.run("update copro.fiscal_year set locked_through = '2026-03-31' where id = $1", [at.yearId]);
    expect([await post('2026-03-31'), await post('2026-04-01')]).toEqual(['entry_period_open', 'accepted']);
    await at.run("update copro.fiscal_year set state = 'preclosed' where id = $1", [at.yearId]);
    expect([await post('2026-05-01'), await post('2026-12-31', { kind: 'closing' })]).toEqual([
      'entry_year_open',
      'accepted',
    ]);
    await at.run("update copro.fiscal_year set state = 'closed' where id = $1", [at.yearId]);
    expect(await post('2026-12-31', { kind: 'closing' })).toBe('entry_year_open');
  });

  test('waits for who closes its year, and is refused then', async () => {
    const at = await ledgerStage(t, orgId);
    let posting: Promise<unknown> = Promise.resolve();
    await t.deps.db.transaction(orgId, async tx => {
      await tx.run({ text: "update copro.fiscal_year set state = 'closed' where id = $1", values: [at.yearId] });
      posting = refusalOf(
        at.post(
          at.entry([
            ['551', 1],
            ['701', -1],
          ]),
        ),
      );
      await new Promise(resolve => setTimeout(resolve, 100));
    });
    expect(await posting).toBe('entry_year_open');
  });

  test('is reversed once, by its mirror, which settles it', async () => {
    const party = { ownerId: s.ownerId };
    const [posted] = await s.post(
      s.entry([
        ['4101', 500, party],
        ['701', -500],
      ]),
    );
    const reverse = () =>
      t.deps.db.transaction(orgId, tx =>
        reverseEntry(tx, t.deps.events, posted?.id ?? '', { onDate: '2026-04-01', text: 'Erreur' }),
      );
    const mirror = await reverse();
    const open = await s.rows<{ left: number }>(
      'select amount_cents - matched_cents as left from copro.open_item where entry_id = any ($1)',
      [[posted?.id, mirror.id]],
    );
    expect(open).toEqual([{ left: 0 }, { left: 0 }]);
    await expect(reverse()).rejects.toMatchObject({ constraint: 'entry__reversed_once' });
  });
});

describe('matching', () => {
  const owe = async (cents: number, ownerId = s.ownerId) => {
    const [posted] = await s.post(
      s.entry([
        ['4101', cents, { ownerId }],
        ['701', -cents],
      ]),
    );
    return { entryId: posted?.id ?? '', position: 1 };
  };
  const paid = async (cents: number, ownerId = s.ownerId) => {
    const [posted] = await s.post(
      s.entry([
        ['551', cents],
        ['4101', -cents, { ownerId }],
      ]),
    );
    return { entryId: posted?.id ?? '', position: 2 };
  };
  const match = (parts: { entryId: string; position: number; amountCents: number }[]) =>
    t.deps.db.transaction(orgId, tx => matchItems(tx, s.associationId, 'clerk', parts));

  test('never settles a debt twice, also when two clerks match it at the same moment', async () => {
    const debt = await owe(1_000);
    const payments = await Promise.all(Array.from({ length: 8 }, () => paid(1_000)));
    const outcomes = await Promise.all(
      payments.map(payment =>
        refusalOf(
          match([
            { ...debt, amountCents: 1_000 },
            { ...payment, amountCents: -1_000 },
          ]),
        ),
      ),
    );
    expect(outcomes.filter(outcome => outcome !== 'open_item_not_overpaid')).toHaveLength(1);
  });

  test('is of one party and one account, sums to nothing, and can be undone once', async () => {
    const [debt, payment, foreign] = [await owe(700), await paid(300), await paid(700, s.otherOwnerId)];
    expect(
      await refusalOf(
        match([
          { ...debt, amountCents: 700 },
          { ...foreign, amountCents: -700 },
        ]),
      ),
    ).toBe('matching_parts_sum');
    expect(
      await refusalOf(
        match([
          { ...debt, amountCents: 300 },
          { ...payment, amountCents: -200 },
        ]),
      ),
    ).toBe('matching_parts_sum');
    const id = await match([
      { ...debt, amountCents: 300 },
      { ...payment, amountCents: -300 },
    ]);
    const undo = () => t.deps.db.transaction(orgId, tx => undoMatching(tx, id));
    await undo();
    expect(await refusalOf(undo())).toBe('matching__undone_once');
    expect(
      await refusalOf(
        match([
          { ...debt, amountCents: 300 },
          { ...payment, amountCents: -300 },
        ]),
      ),
    ).not.toContain('_');
  });
});

test('whatever is posted in whatever order, the kept sums are those of the lines, and they balance', async () => {
  const accounts = ['551', '550', '61011', '701', '160', '100', '499'].filter(one => s.codes.has(one));
  expect(accounts.length).toBeGreaterThan(4);
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          day: fc.integer({ min: 0, max: 364 }),
          cents: fc.integer({ min: 1, max: 10_000_000 }),
          from: fc.nat(accounts.length - 1),
          to: fc.nat(accounts.length - 1),
          batch: fc.boolean(),
        }),
        { minLength: 1, maxLength: 50 },
      ),
      fc.integer({ min: 0, max: 364 }),
      fc.integer({ min: 0, max: 364 }),
      async (operations, a, b) => {
        const at = await ledgerStage(t, orgId);
        const dayOf = (n: number): string => Temporal.PlainDate.from('2026-01-01').add({ days: n }).toString();
        const entries = operations.map(one =>
          at.entry(
            [
              [accounts[one.from] ?? '', one.cents],
              [accounts[one.to] ?? '', -one.cents],
            ],
            { onDate: dayOf(one.day) },
          ),
        );
        await at.post(...entries);
        const days = { from: dayOf(Math.min(a, b)), through: dayOf(Math.max(a, b)) };
        const sums = await t.deps.db.readRows(orgId, sumsOf(at.associationId, days, ['normal']));
        const lines = await at.rows(
          `select a.id as "accountId", a.code, sum(debit_cents)::bigint as "debitCents", sum(credit_cents)::bigint as "creditCents"
             from copro.entry_line l join copro.account a on a.id = l.account_id
            where l.association_id = $1 and on_date between $2 and $3 group by 1, 2 order by 2`,
          [at.associationId, days.from, days.through],
        );
        expect(sums).toEqual(lines);
        expect(sums.reduce((sum, one) => sum + one.debitCents - one.creditCents, 0)).toBe(0);
      },
    ),
    { numRuns: 25 },
  );
});
