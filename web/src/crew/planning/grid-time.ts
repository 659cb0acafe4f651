import { fromWallTime, toWallTime, type WallTime } from '../../app/wall-time.ts';
import type { Span } from './planning-search.ts';

/** Calendar days and instants of a zone for the grid. Dates are `2026-11-23`, instants milliseconds since 1970. */

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
export const STEP_MINUTES = 15;

const DAYS: Record<Exclude<Span, 'month'>, number> = { day: 1, week: 7, '2w': 14, '4w': 28 };

/** One day of the zone: `endMs` is the next day's start, 23 or 25 hours later when the clocks change. */
export type GridDay = { date: string; startMs: number; endMs: number; isWeekend: boolean };

export type Interval = { startMs: number; endMs: number };

export function addDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 0 is Monday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function mondayOf(date: string): string {
  return addDays(date, -weekdayOf(date));
}

export function iso(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

export function dateOf(ms: number, zone: string): string {
  return toWallTime(iso(ms), zone).slice(0, 10);
}

export function wallOf(ms: number, zone: string): WallTime {
  return toWallTime(iso(ms), zone);
}

/** The instant of a wall time; the first of two, and after the jump where it is skipped. */
export function instantOf(wall: WallTime, zone: string): number {
  return Date.parse(fromWallTime(wall, zone).instant);
}

/** First instant of a day; where the clocks skip midnight, the day begins when they have jumped. */
export function startOfDay(date: string, zone: string): number {
  return instantOf(`${date}T00:00`, zone);
}

export function daysFrom(first: string, count: number, zone: string): GridDay[] {
  const starts = Array.from({ length: count + 1 }, (_, index) => startOfDay(addDays(first, index), zone));
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(first, index);
    return { date, startMs: starts[index] ?? 0, endMs: starts[index + 1] ?? 0, isWeekend: weekdayOf(date) > 4 };
  });
}

/** First day shown and number of days: a month is shown in whole weeks, other spans begin where the address says. */
export function windowOf(span: Span, from: string): { first: string; count: number } {
  if (span !== 'month') return { first: from, count: DAYS[span] };
  const monthStart = `${from.slice(0, 7)}-01`;
  const first = mondayOf(monthStart);
  const nextMonth = `${addDays(monthStart, 31).slice(0, 7)}-01`;
  return { first, count: Math.ceil(daysBetween(first, nextMonth) / 7) * 7 };
}

/** The day on which the span before or after begins. */
export function stepWindow(span: Span, from: string, direction: 1 | -1): string {
  if (span !== 'month') return addDays(from, DAYS[span] * direction);
  const monthStart = `${from.slice(0, 7)}-01`;
  return `${addDays(monthStart, direction === 1 ? 31 : -1).slice(0, 7)}-01`;
}

/** Where a span that contains `date` naturally begins: weeks on Monday, months on the first. */
export function windowStart(span: Span, date: string): string {
  if (span === 'day') return date;
  return span === 'month' ? `${date.slice(0, 7)}-01` : mondayOf(date);
}

/** Instants of the full hours of a day; a skipped hour is missing and a repeated one is there twice. */
export function hoursOf(day: GridDay, everyHours = 1): number[] {
  const hours: number[] = [];
  for (let ms = day.startMs; ms < day.endMs; ms += HOUR_MS * everyHours) hours.push(ms);
  return hours;
}

/**
 * The nearest quarter of an hour on the zone's clock. Counted from the day's start: clocks change by whole quarters, so
 * that elapsed quarters are the clock's quarters on days of 23 and 25 hours too.
 */
export function snapToStep(ms: number, zone: string, stepMinutes = STEP_MINUTES): number {
  const dayStart = startOfDay(dateOf(ms, zone), zone);
  const step = stepMinutes * MINUTE_MS;
  return dayStart + Math.round((ms - dayStart) / step) * step;
}

/** The same time on the clock some days later: 20:00 stays 20:00 across a clock change. */
export function moveByDays(ms: number, count: number, zone: string): number {
  const wall = wallOf(ms, zone);
  const moved = instantOf(`${addDays(wall.slice(0, 10), count)}${wall.slice(10)}`, zone);
  return moved + (ms % MINUTE_MS);
}

export type Snap = 'step' | 'days';

/** A bar whose start is dragged to `targetMs`: its length in worked time stays, or its clock times when it moves by days. */
export function moveTo(bar: Interval, targetMs: number, snap: Snap, zone: string): Interval {
  if (snap === 'step') {
    const startMs = snapToStep(targetMs, zone);
    return { startMs, endMs: startMs + (bar.endMs - bar.startMs) };
  }
  const count = Math.round((targetMs - bar.startMs) / DAY_MS);
  return { startMs: moveByDays(bar.startMs, count, zone), endMs: moveByDays(bar.endMs, count, zone) };
}

const LONGEST_MS = 31 * DAY_MS;

/** A bar with one end dragged to `targetMs`; at least one step and at most 31 days stay. */
export function resizeTo(bar: Interval, edge: 'start' | 'end', targetMs: number, zone: string): Interval {
  const step = STEP_MINUTES * MINUTE_MS;
  const at = snapToStep(targetMs, zone);
  if (edge === 'end') {
    return { startMs: bar.startMs, endMs: Math.min(Math.max(at, bar.startMs + step), bar.startMs + LONGEST_MS) };
  }
  return { startMs: Math.max(Math.min(at, bar.endMs - step), bar.endMs - LONGEST_MS), endMs: bar.endMs };
}

export type MomentSuggestion = { local: WallTime; instant: string };
export type Moment =
  | { ok: true; instant: string }
  | { ok: false; code: 'moment-missing' | 'local-time-gap' | 'local-time-ambiguous'; suggestions: MomentSuggestion[] };

/** The instant a typed wall time means. As on the server, nothing is guessed on the two nights when the clocks change. */
export function readMoment(local: WallTime, zone: string): Moment {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return { ok: false, code: 'moment-missing', suggestions: [] };
  const reading = fromWallTime(local, zone);
  if (reading.kind === 'once') return { ok: true, instant: reading.instant };
  if (reading.kind === 'twice') {
    const instants = [reading.instant, reading.later ?? reading.instant];
    return { ok: false, code: 'local-time-ambiguous', suggestions: instants.map(instant => ({ local, instant })) };
  }
  return { ok: false, code: 'local-time-gap', suggestions: aroundGap(local, Date.parse(reading.instant), zone) };
}

/** The same length before the jump, the jump itself, the same length after. */
function aroundGap(local: WallTime, afterMs: number, zone: string): MomentSuggestion[] {
  const gap = Date.parse(`${wallOf(afterMs, zone)}:00Z`) - Date.parse(`${local}:00Z`);
  const beforeMs = afterMs - gap;
  const offsetBefore = Date.parse(`${wallOf(beforeMs, zone)}:00Z`) - beforeMs;
  let jump = beforeMs;
  while (jump < afterMs && Date.parse(`${wallOf(jump, zone)}:00Z`) - jump === offsetBefore) jump += MINUTE_MS;
  return [...new Set([beforeMs, jump, afterMs])].map(ms => ({ local: wallOf(ms, zone), instant: iso(ms) }));
}
