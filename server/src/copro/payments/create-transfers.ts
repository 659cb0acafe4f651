import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { type Remittance, writeCreditTransfers } from '../banking/index.ts';
import { getAssociation } from '../register/index.ts';
import { paymentProblem } from './problems.ts';
import type { NewPayment } from './store-orders.ts';
import { findOwnAccount, lockInvoices, type PayableInvoice } from './store-payable.ts';
import { endToEndIdOf, keepOrder, newMessageId } from './write-order.ts';

type Input = { bankAccountId: string; executeOn: string; invoiceIds: readonly string[] };

/** An order of transfers for what booked invoices have open. An invoice is in one live order only (409, by the database). */
export async function createTransfers(
  tx: Tx,
  events: Events,
  associationId: string,
  input: Input,
  now: string,
): Promise<string> {
  const association = await getAssociation(tx, associationId);
  const account = await findOwnAccount(tx, associationId, input.bankAccountId);
  if (!account) throw unknown('bankAccountId');
  const ids = [...new Set(input.invoiceIds)];
  const invoices = await lockInvoices(tx, associationId, ids);
  if (invoices.length !== ids.length) throw unknown('invoiceIds');
  const payments = invoices.map(invoice => ({ invoice, payment: paymentOf(invoice) }));
  const messageId = newMessageId(now);
  const head = {
    associationId,
    bankAccountId: account.id,
    kind: 'transfer',
    messageId,
    executeOn: input.executeOn,
  } as const;
  return keepOrder(
    tx,
    events,
    head,
    payments.map(it => it.payment),
    () =>
      writeCreditTransfers({
        version: '03',
        messageId,
        createdAt: now,
        initiatorName: association.name,
        ...(association.enterpriseNumber ? { enterpriseNumber: association.enterpriseNumber } : {}),
        groups: [
          {
            debtor: { name: association.name, iban: account.iban, ...(account.bic ? { bic: account.bic } : {}) },
            executeOn: input.executeOn,
            // One movement each on the statement: each comes back with its own reference.
            isBatchBooked: false,
            payments: payments.map(({ invoice, payment }) => ({
              endToEndId: payment.endToEndId,
              amountCents: payment.amountCents,
              creditor: { name: payment.partyName, iban: payment.iban, ...(invoice.bic ? { bic: invoice.bic } : {}) },
              remittance: remittanceOf(invoice),
            })),
          },
        ],
      }),
  );
}

function paymentOf(invoice: PayableInvoice): NewPayment {
  const { entryId, iban, openCents, supplierName } = invoice;
  const reason =
    invoice.state !== 'booked'
      ? 'not-booked'
      : invoice.kind !== 'invoice' || !openCents || openCents <= 0
        ? 'nothing-open'
        : iban
          ? null
          : 'account-missing';
  if (reason || !entryId || !iban || !openCents)
    throw paymentProblem('payment-invoice-not-payable', {
      params: { reason, invoiceId: invoice.id, number: invoice.number },
    });
  const id = newId();
  return {
    id,
    entryId,
    position: 1,
    invoiceId: invoice.id,
    mandateId: null,
    sequenceType: null,
    partyName: supplierName ?? '',
    iban,
    amountCents: openCents,
    endToEndId: endToEndIdOf(id),
    remittance: invoice.ogmDigits ?? textOf(invoice),
  };
}

const textOf = ({ paymentText, number }: PayableInvoice): string => paymentText || number;

const remittanceOf = (invoice: PayableInvoice): Remittance =>
  invoice.ogmDigits ? { kind: 'ogm', digits: invoice.ogmDigits } : { kind: 'text', text: textOf(invoice) };

const unknown = (path: string) =>
  paymentProblem('payment-reference-unknown', { errors: [{ path, code: 'unknown', message: 'is not known here' }] });
