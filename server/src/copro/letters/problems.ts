import { defineConstraints, defineProblems, problem } from '../../kernel/problem/problem.ts';

export const letterProblem = defineProblems({
  'bank-account-missing': { status: 409, title: 'Add the bank account that owners pay to first' },
  'letter-not-made': { status: 409, title: 'This letter has not been made yet' },
  'letter-not-failed': { status: 409, title: 'This letter did not fail: there is nothing to try again' },
  'letter-channel-not-allowed': {
    status: 409,
    title: 'This owner has not agreed in writing to letters by e-mail, or it must go by post',
  },
  'nothing-to-print': { status: 409, title: 'No letter is waiting to be printed' },
  'communications-used-up': { status: 409, title: 'This association has no structured communication left' },
});

defineConstraints({
  charge_setting__prefix: () => problem('concurrent-change'),
  charge_setting_numbers_left: () => letterProblem('communications-used-up'),
});
