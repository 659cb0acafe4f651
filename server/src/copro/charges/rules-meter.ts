import type { Day } from '../../kernel/time/days.ts';
import type { ChargeRefusal, Consumption, MeterReading, Period } from './rules-terms.ts';

/** Where a meter of the key hangs, in the order of the lots' positions. */
export type MeterPlace = { readonly lotId: string; readonly place: string };

/**
 * What each lot consumed in a period. Every place must be read from the first day to the last: a replaced meter is two
 * readings that meet on the day it was replaced, a reading on the day of a deed splits the period for both owners.
 * A missing reading, an index that went back or does not continue the one before is refused, never estimated.
 */
export function consumptionOf(
  places: readonly MeterPlace[],
  readings: readonly MeterReading[],
  period: Period,
): Consumption | { refusals: ChargeRefusal[] } {
  const ofPlaces = places.map(place => ({ place, found: readingsOf(place, readings, period) }));
  const refusals = ofPlaces.flatMap(({ place, found }) => problemsOf(place, found, period));
  if (refusals.length > 0) return { refusals };
  const byLot = Map.groupBy(
    ofPlaces.flatMap(({ found }) => found),
    reading => reading.lotId,
  );
  const weights = [...byLot].map(([lotId, found]) => ({
    lotId,
    weight: found.reduce((so, one) => so + unitsOf(one), 0),
  }));
  return { weights, readings: byLot };
}

/** Units read within a span; null when a reading reaches over its edge, so that nobody knows. */
export function unitsWithin(readings: readonly MeterReading[], span: Period): number | null {
  const touching = readings.filter(one => one.startsOn < span.endsOn && one.endsOn > span.startsOn);
  const isInside = touching.every(one => one.startsOn >= span.startsOn && one.endsOn <= span.endsOn);
  return isInside ? touching.reduce((so, one) => so + unitsOf(one), 0) : null;
}

/** Below zero when the index went back; a meter that passed its highest number counts on from there. */
function unitsOf({ oldIndex, newIndex, rollsOverAt }: MeterReading): number {
  const units = (newIndex ?? oldIndex) - oldIndex;
  return units < 0 && rollsOverAt !== undefined ? units + rollsOverAt : units;
}

const readingsOf = (at: MeterPlace, readings: readonly MeterReading[], period: Period): MeterReading[] =>
  readings
    .filter(one => one.lotId === at.lotId && one.place === at.place)
    .filter(one => one.startsOn < period.endsOn && one.endsOn > period.startsOn)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));

function problemsOf({ lotId, place }: MeterPlace, readings: readonly MeterReading[], period: Period): ChargeRefusal[] {
  const found: ChargeRefusal[] = [];
  let reached: Day = period.startsOn;
  let before: MeterReading | undefined;
  for (const one of readings) {
    const at = { lotId, place, on: one.startsOn };
    const ofMeter = { ...at, meterId: one.meterId };
    if (before && one.startsOn < reached) found.push({ problem: 'readings-overlap', ...at });
    // Also where the first one begins before the period: nobody read the meter on its first day.
    if (one.startsOn > reached || (!before && one.startsOn < reached))
      found.push({ problem: 'reading-missing', ...at, on: reached });
    if (one.newIndex === null || one.endsOn > period.endsOn)
      found.push({ problem: 'reading-missing', ...at, on: one.endsOn });
    if (unitsOf(one) < 0) found.push({ problem: 'index-went-back', ...ofMeter });
    const isSameMeter = before?.meterId === one.meterId;
    if (isSameMeter && before?.newIndex !== one.oldIndex) found.push({ problem: 'index-not-continued', ...ofMeter });
    before = one;
    reached = one.endsOn;
  }
  if (reached < period.endsOn) found.push({ problem: 'reading-missing', lotId, place, on: reached });
  return found;
}
