import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';

export const personProblem = defineProblems({
  'person-email-taken': { status: 409, title: 'Another person has this e-mail address' },
  'person-ref-taken': { status: 409, title: 'Another person has this reference' },
  'person-account-taken': { status: 409, title: 'Another person is linked to this account' },
  'person-archived': { status: 409, title: 'This person is archived' },
  'person-merge-self': { status: 422, title: 'A person cannot be merged with themselves' },
  'person-merge-two-accounts': { status: 409, title: 'Both people have an account; remove one from the org first' },
  'person-phone-not-valid': { status: 422, title: 'This phone number cannot be right' },
  'person-birth-date-not-valid': { status: 422, title: 'This date of birth cannot be right' },
  'person-team-unknown': { status: 422, title: 'This team does not exist' },
});

defineConstraints({
  person__email: () => personProblem('person-email-taken', at('email')),
  person__external_ref: () => personProblem('person-ref-taken', at('externalRef')),
  person__account: () => personProblem('person-account-taken'),
  team_person_org_id_team_id_fkey: () => personProblem('person-team-unknown', at('teamIds')),
});

function at(path: string) {
  return { errors: [{ path, code: 'refused', message: 'cannot be this' }] };
}
