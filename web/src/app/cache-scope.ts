import type { QueryClient } from '@tanstack/react-query';
import { type LastSeen, noteLastSeen } from './session.ts';

/** Changes of scope run one after the other. */
let turn: Promise<void> = Promise.resolve();
let active: { accountId: string; orgId: string; stopped: Promise<() => void> } | undefined;

/** Kept offline actions can only be sent when their functions are known, so these come first. */
async function open(client: QueryClient, { accountId, orgId }: LastSeen): Promise<() => void> {
  const [{ PRODUCTS }, { registerOfflineActions }, { startPersistence }] = await Promise.all([
    import('./products.ts'),
    import('./offline-actions.ts'),
    import('./persistence.ts'),
  ]);
  registerOfflineActions(
    client,
    PRODUCTS.flatMap(product => product.offline),
  );
  return startPersistence(client, accountId, orgId);
}

/** Makes the cache of this account and org the one that is restored and written; the previous one stays on disk. */
export function enterCacheScope(client: QueryClient, scope: LastSeen): Promise<void> {
  turn = turn.then(() => enter(client, scope));
  return turn;
}

async function enter(client: QueryClient, scope: LastSeen): Promise<void> {
  if (active?.accountId === scope.accountId && active.orgId === scope.orgId) return;
  await leaveCacheScope();
  noteLastSeen(scope);
  const stopped = open(client, scope)
    // Private windows may refuse IndexedDB: the page then works without a kept cache.
    .catch(() => () => undefined);
  active = { ...scope, stopped };
  await stopped;
}

export async function leaveCacheScope(): Promise<void> {
  const left = active;
  active = undefined;
  (await left?.stopped)?.();
}
