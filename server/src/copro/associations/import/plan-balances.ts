import { readCents } from '../../../kernel/money/amount-text.ts';
import { foldWords } from './columns.ts';
import type { Known, PlannedBalance, PlannedOwner } from './plan.ts';
import { placeColumns, type Report, RowReader } from './read-cells.ts';
import type { Table } from './read-tables.ts';

/** Words for the accounts that most opening balances are on. */
const ACCOUNTS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['4101', 'fonds de roulement|roulement|werkkapitaal|betriebskapital|working|working fund'],
    ['4100', 'fonds de reserve|reserve|reservefonds|rucklage|reserve fund'],
    ['551', 'banque roulement|banque courant|compte a vue|zichtrekening|girokonto|bank working|current account'],
    ['550', 'banque reserve|compte epargne|spaarrekening|sparkonto|bank reserve|savings account'],
  ].flatMap(([code = '', words = '']) => words.split('|').map(word => [word, code])),
);
/** More than a building has: sums of them stay exact. */
const MAX_CENTS = 100_000_000_000;

/** Opening balances by account, positive in debit: what an owner owes, what the bank holds. */
export function planBalances(
  tables: readonly Table[],
  owners: readonly PlannedOwner[],
  accounts: Known['accounts'],
  report: Report,
): PlannedBalance[] {
  const balances: PlannedBalance[] = [];
  const byName = ownersByName(owners);
  for (const table of tables) {
    const { places } = placeColumns(table, 'balances');
    for (const name of ['account', 'amount'] as const)
      if (!places.has(name)) report({ section: 'balances', line: null, column: name, code: 'column-missing' });
    if (!places.has('account') || !places.has('amount')) continue;
    for (const row of table.rows) {
      const cells = new RowReader({ section: 'balances', places, table }, row, report);
      const balance = readBalance(cells, byName, accounts);
      if (balance && balance.cents !== 0) balances.push(balance);
    }
  }
  return balances;
}

function readBalance(
  cells: RowReader<'account' | 'owner' | 'amount'>,
  byName: ReadonlyMap<string, string | null>,
  accounts: Known['accounts'],
): PlannedBalance | null {
  const accountText = cells.text('account', 80);
  const accountCode = ACCOUNTS[foldWords(accountText)] ?? accountText;
  const party = accounts.get(accountCode);
  const ownerText = cells.text('owner', 300);
  const ownerKey = ownerText === '' ? null : byName.get(foldWords(ownerText));
  const amountText = cells.text('amount', 40);
  const amount = readCents(amountText);
  if (party === undefined || party === 'supplier') cells.wrong('account', 'account-unknown', accountText);
  else if (ownerText !== '' && ownerKey === undefined) cells.wrong('owner', 'owner-unknown', ownerText);
  else if (ownerText !== '' && ownerKey === null) cells.wrong('owner', 'owner-ambiguous', ownerText);
  else if ((party === 'owner') !== (ownerKey !== null)) cells.wrong('owner', 'owner-and-account-differ', ownerText);
  else if (!('cents' in amount) || Math.abs(amount.cents) > MAX_CENTS)
    cells.wrong('amount', 'amount-not-valid', amountText);
  else return { line: cells.line, accountCode, ownerKey: ownerKey ?? null, cents: amount.cents };
  return null;
}

/** Names in either order, and e-mails; null where several owners answer to it. */
function ownersByName(owners: readonly PlannedOwner[]): Map<string, string | null> {
  const byName = new Map<string, string | null>();
  for (const { key, name, firstName = '', email } of owners) {
    const names = [`${name} ${firstName}`, `${firstName} ${name}`, email ?? ''].map(foldWords);
    for (const text of new Set(names)) if (text !== '') byName.set(text, byName.has(text) ? null : key);
  }
  return byName;
}
