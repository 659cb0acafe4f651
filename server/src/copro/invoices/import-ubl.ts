import { hash } from 'node:crypto';
import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { readEnterpriseNumber } from '../../kernel/identifiers/enterprise-number.ts';
import { readIban } from '../../kernel/identifiers/iban.ts';
import { isStructuredCommunication } from '../../kernel/identifiers/structured-communication.ts';
import {
  findSupplierByNumber,
  findSupplierByVat,
  type SupplierRow,
  type UblInvoice,
  type UblParty,
} from '../../workplace/procurement/index.ts';
import { keepFile, keepPaper } from '../files/index.ts';
import { getAssociation } from '../register/index.ts';
import { enterInvoice } from './enter-invoice.ts';
import { invoiceProblem } from './problems.ts';
import { draftLines } from './rules-ubl.ts';
import { findInvoiceWithFile, type InvoiceRow, linkFile } from './store.ts';
import { findHabit } from './store-lines.ts';

type Warning = InvoiceRow['warnings'][number];
type Received = { ubl: UblInvoice; bytes: Uint8Array; fileName: string };

/**
 * Makes a received invoice of an electronic one, with the file and its papers. Its sender is found by enterprise number or
 * VAT number, otherwise proposed; its lines go where the sender's last ones went. The caller has read the file and refused
 * amounts that do not add up.
 */
export async function importUbl(
  tx: Tx,
  events: Events,
  associationId: string,
  { ubl, bytes, fileName }: Received,
): Promise<string> {
  const association = await getAssociation(tx, associationId);
  const buyer = ubl.customer.enterpriseNumber;
  if (buyer && association.enterpriseNumber && buyer !== association.enterpriseNumber)
    throw invoiceProblem('ubl-not-for-association', { params: { enterpriseNumber: buyer } });
  if (await findInvoiceWithFile(tx, associationId, hash('sha256', bytes))) throw invoiceProblem('invoice-kept-already');
  const supplier = await recognise(tx, ubl.supplier);
  const habit = supplier ? await findHabit(tx, associationId, supplier.id) : undefined;
  const payment = paymentOf(ubl, supplier);
  const sign = ubl.totals.withVatCents + ubl.totals.roundingCents < 0 ? -1 : 1;
  const lines = draftLines({ ...ubl, roundingCents: ubl.totals.roundingCents }).map(line => ({
    ...line,
    ...habit,
    vatCents: sign * line.vatCents,
    amountCents: sign * line.amountCents,
  }));
  const invoice = await enterInvoice(
    tx,
    events,
    associationId,
    {
      kind: (ubl.kind === 'invoice') === sign > 0 ? 'invoice' : 'credit-note',
      supplierId: supplier?.id ?? null,
      number: ubl.number.slice(0, 100),
      issuedOn: ubl.issuedOn,
      ...(ubl.dueOn ? { dueOn: ubl.dueOn } : {}),
      totalCents: sign * (ubl.totals.withVatCents + ubl.totals.roundingCents),
      vatCents: sign * ubl.totals.vatCents,
      ...payment.fields,
      text: ubl.notes.join('\n').slice(0, 2000),
      lines,
    },
    {
      source: 'ubl',
      supplierProposal: supplier ? null : proposalOf(ubl.supplier, payment.fields.iban),
      warnings: [...payment.warnings, ...warningsOf(ubl)],
    },
  );
  await keepPapers(tx, invoice, { ubl, bytes, fileName });
  return invoice.id;
}

async function recognise(tx: Tx, party: UblParty): Promise<SupplierRow | undefined> {
  const number = party.enterpriseNumber ? readEnterpriseNumber(party.enterpriseNumber) : null;
  const known = number ? await findSupplierByNumber(tx, number) : undefined;
  if (known || !party.vatNumber) return known;
  return findSupplierByVat(tx, party.vatNumber.replace(/[\s.]/g, '').toUpperCase());
}

function paymentOf({ payments }: UblInvoice, supplier: SupplierRow | undefined) {
  const warnings: Warning[] = [];
  const payment = payments.find(it => it.iban) ?? payments[0];
  const read = payment?.iban ? readIban(payment.iban) : undefined;
  if (read && 'problem' in read) warnings.push({ code: 'iban-not-valid', detail: payment?.iban ?? '' });
  const iban = read && 'iban' in read ? read.iban : null;
  // A changed account number is how invoices are forged.
  if (iban && supplier?.iban && iban !== supplier.iban) warnings.push({ code: 'iban-differs', detail: iban });
  const ogm = payments.find(it => it.ogmDigits && isStructuredCommunication(it.ogmDigits))?.ogmDigits ?? null;
  const paymentText = ogm ? '' : (payment?.reference ?? '').replace(/\p{Cc}/gu, ' ').slice(0, 140);
  return { warnings, fields: { iban, communication: ogm, paymentText } };
}

function warningsOf({ violations, attachments, totals }: UblInvoice): Warning[] {
  return [
    ...violations.map(it => ({ code: 'amount-rule', detail: `${it.rule}: ${it.expected} / ${it.found}` })),
    ...attachments.flatMap(it => (it.omitted ? [{ code: `attachment-${it.omitted}`, detail: it.fileName }] : [])),
    ...(totals.prepaidCents === 0 ? [] : [{ code: 'prepaid', detail: String(totals.prepaidCents) }]),
  ];
}

const proposalOf = (party: UblParty, iban: string | null) => ({
  name: party.name.slice(0, 160),
  enterpriseNumber: party.enterpriseNumber ? readEnterpriseNumber(party.enterpriseNumber) : null,
  vatNumber: party.vatNumber,
  street: party.street,
  postalCode: party.postcode,
  city: party.city,
  country: party.country,
  email: party.email,
  iban,
});

async function keepPapers(tx: Tx, invoice: InvoiceRow, { ubl, bytes, fileName }: Received): Promise<void> {
  const { associationId } = invoice;
  const xml = await keepFile(tx, associationId, { name: fileName, mediaType: 'application/xml', content: bytes });
  await linkFile(tx, invoice, xml.id);
  for (const { bytes: content, fileName: name, mimeType } of ubl.attachments) {
    if (!content || !['application/pdf', 'image/png', 'image/jpeg'].includes(mimeType)) continue;
    const paper = await keepPaper(tx, associationId, name, content);
    await linkFile(tx, invoice, paper.id);
  }
}
