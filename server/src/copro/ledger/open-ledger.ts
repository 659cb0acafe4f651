import type { Tx } from '../../kernel/db/database.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { chartOf } from './chart.ts';
import { insertAccounts, insertJournals } from './store-accounts.ts';

/** The journals that every association has; each bank account gets one more. */
export const JOURNALS = [
  { code: 'ACH', kind: 'purchases' },
  { code: 'VEN', kind: 'calls' },
  { code: 'BNK', kind: 'bank' },
  { code: 'OD', kind: 'general' },
  { code: 'RAN', kind: 'opening' },
] as const;

/** Gives an association its chart and its journals. `generalKeyId` is how costs fall where nothing else is said. */
export async function openLedger(
  tx: Tx,
  association: { id: string; accounting: 'full' | 'simplified'; generalKeyId: string | null },
): Promise<void> {
  const accounts = [...chartOf(association.accounting).values()].filter(account => account.isPosting);
  await insertJournals(tx, association.id, JOURNALS);
  await insertAccounts(
    tx,
    association.id,
    accounts.map(account => ({
      id: newId(),
      code: account.code,
      names: {},
      party: account.party,
      keyId: account.side === 'expense' && account.tenantPercent !== null ? association.generalKeyId : null,
      tenantPercent: account.tenantPercent,
    })),
  );
}
