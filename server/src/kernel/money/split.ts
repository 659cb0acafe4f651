/**
 * Splits cents by whole weights, without losing or making one: largest remainder, the odd cents to the largest fractions,
 * among equal ones to the earlier index. Each part is less than a cent from its exact value, a weight of zero gets nothing,
 * and a negative total is the mirror of the positive one. Parts come in the order of the weights.
 * Throws RangeError when the total or a weight is no safe integer, a weight is negative, or there is something to split
 * and nobody to bear it.
 */
export function splitCents(totalCents: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(totalCents)) throw new RangeError('the total is no safe integer');
  if (!weights.every(weight => Number.isSafeInteger(weight))) throw new RangeError('a weight is no safe integer');
  return splitCentsByExact(totalCents, weights.map(BigInt));
}

/** The same with weights beyond 2^53, as rational parts brought to one denominator are. */
export function splitCentsByExact(totalCents: number, weights: readonly bigint[]): number[] {
  if (weights.some(weight => weight < 0n)) throw new RangeError('a weight is negative');
  const sum = weights.reduce((so, weight) => so + weight, 0n);
  if (sum === 0n) {
    if (totalCents !== 0) throw new RangeError('nobody bears the total: all weights are zero');
    return weights.map(() => 0);
  }
  const total = BigInt(Math.abs(totalCents));
  const parts = weights.map(weight => ({ whole: (total * weight) / sum, rest: (total * weight) % sum }));
  const left = Number(total - parts.reduce((so, part) => so + part.whole, 0n));
  const takers = new Set(parts.toSorted(byLargestRest).slice(0, left));
  return parts.map(part => mirrored(Number(part.whole) + (takers.has(part) ? 1 : 0), totalCents));
}

/** Sorting keeps the order of what is equal: the earlier index stays first. */
const byLargestRest = (a: { rest: bigint }, b: { rest: bigint }): number =>
  Number(b.rest > a.rest) - Number(a.rest > b.rest);

// Never -0, which is not 0 to a strict comparison.
const mirrored = (cents: number, like: number): number => (like < 0 && cents !== 0 ? -cents : cents);
