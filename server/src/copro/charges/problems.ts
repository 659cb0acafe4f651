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
  'statement-not-draft': { status: 409, title: 'This statement is approved: it is only reversed as a whole' },
  'statement-not-approved': { status: 409, title: 'This statement is not approved, or was reversed' },
  'statement-outside-year': { status: 422, title: 'The period of a statement lies within one fiscal year' },
  'statement-cost-without-key': {
    status: 422,
    title: 'Some costs name neither a key nor a lot: complete their account or entry',
  },
  'statement-empty': { status: 422, title: 'There is neither a cost nor a provision to settle' },
  'statement-costs-charged-already': {
    status: 409,
    title: 'Another statement has just charged these costs; try again',
  },
  'statement-too-large': { status: 422, title: 'This statement is too long for a letter: choose a shorter period' },
  'reading-overlaps': { status: 409, title: 'This meter has a reading for these days already' },
  'reading-dates-reversed': { status: 422, title: 'A reading ends after it begins' },
  'meter-place-unknown': { status: 422, title: 'This lot or metered key is not of this association' },
});

defineConstraints({
  statement_cost_pkey: () => chargeProblem('statement-costs-charged-already'),
  statement_dates_ordered: () => chargeProblem('statement-outside-year'),
  reading_no_overlap: () => chargeProblem('reading-overlaps'),
  reading_dates_ordered: () => chargeProblem('reading-dates-reversed'),
  call__instalment: () => chargeProblem('calls-made-already'),
  call_dates_ordered: () => chargeProblem('call-dates-reversed'),
});

/** Every reason at once: what to mend is seen in one look. */
export const notSpread = (refusals: readonly ChargeRefusal[]) =>
  chargeProblem('charge-not-spread', { params: { refusals: refusals.slice(0, 100) } });
