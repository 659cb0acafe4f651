import type { Tx } from '../../../kernel/db/database.ts';
import type { Events } from '../../../kernel/events/events.ts';
import { newId } from '../../../kernel/ids/ids.ts';
import { problem } from '../../../kernel/problem/problem.ts';
import { record } from '../../../platform/audit/index.ts';
import { lockOpenAssociation } from '../associations.ts';
import { toIban } from '../owners/owners.ts';
import type { BankAccountChange, NewBankAccount } from './contract.ts';
import { insertBankAccount, lockBankAccount, updateBankAccount } from './store.ts';

export async function createBankAccount(
  tx: Tx,
  events: Events,
  associationId: string,
  input: NewBankAccount,
  id = newId(),
): Promise<{ id: string }> {
  const iban = toIban(input.iban, 'iban');
  await lockOpenAssociation(tx, associationId);
  const row = { id, iban, bic: input.bic?.trim() || null, name: input.name ?? '', purpose: input.purpose };
  await insertBankAccount(tx, associationId, { ...row, closedOn: null });
  // An account number that changes is what fraud begins with: who entered it is kept.
  record(tx, 'copro.bank_account.created', { type: 'bank-account', id, label: iban }, { after: row });
  await events.emit(tx, 'copro.bank_account.created', { associationId, bankAccountId: id });
  return { id };
}

/** Its number never changes: another number is another account. */
export async function changeBankAccount(tx: Tx, events: Events, id: string, change: BankAccountChange): Promise<void> {
  const before = await lockBankAccount(tx, id);
  if (!before) throw problem('not-found');
  await updateBankAccount(tx, { ...before, ...change });
  const { name, closedOn } = before;
  record(
    tx,
    'copro.bank_account.updated',
    { type: 'bank-account', id, label: before.iban },
    { before: { name, closedOn }, after: change },
  );
  await events.emit(tx, 'copro.bank_account.updated', { associationId: before.associationId, bankAccountId: id });
}
