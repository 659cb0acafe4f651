import { addRationals, type Rational, rational } from '../../../kernel/money/rational.ts';

export type TitleRight = 'full' | 'usufruct' | 'bare';
export type TitlePart = {
  readonly ownerId: string;
  readonly right: TitleRight;
  readonly numerator: number;
  readonly denominator: number;
};
export type TitleBlocker =
  | { readonly code: 'title-holder-missing' }
  | { readonly code: 'title-holder-twice' }
  | { readonly code: 'title-rights-mixed' }
  | { readonly code: 'title-parts-not-whole'; readonly right: TitleRight };

const ZERO: Rational = { n: 0n, d: 1n };

/**
 * Why these cannot be the holders of a lot: full owners stand alone, usufruct and bare ownership together, each person once
 * for a right, and the parts of every right sum to one.
 */
export function titleBlocker(parts: readonly TitlePart[]): TitleBlocker | null {
  if (parts.length === 0) return { code: 'title-holder-missing' };
  const sums = new Map<TitleRight, Rational>();
  const seen = new Set<string>();
  for (const { ownerId, right, numerator, denominator } of parts) {
    if (seen.has(`${right} ${ownerId}`)) return { code: 'title-holder-twice' };
    seen.add(`${right} ${ownerId}`);
    if (denominator < 1) return { code: 'title-parts-not-whole', right };
    sums.set(right, addRationals(sums.get(right) ?? ZERO, rational(BigInt(numerator), BigInt(denominator))));
  }
  const isFull = sums.has('full') && sums.size === 1;
  const isSplit = sums.has('usufruct') && sums.has('bare') && sums.size === 2;
  if (!isFull && !isSplit) return { code: 'title-rights-mixed' };
  for (const [right, { n, d }] of sums) if (n !== d) return { code: 'title-parts-not-whole', right };
  return null;
}

/** Several hold a lot and nobody speaks for them: its vote is suspended (Civil Code 3.87 par. 1). */
export const isVoteSuspended = (ownerIds: readonly string[], representativeId: string | null): boolean =>
  representativeId === null && new Set(ownerIds).size > 1;
