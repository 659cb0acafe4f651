import { formatInstant, type InstantString } from './instant.ts';
import { temporal } from './temporal.ts';

/** `2026-03-29T02:30`: what a clock on the wall of the site shows, without a zone. */
export type WallTime = string;

export type WallTimeChoice = 'earlier' | 'later';

export type WallTimeSuggestion = { local: WallTime; instant: InstantString };

export type WallTimeResolution =
  | { kind: 'ok'; instant: InstantString }
  /** The clocks jumped over it. Suggestions: same length before the jump, the jump itself, same length after; in time order. */
  | { kind: 'gap'; suggestions: WallTimeSuggestion[] }
  /** The clocks showed it twice: first the earlier (summer) instant, then the later one. */
  | { kind: 'overlap'; instants: [InstantString, InstantString] }
  | { kind: 'invalid'; code: 'unknown-zone' | 'bad-local-time' };

const WALL_TIME_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const OFFSET_ZONE_PATTERN = /^[+-]/;

/** The zone's name in its usual letter case, or null. A bare offset is refused: it cannot know about summer time. */
export function canonicalZone(zone: string): string | null {
  if (zone === '' || zone.length > 64 || OFFSET_ZONE_PATTERN.test(zone)) return null;
  try {
    return temporal().Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    return null;
  }
}

export function isKnownZone(zone: string): boolean {
  return canonicalZone(zone) !== null;
}

/**
 * A wall time of a site -> the instant to store. A choice settles a time that exists twice; a time that
 * does not exist is never guessed, whatever the choice: the caller shows the suggestions.
 */
export function resolveWallTime(local: WallTime, zone: string, choice?: WallTimeChoice): WallTimeResolution {
  if (!isKnownZone(zone)) return { kind: 'invalid', code: 'unknown-zone' };
  const wall = parseWallTime(local);
  if (wall === null) return { kind: 'invalid', code: 'bad-local-time' };
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochNanoseconds === later.epochNanoseconds)
    return { kind: 'ok', instant: formatInstant(earlier.toInstant()) };
  if (!earlier.toPlainDateTime().equals(wall)) return { kind: 'gap', suggestions: suggestAround(earlier, later) };
  const instants: [InstantString, InstantString] = [
    formatInstant(earlier.toInstant()),
    formatInstant(later.toInstant()),
  ];
  if (choice === undefined) return { kind: 'overlap', instants };
  return { kind: 'ok', instant: choice === 'earlier' ? instants[0] : instants[1] };
}

function suggestAround(before: Temporal.ZonedDateTime, after: Temporal.ZonedDateTime): WallTimeSuggestion[] {
  const jump = before.getTimeZoneTransition('next');
  const moments = jump === null ? [before, after] : [before, jump, after];
  const distinct = moments.filter((moment, i) => moments.findIndex(other => other.equals(moment)) === i);
  return distinct.map(moment => ({ local: formatWall(moment), instant: formatInstant(moment.toInstant()) }));
}

/** The wall time of an instant at a site, to the minute. Throws RangeError on an unknown zone or a malformed instant. */
export function wallTimeAt(instant: InstantString, zone: string): WallTime {
  return formatWall(temporal().Instant.from(instant).toZonedDateTimeISO(zone));
}

/** The civil date of an instant at a site, `2026-03-29`. */
export function localDateAt(instant: InstantString, zone: string): string {
  return temporal().Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Null unless the text is exactly `YYYY-MM-DDTHH:mm` and the date exists in the calendar. */
export function parseWallTime(local: WallTime): Temporal.PlainDateTime | null {
  if (!WALL_TIME_PATTERN.test(local)) return null;
  try {
    return temporal().PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function formatWall(moment: Temporal.ZonedDateTime): WallTime {
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute', roundingMode: 'floor' });
}
