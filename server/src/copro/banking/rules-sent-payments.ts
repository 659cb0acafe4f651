import type { Allocation, MovementToMatch } from './rules-match-types.ts';

export type Sent = {
  readonly orderId: string;
  readonly messageId: string;
  readonly orderCents: number;
  readonly endToEndId: string;
  readonly amountCents: number;
  readonly itemId: string;
  readonly kind: 'transfer' | 'debit';
};

/**
 * Movements that are payments of ours, come back by the reference that we gave them: one payment by its own, a whole order
 * by that of the file. Each payment is found once. `openOf` says what its item still has open: one that was settled otherwise
 * is for a person to decide.
 */
export function findSentPayments(
  movements: readonly (MovementToMatch & { customerReference: string })[],
  sent: readonly Sent[],
  openOf: (itemId: string) => number,
): Map<string, Allocation[]> {
  const byEndToEnd = new Map(sent.map(it => [it.endToEndId, it]));
  const byMessage = Map.groupBy(sent, it => it.messageId);
  const taken = new Set<string>();
  const found = new Map<string, Allocation[]>();
  for (const movement of movements.filter(it => it.isStatementBalanced)) {
    const one = byEndToEnd.get(movement.customerReference);
    const group = one ? [one] : (byMessage.get(movement.customerReference) ?? []);
    const cents = group.reduce((sum, it) => sum + signed(it), 0);
    const isWhole = one !== undefined || cents === signedTotal(group[0]);
    if (group.length === 0 || !isWhole || cents !== movement.amountCents) continue;
    if (group.some(it => taken.has(it.itemId) || Math.abs(openOf(it.itemId)) < it.amountCents)) continue;
    for (const { itemId } of group) taken.add(itemId);
    found.set(
      movement.id,
      group.map(it => ({ itemId: it.itemId, amountCents: signed(it) })),
    );
  }
  return found;
}

const signed = ({ kind, amountCents }: Sent): number => (kind === 'transfer' ? -amountCents : amountCents);
const signedTotal = (one: Sent | undefined): number =>
  one ? (one.kind === 'transfer' ? -one.orderCents : one.orderCents) : 0;
