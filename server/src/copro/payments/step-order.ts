import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { paymentProblem } from './problems.ts';
import {
  approveFirst,
  approveSecond,
  lockOrder,
  markCancelled,
  markExported,
  type OrderRow,
  type OrderState,
} from './store-orders.ts';

/** The first of two, or the second by somebody else: each says which bytes they looked at. */
export async function approveOrder(tx: Tx, events: Events, id: string, sha256: string): Promise<void> {
  const order = await lockInState(tx, id, ['draft'], 'approve');
  if (order.sha256 !== sha256) throw paymentProblem('payment-order-file-differs');
  if (!order.firstApprovedBy) await approveFirst(tx, id);
  else if (order.firstApprovedBy === tx.actor.accountId) throw paymentProblem('payment-order-same-person');
  else await approveSecond(tx, id);
  await tell(tx, events, 'approved', order, { sha256 });
}

/** Said when the file is given to the bank. Again changes nothing. */
export async function exportOrder(tx: Tx, events: Events, id: string): Promise<void> {
  const order = await lockInState(tx, id, ['approved', 'exported', 'confirmed'], 'export');
  if (order.state !== 'approved') return;
  await markExported(tx, id);
  await tell(tx, events, 'exported', order);
}

/** Not given to the bank after all, or refused by it. */
export async function cancelOrder(tx: Tx, events: Events, id: string): Promise<void> {
  const order = await lockInState(tx, id, ['draft', 'approved', 'exported'], 'cancel');
  await markCancelled(tx, id);
  await tell(tx, events, 'cancelled', order);
}

async function lockInState(tx: Tx, id: string, states: readonly OrderState[], step: string): Promise<OrderRow> {
  const order = await lockOrder(tx, id);
  if (!order) throw problem('not-found');
  if (!states.includes(order.state))
    throw paymentProblem('payment-order-step-refused', { params: { state: order.state, step } });
  return order;
}

async function tell(tx: Tx, events: Events, what: string, order: OrderRow, after: object = {}): Promise<void> {
  const { id, associationId, messageId, state } = order;
  record(
    tx,
    `copro.payment-order.${what}`,
    { type: 'payment-order', id, label: messageId },
    { before: { state }, after },
  );
  await events.emit(tx, `copro.payment-order.${what}`, { associationId, orderId: id });
}
