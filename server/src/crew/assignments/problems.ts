import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';
import type { AssignmentBlocker } from './rules.ts';

export const assignmentProblem = defineProblems({
  'invitation-link-wrong': {
    status: 404,
    title: 'This link is not one of ours, or not whole; open it from the message again',
  },
  'invitation-revoked': { status: 410, title: 'This invitation was taken back' },
  'invitation-expired': { status: 410, title: 'This invitation has expired; ask to be invited again' },
  'invitation-nobody': { status: 422, title: 'Nobody could be invited' },
  'double-booking': { status: 409, title: 'This person has accepted other work at that time' },
  'already-assigned': { status: 409, title: 'This person is already asked for this mission' },
  'already-accepted': { status: 409, title: 'This was accepted already; only a cancellation undoes it' },
  'already-answered': { status: 409, title: 'This was declined already; a new invitation is needed' },
  'already-cancelled': { status: 409, title: 'This was cancelled' },
  'not-invited': { status: 409, title: 'There is no invitation to answer' },
  'not-accepted': { status: 409, title: 'This was not accepted' },
  'not-yet-expired': { status: 409, title: 'This invitation is still open' },
  'quota-full': { status: 409, title: 'All places of this role are taken' },
  'mission-not-open': { status: 409, title: 'This mission is not open for answers' },
  'manager-must-confirm': { status: 403, title: 'Only a manager can do this' },
  'reason-missing': { status: 422, title: 'Say why, for the person who accepted' },
});

export const blockerProblem = (blocker: AssignmentBlocker | 'double-booking') => assignmentProblem(blocker);

defineConstraints({
  assignment_no_double_booking: () => assignmentProblem('double-booking'),
  assignment__one_active: () => assignmentProblem('already-assigned'),
});
