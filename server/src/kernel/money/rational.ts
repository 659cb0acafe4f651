/** An exact number. `d` is above zero and shares no factor with `n`; made only by the functions below. */
export type Rational = { readonly n: bigint; readonly d: bigint };

/** Throws RangeError when `d` is zero. */
export function rational(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new RangeError('a denominator of zero');
  const divisor = (d < 0n ? -1n : 1n) * greatestDivisor(n, d);
  return { n: n / divisor, d: d / divisor };
}

export const addRationals = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtractRationals = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiplyRationals = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** Throws RangeError when `b` is zero. */
export const divideRationals = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** `n / d` to the nearest whole number, halves away from zero. `d` is above zero. */
export function divideRounded(n: bigint, d: bigint): bigint {
  const magnitude = (sizeOf(n) * 2n + d) / (d * 2n);
  return n < 0n ? -magnitude : magnitude;
}

/** Without its sign. */
export const sizeOf = (n: bigint): bigint => (n < 0n ? -n : n);

/** Whole weights in the proportion of the parts: 1/3, 1/2, 1/6 -> 2, 3, 1. Throws RangeError on a denominator below one. */
export function weightsOfParts(parts: readonly { numerator: number; denominator: number }[]): bigint[] {
  if (parts.some(part => part.denominator < 1)) throw new RangeError('a denominator below one');
  const common = parts.reduce((so, { denominator }) => leastMultiple(so, BigInt(denominator)), 1n);
  return parts.map(({ numerator, denominator }) => (BigInt(numerator) * common) / BigInt(denominator));
}

const leastMultiple = (a: bigint, b: bigint): bigint => (a / greatestDivisor(a, b)) * b;

/** `b` is not zero. */
function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [sizeOf(a), sizeOf(b)];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
