import { temporal } from '../../kernel/time/temporal.ts';
import { canonicalZone } from '../../kernel/time/wall-time.ts';
import { type CustomZone, readCustomZone } from './ics-custom-zone.ts';
import { findProperty, type IcsComponent } from './ics-lines.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

/** `id` is the IANA zone to show times in; `custom` carries the file's own offsets when no IANA zone has them. */
export type IcsZone = { id: string; custom: CustomZone | null };

/** How sure we are: `known` by name, `matched` by its offsets, `offset` fixed by its name, `unknown` replaced by the default. */
export type ZoneFinding = { zone: IcsZone; how: 'known' | 'matched' | 'own-offsets' | 'offset' | 'unknown' };

const MAX_TWIN_SEARCHES = 50;
const MAX_NAMES = 2_000;
const MAX_NAME_CHARS = 200;
const WINDOWS_BY_NAME = new Map(Object.entries(WINDOWS_ZONES).map(([name, zone]) => [name.toLowerCase(), zone]));

/** Finds zones by the names in one file, remembering what it found. */
export class ZoneFinder {
  private readonly blocks = new Map<string, IcsComponent>();
  private readonly found = new Map<string, ZoneFinding>();
  private readonly fallback: string;
  /** Comparing offsets with all IANA zones is the one slow step: bounded per file. */
  private twinSearches = 0;

  constructor(vtimezones: readonly IcsComponent[], fallback: string) {
    this.fallback = fallback;
    for (const block of vtimezones) {
      const tzid = cleanName(findProperty(block, 'TZID')?.value ?? '');
      if (tzid !== '' && !this.blocks.has(tzid)) this.blocks.set(tzid, block);
    }
  }

  /** `year` of the event: a block without rules may only hold for some years. */
  find(tzid: string, year: number): ZoneFinding {
    const name = cleanName(tzid);
    const key = `${year} ${name}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    if (this.found.size >= MAX_NAMES) return { zone: { id: this.fallback, custom: null }, how: 'unknown' };
    const finding = this.search(name, year);
    this.found.set(key, finding);
    return finding;
  }

  private search(name: string, year: number): ZoneFinding {
    const byName = zoneByName(name);
    if (byName !== null) return { zone: { id: byName, custom: null }, how: 'known' };
    const block = this.blocks.get(name);
    const located =
      block === undefined ? null : zoneByName(cleanName(findProperty(block, 'X-LIC-LOCATION')?.value ?? ''));
    if (located !== null) return { zone: { id: located, custom: null }, how: 'known' };
    const custom = block === undefined ? null : readCustomZone(block);
    if (custom !== null) {
      this.twinSearches += 1;
      const twin =
        this.twinSearches > MAX_TWIN_SEARCHES ? null : ianaTwin(custom, year, [this.fallback, ...citiesIn(name)]);
      if (twin !== null) return { zone: { id: twin, custom: null }, how: 'matched' };
      return { zone: { id: this.fallback, custom }, how: 'own-offsets' };
    }
    return this.guessByOffset(name, year) ?? { zone: { id: this.fallback, custom: null }, how: 'unknown' };
  }

  /** Names such as `(UTC+01:00) Brussels, Paris`, `GMT-05.00/-04.00`, `UTC+11`. */
  private guessByOffset(name: string, year: number): ZoneFinding | null {
    const city = citiesIn(name).toSorted((a, b) => Number(b === this.fallback) - Number(a === this.fallback))[0];
    if (city !== undefined) return { zone: { id: city, custom: null }, how: 'known' };
    const offsets = [...name.matchAll(/([+-])\s?(\d{1,2})(?:[:.]?(\d{2}))?/g)].map(match => {
      const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
      return match[1] === '-' ? -minutes : minutes;
    });
    const [standard, daylight] = offsets;
    if (standard === undefined || Math.abs(standard) > 14 * 60 || !/gmt|utc/i.test(name)) return null;
    if (daylight !== undefined && daylight !== standard) {
      const pair = zoneByOffsets(standard, daylight, year, this.fallback);
      return pair === null ? null : { zone: { id: pair, custom: null }, how: 'matched' };
    }
    // More words around it mean a zone with summer time that a fixed offset would get wrong half the year.
    if (!/^\(?\s*(?:gmt|utc)\s*[+-][\d:. ]+\)?$/i.test(name)) return null;
    return { zone: { id: this.fallback, custom: { offsetMinutesAt: () => standard } }, how: 'offset' };
  }
}

function cleanName(tzid: string): string {
  // Cut first: a name of megabytes must cost nothing.
  const short = tzid.slice(0, MAX_NAME_CHARS).trim();
  return short.replace(/^["']+|["']+$/g, '').trim();
}

/** IANA and Windows names, with the prefixes, suffixes and separators that calendar programs add. */
function zoneByName(name: string): string | null {
  const bare = name.replace(/^\/+/, '');
  const exact = canonicalZone(bare) ?? WINDOWS_BY_NAME.get(bare.toLowerCase()) ?? null;
  if (exact !== null) return exact;
  const windows = WINDOWS_BY_NAME.get(bare.toLowerCase().replace(/\s+\d+$/, ''));
  if (windows !== undefined) return windows;
  const segments = bare.split('/');
  for (let from = Math.max(1, segments.length - 3); from <= segments.length - 2; from += 1) {
    const zone = canonicalZone(segments.slice(from).join('/'));
    if (zone !== null) return zone;
  }
  return canonicalZone(bare.replace('_', '/')) ?? canonicalZone(bare.replace('_', '/').replace('_', '/'));
}

/** IANA zones whose city stands in a display name: `(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`. */
function citiesIn(name: string): string[] {
  if (!/^\((?:gmt|utc)/i.test(name)) return [];
  const words = name.replace(/^\([^)]*\)/, '').split(/[,/]/);
  return words.flatMap(word => zonesByCity().get(word.trim().toLowerCase()) ?? []);
}

let cityIndex: Map<string, string> | null = null;

function zonesByCity(): Map<string, string> {
  cityIndex ??= new Map(
    Intl.supportedValuesOf('timeZone').map(zone => [
      (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ').toLowerCase(),
      zone,
    ]),
  );
  return cityIndex;
}

/** The IANA zone with the same offsets through the year of the event and the next; those we expect are tried first. */
function ianaTwin(custom: CustomZone, year: number, expected: readonly string[]): string | null {
  const samples = [year, year + 1].flatMap(y =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap(month =>
      [1, 15, 27].map(day => temporal().PlainDateTime.from({ year: y, month, day, hour: 12 })),
    ),
  );
  const wanted = samples.map(wall => ({ wall, minutes: custom.offsetMinutesAt(wall) }));
  const fits = (zone: string) => wanted.every(({ wall, minutes }) => offsetOf(zone, wall) === minutes);
  return (
    [...expected, ...COMMON_ZONES, ...FIXED_ZONES].find(fits) ?? Intl.supportedValuesOf('timeZone').find(fits) ?? null
  );
}

function zoneByOffsets(standard: number, daylight: number, year: number, fallback: string): string | null {
  const winter = temporal().PlainDateTime.from({ year, month: 1, day: 15 });
  const summer = temporal().PlainDateTime.from({ year, month: 7, day: 15 });
  const fits = (zone: string) => offsetOf(zone, winter) === standard && offsetOf(zone, summer) === daylight;
  return [fallback, ...COMMON_ZONES].find(fits) ?? null;
}

/** Tried before all others, so that an offset shared by many zones gets a name people expect. */
const COMMON_ZONES = [
  'Europe/Paris',
  'Europe/London',
  'Europe/Helsinki',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Tokyo',
  'Australia/Sydney',
];

/** `Etc/GMT-11` is eleven hours ahead of UTC for ever: safer for a block without summer time than a town that happens to agree. */
const FIXED_ZONES = Array.from({ length: 27 }, (_, i) => i - 12)
  .filter(hours => hours !== 0)
  .map(hours => `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`);

function offsetOf(zone: string, wall: Temporal.PlainDateTime): number {
  return wall.toZonedDateTime(zone).offsetNanoseconds / 60e9;
}

/** The instant of a wall time. A time the clocks skip moves forward by the jump, one shown twice is the first (RFC 5545 3.3.5). */
export function toInstant(zone: IcsZone, wall: Temporal.PlainDateTime): Temporal.Instant {
  if (zone.custom === null) return wall.toZonedDateTime(zone.id).toInstant();
  return wall
    .subtract({ minutes: zone.custom.offsetMinutesAt(wall) })
    .toZonedDateTime('UTC')
    .toInstant();
}
