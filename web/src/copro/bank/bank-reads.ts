import { BOOKING_READS } from '../invoices/invoice-reads.ts';

/** Reads that change when a movement is decided on. */
export const BANK_READS = [...BOOKING_READS, '/associations/{associationId}/bank-rules'] as const;
