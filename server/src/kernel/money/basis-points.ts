import { divideRounded } from './rational.ts';

/** So many hundredths of a percent of an amount, to the nearest cent, halves away from zero: 2,100 of 10,000 -> 2,100. */
export function basisPointsOf(cents: number, basisPoints: number): number {
  return Number(divideRounded(BigInt(cents) * BigInt(basisPoints), 10_000n));
}

/** The same rounded up to the next cent, for a minimum that law sets. Neither may be negative: RangeError. */
export function basisPointsRoundedUp(cents: number, basisPoints: number): number {
  if (cents < 0 || basisPoints < 0) throw new RangeError('a minimum of a negative amount');
  return Number((BigInt(cents) * BigInt(basisPoints) + 9_999n) / 10_000n);
}

/** An amount in two: the percentage, rounded, and what is left, so that both always sum to it. */
export function splitByPercent(cents: number, percent: number): { part: number; rest: number } {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) throw new RangeError('a percentage from 0 to 100');
  const part = basisPointsOf(cents, percent * 100);
  return { part, rest: cents - part };
}
