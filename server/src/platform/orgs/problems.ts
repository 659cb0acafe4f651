import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';

export const orgProblem = defineProblems({
  'zone-unknown': { status: 422, title: 'This time zone is not known' },
  'slug-taken': { status: 409, title: 'Another org has this address; try again' },
});
defineConstraints({ org_slug_key: () => orgProblem('slug-taken') });
