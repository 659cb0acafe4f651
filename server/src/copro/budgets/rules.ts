import { divideRounded } from '../../kernel/money/rational.ts';

export { reserveFloorCents } from '../charges/rules-call.ts';
export { instalmentsOf, type Rhythm } from '../charges/rules-instalments.ts';
export { alertOf, type BudgetLine, type Variance, varianceOf } from '../charges/rules-variance.ts';

/** Works and exceptional costs keep the value of the building: they are the extraordinary part of a budget. */
export type Nature = 'ordinary' | 'extraordinary';
export const natureOf = (accountCode: string): Nature =>
  /^(611|66|67)/.test(accountCode) ? 'extraordinary' : 'ordinary';

/** Costs that fall on the owners: not the movements of the funds (68) nor what is carried forward (69). */
export const isCost = (accountCode: string): boolean => /^6[0-7]/.test(accountCode);

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
