import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { enterCacheScope } from '../cache-scope.ts';
import { useCurrentOrg, useMe } from '../session.ts';

/** Keeps the browser's cache that of the signed-in account and the org on screen. */
export function useCacheScope(): void {
  const client = useQueryClient();
  const accountId = useMe().account.id;
  const orgId = useCurrentOrg()?.id;
  useEffect(() => {
    if (orgId !== undefined) void enterCacheScope(client, { accountId, orgId });
  }, [client, accountId, orgId]);
}
