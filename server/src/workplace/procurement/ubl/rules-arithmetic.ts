import { type Decimal, divideToCents, formatCents, multiply } from './rules-decimal.ts';

/** `rule` is the standard's own name. `line`: of the file. `warn`: a difference that the standard's own check lets pass. */
export type AmountViolation = {
  rule: string;
  line: number;
  expected: string;
  found: string;
  severity: 'block' | 'warn';
};

export type InvoiceAmounts = {
  /** Line of the totals in the file. */
  line: number;
  /** The net of a line is Peppol's rule and not the standard's: elsewhere it only warns. */
  isPeppol: boolean;
  lines: LineAmounts[];
  allowanceCents: number[];
  chargeCents: number[];
  vat: { line: number; baseCents: number; vatCents: number; rate: Decimal | null }[];
  totals: {
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
};

/** Net = quantity x price / base quantity - allowances + charges. */
export type LineAmounts = {
  line: number;
  quantity: Decimal;
  price: Decimal;
  baseQuantity: Decimal;
  /** Charges positive, allowances negative. */
  adjustmentCents: number;
  netCents: number;
};

/** The standard's own checks let VAT differ by less than 1.00 and line nets by 0.02: senders round at other places. */
const VAT_SLACK_CENTS = 99;
const LINE_SLACK_CENTS = 2;
const HUNDRED: Decimal = { units: 100n, scale: 0 };

/** EN 16931's arithmetic over again, in integers. Empty: everything adds up. */
export function amountViolations({
  line,
  isPeppol,
  lines,
  allowanceCents,
  chargeCents,
  vat,
  totals,
}: InvoiceAmounts): AmountViolation[] {
  const t = totals;
  return [
    ...lines.flatMap(lineViolations).map(it => (isPeppol ? it : { ...it, severity: 'warn' as const })),
    ...check('BR-CO-10', line, sum(lines.map(it => it.netCents)), t.linesCents),
    ...check('BR-CO-11', line, sum(allowanceCents), t.allowancesCents),
    ...check('BR-CO-12', line, sum(chargeCents), t.chargesCents),
    ...check('BR-CO-13', line, t.linesCents - t.allowancesCents + t.chargesCents, t.withoutVatCents),
    ...check('BR-CO-14', line, sum(vat.map(it => it.vatCents)), t.vatCents),
    ...check('BR-CO-15', line, t.withoutVatCents + t.vatCents, t.withVatCents),
    ...check('BR-CO-16', line, t.withVatCents - t.prepaidCents + t.roundingCents, t.payableCents),
    ...vat.flatMap(it => vatViolations(it)),
  ];
}

function lineViolations({
  line,
  quantity,
  price,
  baseQuantity,
  adjustmentCents,
  netCents,
}: LineAmounts): AmountViolation[] {
  const gross = divideToCents(multiply(quantity, price), baseQuantity);
  if (gross === null)
    return [{ rule: 'PEPPOL-EN16931-R121', line, expected: 'base quantity > 0', found: '0', severity: 'block' }];
  return check('PEPPOL-EN16931-R120', line, gross + adjustmentCents, netCents, LINE_SLACK_CENTS);
}

function vatViolations({ line, baseCents, vatCents, rate }: InvoiceAmounts['vat'][number]): AmountViolation[] {
  // Category O (outside of VAT) has no rate, and no VAT.
  const expected = rate ? divideToCents(multiply({ units: BigInt(baseCents), scale: 2 }, rate), HUNDRED) : 0;
  return check('BR-CO-17', line, expected ?? Number.NaN, vatCents, VAT_SLACK_CENTS);
}

function check(rule: string, line: number, expected: number, found: number, slackCents = 0): AmountViolation[] {
  if (expected === found) return [];
  const severity = Math.abs(expected - found) <= slackCents ? 'warn' : 'block';
  return [{ rule, line, expected: formatCents(expected), found: formatCents(found), severity }];
}

const sum = (cents: readonly number[]): number => cents.reduce((total, it) => total + it, 0);
