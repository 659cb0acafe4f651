/** What an invoice goes through. That it is paid is not a step: the ledger says so. */
export type InvoiceState = 'received' | 'checked' | 'approved' | 'booked' | 'disputed';
export type InvoiceStep = 'change' | 'check' | 'approve' | 'reopen' | 'book' | 'dispute' | 'settle';

export type InvoiceToCheck = {
  readonly supplierId: string | null;
  readonly totalCents: number;
  readonly vatCents: number;
  readonly lines: readonly LineToCheck[];
};
export type LineToCheck = {
  readonly accountId: string | null;
  readonly accountCode: string | null;
  readonly lotId: string | null;
  readonly ownerId: string | null;
  readonly amountCents: number;
  readonly vatCents: number;
};

export type InvoiceBlocker =
  | { readonly code: 'state'; readonly state: InvoiceState }
  | { readonly code: 'supplier-missing' }
  | { readonly code: 'lines-missing' }
  | { readonly code: 'account-missing'; readonly line: number }
  | { readonly code: 'lot-missing'; readonly line: number }
  | { readonly code: 'owner-misplaced'; readonly line: number }
  | { readonly code: 'total-differs'; readonly expected: number; readonly found: number }
  | { readonly code: 'vat-differs'; readonly expected: number; readonly found: number };

const FROM: Record<InvoiceStep, readonly InvoiceState[]> = {
  change: ['received'],
  check: ['received'],
  approve: ['checked'],
  reopen: ['checked', 'approved'],
  book: ['approved'],
  dispute: ['received', 'checked', 'approved', 'booked'],
  settle: ['disputed'],
};

/** Why this step cannot be taken now; null when it can. */
export function stepBlocker(step: InvoiceStep, state: InvoiceState): InvoiceBlocker | null {
  return FROM[step].includes(state) ? null : { code: 'state', state };
}

/** The state after a step; a dispute that ends leaves a booked invoice booked, and has any other looked at again. */
export function stateAfter(step: InvoiceStep, isBooked: boolean): InvoiceState {
  switch (step) {
    case 'check':
      return 'checked';
    case 'approve':
      return 'approved';
    case 'book':
      return 'booked';
    case 'dispute':
      return 'disputed';
    case 'settle':
      return isBooked ? 'booked' : 'received';
    default:
      return 'received';
  }
}

/** Why an invoice is not complete: everything on it has its place, and the lines sum to what it says. */
export function checkBlocker({ supplierId, totalCents, vatCents, lines }: InvoiceToCheck): InvoiceBlocker | null {
  if (!supplierId) return { code: 'supplier-missing' };
  if (lines.length === 0) return { code: 'lines-missing' };
  for (const [index, line] of lines.entries()) {
    if (!line.accountId) return { code: 'account-missing', line: index };
    const isPrivate = line.accountCode?.startsWith('643') ?? false;
    if (isPrivate && !line.lotId) return { code: 'lot-missing', line: index };
    if (!isPrivate && line.ownerId) return { code: 'owner-misplaced', line: index };
  }
  const amounts = lines.reduce((sum, line) => sum + line.amountCents, 0);
  if (amounts !== totalCents) return { code: 'total-differs', expected: totalCents, found: amounts };
  const vat = lines.reduce((sum, line) => sum + line.vatCents, 0);
  return vat === vatCents ? null : { code: 'vat-differs', expected: vatCents, found: vat };
}
