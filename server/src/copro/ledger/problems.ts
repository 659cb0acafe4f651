import { defineConstraints, defineProblems } from '../../kernel/problem/problem.ts';

export const ledgerProblem = defineProblems({
  'entry-unbalanced': { status: 422, title: 'Debit and credit of this entry differ' },
  'entry-amount-invalid': { status: 422, title: 'Each line needs one amount above zero, on one side' },
  'entry-too-few-lines': { status: 422, title: 'An entry has at least two lines' },
  'entry-reference-unknown': {
    status: 422,
    title: 'A line or the entry names an account, journal, owner, supplier, lot or key that is not there',
  },
  'period-outside-year': { status: 422, title: 'The day is not in the fiscal year' },
  'entry-party-missing': { status: 422, title: 'This account needs an owner or a supplier on each line, others none' },
  'entry-outside-year': { status: 422, title: 'No fiscal year contains this day' },
  'fiscal-year-not-open': { status: 409, title: 'The fiscal year takes no entries' },
  'period-locked': { status: 409, title: 'The period of this day is locked' },
  'entry-reversed-already': { status: 409, title: 'This entry was reversed before' },
  'items-settled-already': { status: 409, title: 'Something of this was settled before' },
  'matching-unbalanced': { status: 422, title: 'Matched amounts belong to one party and one account, and sum to zero' },
  'matching-undone-already': { status: 409, title: 'This matching was undone before' },
  'fiscal-year-step-refused': { status: 409, title: 'The fiscal year cannot take this step now' },
  'next-fiscal-year-not-open': {
    status: 409,
    title: 'Open the next fiscal year first: the balances are carried to it',
  },
  'earlier-fiscal-year-not-closed': { status: 409, title: 'Close the earlier fiscal years first' },
  'account-outside-chart': { status: 422, title: 'The code is not below an account of the normalised chart' },
  'account-code-taken': { status: 409, title: 'The chart has this account already' },
  'fiscal-year-overlaps': { status: 409, title: 'Another fiscal year contains some of these days' },
  'fiscal-year-length-invalid': {
    status: 422,
    title: 'A fiscal year ends after it begins, and lasts two years at most',
  },
});

// Foreign keys of an entry and its lines.
const REFERENCES = [
  'entry_org_id_association_id_journal_fkey',
  'entry_line_org_id_association_id_account_id_fkey',
  'entry_line_org_id_owner_id_fkey',
  'entry_line_org_id_supplier_id_fkey',
  'entry_line_org_id_association_id_lot_id_fkey',
  'entry_line_org_id_association_id_key_id_fkey',
];

defineConstraints({
  entry_balanced: () => ledgerProblem('entry-unbalanced'),
  entry_complete: () => ledgerProblem('entry-too-few-lines'),
  entry_parties_named: () => ledgerProblem('entry-party-missing'),
  entry_in_year: () => ledgerProblem('entry-outside-year'),
  entry_year_open: () => ledgerProblem('fiscal-year-not-open'),
  entry_period_open: () => ledgerProblem('period-locked'),
  fiscal_year_lock_within: () => ledgerProblem('period-outside-year'),
  ...Object.fromEntries(REFERENCES.map(name => [name, () => ledgerProblem('entry-reference-unknown')])),
  entry__reversed_once: () => ledgerProblem('entry-reversed-already'),
  entry_line_one_side: () => ledgerProblem('entry-amount-invalid'),
  open_item_not_overpaid: () => ledgerProblem('items-settled-already'),
  matching_parts_sum: () => ledgerProblem('matching-unbalanced'),
  matching__undone_once: () => ledgerProblem('matching-undone-already'),
  account__code: () => ledgerProblem('account-code-taken'),
  fiscal_year_no_overlap: () => ledgerProblem('fiscal-year-overlaps'),
  fiscal_year_length: () => ledgerProblem('fiscal-year-length-invalid'),
});
