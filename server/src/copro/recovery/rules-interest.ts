import { divideRounded } from '../../kernel/money/rational.ts';
import { type Day, daysBetween } from '../../kernel/time/days.ts';
import type { Rate } from './rules-rates.ts';

export type Payment = { readonly on: Day; readonly cents: number };

/** A claim bears interest from `startsOn` up to the day before `endsOn`; the day of a payment no longer bears it on that part. */
export type InterestClaim = {
  readonly principalCents: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly payments: readonly Payment[];
};

/** Days at one principal and one rate: a line of the letter. */
export type InterestSegment = {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly days: number;
  readonly principalCents: number;
  readonly basisPoints: number;
};

export type Interest = { readonly cents: number; readonly segments: InterestSegment[] };

const DAYS_OF_YEAR = 365n;
const WHOLE = 10_000n;

/**
 * Sum of principal x rate x days / 365, rounded once to the nearest cent, halves up; 365 also in leap years. Cut where the
 * rate changes (each 1 January) and where something is paid. A day without a known rate is a problem, never a guess.
 */
export function interestOn(
  claim: InterestClaim,
  rates: readonly Rate[],
): Interest | { problem: 'rate-unknown'; on: Day } {
  const segments: InterestSegment[] = [];
  for (const [startsOn, endsOn] of pairs(cutsOf(claim, rates))) {
    const principalCents = principalOn(claim, startsOn);
    if (principalCents === 0) continue;
    const rate = rates.find(one => one.startsOn <= startsOn && (one.endsOn === null || one.endsOn > startsOn));
    if (!rate) return { problem: 'rate-unknown', on: startsOn };
    const days = daysBetween(startsOn, endsOn);
    segments.push({ startsOn, endsOn, days, principalCents, basisPoints: rate.basisPoints });
  }
  return { cents: centsOf(segments), segments };
}

/** Rounded once for all segments together. */
export function centsOf(segments: readonly Pick<InterestSegment, 'days' | 'principalCents' | 'basisPoints'>[]): number {
  const product = segments.reduce(
    (so, { principalCents, basisPoints, days }) => so + BigInt(principalCents) * BigInt(basisPoints) * BigInt(days),
    0n,
  );
  return Number(divideRounded(product, DAYS_OF_YEAR * WHOLE));
}

/** First and last day, and between them each day on which rate or principal changes. */
function cutsOf({ startsOn, endsOn, payments }: InterestClaim, rates: readonly Rate[]): Day[] {
  if (startsOn >= endsOn) return [];
  const changes = [
    ...rates.flatMap(rate => [rate.startsOn, rate.endsOn ?? []].flat()),
    ...payments.map(({ on }) => on),
  ];
  const within = changes.filter(on => on > startsOn && on < endsOn);
  return [startsOn, ...new Set(within.toSorted()), endsOn];
}

/** What is left on a day: never below zero, whatever was paid. */
function principalOn({ principalCents, payments }: InterestClaim, on: Day): number {
  const paid = payments.filter(payment => payment.on <= on).reduce((so, payment) => so + payment.cents, 0);
  return Math.max(0, principalCents - paid);
}

const pairs = (days: readonly Day[]): [Day, Day][] =>
  days.flatMap((day, i): [Day, Day][] => {
    const next = days[i + 1];
    return next === undefined ? [] : [[day, next]];
  });
