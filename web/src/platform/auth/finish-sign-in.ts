import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { leaveCacheScope } from '../../app/cache-scope.ts';
import { meQuery } from '../../app/session.ts';

/** After the cookies are set: nothing of another account stays in memory or on disk, then on to where one wanted to go. */
export function useFinishSignIn(): (returnTo: string | undefined) => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return async returnTo => {
    await leaveCacheScope();
    client.clear();
    const me = await client.fetchQuery(meQuery);
    const { wipeCaches } = await import('../../app/persistence.ts');
    // Private windows may refuse IndexedDB: there is nothing to wipe then.
    await wipeCaches(owner => owner !== me.account.id).catch(() => undefined);
    router.history.push(returnTo ?? '/');
  };
}
