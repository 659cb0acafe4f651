import { splitCents } from '../../kernel/money/split.ts';
import { addDays, addMonths, type Day } from '../../kernel/time/days.ts';
import type { Payment } from './rules-interest.ts';

export type PlanInstalment = { readonly dueOn: Day; readonly cents: number };

export const MAX_PLAN_INSTALMENTS = 60;

/**
 * A debt in equal monthly parts that sum to it. Months are counted from the first day, so that the 31st comes back after
 * February. Throws RangeError for a debt below a cent for each part, or more than 60 parts: the form asks for less.
 */
export function planInstalments(debtCents: number, count: number, firstOn: Day): PlanInstalment[] {
  if (!Number.isInteger(count) || count < 1 || count > MAX_PLAN_INSTALMENTS) throw new RangeError('1 to 60 parts');
  if (debtCents < count) throw new RangeError('a part below a cent');
  return splitCents(debtCents, Array<number>(count).fill(1)).map((cents, i) => ({
    dueOn: addMonths(firstOn, i),
    cents,
  }));
}

/**
 * The first instalment that breaks the plan: not covered, by all that was paid since the plan began, so many days after it
 * was due. Payments fill instalments from the first. Null while the plan is kept.
 */
export function brokenInstalment(
  plan: readonly PlanInstalment[],
  payments: readonly Payment[],
  today: Day,
  graceDays: number,
): PlanInstalment | null {
  let owed = 0;
  for (const instalment of plan) {
    owed += instalment.cents;
    const lastDay = addDays(instalment.dueOn, graceDays);
    if (today <= lastDay) return null;
    if (paidBy(lastDay, payments) < owed) return instalment;
  }
  return null;
}

const paidBy = (day: Day, payments: readonly Payment[]): number =>
  payments.filter(payment => payment.on <= day).reduce((so, payment) => so + payment.cents, 0);
