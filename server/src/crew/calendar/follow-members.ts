import type { Tx } from '../../kernel/db/database.ts';
import { toPersonMerged } from '../../workplace/people/index.ts';
import { endFeed, type FeedDeps } from './feeds.ts';
import { findRole, listFeedIdsOf, moveFeeds } from './store.ts';

// Who may see the planning of others, and so may hold an address that shows it.
const PLANNERS: readonly string[] = ['owner', 'admin', 'manager'];

/** A secret address must not see more than its maker may: it ends with their membership, or with their right. */
export function followMembers(deps: FeedDeps): void {
  deps.events.react('platform.member.removed', (tx, { accountId }) => endFeedsOf(deps, tx, String(accountId), 'all'));
  deps.events.react('platform.member.updated', async (tx, { accountId }) => {
    const role = await findRole(tx, String(accountId));
    if (role === undefined || !PLANNERS.includes(role)) await endFeedsOf(deps, tx, String(accountId), 'of-many');
  });
  deps.events.react('workplace.person.merged', async (tx, payload) => {
    const { personId, mergedPersonId } = toPersonMerged(payload);
    await moveFeeds(tx, mergedPersonId, personId);
  });
}

async function endFeedsOf(deps: FeedDeps, tx: Tx, accountId: string, which: 'all' | 'of-many'): Promise<void> {
  for (const id of await listFeedIdsOf(tx, accountId, which)) await endFeed(deps, tx, id);
}
