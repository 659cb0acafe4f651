import { divideRounded } from '../../kernel/money/rational.ts';

export { reserveFloorCents } from '../charges/rules-call.ts';
export { instalmentsOf, type Rhythm } from '../charges/rules-instalments.ts';
export { isCost, natureOf } from '../charges/rules-nature.ts';
export type { CostNature as Nature } from '../charges/rules-terms.ts';
export { alertOf, type BudgetLine, type Variance, varianceOf } from '../charges/rules-variance.ts';

/** An amount changed by a percentage in hundredths of a percent, to the nearest cent. */
export const raised = (cents: number, byBp: number): number =>
  Number(divideRounded(BigInt(cents) * BigInt(10_000 + byBp), 10_000n));

/** The first days of the months or quarters that have begun before a day, each with the day after its last one so far. */
export function periodsUntil(
  periods: readonly { readonly startsOn: string; readonly endsOn: string }[],
  until: string,
): { startsOn: string; endsOn: string }[] {
  return periods
    .filter(one => one.startsOn < until)
    .map(({ startsOn, endsOn }) => ({ startsOn, endsOn: endsOn < until ? endsOn : until }));
}
