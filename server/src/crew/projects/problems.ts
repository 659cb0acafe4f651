import { defineProblems } from '../../kernel/problem/problem.ts';

export const projectProblem = defineProblems({
  'project-archived': { status: 409, title: 'This project is archived' },
  'project-zone-unknown': { status: 422, title: 'This time zone is not known' },
  'project-site-unknown': { status: 422, title: 'This site does not exist' },
  'project-manager-unknown': { status: 422, title: 'This manager is not a member of the org' },
  'project-dates-reversed': { status: 422, title: 'The project ends before it starts' },
  'project-status-not-reachable': { status: 409, title: 'The project cannot go to this status from its present one' },
});
