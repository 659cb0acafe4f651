import type { Tx } from '../../../kernel/db/database.ts';
import type { Events } from '../../../kernel/events/events.ts';
import { newId } from '../../../kernel/ids/ids.ts';
import { createYear, findAccountIds, findYearOf, type NewLine, postEntries, stepYear } from '../../ledger/index.ts';
import type { PlannedBalance } from './plan.ts';

/** Takes what the opening balances lack to balance until somebody knows better. */
const SUSPENSE = '499';

/**
 * Books the opening balances as one entry of the opening journal, dated the first day of the fiscal year, which is created and
 * opened unless it is there.
 */
export async function bookBalances(
  tx: Tx,
  events: Events,
  associationId: string,
  openingOn: string,
  balances: readonly PlannedBalance[],
  ownerOf: (key: string) => string,
): Promise<void> {
  if (balances.length === 0) return;
  const year =
    (await findYearOf(tx, associationId, openingOn)) ?? (await openYear(tx, events, associationId, openingOn));
  const codes = [...new Set([...balances.map(balance => balance.accountCode), SUSPENSE])];
  const accounts = await findAccountIds(tx, associationId, codes);
  const accountOf = (code: string): string => {
    const id = accounts.get(code);
    if (!id) throw new Error(`account ${code} went away between reading and booking`);
    return id;
  };
  const lines = balances.map(({ accountCode, ownerKey, cents }) => ({
    ...lineOf(accountOf(accountCode), cents),
    ownerId: ownerKey === null ? null : ownerOf(ownerKey),
    dueOn: ownerKey === null ? null : openingOn,
  }));
  const left = balances.reduce((sum, { cents }) => sum + cents, 0);
  if (left !== 0 || lines.length < 2) lines.push({ ...lineOf(accountOf(SUSPENSE), -left), ownerId: null, dueOn: null });
  await postEntries(tx, events, [
    {
      id: newId(),
      associationId,
      fiscalYearId: year.id,
      journal: 'RAN',
      onDate: openingOn,
      kind: 'normal',
      documentRef: `RAN ${year.name}`,
      documentType: 'import',
      documentId: null,
      text: year.name,
      lines,
    },
  ]);
}

async function openYear(tx: Tx, events: Events, associationId: string, startsOn: string) {
  const endsOn = Temporal.PlainDate.from(startsOn).add({ years: 1 }).toString();
  const last = Temporal.PlainDate.from(endsOn).subtract({ days: 1 });
  const name = last.year === Number(startsOn.slice(0, 4)) ? `${last.year}` : `${startsOn.slice(0, 4)}-${last.year}`;
  const year = await createYear(tx, events, { associationId, name, startsOn, endsOn });
  return stepYear(tx, events, year.id, 'open');
}

const lineOf = (accountId: string, cents: number): NewLine => ({
  accountId,
  debitCents: Math.max(cents, 0),
  creditCents: Math.max(-cents, 0),
});
