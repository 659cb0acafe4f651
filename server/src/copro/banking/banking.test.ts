import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { communications } from '../../../test/bank-references.ts';
import { type BankStage, bankStage } from '../../../test/bank-stage.ts';
import type { Short } from '../../../test/ledger-stage.ts';
import { type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { importStatements, readStatementFile } from './index.ts';
import type { CommunicationSource } from './match-open-movements.ts';

const OWNER_IBAN = 'BE68539007547034';
const nextCommunication = communications();
let t: TestSystem;
let org: TestOrg<'accountant' | 'syndic'>;
let s: BankStage;
let stages = 10;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['accountant', 'syndic'], { kind: 'syndic' });
});
beforeEach(async () => {
  s = await bankStage(t, org, ++stages);
});
afterAll(() => t.close());

/** Calls as another module posts them; their document's number is the communication that was given out for them. */
const given: CommunicationSource = associationId => ({
  text: `select e.document_ref as digits, l.owner_id as "ownerId", e.document_id as "documentId"
           from copro.entry e join copro.entry_line l on l.entry_id = e.id
          where e.association_id = $1 and e.document_type = 'call' and l.owner_id is not null`,
  values: [associationId],
});
async function call(code: '4100' | '4101', cents: number, ownerId = s.ownerId, dueOn = '2026-03-31') {
  const digits = nextCommunication();
  const lines: Short[] = [
    [code, cents, { ownerId }],
    [code === '4100' ? '160' : '701', -cents],
  ];
  const entry = s.entry(lines, { documentRef: digits, documentType: 'call', documentId: newId() });
  await s.postEntries({ ...entry, lines: entry.lines.map(line => ({ ...line, dueOn })) });
  return digits;
}
async function bring(text: string) {
  const bytes = Buffer.from(text);
  const file = await readStatementFile(bytes);
  const { events } = t.deps;
  return t.deps.db.transaction(org.id, tx =>
    importStatements(tx, { events, communications: [given] }, { file, bytes, fileName: 'x.cod' }),
  );
}
const open = async () => (await s.get(`/associations/${s.associationId}/bank-movements?state=open`)).items;
const movements = async () => (await s.get(`/associations/${s.associationId}/bank-movements`)).items;
const openOf = (ownerId: string) =>
  s.rows<{ code: string; cents: number }>(
    `select a.code, sum(i.amount_cents - i.matched_cents)::bigint as cents from copro.open_item i join copro.account a on a.id = i.account_id
      where i.association_id = $1 and i.owner_id = $2 group by 1 having sum(i.amount_cents - i.matched_cents) <> 0 order by 1`,
    [s.associationId, ownerId],
  );

describe('an owner’s payment', () => {
  test('with its communication settles the call, and leaves what is too much to the owner’s credit', async () => {
    const digits = await call('4101', 250_00);
    const { matched } = await bring(s.coda([{ amountCents: 260_00, on: '2026-03-30', ogmDigits: digits }]));
    expect(matched).toEqual({ booked: 1, proposed: 0, left: 0 });
    expect(await openOf(s.ownerId)).toEqual([{ code: '4101', cents: -10_00 }]);
    const [movement] = await movements();
    expect(movement).toMatchObject({ state: 'booked', bookingReason: 'communication' });
    expect(await s.lines(movement.id)).toEqual([
      { code: '4101', debit: 0, credit: 26_000 },
      { code: '551', debit: 26_000, credit: 0 },
    ]);
  });

  test('for the reserve settles the reserve’s claim, whichever account it came to', async () => {
    const digits = await call('4100', 100_00);
    await bring(s.coda([{ amountCents: 100_00, on: '2026-03-30', ogmDigits: digits }]));
    expect(await openOf(s.ownerId)).toEqual([]);
    expect((await s.lines((await movements())[0].id)).map(it => it.code)).toEqual(['4100', '551']);
  });

  test('without one is proposed with its reasons, accepted, remembered, and forgotten again', async () => {
    await s.run('insert into copro.owner_iban (owner_id, iban) values ($1, $2) on conflict do nothing', [
      s.ownerId,
      OWNER_IBAN,
    ]);
    await call('4101', 250_00);
    const pay = (amountCents: number) => ({
      amountCents,
      on: '2026-03-30',
      text: 'CHARGES',
      counterparty: { account: OWNER_IBAN, name: 'DUBOIS' },
    });
    expect((await bring(s.coda([pay(250_00)]))).matched).toEqual({ booked: 0, proposed: 1, left: 0 });
    const [movement] = await open();
    const [proposal] = movement.proposals;
    expect(proposal.target).toEqual({ kind: 'owner', id: s.ownerId, name: 'Dubois' });
    expect(proposal.reasons.map((it: { code: string }) => it.code)).toEqual(
      expect.arrayContaining(['known-account', 'exact-amount', 'name']),
    );
    await s.post(`/bank-movements/${movement.id}/accept`, { targetId: s.ownerId });
    expect(await openOf(s.ownerId)).toEqual([]);
    const rules = (await s.get(`/associations/${s.associationId}/bank-rules`)).items;
    expect(rules).toMatchObject([{ iban: OWNER_IBAN, targetKind: 'owner', targetName: 'Dubois' }]);
    await bring(s.coda([pay(99_00)]));
    const [next] = await open();
    expect(next.proposals[0].reasons).toContainEqual({ code: 'learned-account', points: 55, ruleId: rules[0].id });
    expect((await s.call('DELETE', `/bank-rules/${rules[0].id}`)).status).toBe(204);
    await s.post(`/associations/${s.associationId}/bank-movements/match`);
    const codes = (await open())[0].proposals[0].reasons.map((it: { code: string }) => it.code);
    expect(codes).not.toContain('learned-account');
  });

  test('of a day that the books do not take is proposed and not lost', async () => {
    const digits = await call('4101', 250_00);
    await s.run("update copro.fiscal_year set locked_through = '2026-03-30' where id = $1", [s.yearId]);
    expect((await bring(s.coda([{ amountCents: 250_00, on: '2026-03-30', ogmDigits: digits }]))).matched).toEqual({
      booked: 0,
      proposed: 1,
      left: 0,
    });
    const [movement] = await open();
    const accept = await s.call('POST', `/bank-movements/${movement.id}/accept`, { targetId: s.ownerId });
    expect([accept.status, accept.body.code]).toEqual([409, 'period-locked']);
    await s.run('update copro.fiscal_year set locked_through = null where id = $1', [s.yearId]);
    expect(await s.post(`/associations/${s.associationId}/bank-movements/match`).catch(() => null)).toMatchObject({
      booked: 0,
    });
    await s.post(`/bank-movements/${movement.id}/accept`, { targetId: s.ownerId });
    expect(await openOf(s.ownerId)).toEqual([]);
  });
});

describe('a clerk', () => {
  const received = async (amountCents: number) => {
    await s.upload(s.coda([{ amountCents, on: '2026-03-30', text: 'DIVERS' }]));
    return (await open())[0];
  };

  test('splits a movement over owners and accounts, and only as far as it goes', async () => {
    await call('4101', 100_00);
    const movement = await received(150_00);
    const book = (parts: object[]) => s.call('POST', `/bank-movements/${movement.id}/book`, { parts });
    const owner = { ownerId: s.ownerId, amountCents: 100_00 };
    expect((await book([owner])).body.code).toBe('bank-parts-differ');
    expect(
      (
        await book([
          { ...owner, accountId: s.account('742') },
          { accountId: s.account('742'), amountCents: 50_00 },
        ])
      ).body.code,
    ).toBe('bank-part-not-valid');
    expect(
      (
        await book([
          { ...owner, items: [{ entryId: newId(), position: 1, amountCents: 100_00 }] },
          { accountId: s.account('742'), amountCents: 50_00 },
        ])
      ).body.code,
    ).toBe('bank-proposal-gone');
    const done = await book([owner, { accountId: s.account('742'), amountCents: 50_00, text: 'Buanderie' }]);
    expect(done.status, done.text).toBe(200);
    expect(await s.lines(movement.id)).toEqual([
      { code: '4101', debit: 0, credit: 10_000 },
      { code: '551', debit: 15_000, credit: 0 },
      { code: '742', debit: 0, credit: 5_000 },
    ]);
    expect(await openOf(s.ownerId)).toEqual([]);
  });

  test('undoes a booking: what it settled is open, the mirror is posted, and it can be booked again', async () => {
    await call('4101', 100_00);
    const movement = await received(100_00);
    const book = () =>
      s.post(`/bank-movements/${movement.id}/book`, { parts: [{ ownerId: s.ownerId, amountCents: 100_00 }] });
    await book();
    expect(await openOf(s.ownerId)).toEqual([]);
    expect(await s.post(`/bank-movements/${movement.id}/undo`)).toMatchObject({ state: 'open', entryId: null });
    expect(await openOf(s.ownerId)).toEqual([{ code: '4101', cents: 100_00 }]);
    expect((await s.call('POST', `/bank-movements/${movement.id}/undo`, {})).body.code).toBe(
      'bank-movement-not-booked',
    );
    expect(await book()).toMatchObject({ state: 'booked' });
    expect(await openOf(s.ownerId)).toEqual([]);
    expect(await s.lines(movement.id)).toEqual([
      { code: '4101', debit: 10_000, credit: 20_000 },
      { code: '551', debit: 20_000, credit: 10_000 },
    ]);
  });

  test('and five others at once book a movement once', async () => {
    await call('4101', 100_00);
    const movement = await received(100_00);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        s.call('POST', `/bank-movements/${movement.id}/book`, {
          parts: [
            n % 2 === 0
              ? { ownerId: s.ownerId, amountCents: 100_00 }
              : { accountId: s.account('742'), amountCents: 100_00 },
          ],
        }),
      ),
    );
    expect(answers.map(it => it.status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(
      await s.rows("select 1 from copro.entry where document_id = $1 and document_type = 'bank-line'", [movement.id]),
    ).toHaveLength(1);
  });

  test('cannot settle one claim with two payments, in parallel or one after the other', async () => {
    await call('4101', 100_00);
    await s.upload(
      s.coda(
        [1, 2].map(() => ({ amountCents: 100_00, on: '2026-03-30', text: 'X', counterparty: { name: 'DUBOIS' } })),
      ),
    );
    const both = await open();
    expect(both.map((it: { id: string; proposals: unknown[] }) => it.proposals.length)).toEqual([1, 1]);
    const answers = await Promise.all(
      both.map((it: { id: string; proposals: unknown[] }) =>
        s.call('POST', `/bank-movements/${it.id}/accept`, { targetId: s.ownerId }),
      ),
    );
    expect(answers.map(it => it.status).toSorted()).toEqual([200, 409]);
    expect(answers.find(it => it.status === 409)?.body.code).toBe('bank-proposal-gone');
  });

  test('retries under the same Idempotency-Key without a second booking', async () => {
    const movement = await received(100_00);
    const headers = { 'idempotency-key': newId() };
    const again = () =>
      s.call(
        'POST',
        `/bank-movements/${movement.id}/book`,
        { parts: [{ accountId: s.account('742'), amountCents: 100_00 }] },
        headers,
      );
    const [first, second] = [await again(), await again()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect(await s.lines(movement.id)).toHaveLength(2);
  });

  test('is stopped by the database where everything else failed: one live entry for a movement', async () => {
    const movement = await received(100_00);
    await s.post(`/bank-movements/${movement.id}/book`, {
      parts: [{ accountId: s.account('742'), amountCents: 100_00 }],
    });
    const [other] = await s.postEntries(
      s.entry([
        ['551', 1],
        ['742', -1],
      ]),
    );
    await expect(
      s.run(
        "insert into copro.bank_booking (id, association_id, movement_id, entry_id, reason) values ($1, $2, $3, $4, 'clerk')",
        [newId(), s.associationId, movement.id, other?.id],
      ),
    ).rejects.toMatchObject({ constraint: 'bank_booking__live' });
  });
});

describe('a statement file', () => {
  const one = { amountCents: 10_00, on: '2026-03-30', text: 'X' };

  test('imported by four people at once is kept once', async () => {
    const text = s.coda([one, one]);
    const answers = await Promise.all(Array.from({ length: 4 }, () => s.upload(text)));
    expect(answers.map(it => it.body.statements?.[0]?.outcome).toSorted()).toEqual(['known', 'known', 'known', 'new']);
    expect(await movements()).toHaveLength(2);
    expect(await s.rows('select 1 from copro.file where association_id = $1', [s.associationId])).toHaveLength(1);
  });

  test('that does not balance is kept with its problems, and nothing of it is booked by itself', async () => {
    const digits = await call('4101', 10_00);
    const text = s.coda([{ ...one, ogmDigits: digits }]);
    const wrong = text.replace(
      /^(8.{41})(\d{15})/m,
      (_, head, cents) => `${head}${String(Number(cents) + 5_000).padStart(15, '0')}`,
    );
    expect(wrong).not.toBe(text);
    expect(await bring(wrong)).toMatchObject({
      statements: [{ isBalanced: false }],
      matched: { booked: 0, proposed: 1 },
    });
    const [statement] = (await s.get(`/associations/${s.associationId}/bank-statements`)).items;
    expect(statement).toMatchObject({ isBalanced: false, problems: [{ code: 'balance' }] });
    // The sound file says another thing of the same statement: it is not taken silently, nor lost.
    expect((await bring(text)).statements).toMatchObject([{ outcome: 'differs' }]);
    expect((await s.call('DELETE', `/bank-statements/${statement.id}`)).status).toBe(204);
    expect(await bring(text)).toMatchObject({ statements: [{ outcome: 'new' }], matched: { booked: 1 } });
    const [kept] = (await s.get(`/associations/${s.associationId}/bank-statements`)).items;
    expect((await s.call('DELETE', `/bank-statements/${kept.id}`)).body.code).toBe('bank-statement-in-use');
  });

  test('that is missing shows as a gap', async () => {
    await s.upload(s.coda([one]));
    s.coda([one]);
    await s.upload(s.coda([one]));
    const items = (await s.get(`/associations/${s.associationId}/bank-statements`)).items;
    expect(items.map((it: { number: string; gap: string | null }) => [Number(it.number), it.gap])).toEqual([
      [3, 'statement-missing'],
      [1, null],
    ]);
  });

  test('of an account that nobody here has, of another org, or of no bank is refused with the reason', async () => {
    const stranger = await t.addOrg(['accountant'], { kind: 'syndic' });
    const text = s.coda([one]);
    expect((await s.upload(text, stranger.as.accountant)).body).toMatchObject({
      code: 'bank-account-unknown',
      params: { accounts: [s.iban] },
    });
    expect((await s.upload('hello')).body).toMatchObject({ status: 422, code: 'statement-file-refused' });
    expect((await s.upload(text.slice(0, 400))).body).toMatchObject({ code: 'statement-file-refused' });
    expect((await s.upload('')).status).toBe(422);
    expect((await s.upload(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`)).body.params.reason).toBe(
      'document-type',
    );
    expect(await movements()).toEqual([]);
  });
});
