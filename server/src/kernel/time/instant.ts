import { temporal } from './temporal.ts';

/** An absolute moment as `2026-11-20T07:41:00Z`: UTC, whole seconds, never an offset. Sorts as text within years 0000-9999. */
export type InstantString = string;

const INSTANT_PATTERN = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:[Zz]|[+-]\d{2}(?::?\d{2})?)$/;

/** Any ISO 8601 date-time with `Z` or an offset -> canonical UTC text; null for everything else (no zone, no such date). */
export function parseInstant(text: string): InstantString | null {
  const trimmed = text.trim();
  if (!INSTANT_PATTERN.test(trimmed)) return null;
  try {
    return formatInstant(temporal().Instant.from(trimmed));
  } catch {
    return null;
  }
}

/** Seconds are the finest unit we store; a fraction is cut, not rounded, so that an end never moves past what was asked. */
export function formatInstant(instant: Temporal.Instant): InstantString {
  return instant.toString({ smallestUnit: 'second', roundingMode: 'floor' });
}

export function instantFromMillis(epochMilliseconds: number): InstantString {
  return formatInstant(temporal().Instant.fromEpochMilliseconds(Math.floor(epochMilliseconds)));
}

/** Milliseconds since 1970 of an instant text. Throws RangeError when the text is no instant: callers pass stored values. */
export function instantToMillis(instant: InstantString): number {
  return temporal().Instant.from(instant).epochMilliseconds;
}

/** Whole minutes between two instants, floored; negative when `end` is before `start`. */
export function minutesBetween(start: InstantString, end: InstantString): number {
  return Math.floor((instantToMillis(end) - instantToMillis(start)) / 60_000);
}

export function addMinutes(instant: InstantString, minutes: number): InstantString {
  return formatInstant(temporal().Instant.from(instant).add({ minutes }));
}
