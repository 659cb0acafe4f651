import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BankStage, bankStage } from '../../../test/bank-stage.ts';
import { type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';
import { newId } from '../../kernel/ids/ids.ts';

let t: TestSystem;
let org: TestOrg<'accountant' | 'syndic'>;
let s: BankStage;
let url: string;
let lotId: string;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['accountant', 'syndic'], { kind: 'syndic' });
  s = await bankStage(t, org);
  url = `/associations/${s.associationId}/invoices`;
  lotId = newId();
  await s.run("insert into copro.lot (id, association_id, code, share, position) values ($1, $2, 'A1', 1000, 1)", [
    lotId,
    s.associationId,
  ]);
});
afterAll(() => t.close());

const line = (code: string, amountCents: number, more: object = {}) => ({
  accountId: s.account(code),
  amountCents,
  ...more,
});
const refusal = async (answer: Promise<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await answer;
  return [status, body.code];
};

describe('booking an invoice', () => {
  test('posts the costs with VAT included against the supplier, and keeps the VAT on the line', async () => {
    const invoice = await s.bookedInvoice({
      number: 'G-1',
      totalCents: 121_00,
      vatCents: 21_00,
      lines: [line('611', 121_00, { vatCents: 21_00, vatRateBp: 2100, tenantPercent: 40 })],
    });
    expect(await s.lines(invoice.id)).toEqual([
      { code: '440', debit: 0, credit: 12_100 },
      { code: '611', debit: 12_100, credit: 0 },
    ]);
    expect(
      await s.rows('select vat_cents, tenant_percent from copro.entry_line where entry_id = $1 and position = 2', [
        invoice.entryId,
      ]),
    ).toEqual([{ vat_cents: 2_100, tenant_percent: 40 }]);
    expect(await s.get(`/entries/${invoice.entryId}`)).toMatchObject({ journal: 'ACH', documentRef: 'G-1' });
  });

  test('charges a private cost to its owner at once: D 643 / C 440, D 4101 / C 643', async () => {
    const invoice = await s.bookedInvoice({
      number: 'G-2',
      totalCents: 80_00,
      lines: [line('643', 80_00, { lotId, ownerId: s.ownerId })],
    });
    expect(await s.lines(invoice.id)).toEqual([
      { code: '4101', debit: 8_000, credit: 0 },
      { code: '440', debit: 0, credit: 8_000 },
      { code: '643', debit: 8_000, credit: 8_000 },
    ]);
  });

  test('puts the part of later years on 490, and releases it once when they are open', async () => {
    const invoice = await s.bookedInvoice({
      number: 'G-3',
      totalCents: 365_00,
      periodStartsOn: '2026-07-01',
      periodEndsOn: '2027-07-01',
      lines: [line('614', 365_00)],
    });
    expect(await s.lines(invoice.id)).toEqual([
      { code: '440', debit: 0, credit: 36_500 },
      { code: '490', debit: 18_100, credit: 0 },
      { code: '614', debit: 18_400, credit: 0 },
    ]);
    const release = () => s.post(`/associations/${s.associationId}/deferrals/release`, { through: '2027-12-31' });
    expect(await release()).toEqual({ entries: 0, amountCents: 0 });
    const year = await s.post(`/associations/${s.associationId}/fiscal-years`, {
      name: '2027',
      startsOn: '2027-01-01',
      endsOn: '2028-01-01',
    });
    await s.post(`/fiscal-years/${year.id}/open`);
    const both = await Promise.all([release(), release()]);
    expect(both.map(it => it.entries).toSorted()).toEqual([0, 1]);
    expect(await s.lines(invoice.id)).toEqual([
      { code: '440', debit: 0, credit: 36_500 },
      { code: '490', debit: 18_100, credit: 18_100 },
      { code: '614', debit: 36_500, credit: 0 },
    ]);
  });

  test('settles a credit note with the invoice that it takes back', async () => {
    const invoice = await s.bookedInvoice({ number: 'G-4', totalCents: 100_00, lines: [line('611', 100_00)] });
    const credit = await s.bookedInvoice({
      kind: 'credit-note',
      number: 'NC-4',
      totalCents: 30_00,
      correctsId: invoice.id,
      lines: [line('611', 30_00)],
    });
    expect(await s.lines(credit.id)).toEqual([
      { code: '440', debit: 3_000, credit: 0 },
      { code: '611', debit: 0, credit: 3_000 },
    ]);
    expect(await s.get(`/invoices/${invoice.id}`)).toMatchObject({ state: 'booked', openCents: 7_000 });
    expect(await s.get(`/invoices/${credit.id}`)).toMatchObject({ state: 'paid', openCents: 0 });
  });

  test('happens once, however many clerks press the button', async () => {
    const made = await s.post(url, {
      supplierId: s.supplierId,
      number: 'G-5',
      issuedOn: '2026-03-01',
      totalCents: 100,
      lines: [line('611', 100)],
    });
    await s.post(`/invoices/${made.id}/check`);
    await s.post(`/invoices/${made.id}/approve`, {}, org.as.syndic);
    const answers = await Promise.all(Array.from({ length: 6 }, () => s.call('POST', `/invoices/${made.id}/book`, {})));
    expect(answers.map(it => it.status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(await s.lines(made.id)).toHaveLength(2);
  });
});

describe('an invoice', () => {
  test('of the same supplier and number is refused, whatever its letters', async () => {
    const again = { supplierId: s.supplierId, number: 'g-1', issuedOn: '2026-05-01', totalCents: 100 };
    expect(await refusal(s.call('POST', url, again))).toEqual([409, 'invoice-kept-already']);
  });

  test('like another of the last thirty days is shown with a warning', async () => {
    const like = await s.post(url, {
      supplierId: s.supplierId,
      number: 'L-1',
      issuedOn: '2026-03-20',
      totalCents: 121_00,
    });
    expect(like.similar).toMatchObject([{ number: 'G-1' }]);
    await s.call('DELETE', `/invoices/${like.id}`);
    expect((await s.call('GET', `/invoices/${like.id}`)).status).toBe(404);
  });

  test('is not checked before everything on it has its place and sums up', async () => {
    const made = await s.post(url, { number: 'I-1', issuedOn: '2026-03-01', totalCents: 100 });
    const reason = async () => (await s.call('POST', `/invoices/${made.id}/check`)).body.params?.reason?.code;
    const change = async (body: object, version: number) =>
      s.done(s.call('PATCH', `/invoices/${made.id}`, body, { 'if-match': `"v${version}"` }));
    expect(await reason()).toBe('supplier-missing');
    await change({ supplierId: s.supplierId }, 1);
    expect(await reason()).toBe('lines-missing');
    await change({ lines: [{ amountCents: 100 }] }, 2);
    expect(await reason()).toBe('account-missing');
    await change({ lines: [line('643', 100)] }, 3);
    expect(await reason()).toBe('lot-missing');
    await change({ lines: [line('611', 90)] }, 4);
    expect(await reason()).toBe('total-differs');
    await change({ lines: [line('611', 100, { vatCents: 5 })] }, 5);
    expect(await reason()).toBe('vat-differs');
    await change({ vatCents: 5 }, 6);
    expect(await reason()).toBeUndefined();
    expect(await refusal(s.call('PATCH', `/invoices/${made.id}`, {}, { 'if-match': '"v8"' }))).toEqual([
      409,
      'invoice-step-refused',
    ]);
  });

  test('names only what its association has', async () => {
    const other = await bankStage(t, org, 2);
    const body = { supplierId: s.supplierId, number: 'X-1', issuedOn: '2026-03-01', totalCents: 100 };
    const foreign = { ...body, lines: [{ accountId: other.account('611'), amountCents: 100 }] };
    expect(await refusal(s.call('POST', url, foreign))).toEqual([422, 'invoice-reference-unknown']);
    expect(await refusal(s.call('POST', url, { ...body, supplierId: newId() }))).toEqual([
      422,
      'invoice-reference-unknown',
    ]);
    expect(await refusal(s.call('POST', url, { ...body, communication: '+++810/4584/43281+++' }))).toEqual([
      422,
      'invoice-communication-not-valid',
    ]);
    expect(await refusal(s.call('POST', `/associations/${newId()}/invoices`, body))).toEqual([404, 'not-found']);
  });

  test('in dispute says why, and comes back where it was', async () => {
    const invoice = await s.bookedInvoice({ number: 'D-1', totalCents: 100, lines: [line('611', 100)] });
    expect(await s.post(`/invoices/${invoice.id}/dispute`, { because: 'Non livré' })).toMatchObject({
      state: 'disputed',
      disputedBecause: 'Non livré',
    });
    expect(await s.post(`/invoices/${invoice.id}/settle`)).toMatchObject({ state: 'booked', disputedBecause: null });
  });
});

describe('an electronic invoice', () => {
  const xml = readFileSync(new URL('../../../test/fixtures/ubl/water-bill.xml', import.meta.url), 'utf8');
  const send = (text: string) =>
    s.call('POST', `${url}/ubl?fileName=eau.xml`, text, { 'content-type': 'application/xml' });

  test('becomes a received one with its amounts, communication, file and proposed sender', async () => {
    const { status, body, text } = await send(xml);
    expect(status, text).toBe(201);
    expect(body).toMatchObject({
      source: 'ubl',
      totalCents: 111_500,
      vatCents: 6_311,
      supplierId: null,
      state: 'received',
    });
    expect(body.supplierProposal.name.length).toBeGreaterThan(2);
    expect(body.lines.reduce((sum: number, it: { amountCents: number }) => sum + it.amountCents, 0)).toBe(111_500);
    expect(body.lines.reduce((sum: number, it: { vatCents: number }) => sum + it.vatCents, 0)).toBe(6_311);
    expect(body.files.map((it: { mediaType: string }) => it.mediaType)).toContain('application/xml');
    const file = await s.call('GET', `/files/${body.files[0].id}`);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(await refusal(send(xml))).toEqual([409, 'invoice-kept-already']);
  });

  test('whose amounts do not add up is refused with the rule that fails', async () => {
    const wrong = xml.replace(/(<cbc:PayableAmount[^>]*>)1115\.00/, '$11116.00');
    expect(wrong).not.toBe(xml);
    const { status, body } = await send(wrong);
    expect([status, body.code, body.params.rule]).toEqual([422, 'ubl-amounts-wrong', 'BR-CO-16']);
  });

  test('that is none, or holds entities, is refused with its line', async () => {
    expect((await send('<a/>')).body).toMatchObject({ code: 'ubl-unreadable', params: { reason: 'not-ubl' } });
    const bomb = `<!DOCTYPE a [<!ENTITY b "c">]>${xml.replace(/^<\?xml[^>]*\?>/, '')}`;
    expect((await send(bomb)).body).toMatchObject({ code: 'ubl-unreadable', params: { reason: 'document-type' } });
    expect(await refusal(send(''))).toEqual([422, 'file-empty']);
  });

  test('takes papers by what they are, not by what they are called', async () => {
    const made = await s.post(url, {
      supplierId: s.supplierId,
      number: 'P-1',
      issuedOn: '2026-03-01',
      totalCents: 100,
    });
    const add = (bytes: Buffer) =>
      s.call('POST', `/invoices/${made.id}/files?fileName=a.pdf`, bytes, { 'content-type': 'application/pdf' });
    expect((await add(Buffer.from('%PDF-1.7\n...'))).body.files).toMatchObject([{ mediaType: 'application/pdf' }]);
    expect(await refusal(add(Buffer.from('MZ\u0090')))).toEqual([422, 'file-type-not-taken']);
    expect((await add(Buffer.alloc(10 * 1024 * 1024 + 1, '%'))).status).toBe(413);
  });
});
