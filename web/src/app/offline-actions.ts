import { type QueryClient, type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { newId } from '../api/ids.ts';
import { ApiProblem } from '../api/problem.ts';
import { type GetPath, scopeHeaders } from '../api/query.ts';

/** Headers of one call: its org, and a key that makes a repeated sending harmless. */
export type Call = { headers: Record<string, string> };

/**
 * An action that may be done without a network: it is kept in IndexedDB and sent when the network is back, in order,
 * with the same idempotency key however often it is tried. `run` loads its code on demand.
 */
export type OfflineAction<Input> = {
  name: string;
  run: (input: Input, call: Call) => Promise<unknown>;
  /** Reads that are stale afterwards. */
  refresh: readonly GetPath[];
};

type Kept<Input> = { input: Input; orgId: string; idempotencyKey: string };

const MAX_TRIES = 5;

export function callFor(orgId: string | undefined, idempotencyKey: string): Call {
  const headers: Record<string, string> = orgId === undefined ? {} : scopeHeaders({ orgId });
  return { headers: { ...headers, 'Idempotency-Key': idempotencyKey } };
}

function optionsOf<Input>(
  client: QueryClient,
  action: OfflineAction<Input>,
): UseMutationOptions<unknown, ApiProblem, Kept<Input>> {
  return {
    mutationFn: kept => action.run(kept.input, callFor(kept.orgId, kept.idempotencyKey)),
    networkMode: 'online',
    scope: { id: action.name },
    retry: (tries, error) =>
      tries < MAX_TRIES && error instanceof ApiProblem && (error.status === 0 || error.status >= 500),
    onSettled: (_data, _error, kept) =>
      Promise.all(action.refresh.map(path => client.invalidateQueries({ queryKey: ['org', kept.orgId, path] }))),
  };
}

/** Once at start: kept actions can only be sent again when their function is known before the cache is restored. */
export function registerOfflineActions(client: QueryClient, actions: readonly OfflineAction<never>[]): void {
  for (const action of actions) client.setMutationDefaults(['offline', action.name], optionsOf(client, action));
}

/** Starts a registered offline action; `isPaused` says that it waits for the network. */
export function useOfflineAction<Input>(action: OfflineAction<Input>, orgId: string) {
  const client = useQueryClient();
  // Its options are given here too: a page may be on screen before the registration at start has run.
  const mutation = useMutation({ mutationKey: ['offline', action.name], ...optionsOf(client, action) });
  return {
    start: (input: Input) => mutation.mutate({ input, orgId, idempotencyKey: newId() }),
    isPending: mutation.isPending,
    isPaused: mutation.isPaused,
    problem: mutation.error,
  };
}
