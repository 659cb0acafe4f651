import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { basisPointsOf, basisPointsRoundedUp, splitByPercent } from './basis-points.ts';
import {
  addRationals,
  divideRationals,
  divideRounded,
  multiplyRationals,
  rational,
  subtractRationals,
  weightsOfParts,
} from './rational.ts';

test('a rational is in lowest terms with its sign above', () => {
  expect(rational(4n, -6n)).toEqual({ n: -2n, d: 3n });
  expect(rational(0n, 5n)).toEqual({ n: 0n, d: 1n });
  expect(() => rational(1n, 0n)).toThrow(RangeError);
});

test('the four operations are exact', () => {
  const [a, b] = [rational(1n, 3n), rational(1n, 6n)];
  expect(addRationals(a, b)).toEqual({ n: 1n, d: 2n });
  expect(subtractRationals(a, b)).toEqual({ n: 1n, d: 6n });
  expect(multiplyRationals(a, b)).toEqual({ n: 1n, d: 18n });
  expect(divideRationals(a, b)).toEqual({ n: 2n, d: 1n });
  expect(() => divideRationals(a, rational(0n, 1n))).toThrow(RangeError);
});

test('halves are rounded away from zero, anything less to the nearest', () => {
  const rounded = [-5n, -4n, -3n, -2n, -1n, 0n, 1n, 2n, 3n, 4n, 5n].map(n => divideRounded(n, 4n));
  expect(rounded).toEqual([-1n, -1n, -1n, -1n, 0n, 0n, 0n, 1n, 1n, 1n, 1n]);
  expect([divideRounded(1n, 2n), divideRounded(-1n, 2n), divideRounded(1n, 3n), divideRounded(5n, 3n)]).toEqual([
    1n,
    -1n,
    0n,
    2n,
  ]);
});

test('parts become whole weights in their proportion', () => {
  const part = (numerator: number, denominator: number) => ({ numerator, denominator });
  expect(weightsOfParts([part(1, 3), part(1, 2), part(1, 6)])).toEqual([2n, 3n, 1n]);
  expect(weightsOfParts([part(1, 1)])).toEqual([1n]);
  expect(() => weightsOfParts([part(1, 2), part(1, 0)])).toThrow('a denominator below one');
  expect(() => weightsOfParts([part(1, -2)])).toThrow('a denominator below one');
  const parts = fc.array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(parts, list => {
      const weights = weightsOfParts(list.map(([n, d]) => part(n, d)));
      const [[n0, d0], w0] = [list[0]!, weights[0]!];
      for (const [i, [n, d]] of list.entries())
        expect(weights[i]! * BigInt(d) * BigInt(n0)).toBe(w0 * BigInt(d0) * BigInt(n));
    }),
  );
});

test('basis points of an amount: to the nearest cent, or up', () => {
  expect(basisPointsOf(10_000, 2_100)).toBe(2_100);
  expect([basisPointsOf(1, 5_000), basisPointsOf(-1, 5_000), basisPointsOf(1, 4_999)]).toEqual([1, -1, 0]);
  expect(basisPointsOf(Number.MAX_SAFE_INTEGER, 10_000)).toBe(Number.MAX_SAFE_INTEGER);
  expect(basisPointsRoundedUp(1_234_567, 500)).toBe(61_729);
  expect(basisPointsRoundedUp(4_800_000, 500)).toBe(240_000);
  expect(basisPointsRoundedUp(0, 0)).toBe(0);
  expect(() => basisPointsRoundedUp(-1, 500)).toThrow(RangeError);
  expect(() => basisPointsRoundedUp(1, -500)).toThrow(RangeError);
});

test('a percentage and its rest are always the whole', () => {
  expect(splitByPercent(1_001, 50)).toEqual({ part: 501, rest: 500 });
  expect(splitByPercent(-1_001, 50)).toEqual({ part: -501, rest: -500 });
  expect([splitByPercent(7, 0), splitByPercent(7, 100)]).toEqual([
    { part: 0, rest: 7 },
    { part: 7, rest: 0 },
  ]);
  for (const percent of [-1, 101, 0.5]) expect(() => splitByPercent(1, percent)).toThrow(RangeError);
});
