import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isStructuredCommunication } from '../src/kernel/identifiers/structured-communication.ts';
import { type CoproStage, coproStage } from './copro-stage.ts';
import { eventually, type TestSystem, testSystem } from './system.ts';

let t: TestSystem;
let stage: CoproStage;
beforeAll(async () => {
  t = await testSystem({ work: true });
  stage = await coproStage(t, await t.addOrg([], { kind: 'syndic' }));
}, 60_000);
afterAll(() => t.close());

test('from a budget to the paper of one call: adopted, called by quarters, posted, drawn', async () => {
  const { done, rows, lots, associationId } = stage;
  const budget = await stage.approvedBudget();
  const { ids } = await done('POST', `/budgets/${budget.id}/calls`, { rhythm: 'quarterly', dueAfterDays: 15 });
  expect(ids).toHaveLength(4);
  const drafts = await Promise.all(ids.map((id: string) => done('GET', `/calls/${id}`)));
  const sum = (list: number[]) => list.reduce((so, one) => so + one, 0);
  expect(sum(drafts.map(call => call.totalCents))).toBe(1_050_004);
  expect(sum(drafts.map(call => call.reserveCents))).toBe(50_001);

  // The thousandths of the general key, over the whole year: each lot's four quarters are its exact share.
  for (const lot of lots) {
    const year = sum(
      drafts.map(call => call.owners.find((one: { ownerId: string }) => one.ownerId === lot.ownerId).cents),
    );
    expect(Math.abs(year - (1_050_004 * lot.share) / 1000)).toBeLessThan(2);
  }

  const call = await done('POST', `/calls/${ids[0]}/approve`);
  expect(call).toMatchObject({ state: 'approved', startsOn: '2026-01-01', dueOn: '2026-01-16' });
  const posted = await rows<{ code: string; debit: number; credit: number; owner: boolean; text: string }>(
    `select a.code, l.debit_cents as debit, l.credit_cents as credit, l.owner_id is not null as owner, l.text
       from copro.entry_line l join copro.account a on a.id = l.account_id where l.entry_id = $1 order by l.position`,
    [call.entryId],
  );
  const of = (code: string) => sum(posted.filter(line => line.code === code).map(line => line.debit - line.credit));
  expect(of('4101')).toBe(call.totalCents - call.reserveCents);
  expect(of('4100')).toBe(call.reserveCents);
  expect(of('701')).toBe(-(call.totalCents - call.reserveCents));
  expect(of('160')).toBe(-call.reserveCents);

  const communications = await rows<{ digits: string; ownerId: string }>(
    'select digits, owner_id as "ownerId" from copro.communication where document_id = $1',
    [call.id],
  );
  expect(new Set(communications.map(one => one.digits)).size).toBe(lots.length);
  expect(communications.every(one => isStructuredCommunication(one.digits))).toBe(true);

  await eventually(
    'the papers',
    async () => {
      const progress = await done('GET', `/letters/progress/${call.id}`);
      expect(progress.failed).toBe(0);
      return progress.toPrint === lots.length ? progress : undefined;
    },
    60_000,
  );
  const { items } = await done('GET', `/letters?sourceId=${call.id}`);
  expect(items.map((one: { language: string }) => one.language).toSorted()).toEqual(['de', 'en', 'fr', 'nl']);
  const paper = await stage.call('GET', `/letters/${items[0].id}/paper.pdf`);
  expect(paper.status).toBe(200);
  expect(paper.text.slice(0, 5)).toBe('%PDF-');
  const [file] = await rows<{ content: Buffer; sha256: string }>(
    "select content, sha256 from copro.letter_file where letter_id = $1 and standard = 'archive'",
    [items[0].id],
  );
  expect(createHash('sha256').update(file!.content).digest('hex')).toBe(file!.sha256);
  expect(paper.headers['x-content-sha256']).toBe(file!.sha256);
  expect((await stage.call('GET', `/letters/${items[0].id}/paper.pdf?standard=accessible`)).status).toBe(200);

  const batch = await done('POST', '/print-batches', { associationId });
  expect(batch.letterCount).toBe(lots.length);
  const zip = await stage.call('GET', `/print-batches/${batch.id}/papers.zip`);
  expect(zip.text.slice(0, 2)).toBe('PK');
  expect(zip.text).toContain('000-list.csv');
  expect(await done('POST', `/print-batches/${batch.id}/sent`)).toEqual({ sent: lots.length });
}, 120_000);

test('a co-owner sees their own account, what is to be paid and how, and papers; nothing of the neighbours', async () => {
  const [mine, neighbour] = stage.lots;
  const me = await t.addMember(stage.orgId, 'co_owner');
  await stage.run('update copro.owner set account_id = $1 where id = $2', [me.accountId, mine!.ownerId]);
  const get = (url: string) => t.inject(me, 'GET', url);
  expect((await get('/me/associations')).body.items).toMatchObject([{ name: 'Résidence du Parc' }]);
  const account = (await get(`/me/associations/${stage.associationId}/account`)).body;
  const [claim] = account.claims;
  expect(claim).toMatchObject({ documentType: 'call', payment: { iban: 'BE68539007547034' } });
  expect(claim.payment.amountCents).toBe(claim.openCents);
  expect(claim.payment.epcText).toContain(claim.payment.communication);
  expect(account.lines.at(0).balanceCents).toBe(account.association.balanceCents);
  expect(account.lots.map((lot: { code: string }) => lot.code)).toEqual(['A1']);
  const paper = await get(`/me/letters/${account.letters[0].id}/paper.pdf`);
  expect(paper.text.slice(0, 5)).toBe('%PDF-');

  const theirs = await stage.rows<{ id: string }>('select id from copro.letter where owner_id = $1', [
    neighbour!.ownerId,
  ]);
  expect((await get(`/me/letters/${theirs[0]!.id}/paper.pdf`)).status).toBe(404);
  expect((await get(`/letters/${account.letters[0].id}/paper.pdf`)).status).toBe(403);
  expect(JSON.stringify(account)).not.toContain(neighbour!.ownerId);

  const stranger = await t.addMember(stage.orgId, 'co_owner');
  expect((await t.inject(stranger, 'GET', `/me/associations/${stage.associationId}/account`)).status).toBe(404);
  expect((await t.inject(stranger, 'GET', '/me/associations')).body.items).toEqual([]);
  const other = await t.addOrg(['co_owner'], { kind: 'syndic' });
  expect((await t.inject(other.as.co_owner, 'GET', `/me/letters/${theirs[0]!.id}/paper.pdf`)).status).toBe(404);
});

test('what is approved stays as it was when a lot is sold, and a call is reversed as a whole', async () => {
  const { done, call, lots, rows } = stage;
  const single = await done('POST', `/associations/${stage.associationId}/calls`, {
    kind: 'works',
    name: 'Toiture',
    startsOn: '2026-06-01',
    endsOn: '2026-07-01',
    dueOn: '2026-06-30',
    decidedOn: '2026-05-12',
    lines: [{ keyId: stage.keyId, cents: 999_999 }],
  });
  const both = await Promise.all([
    call('POST', `/calls/${single.id}/approve`),
    call('POST', `/calls/${single.id}/approve`),
  ]);
  expect(both.map(answer => answer.status).toSorted()).toEqual([200, 409]);
  const before = (await done('GET', `/calls/${single.id}`)).owners;

  const sold = lots[0]!;
  await t.deps.db.transaction(stage.orgId, async tx => {
    const title = '018f0000-0000-7000-8000-0000000000aa';
    await tx.run({ text: "update copro.title set ends_on = '2026-03-01' where id = $1", values: [sold.titleId] });
    await tx.run({
      text: "insert into copro.title (id, association_id, lot_id, starts_on, follows_on) values ($1, $2, $3, '2026-03-01', '2026-03-01')",
      values: [title, stage.associationId, sold.lotId],
    });
    await tx.run({
      text: 'insert into copro.title_holder (title_id, owner_id) values ($1, $2)',
      values: [title, lots[1]!.ownerId],
    });
  });
  expect((await done('GET', `/calls/${single.id}`)).owners).toEqual(before);
  const { items } = await done('GET', `/associations/${stage.associationId}/calls`);
  const secondQuarter = items.find((one: { startsOn: string }) => one.startsOn === '2026-04-01');
  const preview = await done('GET', `/calls/${secondQuarter.id}`);
  expect(preview.owners.map((one: { ownerId: string }) => one.ownerId)).not.toContain(sold.ownerId);
  expect(preview.totalCents).toBe(secondQuarter.totalCents);

  expect((await done('POST', `/calls/${single.id}/reverse`, { onDate: '2026-06-02', text: 'Erreur' })).state).toBe(
    'reversed',
  );
  expect((await call('POST', `/calls/${single.id}/reverse`, { onDate: '2026-06-02', text: 'Erreur' })).status).toBe(
    409,
  );
  const open = await rows<{ cents: number }>(
    'select sum(i.amount_cents - i.matched_cents)::bigint as cents from copro.open_item i join copro.entry e on e.id = i.entry_id where e.document_id = $1',
    [single.id],
  );
  expect(open[0]?.cents).toBe(0);
});

test('the reserve below 5 % of last year does not go to the meeting, unless it was waived', async () => {
  const { done, call, associationId } = stage;
  const year = await done('POST', `/associations/${associationId}/fiscal-years`, {
    name: '2027',
    startsOn: '2027-01-01',
    endsOn: '2028-01-01',
  });
  const budget = await done('POST', `/associations/${associationId}/budgets`, {
    fiscalYearId: year.id,
    copyFrom: 'budget',
    percentBp: 300,
  });
  expect(budget.lines[0].cents).toBe(1_030_003);
  const body = {
    lines: budget.lines.map(({ accountId, keyId, cents }: Record<string, unknown>) => ({ accountId, keyId, cents })),
    reserveCents: 49_999,
    reserveKeyId: stage.keyId,
    previousOrdinaryCents: 1_000_000,
    waivedOn: null,
  };
  const changed = await done('PUT', `/budgets/${budget.id}`, body, { 'if-match': '"v1"' });
  expect(changed.reserveFloorCents).toBe(50_000);
  const refused = await call('POST', `/budgets/${budget.id}/submit`);
  expect([refused.status, refused.body.code]).toEqual([422, 'budget-reserve-too-low']);
  await done('PUT', `/budgets/${budget.id}`, { ...body, waivedOn: '2026-11-01' }, { 'if-match': '"v2"' });
  expect((await done('POST', `/budgets/${budget.id}/submit`)).state).toBe('submitted');
  expect((await call('PUT', `/budgets/${budget.id}`, body, { 'if-match': '"v4"' })).body.code).toBe('budget-not-draft');
  const paper = await call('GET', `/budgets/${budget.id}/paper.pdf?language=nl`);
  expect([paper.status, paper.text.slice(0, 5)]).toEqual([200, '%PDF-']);
});

test('owners who consented in writing are written to by e-mail, the others by post', async () => {
  const { done, lots, rows } = stage;
  const [, second, third] = lots;
  await stage.run(
    "update copro.owner set delivery = 'email', consented_on = '2026-01-01', email = 'owner' || right(id::text, 6) || '@example.org' where id = any ($1::uuid[])",
    [[second!.ownerId, third!.ownerId]],
  );
  const { id } = await done('POST', `/associations/${stage.associationId}/calls`, {
    kind: 'reserve',
    name: 'Fonds de réserve 2026',
    startsOn: '2026-09-01',
    endsOn: '2026-10-01',
    dueOn: '2026-09-30',
    decidedOn: null,
    lines: [{ keyId: stage.keyId, cents: 250_000 }],
  });
  const call = await done('POST', `/calls/${id}/approve`);
  expect(call.reserveCents).toBe(250_000);
  const letters = await eventually(
    'the letters',
    async () => {
      const { items } = await done('GET', `/letters?sourceId=${id}`);
      return items.every((one: { state: string }) => ['sent', 'to-print'].includes(one.state)) ? items : undefined;
    },
    60_000,
  );
  const byMail = letters.filter((one: { channel: string }) => one.channel === 'email');
  expect(byMail.map((one: { ownerId: string }) => one.ownerId).toSorted()).toEqual(
    [second!.ownerId, third!.ownerId].toSorted(),
  );
  const mails = await t.deps.db.global<{ subject: string; body: string }>({
    text: "select subject, text_body as body from kernel.caught_mail where subject like '%Fonds de réserve 2026'",
    values: [],
  });
  expect(mails).toHaveLength(2);
  const digits = await rows<{ digits: string }>('select digits from copro.communication where document_id = $1', [id]);
  for (const mail of mails) expect(digits.some(one => mail.body.includes(`+++${one.digits.slice(0, 3)}/`))).toBe(true);
  const retried = await stage.call('POST', `/letters/${byMail[0].id}/retry`, {});
  expect([retried.status, retried.body.code]).toEqual([409, 'letter-not-failed']);
}, 120_000);
