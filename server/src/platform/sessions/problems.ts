import { defineProblems } from '../../kernel/problem/problem.ts';

export const sessionProblem = defineProblems({
  'refresh-refused': { status: 401, title: 'This session cannot be continued; sign in again' },
  'refresh-superseded': { status: 409, title: 'This session was continued elsewhere a moment ago; use its new token' },
});
