import type { AmountViolation } from './rules-arithmetic.ts';

/** An invoice or credit note as its sender wrote it (EN 16931). Amounts in cents of `currency`, as they stand. */
export type UblInvoice = {
  kind: 'invoice' | 'credit-note';
  /** UNTDID 1001: 380 invoice, 381 credit note, ... */
  typeCode: string;
  customizationId: string;
  profileId: string;
  number: string;
  issuedOn: string;
  dueOn: string | null;
  currency: string;
  notes: string[];
  buyerReference: string | null;
  orderReference: string | null;
  contractReference: string | null;
  /** What a credit note or correction refers to. */
  precedingInvoices: string[];
  supplier: UblParty;
  customer: UblParty;
  /** Who is to be paid where it is not the supplier. */
  payeeName: string | null;
  payments: UblPayment[];
  lines: UblLine[];
  allowances: UblAllowance[];
  vatBreakdown: UblVat[];
  totals: UblTotals;
  attachments: UblAttachment[];
  /** The first that blocks is the reason to refuse; those of a few cents that the standard lets pass only warn. */
  violations: AmountViolation[];
};

/** Identifiers are as written: whether they are valid is the caller's to check. */
export type UblParty = {
  name: string;
  tradingName: string | null;
  /** Ten digits, from scheme 0208 or a Belgian VAT number. */
  enterpriseNumber: string | null;
  vatNumber: string | null;
  identifiers: { scheme: string; value: string }[];
  street: string | null;
  city: string | null;
  postcode: string | null;
  country: string | null;
  email: string | null;
};

/** `ogmDigits`: 12 digits where the reference looks like a Belgian structured communication; not checked. */
export type UblPayment = {
  meansCode: string;
  reference: string | null;
  ogmDigits: string | null;
  iban: string | null;
  bic: string | null;
  accountName: string | null;
};

/** `quantity`, `price`: decimal text with all its decimals. `vatRate`: percent as decimal text. */
export type UblLine = {
  line: number;
  id: string;
  name: string;
  description: string | null;
  quantity: string;
  unit: string;
  price: string;
  netCents: number;
  vatCategory: string;
  vatRate: string | null;
  accountingCost: string | null;
};

export type UblAllowance = {
  isCharge: boolean;
  amountCents: number;
  reason: string | null;
  vatCategory: string;
  vatRate: string | null;
};
export type UblVat = {
  category: string;
  rate: string | null;
  baseCents: number;
  vatCents: number;
  exemptionReason: string | null;
};

export type UblTotals = {
  linesCents: number;
  allowancesCents: number;
  chargesCents: number;
  withoutVatCents: number;
  vatCents: number;
  withVatCents: number;
  prepaidCents: number;
  roundingCents: number;
  payableCents: number;
};

/** `bytes` null: not kept, with the reason; an outside address is never fetched. */
export type UblAttachment = {
  id: string;
  description: string | null;
  fileName: string;
  mimeType: string;
  bytes: Uint8Array | null;
  omitted: 'outside' | 'too-large' | 'type-not-allowed' | 'not-what-it-says' | null;
};
