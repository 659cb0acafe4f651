import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { reverseEntry, undoMatchingsOf } from '../ledger/index.ts';
import { type BookingReason, bookMovements } from './book-movements.ts';
import type { BookingPart } from './contract.ts';
import { learnRule } from './learn-rule.ts';
import type { StoredProposal } from './match-open-movements.ts';
import { bankProblem } from './problems.ts';
import type { MovementPart, SettledItem } from './rules-movement-entry.ts';
import { OpenItems } from './rules-open-items.ts';
import { lockMoneyOf } from './store-accounts.ts';
import { confirmOrders } from './store-confirmation.ts';
import { listOpenItems, lockOpenMovements, type OpenMovement } from './store-match-inputs.ts';
import { findMovement, lockLiveBooking, markUndone } from './store-movements.ts';

/** Books a movement as a clerk says: one part or several that sum to it. `isLearned`: the same is proposed next time. */
export async function bookByHand(
  tx: Tx,
  events: Events,
  id: string,
  input: { parts: readonly BookingPart[]; isLearned: boolean },
  reason: BookingReason = 'clerk',
): Promise<void> {
  const movement = await lockForDecision(tx, id);
  const { associationId } = movement;
  const sum = input.parts.reduce((so, part) => so + part.amountCents, 0);
  if (sum !== movement.amountCents)
    throw bankProblem('bank-parts-differ', { params: { expectedCents: movement.amountCents, foundCents: sum } });
  const parts: MovementPart[] = [];
  for (const part of input.parts) parts.push(await partOf(tx, associationId, part));
  await bookMovements(tx, events, associationId, [{ movement, parts, reason, reasons: [] }]);
  const [only] = parts;
  if (input.isLearned && parts.length === 1 && only) await learnRule(tx, associationId, movement, only);
  await confirmOrders(tx, associationId);
  await tell(tx, events, 'booked', associationId, movement);
}

/** Books what was proposed, if it is proposed still. */
export async function acceptProposal(
  tx: Tx,
  events: Events,
  id: string,
  input: { targetId: string; isLearned: boolean },
): Promise<void> {
  const movement = await lockForDecision(tx, id);
  const { proposals = [] } = (await findMovement(tx, id)) ?? {};
  const proposal = (proposals as StoredProposal[]).find(it => it.target.id === input.targetId);
  if (!proposal) throw bankProblem('bank-proposal-gone');
  const { target } = proposal;
  const { amountCents } = movement;
  const items = proposal.allocations.map(({ entryId, position, amountCents: cents }) => ({
    entryId,
    position,
    amountCents: cents,
  }));
  const part: BookingPart =
    target.kind === 'account'
      ? { accountId: target.id, amountCents }
      : target.kind === 'owner'
        ? { ownerId: target.id, amountCents, items }
        : { supplierId: target.id, amountCents, items };
  await bookByHand(tx, events, id, { parts: [part], isLearned: input.isLearned }, 'proposal');
}

/** Opens again what the booking settled, and posts its mirror, on its own day unless another is given. */
export async function undoBooking(tx: Tx, events: Events, id: string, onDate: string | null): Promise<void> {
  const movement = await findMovement(tx, id);
  if (!movement) throw problem('not-found');
  await lockMoneyOf(tx, movement.associationId);
  const booking = await lockLiveBooking(tx, id);
  if (!booking) throw bankProblem('bank-movement-not-booked');
  await undoMatchingsOf(tx, booking.entryId);
  const mirror = await reverseEntry(tx, events, booking.entryId, {
    onDate: onDate ?? booking.onDate,
    text: 'Annulation',
  });
  await markUndone(tx, { id: booking.id, movementId: id, reversalId: mirror.id });
  await confirmOrders(tx, movement.associationId);
  await tell(tx, events, 'undone', movement.associationId, { id, amountCents: 0, name: '' });
}

async function lockForDecision(tx: Tx, id: string): Promise<OpenMovement & { associationId: string }> {
  const found = await findMovement(tx, id);
  if (!found) throw problem('not-found');
  await lockMoneyOf(tx, found.associationId);
  const [movement] = await lockOpenMovements(tx, found.associationId, id);
  if (!movement) throw bankProblem('bank-movement-booked');
  return { ...movement, associationId: found.associationId };
}

/** Items that are named are settled; where none are, the oldest due ones of the party. */
async function partOf(tx: Tx, associationId: string, part: BookingPart): Promise<MovementPart> {
  const { ownerId, supplierId, accountId, amountCents, items, text } = part;
  const named = [ownerId, supplierId, accountId].filter(it => it !== undefined && it !== null);
  const common = { amountCents, ...(text ? { text } : {}) };
  const partyId = ownerId ?? supplierId;
  if (named.length !== 1 || amountCents === 0 || (!partyId && items?.length)) throw bankProblem('bank-part-not-valid');
  if (!partyId) return { kind: 'account', accountId: accountId ?? '', ...common };
  const rows = await listOpenItems(tx, associationId, partyId);
  const byId = new Map(rows.map(row => [`${row.entryId}:${row.position}`, row]));
  const open = new OpenItems([...byId].map(([id, row]) => ({ ...row, id, documentNumber: row.documentRef })));
  const chosen = items
    ? items.map(it => ({ itemId: `${it.entryId}:${it.position}`, amountCents: it.amountCents }))
    : open.spread(partyId, amountCents);
  const settles = chosen.map(({ itemId, amountCents: cents }): SettledItem => {
    const row = byId.get(itemId);
    // Of another party, or settled meanwhile: the same answer, it cannot be settled by this.
    if (!row || Math.sign(cents) !== Math.sign(row.openCents) || Math.abs(cents) > Math.abs(row.openCents))
      throw bankProblem('bank-proposal-gone');
    return { entryId: row.entryId, position: row.position, accountId: row.accountId, amountCents: cents };
  });
  return { kind: ownerId ? 'owner' : 'supplier', partyId, settles, ...common };
}

async function tell(
  tx: Tx,
  events: Events,
  what: string,
  associationId: string,
  movement: { id: string; amountCents: number; name: string },
): Promise<void> {
  const { id, amountCents, name } = movement;
  record(tx, `copro.bank-movement.${what}`, { type: 'bank-movement', id, label: name }, { after: { amountCents } });
  await events.emit(tx, `copro.bank-movement.${what}`, { associationId, movementId: id });
}
