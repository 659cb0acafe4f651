import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsIn, boxOf, createScale, edgeSpeed, findClashes, msAt, overlaps, packLanes, xOf } from './grid-geometry.ts';
import { daysFrom, HOUR_MS, type Interval } from './grid-time.ts';

const bars: fc.Arbitrary<Interval[]> = fc.array(
  fc
    .record({ start: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 1, max: 60 }) })
    .map(({ start, length }) => ({
      startMs: start * HOUR_MS,
      endMs: (start + length) * HOUR_MS,
    })),
  { maxLength: 60 },
);

const scale = createScale(daysFrom('2026-10-19', 14, 'Europe/Paris'), 1400);

test('instant to pixel and back is the same instant, and later is further right', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: scale.startMs, max: scale.endMs }),
      fc.integer({ min: 1, max: HOUR_MS }),
      (ms, more) => {
        expect(msAt(scale, xOf(scale, ms))).toBeCloseTo(ms, 0);
        expect(xOf(scale, ms + more)).toBeGreaterThan(xOf(scale, ms));
      },
    ),
  );
});

test('the window fills the width exactly, on clock changes too', () => {
  expect(xOf(scale, scale.startMs)).toBe(0);
  expect(xOf(scale, scale.endMs)).toBeCloseTo(1400);
  const [first, , , , , , sunday] = daysFrom('2026-10-19', 14, 'Europe/Paris').map(
    day => (day.endMs - day.startMs) * scale.pxPerMs,
  );
  expect((sunday ?? 0) / (first ?? 1)).toBeCloseTo(25 / 24);
});

test('a drawn bar stays inside the window and can be hit', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 800 }), (start, hours) => {
      const bar = { startMs: scale.startMs + start * HOUR_MS, endMs: scale.startMs + (start + hours) * HOUR_MS };
      fc.pre(overlaps(bar, scale));
      const box = boxOf(scale, bar);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.width).toBeGreaterThanOrEqual(10);
      expect(box.x + box.width).toBeLessThanOrEqual(1400 + 10);
    }),
  );
});

test('no two bars of a lane overlap, and there are no more lanes than bars at one moment', () => {
  fc.assert(
    fc.property(bars, list => {
      const { lanes, laneCount } = packLanes(list);
      for (const [i, a] of list.entries()) {
        for (const [j, b] of list.entries()) if (i < j && lanes[i] === lanes[j]) expect(overlaps(a, b)).toBe(false);
      }
      const most = Math.max(
        1,
        ...list.map(bar => list.filter(other => other.startMs <= bar.startMs && other.endMs > bar.startMs).length),
      );
      expect(laneCount).toBe(most);
    }),
  );
});

test('lanes do not depend on the order of the answer', () => {
  fc.assert(
    fc.property(bars, list => {
      expect(packLanes(list.toReversed()).laneCount).toBe(packLanes(list).laneCount);
    }),
  );
});

test('a bar clashes exactly when it overlaps another', () => {
  fc.assert(
    fc.property(bars, list => {
      const expected = list.map((bar, i) => list.some((other, j) => i !== j && overlaps(bar, other)));
      expect(findClashes(list)).toEqual(expected);
    }),
  );
});

test('bars that follow each other share a lane and do not clash', () => {
  const list = [
    { startMs: 0, endMs: 4 },
    { startMs: 4, endMs: 8 },
  ];
  expect(packLanes(list)).toEqual({ lanes: [0, 0], laneCount: 1 });
  expect(findClashes(list)).toEqual([false, false]);
});

test('only bars of the visible part are drawn', () => {
  fc.assert(
    fc.property(bars, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 100 }), (list, from, hours) => {
      const part = { startMs: from * HOUR_MS, endMs: (from + hours) * HOUR_MS };
      expect(barsIn(list, part.startMs, part.endMs)).toEqual(list.filter(bar => overlaps(bar, part)));
    }),
  );
});

test('the grid scrolls near its ends only, towards them', () => {
  expect(edgeSpeed(500, 0, 1000)).toBe(0);
  expect(edgeSpeed(990, 0, 1000)).toBeGreaterThan(0);
  expect(edgeSpeed(5, 0, 1000)).toBeLessThan(0);
  expect(edgeSpeed(1200, 0, 1000)).toBe(22);
});
