import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LiveState } from '../../api/live.ts';
import { shareLiveStream } from '../../api/live-tabs.ts';
import { readApi } from '../../api/query.ts';
import type { LiveRules } from '../product.ts';
import { PRODUCTS } from '../products.ts';
import { useCurrentOrg } from '../session.ts';

/** Events that come together, such as 200 invitations, make one round of reads. */
const GATHER_MS = 150;

function allRules(): LiveRules {
  const rules: Record<string, LiveRules[string]> = {};
  for (const product of PRODUCTS) {
    for (const [type, paths] of Object.entries(product.live)) rules[type] = [...(rules[type] ?? []), ...paths];
  }
  return rules;
}

/** Reads again what an event of the org's stream makes stale. Returns the state of the connection. */
export function useLiveUpdates(): LiveState {
  const client = useQueryClient();
  const orgId = useCurrentOrg()?.id;
  const [state, setState] = useState<LiveState>('connecting');

  useEffect(() => {
    if (orgId === undefined) return undefined;
    const rules = allRules();
    const stale = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;

    function flush() {
      timer = undefined;
      for (const path of stale) void client.invalidateQueries({ predicate: query => query.queryKey.includes(path) });
      stale.clear();
    }

    const close = shareLiveStream({
      orgId,
      types: Object.keys(rules),
      onEvent: event => {
        for (const path of rules[event.type] ?? []) stale.add(path);
        timer ??= setTimeout(flush, GATHER_MS);
      },
      onGap: () => void client.invalidateQueries({ queryKey: ['org', orgId] }),
      onState: setState,
      beforeReopen: () => readApi('account', '/me'),
    });
    return () => {
      clearTimeout(timer);
      close();
    };
  }, [client, orgId]);

  return state;
}
