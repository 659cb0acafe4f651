import { describe, expect, test } from 'vitest';
import { Random } from '../../src/demo/random.ts';
import { cropped, strongestT, welchT } from './welch.ts';

const noise = (random: Random, length: number, shift = 0): number[] =>
  Array.from(
    { length },
    () => shift + Array.from({ length: 12 }, () => random.below(1_000) / 1_000).reduce((a, b) => a + b) - 6,
  );

describe("Welch's t", () => {
  test('of two samples is what another library computes', () => {
    const a = [27.5, 21, 19, 23.6, 17, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19, 21.7, 21.4];
    const b = [27.1, 22, 20.8, 23.4, 23.4, 23.5, 25.8, 22, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5, 31.3];
    // The same formula in another language's statistics library.
    expect(welchT(a, b)).toBeCloseTo(-2.949236837, 9);
  });
  test('is zero for equal samples, antisymmetric, and endless where nothing varies', () => {
    expect(welchT([1, 2, 3], [1, 2, 3])).toBe(0);
    expect(welchT([1, 2, 3], [2, 3, 5])).toBeCloseTo(-welchT([2, 3, 5], [1, 2, 3]), 12);
    expect(welchT([2, 2], [1, 1])).toBe(Number.POSITIVE_INFINITY);
    expect(() => welchT([1], [1, 2])).toThrow('two values');
  });
  test('stays below 4.5 without a difference and finds a tenth of a deviation in ten thousand tries', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = new Random(seed);
      expect(strongestT(noise(random, 1_000), noise(random, 1_000))).toBeLessThan(4.5);
    }
    const random = new Random(7);
    expect(strongestT(noise(random, 10_000), noise(random, 10_000, 0.1))).toBeGreaterThan(4.5);
  });
  test('crops both samples at one and the same value', () => {
    expect(cropped([1, 2, 3, 100], [1, 2, 90], 0.7)).toEqual([
      [1, 2, 3],
      [1, 2],
    ]);
  });
});
