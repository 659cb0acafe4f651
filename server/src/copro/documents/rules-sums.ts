import type { CallForFunds, DocumentData, DocumentTemplate, OwnerLedger, Reminder, Statement } from './contract.ts';

const sum = (cents: readonly number[]): number => cents.reduce((total, part) => total + part, 0);
const isPaid = (payment: { amountCents: number } | null, cents: number): boolean =>
  payment === null || payment.amountCents <= Math.max(0, cents);

/** Which sum of a document does not hold, or null. A letter with a wrong sum is never sent. */
export function sumBlocker(template: DocumentTemplate, data: DocumentData): string | null {
  // The template names the type of its data.
  if (template === 'call-for-funds') return callSumBlocker(data as CallForFunds);
  if (template === 'statement') return statementSumBlocker(data as Statement);
  if (template === 'reminder') return reminderSumBlocker(data as Reminder);
  if (template === 'owner-ledger') return ledgerSumBlocker(data as OwnerLedger);
  return null;
}

function callSumBlocker(call: CallForFunds): string | null {
  if (sum(call.rows.map(row => row.amountCents)) !== call.totalCents) return 'total';
  const reserve = call.rows.filter(row => row.fund === 'reserve').map(row => row.amountCents);
  if (sum(reserve) !== call.reserveCents) return 'reserve';
  if (call.rows.some(row => !call.lots.some(lot => lot.code === row.lotCode))) return 'lots';
  return null;
}

function statementSumBlocker({ rows, privateCosts, provisions, totals, payment }: Statement): string | null {
  const lines = [...rows, ...privateCosts];
  if (sum(rows.map(row => row.amountCents)) !== totals.chargesCents) return 'charges';
  if (sum(privateCosts.map(row => row.amountCents)) !== totals.privateCents) return 'private';
  if (sum(provisions.map(row => row.amountCents)) !== totals.provisionsCents) return 'provisions';
  if (totals.chargesCents + totals.privateCents - totals.provisionsCents !== totals.balanceCents) return 'balance';
  if (lines.some(row => row.ownerCents + row.tenantCents !== row.amountCents)) return 'parts';
  if (sum(lines.map(row => row.ownerCents)) !== totals.ownerCents) return 'owner';
  if (sum(lines.map(row => row.tenantCents)) !== totals.tenantCents) return 'tenant';
  if (sum(lines.map(row => row.vatCents)) !== totals.vatCents) return 'vat';
  return isPaid(payment, totals.balanceCents) ? null : 'payment';
}

function reminderSumBlocker({ items, interest, costs, totals, payment }: Reminder): string | null {
  if (sum(items.map(item => item.amountCents - item.paidCents)) !== totals.openCents) return 'open';
  if (sum(costs.map(cost => cost.amountCents)) !== totals.costsCents) return 'costs';
  const exact = sum(interest.map(row => row.amountTenThousandths));
  // The lines are shown to four decimals, so they may differ from the sum by half of the last one each.
  if (Math.abs(exact - totals.interestCents * 100) > 50 + interest.length / 2) return 'interest';
  if (totals.openCents + totals.interestCents + totals.costsCents !== totals.totalCents) return 'total';
  return isPaid(payment, totals.totalCents) ? null : 'payment';
}

function ledgerSumBlocker({ openingCents, rows, closingCents, payment }: OwnerLedger): string | null {
  let balance = openingCents;
  for (const row of rows) {
    balance += row.debitCents - row.creditCents;
    if (row.balanceCents !== balance) return 'balance';
  }
  if (balance !== closingCents) return 'closing';
  return isPaid(payment, closingCents) ? null : 'payment';
}
