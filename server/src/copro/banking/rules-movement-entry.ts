/** A part of a movement. Amounts are signed as the movement: positive was received. */
export type MovementPart =
  | {
      readonly kind: 'owner' | 'supplier';
      readonly partyId: string;
      readonly amountCents: number;
      readonly settles: readonly SettledItem[];
      readonly text?: string;
    }
  | { readonly kind: 'account'; readonly accountId: string; readonly amountCents: number; readonly text?: string };
export type SettledItem = {
  readonly entryId: string;
  readonly position: number;
  readonly accountId: string;
  readonly amountCents: number;
};
export type PartAccounts = { readonly bank: string; readonly owner: string; readonly supplier: string };
export type MovementLine = {
  accountId: string;
  ownerId?: string;
  supplierId?: string;
  debitCents: number;
  creditCents: number;
  text?: string;
};
export type Settlement = { entryId: string; position: number; amountCents: number }[];
export type MovementEntry = { lines: MovementLine[]; settlements: Settlement[] };

/**
 * The entry of a movement: the bank against owners, suppliers or accounts. A party has one line on each account where
 * something of it is settled; what settles nothing stands on `accounts.owner` or `accounts.supplier`. `settlements` match
 * each line with its items, under the id that the entry will have.
 */
export function movementEntry(
  entryId: string,
  amountCents: number,
  parts: readonly MovementPart[],
  accounts: PartAccounts,
): MovementEntry {
  const lines: MovementLine[] = [{ accountId: accounts.bank, ...side(amountCents) }];
  const settlements: Settlement[] = [];
  for (const part of parts) {
    if (part.kind === 'account') {
      lines.push({ accountId: part.accountId, ...textOf(part), ...side(-part.amountCents) });
      continue;
    }
    const party = part.kind === 'owner' ? { ownerId: part.partyId } : { supplierId: part.partyId };
    for (const [accountId, { cents, items }] of byAccount(part, accounts[part.kind])) {
      if (cents === 0) continue;
      lines.push({ accountId, ...party, ...textOf(part), ...side(-cents) });
      const settledCents = items.reduce((sum, it) => sum + it.amountCents, 0);
      if (items.length > 0)
        settlements.push([
          ...items.map(({ entryId: id, position, amountCents: settled }) => ({
            entryId: id,
            position,
            amountCents: settled,
          })),
          { entryId, position: lines.length, amountCents: -settledCents },
        ]);
    }
  }
  return { lines, settlements };
}

type OfAccount = { cents: number; items: SettledItem[] };

function byAccount(
  { amountCents, settles }: Extract<MovementPart, { partyId: string }>,
  usual: string,
): Map<string, OfAccount> {
  const found = new Map<string, OfAccount>();
  const at = (accountId: string): OfAccount => {
    const known = found.get(accountId) ?? { cents: 0, items: [] };
    found.set(accountId, known);
    return known;
  };
  let restCents = amountCents;
  for (const item of settles) {
    const account = at(item.accountId);
    account.cents += item.amountCents;
    account.items.push(item);
    restCents -= item.amountCents;
  }
  if (restCents !== 0) at(usual).cents += restCents;
  return found;
}

const textOf = ({ text }: { text?: string }) => (text ? { text } : {});

/** Positive is debit. */
const side = (cents: number): { debitCents: number; creditCents: number } => ({
  debitCents: Math.max(cents, 0),
  creditCents: Math.max(-cents, 0),
});
