import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';

export const budgetProblem = defineProblems({
  'budget-exists': { status: 409, title: 'This fiscal year has a budget already' },
  'budget-year-unknown': { status: 422, title: 'This fiscal year does not exist' },
  'budget-not-draft': { status: 409, title: 'The meeting has this budget: take it back first' },
  'budget-step-refused': { status: 409, title: 'The budget cannot take this step now' },
  'budget-reserve-too-low': {
    status: 422,
    title: 'The reserve gets at least 5 % of last year’s ordinary charges, unless four fifths of the meeting waived it',
  },
  'budget-account-unknown': {
    status: 422,
    title: 'A line names an account of costs or a key that is not of this association',
  },
  'budget-line-twice': { status: 422, title: 'An account stands twice with the same key' },
  'budget-empty': { status: 422, title: 'A budget without any line cannot go to the meeting' },
  'budget-nothing-to-copy': { status: 422, title: 'There is nothing of the year before to copy' },
});

defineConstraints({
  budget_year_once: () => budgetProblem('budget-exists'),
  budget_reserve_floor: () => budgetProblem('budget-reserve-too-low'),
  budget_reserve_has_key: () => budgetProblem('budget-account-unknown'),
  budget_line_of_draft: () => budgetProblem('budget-not-draft'),
  budget_line_once: () => budgetProblem('budget-line-twice'),
});
