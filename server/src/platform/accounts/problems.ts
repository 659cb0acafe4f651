import { defineProblems } from '../../kernel/problem/problem.ts';

export const accountProblem = defineProblems({
  'credentials-wrong': { status: 401, title: 'E-mail or password is wrong, or the address is not confirmed yet' },
  'link-not-valid': { status: 410, title: 'This link is not valid any more; ask for a new one' },
  'password-not-accepted': { status: 422, title: 'Choose another password' },
});
