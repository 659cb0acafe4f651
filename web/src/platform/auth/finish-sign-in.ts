import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { leaveCacheScope } from '../../app/cache-scope.ts';
import { returnParam } from '../../app/search-params.ts';
import { meQuery } from '../../app/session.ts';

const RETURN_TO = 'orga.returnTo';

/** Where to go on after the link of the confirmation mail, which may open another tab. */
export function rememberReturn(returnTo: string | undefined): void {
  if (returnTo === undefined) localStorage.removeItem(RETURN_TO);
  else localStorage.setItem(RETURN_TO, returnTo);
}

function takeReturn(): string | undefined {
  const returnTo = returnParam({ returnTo: localStorage.getItem(RETURN_TO) });
  localStorage.removeItem(RETURN_TO);
  return returnTo;
}

/** After the cookies are set: nothing of another account stays in memory or on disk, then on to where one wanted to go. */
export function useFinishSignIn(): (returnTo?: string) => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return async returnTo => {
    await leaveCacheScope();
    client.clear();
    const me = await client.fetchQuery(meQuery);
    const { wipeCaches } = await import('../../app/persistence.ts');
    // Private windows may refuse IndexedDB: there is nothing to wipe then.
    await wipeCaches(owner => owner !== me.account.id).catch(() => undefined);
    // Replaced, so that a spent link does not stay one step back.
    router.history.replace(returnTo ?? takeReturn() ?? '/');
  };
}
