import { readXml, type XmlElement } from '../../../kernel/xml/read-xml.ts';
import { childrenOf, findElement, findText } from '../../../kernel/xml/xml-tree.ts';
import { readAttachments } from './read-ubl-attachments.ts';
import { readParty, readPayments } from './read-ubl-party.ts';
import { amountViolations, type LineAmounts } from './rules-arithmetic.ts';
import { type Decimal, formatDecimal } from './rules-decimal.ts';
import type { UblAllowance, UblInvoice, UblLine, UblTotals, UblVat } from './ubl-invoice.ts';
import { UblRefusal } from './ubl-refusal.ts';
import { centsAt, centsOrZero, dateAt, dateOrNull, decimalAt, textAt, textOrNull } from './ubl-values.ts';

const NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd:';
const ONE: Decimal = { units: 1n, scale: 0 };
/** A base64 text of the largest attachment and the rest. */
const MAX_BYTES = 14 * 1024 * 1024;
const MAX_ATTACHMENT_BYTES = 7 * 1024 * 1024;

type Limits = { maxBytes?: number; maxAttachmentBytes?: number };

/**
 * Reads a UBL 2.1 invoice or credit note (Peppol BIS Billing 3, EN 16931). Amounts that do not add up are `violations`;
 * throws `XmlRefusal` and `UblRefusal`.
 */
export async function readUblInvoice(bytes: Uint8Array, limits: Limits = {}): Promise<UblInvoice> {
  const { maxBytes = MAX_BYTES, maxAttachmentBytes = MAX_ATTACHMENT_BYTES } = limits;
  const root = await readXml(bytes, { maxBytes });
  const kind = kindOf(root);
  const lineElements = childrenOf(root, kind === 'invoice' ? 'InvoiceLine' : 'CreditNoteLine');
  if (lineElements.length === 0) throw new UblRefusal('no-lines', root.line, root.name);
  const currency = textAt(root, 'DocumentCurrencyCode');
  const lines = lineElements.map(it => readLine(it, kind));
  const allowances = childrenOf(root, 'AllowanceCharge').map(readAllowance);
  const { vat, vatCents } = readVat(root, currency);
  const totals = readTotals(root, vatCents);
  const head = readHead(root, kind, currency);
  return {
    ...head,
    supplier: readParty(root, 'AccountingSupplierParty/Party'),
    customer: readParty(root, 'AccountingCustomerParty/Party'),
    payeeName: textOrNull(root, 'PayeeParty/PartyName/Name'),
    payments: readPayments(root),
    lines: lines.map(it => it.line),
    allowances,
    vatBreakdown: vat.map(it => it.vat),
    totals,
    attachments: readAttachments(root, maxAttachmentBytes),
    violations: amountViolations({
      line: findElement(root, 'LegalMonetaryTotal')?.line ?? root.line,
      isPeppol: head.customizationId.includes('urn:fdc:peppol.eu:'),
      lines: lines.map(it => it.amounts),
      allowanceCents: allowances.filter(it => !it.isCharge).map(it => it.amountCents),
      chargeCents: allowances.filter(it => it.isCharge).map(it => it.amountCents),
      vat: vat.map(it => it.amounts),
      totals,
    }),
  };
}

function kindOf({ name, namespace, line }: XmlElement): UblInvoice['kind'] {
  if (name === 'Invoice' && namespace === `${NAMESPACE}Invoice-2`) return 'invoice';
  if (name === 'CreditNote' && namespace === `${NAMESPACE}CreditNote-2`) return 'credit-note';
  throw new UblRefusal('not-ubl', line, `${namespace} ${name}`.slice(0, 120));
}

function readHead(root: XmlElement, kind: UblInvoice['kind'], currency: string) {
  const means = childrenOf(root, 'PaymentMeans').find(it => findText(it, 'PaymentDueDate'));
  return {
    kind,
    typeCode: findText(root, kind === 'invoice' ? 'InvoiceTypeCode' : 'CreditNoteTypeCode') ?? '',
    customizationId: findText(root, 'CustomizationID') ?? '',
    profileId: findText(root, 'ProfileID') ?? '',
    number: textAt(root, 'ID'),
    issuedOn: dateAt(root, 'IssueDate'),
    dueOn: dateOrNull(root, 'DueDate') ?? (means ? dateOrNull(means, 'PaymentDueDate') : null),
    currency,
    notes: childrenOf(root, 'Note').map(it => it.text.trim()),
    buyerReference: textOrNull(root, 'BuyerReference'),
    orderReference: textOrNull(root, 'OrderReference/ID'),
    contractReference: textOrNull(root, 'ContractDocumentReference/ID'),
    precedingInvoices: childrenOf(root, 'BillingReference').flatMap(
      it => findText(it, 'InvoiceDocumentReference/ID') ?? [],
    ),
  };
}

function readLine(element: XmlElement, kind: UblInvoice['kind']): { line: UblLine; amounts: LineAmounts } {
  const quantityPath = kind === 'invoice' ? 'InvoicedQuantity' : 'CreditedQuantity';
  const quantity = decimalAt(element, quantityPath);
  const price = decimalAt(element, 'Price/PriceAmount');
  const baseQuantity = findText(element, 'Price/BaseQuantity') ? decimalAt(element, 'Price/BaseQuantity') : ONE;
  const netCents = centsAt(element, 'LineExtensionAmount');
  const tax = findElement(element, 'Item/ClassifiedTaxCategory');
  const adjustmentCents = childrenOf(element, 'AllowanceCharge')
    .map(it => (isCharge(it) ? centsAt(it, 'Amount') : -centsAt(it, 'Amount')))
    .reduce((sum, it) => sum + it, 0);
  const line = {
    line: element.line,
    id: textAt(element, 'ID'),
    name: findText(element, 'Item/Name') ?? '',
    description: textOrNull(element, 'Item/Description'),
    quantity: formatDecimal(quantity),
    unit: findElement(element, quantityPath)?.attributes.get('unitCode') ?? '',
    price: formatDecimal(price),
    netCents,
    ...taxOf(tax),
    accountingCost: textOrNull(element, 'AccountingCost'),
  };
  return { line, amounts: { line: element.line, quantity, price, baseQuantity, adjustmentCents, netCents } };
}

const isCharge = (element: XmlElement): boolean => ['true', '1'].includes(findText(element, 'ChargeIndicator') ?? '');

function readAllowance(element: XmlElement): UblAllowance {
  return {
    isCharge: isCharge(element),
    amountCents: centsAt(element, 'Amount'),
    reason: textOrNull(element, 'AllowanceChargeReason'),
    ...taxOf(findElement(element, 'TaxCategory')),
  };
}

function taxOf(category: XmlElement | undefined): { vatCategory: string; vatRate: string | null } {
  const hasRate = category && findText(category, 'Percent') !== undefined;
  return {
    vatCategory: findText(category, 'ID') ?? '',
    vatRate: hasRate ? formatDecimal(decimalAt(category, 'Percent')) : null,
  };
}

/** A second TaxTotal gives the VAT in the currency of the accounts, without a breakdown: it adds nothing. */
function readVat(root: XmlElement, currency: string) {
  const totals = childrenOf(root, 'TaxTotal');
  const total = totals.find(it => findElement(it, 'TaxAmount')?.attributes.get('currencyID') === currency) ?? totals[0];
  const vat = childrenOf(total, 'TaxSubtotal').map(element => {
    const { vatCategory: category, vatRate: rate } = taxOf(findElement(element, 'TaxCategory'));
    const [baseCents, vatCents] = [centsAt(element, 'TaxableAmount'), centsAt(element, 'TaxAmount')];
    const exemptionReason = textOrNull(element, 'TaxCategory/TaxExemptionReason');
    const read: UblVat = { category, rate, baseCents, vatCents, exemptionReason };
    const exactRate = rate === null ? null : decimalAt(element, 'TaxCategory/Percent');
    return { vat: read, amounts: { line: element.line, baseCents, vatCents, rate: exactRate } };
  });
  return { vat, vatCents: total ? centsAt(total, 'TaxAmount') : 0 };
}

function readTotals(root: XmlElement, vatCents: number): UblTotals {
  const total = findElement(root, 'LegalMonetaryTotal');
  if (!total) throw new UblRefusal('missing', root.line, 'LegalMonetaryTotal');
  return {
    linesCents: centsAt(total, 'LineExtensionAmount'),
    allowancesCents: centsOrZero(total, 'AllowanceTotalAmount'),
    chargesCents: centsOrZero(total, 'ChargeTotalAmount'),
    withoutVatCents: centsAt(total, 'TaxExclusiveAmount'),
    vatCents,
    withVatCents: centsAt(total, 'TaxInclusiveAmount'),
    prepaidCents: centsOrZero(total, 'PrepaidAmount'),
    roundingCents: centsOrZero(total, 'PayableRoundingAmount'),
    payableCents: centsAt(total, 'PayableAmount'),
  };
}
