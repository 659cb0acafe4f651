import { defineConstraints, defineProblems, problem } from '../../kernel/problem/problem.ts';

export const calendarProblem = defineProblems({
  'feed-not-found': { status: 404, title: 'This calendar address is not valid any more' },
  'feed-subject-wrong': { status: 422, title: 'A feed belongs to one person, one team, one project or the whole org' },
  'no-own-person': { status: 409, title: 'Your account is not linked to a person of this org yet' },
  'calendar-zone-unknown': { status: 422, title: 'This time zone is not known' },
  'calendar-file-wrong': { status: 422, title: 'This file cannot be read as a calendar' },
  'calendar-too-many': {
    status: 422,
    title: 'This calendar has more dates than one import takes; choose a shorter period',
  },
});
// Two imports of the same file at once: the second sees the missions of the first when it is sent again.
defineConstraints({
  mission__source: () => problem('concurrent-change'),
  calendar_feed_org_id_person_id_fkey: () => problem('not-found'),
  calendar_feed_org_id_team_id_fkey: () => problem('not-found'),
  calendar_feed_org_id_project_id_fkey: () => problem('not-found'),
});
