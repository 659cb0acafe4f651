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
  for (let count = 0; T.Instant.compare(cursor, to) < 0; count += 1) {
    if (count > MAX_DAYS) throw new RangeError(`range of more than ${MAX_DAYS} days`);
    const day = cursor.toZonedDateTimeISO(zone).toPlainDate();
    const midnight = nextDay(cursor, day, zone);
    for (const cut of [...cutsOfDay(day, zone, times), midnight]) {
      if (T.Instant.compare(cut, midnight) > 0) continue;
      const stop = T.Instant.compare(cut, to) < 0 ? cut : to;
      if (T.Instant.compare(stop, cursor) <= 0) continue;
      pieces.push(pieceOf(cursor, stop, zone));
      cursor = stop;
    }
  }
  return pieces;
}

/**
 * The instant after `cursor` at which the civil day ends. Clocks that go back over midnight (Newfoundland until 2011: from
 * 00:01 to 23:01) end a day after a minute, go on with the one before, and pass the same midnight again.
 */
function nextDay(cursor: Temporal.Instant, day: Temporal.PlainDate, zone: string): Temporal.Instant {
  const { Instant } = temporal();
  const next = day.add({ days: 1 });
  const first = startOfDay(next, zone);
  const midnight =
    Instant.compare(first, cursor) > 0
      ? first
      : next.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'later' }).toInstant();
  const change = cursor.toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  if (!change || Instant.compare(change.toInstant(), midnight) >= 0) return midnight;
  return change.toPlainDate().equals(day) ? midnight : change.toInstant();
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
