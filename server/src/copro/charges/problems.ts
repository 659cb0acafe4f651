import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';
import type { ChargeRefusal } from './rules-terms.ts';

export const chargeProblem = defineProblems({
  'charge-not-spread': { status: 422, title: 'Some of this cannot be spread over the owners' },
  'calls-made-already': { status: 409, title: 'These days of the budget are called already' },
  'budget-not-approved': { status: 409, title: 'The meeting has not approved this budget yet' },
  'call-not-draft': { status: 409, title: 'This call is approved: it is only reversed as a whole' },
  'call-not-approved': { status: 409, title: 'This call is not approved, or was reversed' },
  'call-dates-reversed': { status: 422, title: 'The days of a call end after they begin' },
  'call-outside-year': { status: 422, title: 'No fiscal year contains the first day of this call' },
  'call-nothing-asked': { status: 422, title: 'Nothing would be asked of anybody' },
  'call-account-missing': { status: 409, title: 'The chart lacks an account that this is posted on' },
  'call-settled-by-statement': {
    status: 409,
    title: 'A statement of charges set this against the costs: reverse it first',
  },
});

defineConstraints({
  call__instalment: () => chargeProblem('calls-made-already'),
  call_dates_ordered: () => chargeProblem('call-dates-reversed'),
});

/** Every reason at once: what to mend is seen in one look. */
export const notSpread = (refusals: readonly ChargeRefusal[]) =>
  chargeProblem('charge-not-spread', { params: { refusals: refusals.slice(0, 100) } });
