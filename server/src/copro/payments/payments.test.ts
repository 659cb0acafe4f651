import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BankStage, bankStage } from '../../../test/bank-stage.ts';
import { type Caller, type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';
import { belgianCreditorIdentifier } from '../../kernel/identifiers/creditor-identifier.ts';
import { makeBelgianIban } from '../../kernel/identifiers/iban.ts';
import { newId } from '../../kernel/ids/ids.ts';

let t: TestSystem;
let org: TestOrg<'accountant' | 'syndic'>;
let third: Caller;
let s: BankStage;
let supplierId: string;
let stages = 50;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['accountant', 'syndic'], { kind: 'syndic' });
  third = await t.addMember(org.id, 'accountant');
});
beforeEach(async () => {
  s = await bankStage(t, org, ++stages);
  supplierId = (await s.post('/suppliers', { name: 'Vivaqua', iban: makeBelgianIban('0960000012') })).id;
});
afterAll(() => t.close());

let number = 0;
const invoice = (cents = 100_00) =>
  s.bookedInvoice({
    supplierId,
    number: `P-${++number}`,
    totalCents: cents,
    lines: [{ accountId: s.account('6120'), amountCents: cents }],
  });
const orderBody = (...invoiceIds: string[]) => ({
  bankAccountId: s.bankAccountId,
  executeOn: '2026-03-30',
  invoiceIds,
});
const ordersUrl = () => `/associations/${s.associationId}/payment-orders`;
const approve = (order: { id: string; sha256: string }, who: Caller, sha256 = order.sha256) =>
  s.call('POST', `/payment-orders/${order.id}/approve`, { sha256 }, {}, who);

describe('an order of payments', () => {
  test('is approved by two people, exported, and confirmed by what the bank’s file shows', async () => {
    const [one, two] = [await invoice(), await invoice(55_50)];
    const order = await s.post(ordersUrl(), orderBody(one.id, two.id));
    expect(order).toMatchObject({ state: 'draft', totalCents: 155_50, paymentCount: 2 });
    expect((await s.call('GET', `/files/${order.fileId}`)).status).toBe(404);
    expect((await approve(order, org.as.accountant, '0'.repeat(64))).body.code).toBe('payment-order-file-differs');
    expect((await approve(order, org.as.accountant)).body).toMatchObject({ state: 'draft' });
    expect((await approve(order, org.as.accountant)).body.code).toBe('payment-order-same-person');
    expect((await s.call('POST', `/payment-orders/${order.id}/export`)).body.code).toBe('payment-order-step-refused');
    expect((await approve(order, org.as.syndic)).body).toMatchObject({ state: 'approved' });
    const file = await s.call('GET', `/files/${order.fileId}`);
    expect(createHash('sha256').update(file.text).digest('hex')).toBe(order.sha256);
    expect(file.text).toContain('<InstdAmt Ccy="EUR">55.50</InstdAmt>');
    await s.post(`/payment-orders/${order.id}/export`);
    expect(await s.get(`/invoices/${one.id}`)).toMatchObject({ orderId: order.id, state: 'booked' });

    const paid = order.payments.map((it: { amountCents: number; endToEndId: string }) => ({
      amountCents: -it.amountCents,
      on: '2026-03-30',
      customerReference: it.endToEndId,
    }));
    expect((await s.upload(s.coda(paid.slice(0, 1)))).body.matched).toEqual({ booked: 1, proposed: 0, left: 0 });
    expect(await s.get(`/payment-orders/${order.id}`)).toMatchObject({ state: 'exported' });
    await s.upload(s.coda(paid.slice(1)));
    expect(await s.get(`/payment-orders/${order.id}`)).toMatchObject({ state: 'confirmed' });
    expect(await s.get(`/invoices/${two.id}`)).toMatchObject({ state: 'paid' });

    const [movement] = (await s.get(`/associations/${s.associationId}/bank-movements`)).items;
    await s.post(`/bank-movements/${movement.id}/undo`);
    expect(await s.get(`/payment-orders/${order.id}`)).toMatchObject({ state: 'exported' });
  });

  test('that the bank books as one debit is found by the reference of its file', async () => {
    const order = await s.post(ordersUrl(), orderBody((await invoice()).id, (await invoice(50_00)).id));
    await approve(order, org.as.accountant);
    await approve(order, org.as.syndic);
    await s.post(`/payment-orders/${order.id}/export`);
    const movement = { amountCents: -150_00, on: '2026-03-30', customerReference: order.messageId };
    expect((await s.upload(s.coda([movement]))).body.matched.booked).toBe(1);
    expect(await s.get(`/payment-orders/${order.id}`)).toMatchObject({ state: 'confirmed' });
  });

  test('is approved once by each of two, however many press at once', async () => {
    const order = await s.post(ordersUrl(), orderBody((await invoice()).id));
    const people = [org.as.accountant, org.as.accountant, org.as.syndic, org.as.syndic, third, third];
    const answers = await Promise.all(people.map(who => approve(order, who)));
    expect(answers.filter(it => it.status === 200)).toHaveLength(2);
    const [row] = await s.rows<{ a: string; b: string }>(
      'select first_approved_by as a, second_approved_by as b from copro.payment_order where id = $1',
      [order.id],
    );
    expect(row?.a).not.toBe(row?.b);
  });

  test('cannot be approved twice by one person, nor changed, even by direct SQL', async () => {
    const order = await s.post(ordersUrl(), orderBody((await invoice()).id));
    await approve(order, org.as.accountant);
    const set = (what: string) => s.run(`update copro.payment_order set ${what} where id = '${order.id}'`);
    await expect(set('second_approved_by = first_approved_by')).rejects.toMatchObject({
      constraint: 'payment_order_two_people',
    });
    await expect(set("state = 'approved'")).rejects.toMatchObject({ constraint: 'payment_order_approved_twice' });
    await expect(set('total_cents = total_cents + 1')).rejects.toMatchObject({ constraint: 'payment_order_fixed' });
    await expect(set(`sha256 = '${'0'.repeat(64)}'`)).rejects.toMatchObject({ constraint: 'payment_order_fixed' });
  });

  test('has an invoice that no other live order has; a cancelled one gives it back', async () => {
    const { id } = await invoice();
    const answers = await Promise.all(Array.from({ length: 4 }, () => s.call('POST', ordersUrl(), orderBody(id))));
    expect(answers.map(it => it.status).toSorted()).toEqual([201, 409, 409, 409]);
    expect(answers.find(it => it.status === 409)?.body.code).toBe('payment-ordered-already');
    const order = answers.find(it => it.status === 201)?.body;
    await s.post(`/payment-orders/${order.id}/cancel`);
    expect(await s.post(ordersUrl(), orderBody(id))).toMatchObject({ state: 'draft' });
  });

  test('takes only what is booked, open, and of this association', async () => {
    const disputed = await invoice();
    await s.post(`/invoices/${disputed.id}/dispute`, { because: 'Faux' });
    const answer = await s.call('POST', ordersUrl(), orderBody(disputed.id));
    expect([answer.status, answer.body.params.reason]).toEqual([409, 'not-booked']);
    expect((await s.call('POST', ordersUrl(), orderBody(newId()))).body.code).toBe('payment-reference-unknown');
    const other = await bankStage(t, org, ++stages);
    const mine = await invoice();
    const wrong = { ...orderBody(mine.id), bankAccountId: other.bankAccountId };
    expect((await s.call('POST', ordersUrl(), wrong)).body.code).toBe('payment-reference-unknown');
  });
});

describe('direct debits', () => {
  const mandates = () => `/associations/${s.associationId}/mandates`;
  const debits = (dueThrough = '2026-04-30') =>
    s.call('POST', `/associations/${s.associationId}/debit-orders`, {
      bankAccountId: s.bankAccountId,
      collectOn: '2026-04-15',
      dueThrough,
    });

  test('collect what owners with a mandate owe by a day, first and following', async () => {
    await s.postEntries(
      s.entry([
        ['4101', 250_00, { ownerId: s.ownerId }],
        ['4101', 250_00, { ownerId: s.otherOwnerId }],
        ['701', -500_00],
      ]),
    );
    expect((await debits()).body.code).toBe('creditor-identifier-missing');
    const creditorUrl = `/associations/${s.associationId}/creditor-identifier`;
    expect((await s.call('PUT', creditorUrl, { identifier: 'BE00ZZZ0202962701' })).body.code).toBe(
      'creditor-identifier-not-valid',
    );
    await s.done(s.call('PUT', creditorUrl, { identifier: belgianCreditorIdentifier('0202962701') }));
    expect((await debits()).body.code).toBe('payment-nothing-to-collect');
    const body = { ownerId: s.ownerId, reference: 'PARC-1', signedOn: '2026-01-10', iban: 'BE68 5390 0754 7034' };
    await s.post(mandates(), body);
    expect((await s.call('POST', mandates(), { ...body, reference: 'PARC-2' })).body.code).toBe(
      'mandate-there-already',
    );
    expect((await s.call('POST', mandates(), { ...body, iban: 'BE68 5390 0754 7035' })).body.code).toBe(
      'mandate-account-not-valid',
    );
    expect((await debits('2026-03-01')).body.code).toBe('payment-nothing-to-collect');
    const { status, body: order, text } = await debits();
    expect(status, text).toBe(201);
    expect(order).toMatchObject({
      kind: 'debit',
      totalCents: 250_00,
      payments: [{ sequenceType: 'FRST', partyName: 'Dubois' }],
    });
    expect((await debits()).body.code).toBe('payment-nothing-to-collect');
    await approve(order, org.as.accountant);
    await approve(order, org.as.syndic);
    await s.post(`/payment-orders/${order.id}/export`);
    const collected = { amountCents: 250_00, on: '2026-04-15', customerReference: order.payments[0].endToEndId };
    expect((await s.upload(s.coda([collected]))).body.matched.booked).toBe(1);
    expect(await s.get(`/payment-orders/${order.id}`)).toMatchObject({ state: 'confirmed' });
    await s.postEntries(
      s.entry([
        ['4101', 50_00, { ownerId: s.ownerId }],
        ['701', -50_00],
      ]),
    );
    expect((await debits()).body.payments).toMatchObject([{ sequenceType: 'RCUR', amountCents: 50_00 }]);
  });
});
