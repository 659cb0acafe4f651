import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';

export const memberProblem = defineProblems({
  'last-owner': { status: 409, title: 'An org always has an owner; appoint another one first' },
  'owner-needed': { status: 403, title: 'Only an owner may appoint or remove owners' },
  'already-member': { status: 409, title: 'This address belongs to a member already' },
  'invitation-open': { status: 409, title: 'This address has an open invitation already' },
  'role-unknown': { status: 422, title: 'This role does not exist in this org' },
  'invitation-not-valid': { status: 410, title: 'This invitation is not valid any more; ask for a new one' },
  'invitation-for-another': { status: 403, title: 'This invitation was sent to another address' },
});
defineConstraints({ org_invitation__one_open: () => memberProblem('invitation-open') });
