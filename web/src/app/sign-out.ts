import type { QueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { leaveCacheScope } from './cache-scope.ts';
import { forgetLastSeen, readLastSeen } from './session.ts';

const channel = 'BroadcastChannel' in window ? new BroadcastChannel('orga-session') : undefined;

/** Ends the session on the server, removes this account's data from the browser and its tabs, and starts afresh. */
export async function signOut(client: QueryClient): Promise<void> {
  await api.POST('/auth/sign-out');
  const accountId = readLastSeen()?.accountId;
  await leaveCacheScope();
  const { wipeCaches } = await import('./persistence.ts');
  await wipeCaches(owner => accountId === undefined || owner === accountId);
  forgetLastSeen();
  client.clear();
  channel?.postMessage('signed-out');
  // A new document: nothing of the old session stays in memory.
  window.location.assign('/sign-in');
}

/** Another tab signed out: this one must not go on showing that account's data. */
export function followSignOut(): void {
  if (channel) channel.onmessage = () => window.location.assign('/sign-in');
}
