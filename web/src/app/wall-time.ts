/**
 * Wall time (what a clock on the site shows, `2026-11-23T20:30`) to and from instants (`2026-11-23T19:30:00Z`).
 * Written on Intl because browsers without Temporal must work too.
 */
export type WallTime = string;

const partsByZone = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(zone: string): Intl.DateTimeFormat {
  let format = partsByZone.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    partsByZone.set(zone, format);
  }
  return format;
}

/** The zone's clock at an instant, as if it were UTC, in milliseconds. */
function wallMs(instantMs: number, zone: string): number {
  const parts = new Map(
    zoneFormat(zone)
      .formatToParts(instantMs)
      .map(part => [part.type, Number(part.value)]),
  );
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
}

function offsetMs(instantMs: number, zone: string): number {
  const wholeSeconds = Math.floor(instantMs / 1000) * 1000;
  return wallMs(wholeSeconds, zone) - wholeSeconds;
}

export function toWallTime(instant: string, zone: string): WallTime {
  return new Date(wallMs(Date.parse(instant), zone)).toISOString().slice(0, 16);
}

function iso(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

export type WallTimeReading = {
  /** Instant as ISO string; for an hour that exists twice the first one, for one that does not exist the clock moved on. */
  instant: string;
  /** `skipped`: the clock jumps over it in spring. `twice`: it comes back in autumn; `later` is the second one. */
  kind: 'once' | 'skipped' | 'twice';
  later?: string;
};

/** Reads a wall time in a zone, and says when it does not exist or exists twice. */
export function fromWallTime(wall: WallTime, zone: string): WallTimeReading {
  // The engines' own parser accepts nearly anything that ends like a time.
  const asUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(wall) ? Date.parse(`${wall.slice(0, 16)}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) throw new RangeError(`Not a wall time: ${wall}`);
  const day = 86_400_000;
  const offsets = [...new Set([offsetMs(asUtc - day, zone), offsetMs(asUtc + day, zone)])];
  const instants = offsets
    .map(offset => asUtc - offset)
    .filter(instant => wallMs(instant, zone) === asUtc)
    .toSorted((a, b) => a - b);
  const [first, second] = instants;
  if (first === undefined) return { instant: iso(asUtc - Math.min(...offsets)), kind: 'skipped' };
  if (second === undefined) return { instant: iso(first), kind: 'once' };
  return { instant: iso(first), kind: 'twice', later: iso(second) };
}

/** Today's date on the zone's calendar, `2026-11-23`. */
export function todayIn(zone: string, now: Date): string {
  return toWallTime(now.toISOString(), zone).slice(0, 10);
}
