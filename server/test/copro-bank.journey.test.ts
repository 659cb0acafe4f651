import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeBelgianIban } from '../src/kernel/identifiers/iban.ts';
import { bankStage } from './bank-stage.ts';
import { type TestSystem, testSystem } from './system.ts';

let t: TestSystem;
beforeAll(async () => {
  t = await testSystem();
});
afterAll(() => t.close());

test('from a supplier to an invoice that the bank’s file shows as paid', async () => {
  const org = await t.addOrg(['accountant', 'syndic'], { kind: 'syndic' });
  const s = await bankStage(t, org);
  const supplier = await s.post('/suppliers', {
    name: 'Vivaqua',
    enterpriseNumber: 'BE 0202.962.701',
    iban: makeBelgianIban('0960000012'),
  });
  expect(supplier).toMatchObject({
    enterpriseNumber: '0202962701',
    vatNumber: 'BE0202962701',
    peppolId: '0208:0202962701',
  });
  const url = `/associations/${s.associationId}/invoices`;
  const invoice = await s.post(url, {
    supplierId: supplier.id,
    number: '2026/0042',
    issuedOn: '2026-03-02',
    dueOn: '2026-03-31',
    totalCents: 111_500,
    vatCents: 6_311,
    communication: '+++810/4584/43280+++',
    lines: [{ accountId: s.account('6120'), amountCents: 111_500, vatCents: 6_311, vatRateBp: 600, text: 'Eau' }],
  });
  expect(invoice).toMatchObject({
    state: 'received',
    ogmDigits: '810458443280',
    supplierName: 'Vivaqua',
    openCents: null,
  });
  expect((await s.call('POST', `/invoices/${invoice.id}/book`, {})).body.code).toBe('invoice-step-refused');
  await s.post(`/invoices/${invoice.id}/check`);
  expect((await s.call('POST', `/invoices/${invoice.id}/approve`)).status).toBe(403);
  await s.post(`/invoices/${invoice.id}/approve`, {}, org.as.syndic);
  await s.post(`/invoices/${invoice.id}/book`);
  expect(await s.lines(invoice.id)).toEqual([
    { code: '440', debit: 0, credit: 111_500 },
    { code: '6120', debit: 111_500, credit: 0 },
  ]);
  expect(await s.get(`/invoices/${invoice.id}`)).toMatchObject({ state: 'booked', openCents: 111_500 });

  const file = s.coda([
    {
      amountCents: -111_500,
      on: '2026-03-30',
      ogmDigits: '810458443280',
      counterparty: { name: 'VIVAQUA', account: supplier.iban },
    },
    { amountCents: -1_250, on: '2026-03-31', text: 'FRAIS DE GESTION' },
  ]);
  const imported = (await s.upload(file)).body;
  expect(imported).toMatchObject({
    statements: [{ outcome: 'new', isBalanced: true, movementCount: 2 }],
    matched: { booked: 1, proposed: 0, left: 1 },
  });
  expect(await s.get(`/invoices/${invoice.id}`)).toMatchObject({ state: 'paid', openCents: 0 });
  expect((await s.get(`${url}?state=paid`)).items).toHaveLength(1);
  expect((await s.get(`${url}?state=booked`)).total).toBe(0);

  const movements = await s.get(`/associations/${s.associationId}/bank-movements?state=open`);
  expect(movements.items).toMatchObject([{ amountCents: -1_250, proposals: [] }]);
  const [fee] = movements.items;
  await s.post(`/bank-movements/${fee.id}/book`, { parts: [{ accountId: s.account('650'), amountCents: -1_250 }] });
  expect(await s.lines(fee.id)).toEqual([
    { code: '551', debit: 0, credit: 1_250 },
    { code: '650', debit: 1_250, credit: 0 },
  ]);
  const accounts = await s.get(`/associations/${s.associationId}/bank-accounts`);
  expect(accounts.items).toMatchObject([
    { accountCode: '551', bookedCents: -112_750, balanceCents: 1_000_000 - 112_750, openMovements: 0 },
  ]);

  // Again, as the same file and as the same statement in another.
  expect((await s.upload(file)).body).toMatchObject({ statements: [{ outcome: 'known' }], matched: { booked: 0 } });
  expect((await s.upload(file.replace('RESIDENCE DU PARC', 'RESIDENCE DU BOIS'))).body.statements[0].outcome).toBe(
    'known',
  );
  expect((await s.get(`/associations/${s.associationId}/bank-movements`)).total).toBe(2);
});
