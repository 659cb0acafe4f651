import type { Static } from 'typebox';
import type { Database } from '../../kernel/db/database.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { localDateAt } from '../../kernel/time/wall-time.ts';
import type { Building } from './contract.ts';
import { isVoteSuspended } from './owners/rules-title.ts';
import { readBuilding } from './store-building.ts';

/** The day it is in Belgium. */
export const dayOf = (now: string): string => localDateAt(now, 'Europe/Brussels');

/** Lots with who holds them, keys with their weights and bank accounts, as they are on a day. One round trip. */
export async function getBuilding(
  db: Database,
  orgId: string,
  associationId: string,
  on: string,
): Promise<Static<typeof Building>> {
  const found = await readBuilding(db, orgId, associationId, on);
  if (!found) throw problem('not-found');
  const titles = new Map(found.titles.map(title => [title.lotId, title]));
  const lots = found.lots.map(lot => {
    const title = titles.get(lot.id);
    if (!title) return { ...lot, title: null };
    const { lotId: _lotId, ...shown } = title;
    const ids = title.holders.map(holder => holder.ownerId);
    return { ...lot, title: { ...shown, isVoteSuspended: isVoteSuspended(ids, title.representativeId) } };
  });
  return { associationId, on, lots, keys: found.keys, bankAccounts: found.bankAccounts };
}
