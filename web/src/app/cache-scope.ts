import type { QueryClient } from '@tanstack/react-query';
import { type LastSeen, noteLastSeen } from './session.ts';

let active: { accountId: string; orgId: string; stopped: Promise<() => void> } | undefined;

/** Makes the cache of this account and org the one that is restored and written; the previous one stays on disk. */
export async function enterCacheScope(client: QueryClient, scope: LastSeen): Promise<void> {
  if (active?.accountId === scope.accountId && active.orgId === scope.orgId) return;
  await leaveCacheScope();
  noteLastSeen(scope);
  const stopped = import('./persistence.ts')
    .then(({ startPersistence }) => startPersistence(client, scope.accountId, scope.orgId))
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
