import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyRuns } from '../../../test/property-runs.ts';
import { splitCents } from './split.ts';
import { splitTwoWay } from './split-two-way.ts';

const numRuns = propertyRuns();
const sum = (cents: readonly number[]) => cents.reduce((so, one) => so + one, 0);
const columnsOf = (table: readonly number[][], count: number) =>
  Array.from({ length: count }, (_, j) => sum(table.map(row => row[j]!)));

/** Rows and columns of one total: both are splits of it. */
const splits = fc
  .record({
    total: fc.oneof(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -90_000_000, max: 90_000_000 })),
    rows: fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 12 }),
    columns: fc.oneof(
      fc.array(fc.integer({ min: 0, max: 92 }), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(Array<number>(12).fill(1), Array<number>(4).fill(1)),
    ),
  })
  .filter(({ rows, columns }) => sum(rows) > 0 && sum(columns) > 0)
  .map(({ total, rows, columns }) => ({ total, rows: splitCents(total, rows), columns: splitCents(total, columns) }));

/**
 * Small totals with many divisors make cells that are whole and take no cent, so that cents have to be moved; splits of one
 * total by weights are what calls are made of.
 */
const compositions = fc.constantFrom(6, 12, 24, 36, 60).chain(total => {
  const cuts = fc.array(fc.integer({ min: 0, max: total }), { minLength: 1, maxLength: 5 });
  const parts = cuts.map(list => {
    const ends = [...list.toSorted((a, b) => a - b), total];
    return ends.map((end, i) => end - (ends[i - 1] ?? 0));
  });
  return fc.record({ total: fc.constant(total), rows: parts, columns: parts });
});
const margins = fc.oneof(splits, compositions);

describe('a table of money', () => {
  test('keeps every row, every column, and every cell within a cent of exact', () => {
    fc.assert(
      fc.property(margins, ({ total, rows, columns }) => {
        const table = splitTwoWay(rows, columns);
        expect(table.map(sum)).toEqual(rows);
        expect(columnsOf(table, columns.length)).toEqual(columns);
        if (total === 0) return;
        const size = BigInt(Math.abs(total));
        for (const [i, row] of table.entries())
          for (const [j, cents] of row.entries()) {
            const product = BigInt(rows[i]!) * BigInt(columns[j]!);
            const apart = BigInt(cents) * BigInt(total) - product;
            if ((apart < 0n ? -apart : apart) >= size) throw new Error(`cell ${i}/${j} is a cent or more from exact`);
          }
      }),
      { numRuns },
    );
  });

  test('is the mirror for what is negative, without a negative zero', () => {
    expect(splitTwoWay([-100, 0], [-50, -50])).toStrictEqual([
      [-50, -50],
      [0, 0],
    ]);
    fc.assert(
      fc.property(margins, ({ rows, columns }) => {
        const minus = (cents: readonly number[]) => cents.map(one => (one === 0 ? 0 : -one));
        expect(splitTwoWay(minus(rows), minus(columns))).toStrictEqual(splitTwoWay(rows, columns).map(minus));
      }),
      { numRuns: Math.min(numRuns, 20_000) },
    );
  });

  test('moves cents that stand in the way of the last ones', () => {
    // The third row finds the column it needs full: a cent placed before makes room.
    expect(splitTwoWay([3, 1, 2], [1, 2, 3])).toStrictEqual([
      [0, 1, 2],
      [0, 1, 0],
      [1, 0, 1],
    ]);
    // Only a cent that was placed moves, ...
    expect(splitTwoWay([3, 1, 2], [2, 1, 3])).toStrictEqual([
      [1, 1, 1],
      [0, 0, 1],
      [1, 0, 1],
    ]);
    // ... and the cell it leaves may take one again, no more.
    expect(splitTwoWay([1, 1, 4, 2], [1, 1, 2, 4])).toStrictEqual([
      [0, 0, 1, 0],
      [0, 0, 0, 1],
      [1, 0, 1, 2],
      [0, 1, 0, 1],
    ]);
    for (const [rows, columns] of [
      [
        [1, 1, 1],
        [1, 1, 1],
      ],
      [
        [5, 5, 5, 1],
        [4, 4, 4, 4],
      ],
      [
        [7, 1, 1],
        [3, 3, 3],
      ],
      [
        [2, 3, 5, 7, 11],
        [7, 7, 7, 7],
      ],
    ] as const) {
      const table = splitTwoWay(rows, columns);
      expect(table.map(sum)).toEqual(rows);
      expect(columnsOf(table, columns.length)).toEqual(columns);
    }
  });

  test('of nothing is nothing', () => {
    expect(splitTwoWay([0, 0], [0])).toStrictEqual([[0], [0]]);
    expect(splitTwoWay([], [])).toStrictEqual([]);
  });

  test('refuses sums that differ, of both signs, or that are not whole', () => {
    expect(() => splitTwoWay([1], [2])).toThrow(RangeError);
    expect(() => splitTwoWay([2, -1], [1])).toThrow(RangeError);
    expect(() => splitTwoWay([1], [2, -1])).toThrow(RangeError);
    expect(() => splitTwoWay([1, -1], [0])).toThrow('sums of both signs');
    expect(() => splitTwoWay([0.5], [0.5])).toThrow('a sum is no safe integer');
  });

  test('of 400 lots and 12 months is done in an instant', () => {
    const rows = splitCents(
      98_765_432,
      Array.from({ length: 400 }, (_, i) => 1 + ((i * 7919) % 613)),
    );
    const columns = splitCents(98_765_432, Array<number>(12).fill(1));
    const table = splitTwoWay(rows, columns);
    expect(table.map(sum)).toEqual(rows);
    expect(columnsOf(table, 12)).toEqual(columns);
  });
});
