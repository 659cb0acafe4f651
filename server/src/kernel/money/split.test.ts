import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCoproVectors } from '../../../test/copro-vectors.ts';
import { propertyRuns } from '../../../test/property-runs.ts';
import { splitCents, splitCentsByExact } from './split.ts';

const numRuns = propertyRuns();
const sum = (cents: readonly number[]) => cents.reduce((so, one) => so + BigInt(one), 0n);
const size = (n: bigint) => (n < 0n ? -n : n);

const weights = fc
  .array(
    fc.oneof(
      fc.constantFrom(0, 1, 333),
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .filter(list => list.some(weight => weight > 0));
const total = fc.oneof(fc.integer({ min: -200_000, max: 200_000 }), fc.maxSafeInteger());

describe('a split', () => {
  test.each([
    [10_000, [1, 1, 1], [3334, 3333, 3333]],
    [100_001, [333, 333, 334], [33_300, 33_300, 33_401]],
    [-10_000, [1, 1, 1], [-3334, -3333, -3333]],
    [1, [450, 430, 660, 580], [0, 0, 1, 0]],
    [
      123_457,
      [450, 430, 660, 580, 1280, 1800, 450, 320, 380, 290],
      [8367, 7995, 12_271, 10_784, 23_799, 33_467, 8367, 5950, 7065, 5392],
    ],
    [111_500, [128, 154, 96, 0, 622], [14_272, 17_171, 10_704, 0, 69_353]],
    [120_000, [134, 231], [44_055, 75_945]],
    [2, [1, 1, 1], [1, 1, 0]],
    [0, [3, 0], [0, 0]],
    [0, [0, 0], [0, 0]],
    [0, [], []],
    [-1, [1, 2], [0, -1]],
  ])('of %i by %j', (cents, parts, expected) => expect(splitCents(cents, parts)).toStrictEqual(expected));

  test('is exact, within a cent, empty for a weight of zero, and mirrored for what is negative', () => {
    fc.assert(
      fc.property(total, weights, (cents, by) => {
        const parts = splitCents(cents, by);
        const all = sum(by);
        expect(sum(parts)).toBe(BigInt(cents));
        for (const [i, weight] of by.entries()) {
          const apart = size(BigInt(parts[i]!) * all - BigInt(cents) * BigInt(weight));
          if (apart >= all) throw new Error(`part ${i} is a cent or more from exact`);
          if (weight === 0 && !Object.is(parts[i], 0)) throw new Error(`part ${i} has no weight`);
        }
        expect(splitCents(-cents, by)).toStrictEqual(parts.map(part => (part === 0 ? 0 : -part)));
      }),
      { numRuns },
    );
  });

  test('gives the odd cents to the largest fractions, among equal ones to the earlier, whatever the order', () => {
    const shuffled = weights.chain(by =>
      fc.tuple(fc.constant(by), fc.shuffledSubarray([...by.keys()], { minLength: by.length })),
    );
    fc.assert(
      fc.property(total, shuffled, (cents, [by, order]) => {
        const all = sum(by);
        const rest = (i: number) => (size(BigInt(cents)) * BigInt(by[i]!)) % all;
        const parts = splitCents(cents, by);
        const isRaised = (i: number) => size(BigInt(parts[i]!)) > (size(BigInt(cents)) * BigInt(by[i]!)) / all;
        for (const i of by.keys())
          for (const j of by.keys()) {
            const isBefore = rest(i) > rest(j) || (rest(i) === rest(j) && i < j);
            if (isBefore && isRaised(j) && !isRaised(i)) throw new Error(`${j} has the cent of ${i}`);
          }
        const other = splitCents(
          cents,
          order.map(i => by[i]!),
        );
        const isTie = new Set(by.keys().map(rest)).size < by.length;
        if (!isTie) expect(other).toStrictEqual(order.map(i => parts[i]));
      }),
      { numRuns: Math.min(numRuns, 20_000) },
    );
  });

  test('refuses what is no whole number, a negative weight, and a total that nobody bears', () => {
    expect(() => splitCents(0.5, [1])).toThrow(RangeError);
    expect(() => splitCents(Number.MAX_SAFE_INTEGER + 1, [1])).toThrow(RangeError);
    expect(() => splitCents(1, [1, 0.5])).toThrow('a weight is no safe integer');
    expect(() => splitCents(1, [1, Number.MAX_SAFE_INTEGER + 1])).toThrow('a weight is no safe integer');
    expect(() => splitCents(1, [2, -1])).toThrow(RangeError);
    expect(() => splitCents(1, [0, 0])).toThrow(RangeError);
    expect(() => splitCents(1, [])).toThrow(RangeError);
    expect(() => splitCentsByExact(1, [2n, -1n])).toThrow(RangeError);
  });

  test('takes weights of any size', () => {
    const huge = 10n ** 30n;
    expect(splitCentsByExact(100, [huge, huge, huge])).toStrictEqual([34, 33, 33]);
  });
});

const vectors = findCoproVectors();
describe.skipIf(!vectors)('the vectors beside the repository', () => {
  test('distribution', () => {
    expect(vectors!.distribution_cents.length).toBeGreaterThan(5);
    for (const { total, weights, out } of vectors!.distribution_cents)
      expect(splitCents(total, weights)).toStrictEqual(out);
  });
  test('pro rata', () => {
    for (const { yearCents, days, split } of vectors!.prorata) expect(splitCents(yearCents, days)).toStrictEqual(split);
  });
});
