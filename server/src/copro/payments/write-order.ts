import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { record } from '../../platform/audit/index.ts';
import { type SepaFile, SepaRefusal } from '../banking/index.ts';
import { keepFile } from '../files/index.ts';
import { paymentProblem } from './problems.ts';
import { insertOrder, type NewOrder, type NewPayment } from './store-orders.ts';

type Head = Pick<NewOrder, 'associationId' | 'bankAccountId' | 'kind' | 'messageId' | 'executeOn'>;

/** Unique for the bank, and short enough for its groups to add their numbers. */
export const newMessageId = (now: string): string =>
  `ORGA-${now.slice(0, 10).replaceAll('-', '')}-${newId().slice(-12)}`;

/** At most 35 characters that come back with the movement. */
export const endToEndIdOf = (paymentId: string): string => paymentId.replaceAll('-', '');

/** Keeps the order with the file that the bank would get: what is looked at and approved is what goes out. */
export async function keepOrder(
  tx: Tx,
  events: Events,
  head: Head,
  payments: readonly NewPayment[],
  write: () => SepaFile,
): Promise<string> {
  const file = written(write);
  const name = `${head.kind === 'transfer' ? 'pain.001' : 'pain.008'}-${head.messageId}.xml`;
  const kept = await keepFile(tx, head.associationId, {
    name,
    mediaType: 'application/xml',
    content: new TextEncoder().encode(file.xml),
  });
  const id = newId();
  const { totalCents, paymentCount } = file;
  await insertOrder(tx, { ...head, id, totalCents, paymentCount, fileId: kept.id, sha256: kept.sha256 }, payments);
  record(
    tx,
    'copro.payment-order.created',
    { type: 'payment-order', id, label: head.messageId },
    { after: { kind: head.kind, totalCents, paymentCount, sha256: kept.sha256 } },
  );
  await events.emit(tx, 'copro.payment-order.created', { associationId: head.associationId, orderId: id });
  return id;
}

function written(write: () => SepaFile): SepaFile {
  try {
    return write();
  } catch (error) {
    if (error instanceof SepaRefusal)
      throw paymentProblem('payment-file-refused', { params: { reason: error.code, field: error.field } });
    throw error;
  }
}
