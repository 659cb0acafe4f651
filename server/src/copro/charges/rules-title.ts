import { weightsOfParts } from '../../kernel/money/rational.ts';
import { addDays, type Day, daysWithin } from '../../kernel/time/days.ts';
import type { ChargeSettings, CostNature, Period, Title } from './rules-terms.ts';

/** Days of a period that fall on one title. */
export type TitleSpan = Period & { readonly title: Title; readonly days: number };
/** A share of what falls on a title. */
export type Bearer = { readonly ownerId: string; readonly weight: bigint };

/** The titles that bear the days of a period, and the first day that none does. */
export function titleSpans(
  titles: readonly Title[],
  period: Period,
  { deedDay }: ChargeSettings,
): { spans: TitleSpan[]; uncovered: Day | null } {
  const spans: TitleSpan[] = [];
  let reached = period.startsOn;
  for (const title of titles) {
    const borne = borneSpan(title, deedDay, title === titles[0]);
    const days = daysWithin(period, borne);
    if (days === 0) continue;
    const startsOn = borne.startsOn > period.startsOn ? borne.startsOn : period.startsOn;
    if (startsOn > reached) return { spans, uncovered: reached };
    reached = addDays(startsOn, days);
    spans.push({ title, startsOn, endsOn: reached, days });
  }
  return { spans, uncovered: reached < period.endsOn ? reached : null };
}

/** The days a title bears: with the day of the deed left to the seller, each title but the first begins a day later. */
function borneSpan({ startsOn, endsOn }: Title, deedDay: ChargeSettings['deedDay'], isFirst: boolean) {
  const later = (day: Day): Day => (deedDay === 'seller' ? addDays(day, 1) : day);
  return { startsOn: isFirst ? startsOn : later(startsOn), endsOn: endsOn === null ? null : later(endsOn) };
}

/** The title that bears a day: told by comparing days, as `titleSpans` tells it by counting them. */
export function titleOn(titles: readonly Title[], on: Day, { deedDay }: ChargeSettings): Title | undefined {
  return titles.find((title, i) => {
    const isOfSeller = deedDay === 'seller';
    const hasBegun = isOfSeller && i > 0 ? title.startsOn < on : title.startsOn <= on;
    return hasBegun && (title.endsOn === null || (isOfSeller ? on <= title.endsOn : on < title.endsOn));
  });
}

/**
 * Who is charged for a title: a sole holder; the representative for all, where they hold a part and are to be charged for
 * it; otherwise each holder of the right that bears such costs, by their parts.
 */
export function bearersOf(title: Title, nature: CostNature, settings: ChargeSettings): Bearer[] {
  const { holders, representativeId } = title;
  const isHolder = holders.some(holder => holder.ownerId === representativeId);
  if (settings.billing === 'representative' && representativeId !== null && isHolder)
    return [{ ownerId: representativeId, weight: 1n }];
  const bearing = holders.filter(({ right }) => right === 'full' || right === settings.splitRights[nature]);
  const weights = weightsOfParts(bearing);
  return bearing.map(({ ownerId }, i) => ({ ownerId, weight: weights[i] ?? 0n }));
}
