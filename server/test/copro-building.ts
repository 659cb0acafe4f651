import * as fc from 'fast-check';
import type { Building, ChargeSettings, Holder, KeyVersion, Period, Title } from '../src/copro/charges/rules-terms.ts';
import { addDays } from '../src/kernel/time/days.ts';

/** Random buildings whose titles cover 2026, with owners who change, hold parts, and keys that change: for properties of money. */
export const YEAR: Period = { startsOn: '2026-01-01', endsOn: '2027-01-01' };

const laterDay = fc.integer({ min: 1, max: 364 }).map(days => addDays(YEAR.startsOn, days));

export const periodOfYear: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 365 }))
  .map(([from, length]) => ({
    startsOn: addDays(YEAR.startsOn, from),
    endsOn: addDays(YEAR.startsOn, Math.min(365, from + length)),
  }));

export const settings: fc.Arbitrary<ChargeSettings> = fc.record({
  deedDay: fc.constantFrom('buyer', 'seller'),
  billing: fc.constantFrom('representative', 'by-part'),
  splitRights: fc.record({
    ordinary: fc.constantFrom('usufruct', 'bare'),
    extraordinary: fc.constantFrom('usufruct', 'bare'),
  }),
});

const parts = (right: Holder['right'], names: string) =>
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }).map(numerators => {
    const denominator = numerators.reduce((so, one) => so + one, 0);
    return numerators.map(
      (numerator, i): Holder => ({ ownerId: `${names}-${right}-${i}`, right, numerator, denominator }),
    );
  });

const holders = (names: string): fc.Arbitrary<Holder[]> =>
  fc.oneof(
    parts('full', names),
    fc.tuple(parts('usufruct', names), parts('bare', names)).map(([a, b]) => [...a, ...b]),
  );

const titlesOf = (lotId: string): fc.Arbitrary<Title[]> =>
  fc.uniqueArray(fc.integer({ min: 1, max: 363 }), { maxLength: 2 }).chain(changes => {
    const days = changes.toSorted((a, b) => a - b).map(day => addDays(YEAR.startsOn, day));
    const starts = ['2020-01-01', ...days];
    return fc.tuple(
      ...starts.map((startsOn, i) =>
        fc.record({ found: holders(`${lotId}-${i}`), isNamed: fc.boolean() }).map(({ found, isNamed }): Title => {
          const representativeId = isNamed ? (found[0]?.ownerId ?? null) : null;
          return {
            titleId: `${lotId}-${i}`,
            lotId,
            startsOn,
            endsOn: starts[i + 1] ?? null,
            representativeId,
            holders: found,
          };
        }),
      ),
    );
  });

const version = (lots: readonly string[], validFrom: string): fc.Arbitrary<KeyVersion> =>
  fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000 })), {
      minLength: lots.length,
      maxLength: lots.length,
    })
    .filter(weights => weights.some(weight => weight > 0))
    .map(list => {
      const weights = lots.map((lotId, i) => ({ lotId, weight: list[i] ?? 0 }));
      return { validFrom, denominator: list.reduce((so, one) => so + one, 0), weights };
    });

/** Keys `general`, one version, and `lift`, which may change on a day of the year. */
export const building: fc.Arbitrary<Building> = fc.integer({ min: 1, max: 5 }).chain(count => {
  const lots = Array.from({ length: count }, (_, i) => `lot-${i}`);
  return fc
    .record({
      titles: fc.tuple(...lots.map(titlesOf)),
      general: version(lots, '2020-01-01'),
      lift: version(lots, '2020-01-01'),
      change: fc.option(laterDay.chain(on => version(lots, on))),
    })
    .map(({ titles, general, lift, change }) => ({
      keys: new Map([
        ['general', [general]],
        ['lift', change ? [lift, change] : [lift]],
      ]),
      consumptions: new Map(),
      titles: new Map(lots.map((lotId, i) => [lotId, titles[i] ?? []])),
    }));
});
