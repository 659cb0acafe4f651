import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';

export const bankProblem = defineProblems({
  'statement-file-refused': { status: 422, title: 'This is no bank statement file that can be read' },
  'bank-account-unknown': { status: 422, title: 'The file is of an account that no association here has' },
  'bank-statement-differs': { status: 409, title: 'Another statement with this number and day was imported before' },
  'bank-statement-in-use': { status: 409, title: 'Movements of this statement are booked; undo them first' },
  'bank-movement-booked': { status: 409, title: 'This movement is booked already' },
  'bank-movement-not-booked': { status: 409, title: 'This movement is not booked' },
  'bank-proposal-gone': { status: 409, title: 'This proposal is no longer there; look again' },
  'bank-parts-differ': { status: 422, title: 'The parts do not sum to the movement' },
  'bank-part-not-valid': { status: 422, title: 'A part names one owner, supplier or account, and settles items of it' },
  'bank-chart-incomplete': { status: 409, title: 'The chart of this association lacks an account for this' },
  'bank-rule-known': { status: 409, title: 'This is remembered already' },
});

defineConstraints({
  bank_booking__live: () => bankProblem('bank-movement-booked'),
  bank_statement__fingerprint: () => bankProblem('bank-statement-differs'),
  bank_statement__number: () => bankProblem('bank-statement-differs'),
  bank_movement__fingerprint: () => bankProblem('bank-statement-differs'),
  bank_rule__once: () => bankProblem('bank-rule-known'),
  bank_booking_org_id_association_id_movement_id_fkey: () => bankProblem('bank-statement-in-use'),
});
