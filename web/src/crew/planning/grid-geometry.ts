import type { GridDay, Interval } from './grid-time.ts';

/** Pure geometry of the timeline: pixels are counted from the first day's start, time runs evenly along x. */

export const ROW_PX = 34;
export const BAR_PX = 24;
const LANE_PX = BAR_PX + 2;
/** Width of the first column and height of the time header. */
export const NAME_PX = 220;
export const HEADER_PX = 44;
const MIN_BAR_PX = 10;

export type Scale = { startMs: number; endMs: number; pxPerMs: number };

/** A day of 25 hours is wider than others: every hour has the same width. */
export function createScale(days: readonly GridDay[], widthPx: number): Scale {
  const startMs = days[0]?.startMs ?? 0;
  const endMs = days.at(-1)?.endMs ?? startMs + 1;
  return { startMs, endMs, pxPerMs: widthPx / (endMs - startMs) };
}

export function xOf(scale: Scale, ms: number): number {
  return (ms - scale.startMs) * scale.pxPerMs;
}

export function msAt(scale: Scale, x: number): number {
  return scale.startMs + x / scale.pxPerMs;
}

export type Box = { x: number; width: number; cutStart: boolean; cutEnd: boolean };

/** Where a bar is drawn: cut at the window's ends, never too small to be hit. */
export function boxOf(scale: Scale, bar: Interval): Box {
  const from = Math.max(bar.startMs, scale.startMs);
  const to = Math.min(bar.endMs, scale.endMs);
  const x = xOf(scale, from);
  // One pixel is left free so that bars that follow each other are told apart.
  const width = Math.max(xOf(scale, to) - x - 1, MIN_BAR_PX);
  return { x, width, cutStart: bar.startMs < scale.startMs, cutEnd: bar.endMs > scale.endMs };
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.startMs < b.endMs && b.startMs < a.endMs;
}

export type Lanes = { lanes: number[]; laneCount: number };

/**
 * A lane for each bar so that no two overlap in one, with as few lanes as can be. Bars that follow each other share one.
 * `minMs` is the length that the smallest drawn bar takes.
 */
export function packLanes(bars: readonly Interval[], minMs = 0): Lanes {
  const order = bars.map((_, index) => index).toSorted((a, b) => compareBars(bars[a], bars[b]) || a - b);
  const laneEnds: number[] = [];
  const lanes = bars.map(() => 0);
  for (const index of order) {
    const bar = bars[index];
    if (bar === undefined) continue;
    const free = laneEnds.findIndex(end => end <= bar.startMs);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = Math.max(bar.endMs, bar.startMs + minMs);
    lanes[index] = lane;
  }
  return { lanes, laneCount: Math.max(1, laneEnds.length) };
}

function compareBars(a: Interval | undefined, b: Interval | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.startMs - b.startMs || b.endMs - a.endMs;
}

/** Which bars overlap another one in time. */
export function findClashes(bars: readonly Interval[]): boolean[] {
  const order = bars.map((_, index) => index).toSorted((a, b) => compareBars(bars[a], bars[b]));
  const clashes = bars.map(() => false);
  let last: { index: number; endMs: number } | undefined;
  for (const index of order) {
    const bar = bars[index];
    if (bar === undefined) continue;
    if (last !== undefined && bar.startMs < last.endMs) {
      clashes[index] = true;
      clashes[last.index] = true;
    }
    if (last === undefined || bar.endMs > last.endMs) last = { index, endMs: bar.endMs };
  }
  return clashes;
}

export function rowHeight(laneCount: number): number {
  return ROW_PX + (laneCount - 1) * LANE_PX;
}

export function laneTop(lane: number): number {
  return (ROW_PX - BAR_PX) / 2 + lane * LANE_PX;
}

/** Bars that show in a part of the window; the rest is not drawn. */
export function barsIn<B extends Interval>(bars: readonly B[], from: number, to: number): readonly B[] {
  const shown = bars.filter(bar => bar.startMs < to && bar.endMs > from);
  return shown.length === bars.length ? bars : shown;
}

const EDGE_PX = 44;
const TOP_SPEED_PX = 22;

/** Pixels to scroll by in this frame when the pointer is near an end; faster the nearer, 0 in the middle. */
export function edgeSpeed(at: number, from: number, to: number): number {
  const speed = (depth: number) => Math.round(TOP_SPEED_PX * Math.min(1, depth / EDGE_PX));
  if (at > to - EDGE_PX) return speed(at - (to - EDGE_PX));
  return at < from + EDGE_PX ? -speed(from + EDGE_PX - at) : 0;
}
