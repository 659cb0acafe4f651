import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { writeDirectDebits } from '../banking/index.ts';
import { getAssociation } from '../register/index.ts';
import { paymentProblem } from './problems.ts';
import { findCreditor } from './store-mandates.ts';
import type { NewPayment } from './store-orders.ts';
import { type Collectable, findOwnAccount, listCollectable } from './store-payable.ts';
import { endToEndIdOf, keepOrder, newMessageId } from './write-order.ts';

type Input = { bankAccountId: string; collectOn: string; dueThrough: string };
type Collection = NewPayment & { isFirst: boolean };

/** An order that collects what owners with a mandate owe by a day, one collection for each claim. */
export async function createDebits(
  tx: Tx,
  events: Events,
  associationId: string,
  input: Input,
  now: string,
): Promise<string> {
  const association = await getAssociation(tx, associationId);
  const account = await findOwnAccount(tx, associationId, input.bankAccountId);
  if (!account)
    throw paymentProblem('payment-reference-unknown', {
      errors: [{ path: 'bankAccountId', code: 'unknown', message: 'is not known here' }],
    });
  const creditor = await tx.first(findCreditor(associationId));
  if (!creditor) throw paymentProblem('creditor-identifier-missing');
  const due = await listCollectable(tx, associationId, input.dueThrough);
  if (due.length === 0) throw paymentProblem('payment-nothing-to-collect');
  const collections = collectionsOf(due);
  const messageId = newMessageId(now);
  const head = {
    associationId,
    bankAccountId: account.id,
    kind: 'debit',
    messageId,
    executeOn: input.collectOn,
  } as const;
  return keepOrder(tx, events, head, collections, () =>
    writeDirectDebits({
      version: '02',
      messageId,
      createdAt: now,
      initiatorName: association.name,
      ...(association.enterpriseNumber ? { enterpriseNumber: association.enterpriseNumber } : {}),
      creditor: { name: association.name, iban: account.iban, ...(account.bic ? { bic: account.bic } : {}) },
      creditorId: creditor.identifier,
      isBatchBooked: false,
      collections: collections.map((it, index) => ({
        endToEndId: it.endToEndId,
        amountCents: it.amountCents,
        collectOn: input.collectOn,
        sequenceType: it.isFirst ? 'FRST' : 'RCUR',
        debtor: { name: it.partyName, iban: it.iban, ...(due[index]?.bic ? { bic: due[index].bic } : {}) },
        mandate: { id: due[index]?.reference ?? '', signedOn: due[index]?.signedOn ?? '' },
        remittance: { kind: 'text', text: it.remittance },
      })),
    }),
  );
}

/** The first of a mandate that was never used is FRST, whatever else the order collects by it. */
function collectionsOf(due: readonly Collectable[]): Collection[] {
  const used = new Set<string>();
  return due.map(one => {
    const isFirst = one.isFirst && !used.has(one.mandateId);
    used.add(one.mandateId);
    const id = newId();
    return {
      id,
      entryId: one.entryId,
      position: one.position,
      invoiceId: null,
      mandateId: one.mandateId,
      sequenceType: isFirst ? 'FRST' : 'RCUR',
      partyName: one.ownerName,
      iban: one.iban,
      amountCents: one.openCents,
      endToEndId: endToEndIdOf(id),
      remittance: one.documentRef,
      isFirst,
    };
  });
}
