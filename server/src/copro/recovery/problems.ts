import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';

export const recoveryProblem = defineProblems({
  'recovery-nothing-owed': { status: 409, title: 'This owner owes nothing that is due' },
  'recovery-claim-unknown': { status: 422, title: 'This claim does not exist, or is settled' },
  'recovery-disputed-already': { status: 409, title: 'This claim is disputed already' },
  'recovery-plan-active': { status: 409, title: 'This owner has a payment plan already' },
  'recovery-plan-too-small': { status: 422, title: 'Each part of a plan is at least a cent' },
  'recovery-plan-over': { status: 409, title: 'This payment plan is over' },
  'recovery-sent-today': { status: 409, title: 'This owner was sent a reminder today' },
  'recovery-books-closed': {
    status: 409,
    title: 'No open fiscal year or account takes the costs of this reminder',
  },
  'recovery-rate-unknown': {
    status: 409,
    title: 'The legal rate of a year is not known yet: add it, or set the rate of the statutes',
  },
});

defineConstraints({
  reminder_once_a_day: () => recoveryProblem('recovery-sent-today'),
  reminder_claim_pkey: () => recoveryProblem('recovery-sent-today'),
  dispute__open: () => recoveryProblem('recovery-disputed-already'),
  payment_plan__active: () => recoveryProblem('recovery-plan-active'),
});
