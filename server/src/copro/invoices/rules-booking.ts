import { deferralParts, type Span } from './rules-deferral.ts';

export type BookedLine = {
  readonly position: number;
  readonly accountId: string;
  readonly accountCode: string;
  readonly keyId: string | null;
  readonly lotId: string | null;
  readonly ownerId: string | null;
  readonly tenantPercent: number | null;
  readonly vatCents: number;
  readonly amountCents: number;
  readonly text: string;
};
export type InvoiceToBook = {
  readonly kind: 'invoice' | 'credit-note';
  readonly supplierId: string;
  readonly dueOn: string;
  readonly totalCents: number;
  readonly period: Span | null;
  readonly lines: readonly BookedLine[];
};
export type BookingAccounts = { readonly supplier: string; readonly deferred: string; readonly owner: string };
export type BookingLine = {
  accountId: string;
  supplierId?: string;
  ownerId?: string;
  lotId?: string | null;
  keyId?: string | null;
  tenantPercent?: number | null;
  vatCents?: number;
  dueOn?: string;
  debitCents: number;
  creditCents: number;
  text?: string;
};
export type Booking = {
  /** The debt to the supplier first, then the costs, VAT included. */
  readonly lines: BookingLine[];
  /** Private costs that an owner bears at once: D 4101, C 643. */
  readonly recharges: BookingLine[];
  readonly deferrals: { linePosition: number; releaseOn: string; amountCents: number }[];
};

/** The entries of an invoice: D 6xx / C 440, the other way round for a credit note; later years' costs on 490. */
export function bookingOf(
  invoice: InvoiceToBook,
  accounts: BookingAccounts,
  yearEndsOn: string,
  laterYears: readonly Span[],
): Booking {
  const sign = invoice.kind === 'invoice' ? 1 : -1;
  const { supplierId, dueOn } = invoice;
  const lines: BookingLine[] = [
    { accountId: accounts.supplier, supplierId, dueOn, ...side(-sign * invoice.totalCents) },
  ];
  const recharges: BookingLine[] = [];
  const deferrals: Booking['deferrals'] = [];
  for (const line of invoice.lines) {
    const period = isSpread(line) ? invoice.period : null;
    const cost = deferralParts(line.amountCents, period, yearEndsOn, laterYears);
    const vat = deferralParts(line.vatCents, period, yearEndsOn, laterYears);
    if (cost.nowCents !== 0) lines.push(costLine(line, sign * cost.nowCents, sign * vat.nowCents));
    for (const { releaseOn, amountCents } of cost.later)
      deferrals.push({ linePosition: line.position, releaseOn, amountCents: sign * amountCents });
    if (line.ownerId) recharges.push(...rechargeLines(line, accounts, sign * line.amountCents, dueOn));
  }
  const deferredCents = deferrals.reduce((sum, { amountCents }) => sum + amountCents, 0);
  if (deferredCents !== 0) lines.push({ accountId: accounts.deferred, ...side(deferredCents) });
  return { lines, recharges, deferrals };
}

/** A cost that a later year bears: D 6xx / C 490, on the first day of that year. */
export function releaseLines(line: BookedLine, deferredId: string, amountCents: number): BookingLine[] {
  return [costLine(line, amountCents, 0), { accountId: deferredId, ...side(-amountCents) }];
}

/** Costs only, and not those of one owner: works and advances are no cost of a time. */
const isSpread = ({ accountCode }: BookedLine): boolean =>
  accountCode.startsWith('6') && !accountCode.startsWith('643');

const costLine = (line: BookedLine, cents: number, vatCents: number): BookingLine => ({
  accountId: line.accountId,
  lotId: line.lotId,
  keyId: line.keyId,
  tenantPercent: line.tenantPercent,
  vatCents,
  text: line.text,
  ...side(cents),
});

const rechargeLines = (line: BookedLine, { owner }: BookingAccounts, cents: number, dueOn: string): BookingLine[] => [
  { accountId: owner, ownerId: line.ownerId ?? '', lotId: line.lotId, dueOn, text: line.text, ...side(cents) },
  { accountId: line.accountId, lotId: line.lotId, text: line.text, ...side(-cents) },
];

/** Positive is debit. */
const side = (cents: number): { debitCents: number; creditCents: number } => ({
  debitCents: Math.max(cents, 0),
  creditCents: Math.max(-cents, 0),
});
