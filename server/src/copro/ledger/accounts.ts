import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { findChartAccount, partyOf, sideOf } from './chart.ts';
import { ledgerProblem } from './problems.ts';
import { type AccountRow, insertAccounts, lockAccount, updateAccount } from './store-accounts.ts';

type Settings = Pick<AccountRow, 'names' | 'keyId' | 'tenantPercent'>;

/** An own account below one of the chart, whose side and party it takes over. */
export async function createAccount(
  tx: Tx,
  events: Events,
  associationId: string,
  input: { code: string; names: AccountRow['names']; keyId?: string | null; tenantPercent?: number | null },
): Promise<AccountRow> {
  const above = findChartAccount(input.code);
  if (!above || above.code.length < 2) throw ledgerProblem('account-outside-chart');
  const account = {
    id: newId(),
    code: input.code,
    names: input.names,
    party: partyOf(input.code),
    keyId: input.keyId ?? null,
    tenantPercent: input.tenantPercent ?? above.tenantPercent,
  };
  await insertAccounts(tx, associationId, [account]);
  await tell(tx, events, 'created', associationId, account);
  return { ...account, isOpen: true };
}

/** Changes what an account says of later entries; what was posted stays as it was. */
export async function changeAccount(
  tx: Tx,
  events: Events,
  id: string,
  change: Partial<Settings & { isOpen: boolean }>,
): Promise<AccountRow> {
  const before = await lockAccount(tx, id);
  if (!before) throw problem('not-found');
  const after = { ...before, ...change };
  await updateAccount(tx, after);
  await tell(tx, events, 'updated', before.associationId, after);
  return after;
}

/** For lists: names of the chart where the account has none of its own. */
export function accountCard({ names, ...account }: AccountRow) {
  const known = findChartAccount(account.code);
  return {
    ...account,
    names: Object.keys(names).length > 0 ? names : (known?.names ?? {}),
    side: sideOf(account.code),
    isNormalised: known?.code === account.code && known.isNormalised,
  };
}

async function tell(
  tx: Tx,
  events: Events,
  what: string,
  associationId: string,
  account: { id: string; code: string },
): Promise<void> {
  record(tx, `copro.account.${what}`, { type: 'account', id: account.id, label: account.code }, { after: account });
  await events.emit(tx, `copro.account.${what}`, { associationId, accountId: account.id });
}
