import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';

export const missionProblem = defineProblems({
  'mission-ends-before-start': { status: 422, title: 'The mission ends before it starts' },
  'mission-too-long': { status: 422, title: 'A mission lasts 31 days at most' },
  'mission-role-unknown': { status: 422, title: 'A role of this mission does not exist' },
  'mission-role-twice': { status: 422, title: 'A role is named twice; raise its number instead' },
  'mission-site-unknown': { status: 422, title: 'This site does not exist' },
  'mission-zone-unknown': { status: 422, title: 'This time zone is not known' },
  'mission-not-publishable': { status: 409, title: 'The mission cannot be published as it is' },
  'mission-cancelled': { status: 409, title: 'This mission is cancelled' },
  'mission-done': { status: 409, title: 'This mission is over' },
  'mission-need-in-use': { status: 409, title: 'People are asked for this role; cancel their assignments first' },
  'mission-quota-below-accepted': { status: 409, title: 'More people have accepted than the new number allows' },
  'mission-not-draft': { status: 409, title: 'Only a draft can be deleted; cancel this mission instead' },
  'local-time-gap': { status: 422, title: 'This local time does not exist: the clocks skip it that night' },
  'local-time-ambiguous': { status: 422, title: 'This local time exists twice that night; say which one' },
});
defineConstraints({
  mission_ends_after_start: () => missionProblem('mission-ends-before-start'),
  mission_length_bounded: () => missionProblem('mission-too-long'),
  mission_org_id_site_id_fkey: () => missionProblem('mission-site-unknown'),
  role_need_org_id_role_id_fkey: () => missionProblem('mission-role-unknown'),
  role_need_org_id_mission_id_role_id_key: () => missionProblem('mission-role-twice'),
  assignment_org_id_role_need_id_mission_id_fkey: () => missionProblem('mission-need-in-use'),
});
