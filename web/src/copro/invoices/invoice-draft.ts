import { evaluateAmount } from '@orga/server/kernel/money/evaluate-amount';

type Locale = 'fr' | 'nl' | 'de' | 'en';
/** A line as it is typed: amounts are texts that may hold a sum. */
export type DraftLine = {
  key: number;
  accountId: string;
  tenant: string;
  vat: string;
  amount: string;
  text: string;
  /** Kept as they are: this form does not change them. */
  keyId: string | null;
  lotId: string | null;
  ownerId: string | null;
  vatRateBp: number;
};
export type Draft = {
  kind: 'invoice' | 'credit-note';
  supplierId: string;
  number: string;
  issuedOn: string;
  dueOn: string;
  total: string;
  communication: string;
  text: string;
  periodStartsOn: string;
  periodEndsOn: string;
  lines: DraftLine[];
};

export const emptyLine = (key: number): DraftLine => ({
  key,
  accountId: '',
  tenant: '',
  vat: '',
  amount: '',
  text: '',
  keyId: null,
  lotId: null,
  ownerId: null,
  vatRateBp: 0,
});

/** Cents of an amount as typed, also below zero; empty is zero, null is none. */
export function centsOf(text: string, locale: Locale): number | null {
  if (text.trim() === '') return 0;
  const result = evaluateAmount(text, locale);
  return 'cents' in result ? result.cents : null;
}

export type DraftBlocker = 'number' | 'day' | 'total' | 'amount';

/** Why this cannot be kept yet. What is wrong with an invoice that can be kept is told by its steps. */
export function draftBlocker(draft: Draft, locale: Locale): DraftBlocker | null {
  if (draft.number.trim() === '') return 'number';
  if (draft.issuedOn === '') return 'day';
  const total = centsOf(draft.total, locale);
  if (total === null || total <= 0) return 'total';
  const amounts = draft.lines.flatMap(line => [line.amount, line.vat]);
  return amounts.some(text => centsOf(text, locale) === null) ? 'amount' : null;
}

/** What the lines still lack of the total, in cents. */
export const missingCents = (draft: Draft, locale: Locale): number =>
  (centsOf(draft.total, locale) ?? 0) - draft.lines.reduce((sum, line) => sum + (centsOf(line.amount, locale) ?? 0), 0);

/** As the server takes it. */
export function bodyOf(draft: Draft, locale: Locale) {
  const lines = draft.lines
    .filter(line => (centsOf(line.amount, locale) ?? 0) !== 0)
    .map(({ accountId, tenant, vat, amount, text, keyId, lotId, ownerId, vatRateBp }) => ({
      accountId: accountId || null,
      tenantPercent: /^\d{1,3}$/.test(tenant.trim()) ? Math.min(100, Number(tenant)) : null,
      vatCents: centsOf(vat, locale) ?? 0,
      amountCents: centsOf(amount, locale) ?? 0,
      text: text.trim(),
      keyId,
      lotId,
      ownerId,
      vatRateBp,
    }));
  return {
    supplierId: draft.supplierId || null,
    number: draft.number.trim(),
    issuedOn: draft.issuedOn,
    ...(draft.dueOn ? { dueOn: draft.dueOn } : {}),
    totalCents: centsOf(draft.total, locale) ?? 0,
    vatCents: lines.reduce((sum, line) => sum + line.vatCents, 0),
    communication: draft.communication.trim() || null,
    text: draft.text.trim(),
    periodStartsOn: draft.periodStartsOn || null,
    periodEndsOn: draft.periodEndsOn || null,
    lines,
  };
}
