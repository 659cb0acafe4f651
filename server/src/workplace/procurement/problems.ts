import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';

export const supplierProblem = defineProblems({
  'supplier-enterprise-number-taken': { status: 409, title: 'Another supplier has this enterprise number' },
  'supplier-enterprise-number-not-valid': { status: 422, title: 'This enterprise number cannot be right' },
  'supplier-iban-not-valid': { status: 422, title: 'This account number cannot be right' },
  'supplier-bic-not-valid': { status: 422, title: 'This bank code cannot be right' },
  'supplier-archived': { status: 409, title: 'This supplier is archived' },
});

export const at = (path: string) => ({ errors: [{ path, code: 'refused', message: 'cannot be this' }] });

defineConstraints({
  supplier__enterprise_number: () => supplierProblem('supplier-enterprise-number-taken', at('enterpriseNumber')),
});
