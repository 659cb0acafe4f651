import { temporal } from './temporal.ts';

/** A civil day, `YYYY-MM-DD`. Such texts sort as their days do. */
export type Day = string;
/** From `startsOn` up to the day before `endsOn`; null: it lasts. */
export type DaySpan = { readonly startsOn: Day; readonly endsOn: Day | null };

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Throws RangeError on anything but a day that exists, as the functions below do. */
export function dayOf(day: Day): Temporal.PlainDate {
  if (!FORM.test(day)) throw new RangeError(`not a day: ${day}`);
  return temporal().PlainDate.from(day, { overflow: 'reject' });
}

export const addDays = (day: Day, days: number): Day => dayOf(day).add({ days }).toString();

/** The same day of the month so many months later, or the last one where that month is shorter. */
export const addMonths = (day: Day, months: number): Day => dayOf(day).add({ months }).toString();

/** Days from the first to the second, negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayOf(from).until(dayOf(to), { largestUnit: 'day' }).days;

/** Days that both spans have; the first ends. */
export function daysWithin(span: { startsOn: Day; endsOn: Day }, other: DaySpan): number {
  const from = span.startsOn > other.startsOn ? span.startsOn : other.startsOn;
  const to = other.endsOn !== null && other.endsOn < span.endsOn ? other.endsOn : span.endsOn;
  return from < to ? daysBetween(from, to) : 0;
}
