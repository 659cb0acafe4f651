import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';

export const paymentProblem = defineProblems({
  'payment-reference-unknown': { status: 422, title: 'The order names something that this association does not have' },
  'payment-invoice-not-payable': { status: 409, title: 'An invoice of this order cannot be paid now' },
  'payment-ordered-already': { status: 409, title: 'Something of this is in another order already' },
  'payment-nothing-to-collect': { status: 409, title: 'No owner with a mandate owes anything due by this day' },
  'payment-file-refused': { status: 422, title: 'The bank would refuse the file' },
  'payment-order-step-refused': { status: 409, title: 'The order cannot take this step now' },
  'payment-order-same-person': { status: 409, title: 'Two different people approve an order' },
  'payment-order-file-differs': { status: 409, title: 'The file is not the one that you looked at' },
  'creditor-identifier-missing': {
    status: 409,
    title: 'Direct debits need the creditor identifier of the association',
  },
  'creditor-identifier-not-valid': { status: 422, title: 'This creditor identifier cannot be right' },
  'mandate-account-not-valid': { status: 422, title: 'This account number cannot be right' },
  'mandate-reference-taken': { status: 409, title: 'Another mandate has this reference' },
  'mandate-there-already': { status: 409, title: 'This owner has a mandate; revoke it first' },
  'mandate-reference-not-valid': { status: 422, title: 'A reference has 35 letters, digits and plain signs at most' },
  'mandate-owner-unknown': { status: 422, title: 'This owner does not exist' },
});

defineConstraints({
  payment__live: () => paymentProblem('payment-ordered-already'),
  payment_order_two_people: () => paymentProblem('payment-order-same-person'),
  payment_order_fixed: () => paymentProblem('payment-order-file-differs'),
  mandate__reference: () => paymentProblem('mandate-reference-taken'),
  mandate__live: () => paymentProblem('mandate-there-already'),
  mandate_reference_form: () => paymentProblem('mandate-reference-not-valid'),
  mandate_org_id_owner_id_fkey: () => paymentProblem('mandate-owner-unknown'),
});
