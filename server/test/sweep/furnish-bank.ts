import { makeBelgianIban } from '../../src/kernel/identifiers/iban.ts';

// Answers are looked into freely; a wrong path fails the call that follows.
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;
type Post = (url: string, body: unknown) => Promise<Body>;
type Place = { at: string; supplierId: string; ownerId: string; bankAccountId: string; costId: string };

/** A booked invoice, an order that pays it and a mandate; every name carries the mark. */
export async function furnishBank(post: Post, mark: string, place: Place): Promise<Record<string, string>> {
  const { at, supplierId, ownerId, bankAccountId, costId } = place;
  const invoice = await post(`${at}/invoices`, {
    supplierId,
    number: `${mark} 1`,
    issuedOn: '2027-02-01',
    totalCents: 10_000,
    text: `${mark} invoice`,
    lines: [{ accountId: costId, amountCents: 10_000, text: `${mark} line` }],
  });
  for (const step of ['check', 'approve', 'book']) await post(`/invoices/${invoice.id}/${step}`, {});
  const order = await post(`${at}/payment-orders`, {
    bankAccountId,
    executeOn: '2027-03-01',
    invoiceIds: [invoice.id],
  });
  const mandate = await post(`${at}/mandates`, {
    ownerId,
    reference: `${mark}-1`,
    signedOn: '2027-01-01',
    iban: makeBelgianIban('0960000098'),
  });
  return {
    invoicesId: invoice.id,
    invoiceIds: invoice.id,
    correctsId: invoice.id,
    'payment-ordersId': order.id,
    filesId: order.fileId,
    mandatesId: mandate.id,
  };
}
