/** The amounts of an electronic invoice, in cents. */
export type UblAmounts = {
  readonly lines: readonly { name: string; netCents: number; vatCategory: string; vatRate: string | null }[];
  readonly allowances: readonly {
    isCharge: boolean;
    amountCents: number;
    reason: string | null;
    vatCategory: string;
    vatRate: string | null;
  }[];
  readonly vatBreakdown: readonly { category: string; rate: string | null; baseCents: number; vatCents: number }[];
  readonly roundingCents: number;
};
export type DraftLine = { text: string; vatRateBp: number; vatCents: number; amountCents: number };
type Net = { text: string; netCents: number; key: string; rate: string | null };

/** A person reads a dozen lines; more are summed by their rate. */
const MAX_LINES = 12;

/**
 * The lines with VAT included, as an association books them: the VAT of each rate falls on its lines by their nets, and is
 * given out to the cent. Together they are what the invoice asks for.
 */
export function draftLines({ lines, allowances, vatBreakdown, roundingCents }: UblAmounts): DraftLine[] {
  const nets: Net[] = [
    ...lines.map(it => ({
      text: it.name,
      netCents: it.netCents,
      key: keyOf(it.vatCategory, it.vatRate),
      rate: it.vatRate,
    })),
    ...allowances.map(it => ({
      text: it.reason ?? '',
      netCents: it.isCharge ? it.amountCents : -it.amountCents,
      key: keyOf(it.vatCategory, it.vatRate),
      rate: it.vatRate,
    })),
  ];
  const vatOf = new Map(vatBreakdown.map(it => [keyOf(it.category, it.rate), it.vatCents]));
  const all = [...Map.groupBy(nets, net => net.key)].flatMap(([key, group]) => withVat(group, vatOf.get(key) ?? 0));
  const drafts = all.length > MAX_LINES ? summed(all) : all;
  if (roundingCents !== 0) drafts.push({ text: '', vatRateBp: 0, vatCents: 0, amountCents: roundingCents });
  return drafts.filter(line => line.amountCents !== 0);
}

const keyOf = (category: string, rate: string | null): string => `${category} ${Number(rate ?? 0)}`;

/** Each takes its part of what is left, so that nothing is lost: the last takes the rest. */
function withVat(group: readonly Net[], vatCents: number): DraftLine[] {
  let leftVat = vatCents;
  let leftNet = group.reduce((sum, net) => sum + net.netCents, 0);
  return group.map((net, index) => {
    const isLast = index === group.length - 1;
    const vat = isLast ? leftVat : leftNet === 0 ? 0 : Math.round((leftVat * net.netCents) / leftNet);
    leftVat -= vat;
    leftNet -= net.netCents;
    return {
      text: net.text.slice(0, 300),
      vatRateBp: Math.round(Number(net.rate ?? 0) * 100),
      vatCents: vat,
      amountCents: net.netCents + vat,
    };
  });
}

const summed = (lines: readonly DraftLine[]): DraftLine[] =>
  [...Map.groupBy(lines, line => line.vatRateBp)].map(([vatRateBp, group]) => ({
    text: group[0]?.text ?? '',
    vatRateBp,
    vatCents: group.reduce((sum, line) => sum + line.vatCents, 0),
    amountCents: group.reduce((sum, line) => sum + line.amountCents, 0),
  }));
