/** Reads that change with every posted entry. */
export const LEDGER_READS = [
  '/associations/{associationId}/entries',
  '/entries/{id}',
  '/associations/{associationId}/trial-balance',
  '/associations/{associationId}/balance-sheet',
  '/associations/{associationId}/income-statement',
  '/associations/{associationId}/accounts/{id}/lines',
  '/associations/{associationId}/ledger/owners',
  '/associations/{associationId}/ledger/owners/{id}',
  '/associations/{associationId}/ledger/suppliers',
  '/associations/{associationId}/ledger/suppliers/{id}',
] as const;
export const YEAR_READS = [...LEDGER_READS, '/associations/{associationId}/fiscal-years'] as const;
