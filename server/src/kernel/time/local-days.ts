import { formatInstant, type InstantString } from './instant.ts';
import { temporal } from './temporal.ts';

/** One piece of a range that lies inside a single civil day of the zone. `seconds` is real elapsed time. */
export type LocalPiece = { date: string; start: InstantString; end: InstantString; seconds: number };

/** Ten years: longer than any shift, project or report, short enough that a wrong year cannot hang a request. */
const MAX_DAYS = 3_660;

/** Civil days touched by `[start, end)`, cut at local midnights. A day of 23 or 25 hours keeps its true length. */
export function localDays(start: InstantString, end: InstantString, zone: string): LocalPiece[] {
  return splitByLocalBoundaries(start, end, zone, []);
}

/**
 * Cuts `[start, end)` at every local midnight and at the given wall times (`HH:mm`) of every day, so that
 * night, Sunday and holiday rules only ever look at whole pieces. The pieces always add up to the range.
 * A boundary that the clocks jump over cuts at the jump; one that exists twice cuts at its first passage.
 * Throws RangeError for an unknown zone, a malformed instant or a range over ten years: these are bugs, not input.
 */
export function splitByLocalBoundaries(
  start: InstantString,
  end: InstantString,
  zone: string,
  boundaries: readonly string[],
): LocalPiece[] {
  const T = temporal();
  const from = T.Instant.from(start);
  const to = T.Instant.from(end);
  const times = boundaries.map(time => T.PlainTime.from(time));
  const pieces: LocalPiece[] = [];
  let cursor = from;
  let day = from.toZonedDateTimeISO(zone).toPlainDate();
  for (let count = 0; T.Instant.compare(cursor, to) < 0; count += 1) {
    if (count > MAX_DAYS) throw new RangeError(`range of more than ${MAX_DAYS} days`);
    const next = day.add({ days: 1 });
    for (const cut of [...cutsOfDay(day, zone, times), startOfDay(next, zone)]) {
      const stop = T.Instant.compare(cut, to) < 0 ? cut : to;
      if (T.Instant.compare(stop, cursor) <= 0) continue;
      pieces.push(pieceOf(cursor, stop, zone));
      cursor = stop;
    }
    day = next;
  }
  return pieces;
}

function pieceOf(start: Temporal.Instant, end: Temporal.Instant, zone: string): LocalPiece {
  return {
    date: start.toZonedDateTimeISO(zone).toPlainDate().toString(),
    start: formatInstant(start),
    end: formatInstant(end),
    seconds: Math.round((end.epochMilliseconds - start.epochMilliseconds) / 1000),
  };
}

function cutsOfDay(day: Temporal.PlainDate, zone: string, times: readonly Temporal.PlainTime[]): Temporal.Instant[] {
  const cuts = times.map(time => instantOfBoundary(day.toPlainDateTime(time), zone));
  return cuts.toSorted((a, b) => temporal().Instant.compare(a, b));
}

function instantOfBoundary(wall: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  const first = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(wall)) return first.toInstant();
  return (first.getTimeZoneTransition('next') ?? first).toInstant();
}

function startOfDay(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zone }).toInstant();
}
