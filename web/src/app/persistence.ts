import {
  type DehydratedState,
  defaultShouldDehydrateQuery,
  dehydrate,
  hydrate,
  type Query,
  type QueryClient,
} from '@tanstack/react-query';
import { createStore, delMany, get, keys, set } from 'idb-keyval';

/** Raised when the shape of cached answers changes: older caches are then dropped. */
const SHAPE = 1;
const WEEK_MS = 7 * 86_400_000;
const WRITE_AFTER_MS = 1_000;

type Kept = { shape: number; at: number; state: DehydratedState };

const store = createStore('orga-cache', 'queries');

function isKept(query: Query, orgId: string): boolean {
  const [scope, owner] = query.queryKey;
  const ours = scope === 'account' || (scope === 'org' && owner === orgId);
  return ours && query.meta?.['keep'] !== false && defaultShouldDehydrateQuery(query);
}

async function restore(client: QueryClient, key: string): Promise<void> {
  const kept = await get<Kept>(key, store);
  if (kept === undefined || kept.shape !== SHAPE || kept.at < Date.now() - WEEK_MS) return;
  // Answers that came meanwhile are newer and stay: hydrate compares their times.
  hydrate(client, kept.state);
  // What was kept is shown at once and read again when a page uses it.
  await client.invalidateQueries({ refetchType: 'none' });
}

/**
 * Restores what this account last saw of this org and keeps it up to date in IndexedDB. Actions made offline are kept
 * too, and sent now if there is a network. Returns the function that stops.
 */
export async function startPersistence(client: QueryClient, accountId: string, orgId: string): Promise<() => void> {
  const key = `${accountId}:${orgId}`;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function write() {
    timer = undefined;
    const state = dehydrate(client, { shouldDehydrateQuery: query => isKept(query, orgId) });
    const kept: Kept = { shape: SHAPE, at: Date.now(), state };
    // A full disk or a refused store: the page goes on without a kept cache.
    set(key, kept, store).catch(() => undefined);
  }

  function writeLater() {
    timer ??= setTimeout(write, WRITE_AFTER_MS);
  }

  await restore(client, key);
  const stopQueries = client.getQueryCache().subscribe(event => {
    if (event.type === 'updated' || event.type === 'removed') writeLater();
  });
  const stopMutations = client.getMutationCache().subscribe(writeLater);
  // A paused action must survive a tab that is closed at once.
  window.addEventListener('pagehide', write);
  // Answers that came before this point are kept too.
  writeLater();
  void client.resumePausedMutations();

  return () => {
    clearTimeout(timer);
    stopQueries();
    stopMutations();
    window.removeEventListener('pagehide', write);
  };
}

/** Removes the caches in this browser that `belongs` says are to go; it is given the account's id. */
export async function wipeCaches(belongs: (accountId: string) => boolean): Promise<void> {
  const all = await keys<string>(store);
  await delMany(
    all.filter(key => belongs(key.slice(0, key.indexOf(':')))),
    store,
  );
}
