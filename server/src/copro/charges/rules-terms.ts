import type { Day } from '../../kernel/time/days.ts';

/** From `startsOn` up to the day before `endsOn`. */
export type Period = { readonly startsOn: Day; readonly endsOn: Day };

export type LotWeight = { readonly lotId: string; readonly weight: number };

/** How a cost falls on the lots from a day on. Weights in the order of the lots' positions; they sum to the denominator. */
export type KeyVersion = {
  readonly validFrom: Day;
  readonly denominator: number;
  readonly weights: readonly LotWeight[];
};

/** Who holds a title by which right; the parts of each right sum to one. */
export type Holder = {
  readonly ownerId: string;
  readonly right: 'full' | 'usufruct' | 'bare';
  readonly numerator: number;
  readonly denominator: number;
};

/**
 * Who holds a lot during a time, as a whole. `startsOn` is the day of the deed, or the day from which the buyer enjoys the
 * commons where it was agreed otherwise (3.94); `endsOn` is `startsOn` of the next title, null while this one lasts.
 */
export type Title = {
  readonly titleId: string;
  readonly lotId: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly representativeId: string | null;
  readonly holders: readonly Holder[];
};

/** Ordinary costs keep the building up; extraordinary ones (works, reserve) keep its value. */
export type CostNature = 'ordinary' | 'extraordinary';

export type ChargeSettings = {
  /** Who bears the day of the deed. */
  readonly deedDay: 'buyer' | 'seller';
  /** Several holders: their representative is charged for all, or each for their part. */
  readonly billing: 'representative' | 'by-part';
  /** Which right bears what where usufruct and bare ownership are apart. All stay liable together (3.86). */
  readonly splitRights: Readonly<Record<CostNature, 'usufruct' | 'bare'>>;
};

export const defaultChargeSettings: ChargeSettings = {
  deedDay: 'buyer',
  billing: 'representative',
  // Convention: the statutes or the deed may say otherwise.
  splitRights: { ordinary: 'usufruct', extraordinary: 'bare' },
};

/** What was read on the meters of a key, by lot, and what it comes to. */
export type Consumption = {
  readonly weights: readonly LotWeight[];
  readonly readings: ReadonlyMap<string, readonly MeterReading[]>;
};

/** One meter of one place of a lot (kitchen, bathroom) between two readings. Indexes count the meter's smallest unit. */
export type MeterReading = Period & {
  readonly lotId: string;
  readonly place: string;
  readonly meterId: string;
  readonly oldIndex: number;
  /** Null: not read. */
  readonly newIndex: number | null;
  /** Where the meter passes to 0 again: 100,000 for five digits. */
  readonly rollsOverAt?: number;
};

/** What costs fall on: versions of each key from the earliest, titles of each lot from the earliest. */
export type Building = {
  readonly keys: ReadonlyMap<string, readonly KeyVersion[]>;
  /** Of the keys that follow meters, for the period in question. They stand before versions of the same key. */
  readonly consumptions: ReadonlyMap<string, Consumption>;
  readonly titles: ReadonlyMap<string, readonly Title[]>;
};

/** Why money cannot be spread. Nothing is spread while there is one. */
export type ChargeRefusal =
  | { problem: 'key-not-valid'; keyId: string; on: Day }
  | { problem: 'nobody-bears'; keyId: string }
  | { problem: 'lot-without-title'; lotId: string; on: Day }
  | { problem: 'reading-missing'; lotId: string; place: string; on: Day }
  | { problem: 'readings-overlap'; lotId: string; place: string; on: Day }
  | { problem: 'index-went-back'; lotId: string; place: string; meterId: string; on: Day }
  | { problem: 'index-not-continued'; lotId: string; place: string; meterId: string; on: Day };
