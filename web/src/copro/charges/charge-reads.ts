import { LEDGER_READS } from '../ledger/ledger-reads.ts';

export const BUDGET_READS = [
  '/associations/{associationId}/budgets',
  '/budgets/{id}',
  '/budgets/{id}/variance',
] as const;
export const LETTER_READS = ['/letters', '/letters/progress/{id}', '/print-batches'] as const;
/** What an approved or reversed call or statement changes. */
export const CALL_READS = [
  '/associations/{associationId}/calls',
  '/calls/{id}',
  '/associations/{associationId}/statements',
  '/statements/{id}',
  ...LETTER_READS,
  ...LEDGER_READS,
] as const;
export const RECOVERY_READS = [
  '/associations/{associationId}/recovery',
  '/associations/{associationId}/recovery/owners/{ownerId}',
  ...LETTER_READS,
] as const;
