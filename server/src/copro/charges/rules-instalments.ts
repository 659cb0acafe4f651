import { splitCents } from '../../kernel/money/split.ts';
import { addDays, addMonths, type Day, daysBetween } from '../../kernel/time/days.ts';
import type { Period } from './rules-terms.ts';

export type Rhythm = 'monthly' | 'quarterly';
/** A slice of a year: the time it stands for, when it is due, and how much of a year's money it takes beside the others. */
export type Instalment = Period & { readonly dueOn: Day; readonly weight: number };

const MONTHS: Readonly<Record<Rhythm, number>> = { monthly: 1, quarterly: 3 };

/**
 * Cuts a fiscal year into months or quarters counted from its first day, each due so many days after it begins. All weigh
 * the same; in a year that is not made of whole ones (a first year, a changed one) each weighs its days.
 */
export function instalmentsOf(year: Period, rhythm: Rhythm, dueAfterDays: number): Instalment[] {
  const starts: Day[] = [];
  for (let on = year.startsOn, i = 1; on < year.endsOn; i += 1) {
    starts.push(on);
    on = addMonths(year.startsOn, i * MONTHS[rhythm]);
  }
  const isWhole = addMonths(year.startsOn, starts.length * MONTHS[rhythm]) === year.endsOn;
  return starts.map((startsOn, i) => {
    const endsOn = starts[i + 1] ?? year.endsOn;
    const weight = isWhole ? 1 : daysBetween(startsOn, endsOn);
    return { startsOn, endsOn, dueOn: addDays(startsOn, dueAfterDays), weight };
  });
}

/** What of a year's amount each instalment takes. */
export const slicesOf = (cents: number, instalments: readonly Instalment[]): number[] =>
  splitCents(
    cents,
    instalments.map(instalment => instalment.weight),
  );
