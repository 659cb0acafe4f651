import { addDays, type Day, type DaySpan } from '../../kernel/time/days.ts';

/** A yearly rate in hundredths of a percent, for a time. */
export type Rate = DaySpan & { readonly basisPoints: number };

/**
 * The legal rate between private persons by calendar year (law of 5 May 1865, art. 2 par. 1: the 12-month EURIBOR of the
 * December before, rounded up to a quarter, and 2 %). Announced each January: a year that is not here has no rate, and its
 * interest is refused until the year is added. The rate of the law of 2 August 2002 is for trade and never applies here.
 */
const legalRatesByYear: Readonly<Record<number, number>> = { 2022: 150, 2023: 525, 2024: 575, 2025: 450, 2026: 450 };
/** Where the figures were read: pages about the rate, not the official journal. */
export const LEGAL_RATES_SOURCE =
  'Law of 5 May 1865, art. 2 par. 1; rates as published by Embuild, Schoups and Wolters Kluwer';

export const legalRates: readonly Rate[] = Object.entries(legalRatesByYear).map(([year, basisPoints]) => {
  return { startsOn: `${year}-01-01`, endsOn: `${Number(year) + 1}-01-01`, basisPoints };
});

/** The statutes' rate where they set one, else the yearly table. Interest is then counted in the same way. */
export function ratesOf(statutoryBasisPoints: number | null): readonly Rate[] {
  if (statutoryBasisPoints === null) return legalRates;
  return [{ startsOn: '0001-01-01', endsOn: null, basisPoints: statutoryBasisPoints }];
}

/** First day of interest: the day after the claim was due. */
export const interestFrom = (dueOn: Day): Day => addDays(dueOn, 1);
