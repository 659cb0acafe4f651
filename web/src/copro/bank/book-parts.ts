import { evaluateAmount } from '@orga/server/kernel/money/evaluate-amount';

type Locale = 'fr' | 'nl' | 'de' | 'en';
/** `target`: `owner:id`, `supplier:id` or `account:id`. */
export type DraftPart = { key: number; target: string; amount: string };

/** Cents as typed, also a sum; null where it is none. */
export function centsOf(text: string, locale: Locale): number | null {
  const result = evaluateAmount(text, locale);
  return 'cents' in result ? result.cents : null;
}

/** What of the movement no part takes yet. */
export const restCents = (amountCents: number, parts: readonly DraftPart[], locale: Locale): number =>
  parts.reduce((rest, part) => rest - (centsOf(part.amount, locale) ?? 0), amountCents);

export type PartsBlocker = 'rest' | 'target';
export function partsBlocker(amountCents: number, parts: readonly DraftPart[], locale: Locale): PartsBlocker | null {
  if (parts.some(part => part.target === '')) return 'target';
  const isReadable = parts.every(part => (centsOf(part.amount, locale) ?? 0) !== 0);
  return isReadable && restCents(amountCents, parts, locale) === 0 ? null : 'rest';
}

/** As the server takes them. */
export const bodyOf = (parts: readonly DraftPart[], locale: Locale) =>
  parts.map(({ target, amount }) => {
    const [kind, id = ''] = target.split(':');
    const amountCents = centsOf(amount, locale) ?? 0;
    if (kind === 'owner') return { ownerId: id, amountCents };
    return kind === 'supplier' ? { supplierId: id, amountCents } : { accountId: id, amountCents };
  });
