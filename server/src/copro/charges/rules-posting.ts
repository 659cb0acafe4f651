import type { CallKind, CallPart } from './rules-call.ts';

/** Amounts by account code; debits name whose claim they are. */
export type PostingLine = {
  readonly code: string;
  readonly ownerId: string | null;
  readonly debitCents: number;
  readonly creditCents: number;
};

/** The reserve is claimed on an account of its own; everything else on that of the working fund. */
export const claimCode = (kind: CallKind): '4100' | '4101' => (kind === 'reserve' ? '4100' : '4101');

/** Golden entries of a call: D 4101 / C 100, 701 or 702; D 4100 / C 160, or 700 where the year end moves it to the fund. */
export function creditCode(kind: CallKind, reservePosting: 'fund' | 'result'): string {
  if (kind === 'reserve') return reservePosting === 'fund' ? '160' : '700';
  return { working: '100', provision: '701', works: '702' }[kind];
}

/** The entry of a call: a claim on each owner for each fund, in their order, against what it is for. */
export function callPosting(
  parts: readonly Pick<CallPart, 'kind' | 'ownerId' | 'cents'>[],
  reservePosting: 'fund' | 'result',
): PostingLine[] {
  const claims = sums(parts, part => JSON.stringify([part.ownerId, claimCode(part.kind)]));
  const credits = sums(parts, part => creditCode(part.kind, reservePosting));
  return [
    ...claims.map(([at, cents]) => {
      const [ownerId, code] = JSON.parse(at) as [string, string];
      return { code, ownerId, debitCents: cents, creditCents: 0 };
    }),
    ...credits.map(([code, cents]) => ({ code, ownerId: null, debitCents: 0, creditCents: cents })),
  ];
}

function sums<P extends { readonly cents: number }>(parts: readonly P[], at: (part: P) => string): [string, number][] {
  return [...Map.groupBy(parts, at)]
    .map(([name, group]): [string, number] => [name, group.reduce((so, part) => so + part.cents, 0)])
    .filter(([, cents]) => cents !== 0);
}

/** A line on the side its sign says. */
const sided = (code: string, ownerId: string | null, cents: number): PostingLine[] =>
  cents === 0 ? [] : [{ code, ownerId, debitCents: Math.max(cents, 0), creditCents: Math.max(-cents, 0) }];

/**
 * The entry of a statement: each owner bears a share (D 4101 / C 6xx) and gets back what was called (D 701 or 702 / C 4101).
 * Owners come in their order, each with both lines.
 */
export function statementPosting(
  owners: readonly { readonly ownerId: string; readonly costsCents: number; readonly provisionsCents: number }[],
  costs: readonly { readonly accountCode: string; readonly cents: number }[],
  provisions: readonly { readonly kind: 'provision' | 'works'; readonly cents: number }[],
): PostingLine[] {
  return [
    ...owners.flatMap(({ ownerId, costsCents, provisionsCents }) => [
      ...sided('4101', ownerId, costsCents),
      ...sided('4101', ownerId, -provisionsCents),
    ]),
    ...sums(costs, cost => cost.accountCode).flatMap(([code, cents]) => sided(code, null, -cents)),
    ...sums(provisions, one => creditCode(one.kind, 'fund')).flatMap(([code, cents]) => sided(code, null, cents)),
  ];
}
