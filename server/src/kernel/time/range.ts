import { type InstantString, instantToMillis } from './instant.ts';

/** Half-open `[start, end)`: adjacent ranges do not overlap, like the database's `tstzrange`. */
export type InstantRange = { start: InstantString; end: InstantString };

export function rangesOverlap(a: InstantRange, b: InstantRange): boolean {
  return instantToMillis(a.start) < instantToMillis(b.end) && instantToMillis(b.start) < instantToMillis(a.end);
}

/** The shared part of two ranges, or null when they only touch or are apart. */
export function intersectRanges(a: InstantRange, b: InstantRange): InstantRange | null {
  const start = instantToMillis(a.start) >= instantToMillis(b.start) ? a.start : b.start;
  const end = instantToMillis(a.end) <= instantToMillis(b.end) ? a.end : b.end;
  return instantToMillis(start) < instantToMillis(end) ? { start, end } : null;
}

/** Minutes of rest from the end of one to the start of the other, whichever comes first; 0 when they touch or overlap. */
export function restMinutesBetween(a: InstantRange, b: InstantRange): number {
  const gap = Math.max(
    instantToMillis(b.start) - instantToMillis(a.end),
    instantToMillis(a.start) - instantToMillis(b.end),
  );
  return Math.max(0, Math.floor(gap / 60_000));
}
