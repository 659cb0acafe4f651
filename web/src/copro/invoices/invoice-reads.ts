import type { GetData } from '../../api/query.ts';
import { LEDGER_READS } from '../ledger/ledger-reads.ts';

/** Reads that change with a step of an invoice. */
export const INVOICE_READS = ['/associations/{associationId}/invoices', '/invoices/{id}'] as const;
export const BOOKING_READS = [
  ...INVOICE_READS,
  ...LEDGER_READS,
  '/associations/{associationId}/bank-accounts',
  '/associations/{associationId}/bank-movements',
  '/associations/{associationId}/bank-statements',
  '/associations/{associationId}/payment-orders',
  '/payment-orders/{id}',
] as const;

export type Invoice = GetData<'/invoices/{id}'>;
