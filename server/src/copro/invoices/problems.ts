import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';

export const invoiceProblem = defineProblems({
  'invoice-kept-already': { status: 409, title: 'This supplier’s invoice with this number is here already' },
  'invoice-step-refused': { status: 409, title: 'The invoice cannot take this step now' },
  'invoice-incomplete': { status: 422, title: 'Something is missing on the invoice' },
  'invoice-reference-unknown': {
    status: 422,
    title: 'The invoice names something that this association does not have',
  },
  'invoice-amount-not-valid': { status: 422, title: 'An invoice is for more than nothing, with no more VAT than that' },
  'invoice-period-not-valid': { status: 422, title: 'A period ends after it begins, and lasts ten years at most' },
  'invoice-account-number-not-valid': { status: 422, title: 'This account number cannot be right' },
  'invoice-communication-not-valid': { status: 422, title: 'The check digits of the communication are wrong' },
  'invoice-chart-incomplete': { status: 409, title: 'The chart of this association lacks an account for this' },
  'ubl-unreadable': { status: 422, title: 'This is no invoice in UBL that can be read' },
  'ubl-amounts-wrong': { status: 422, title: 'The amounts of this invoice do not add up' },
  'ubl-currency-not-euro': { status: 422, title: 'Only invoices in euro are taken' },
  'ubl-not-for-association': { status: 422, title: 'This invoice is for another enterprise' },
});

const unknown = (path: string) => () =>
  invoiceProblem('invoice-reference-unknown', {
    errors: [{ path, code: 'unknown', message: 'is not known here' }],
  });

defineConstraints({
  invoice__number: () => invoiceProblem('invoice-kept-already'),
  invoice_org_id_supplier_id_fkey: unknown('supplierId'),
  invoice_org_id_contract_id_fkey: unknown('contractId'),
  invoice_org_id_association_id_corrects_id_fkey: unknown('correctsId'),
  invoice_line_org_id_association_id_account_id_fkey: unknown('lines.accountId'),
  invoice_line_org_id_association_id_key_id_fkey: unknown('lines.keyId'),
  invoice_line_org_id_association_id_lot_id_fkey: unknown('lines.lotId'),
  invoice_line_org_id_owner_id_fkey: unknown('lines.ownerId'),
  invoice_total_positive: () => invoiceProblem('invoice-amount-not-valid'),
  invoice_vat_within: () => invoiceProblem('invoice-amount-not-valid'),
  invoice_line_amount_not_zero: () => invoiceProblem('invoice-amount-not-valid'),
  invoice_period_ordered: () => invoiceProblem('invoice-period-not-valid'),
});
