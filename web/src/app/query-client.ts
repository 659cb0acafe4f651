import { MutationCache, onlineManager, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem.ts';

const DAY_MS = 86_400_000;

function mayRetry(failures: number, error: Error): boolean {
  if (!(error instanceof ApiProblem)) return false;
  return failures < 2 && (error.status === 0 || error.status === 429 || error.status >= 500);
}

/** `onSignedOut` is called when any call finds that the session is over. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  // The library believes it is online until an event says otherwise.
  onlineManager.setOnline(navigator.onLine);

  function watch(error: Error) {
    if (error instanceof ApiProblem && error.isSignedOut) onSignedOut();
  }

  function watchRead(error: Error, query: Query<unknown, unknown>) {
    watch(error);
    // The right to see it is gone: neither is the old answer shown any more.
    if (error instanceof ApiProblem && error.status === 403) query.setState({ ...query.state, data: undefined });
  }

  return new QueryClient({
    queryCache: new QueryCache({ onError: watchRead }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: { staleTime: 15_000, gcTime: DAY_MS, retry: mayRetry },
      // Actions fail at once without a network; only those registered as offline actions wait for it.
      mutations: { networkMode: 'always', gcTime: DAY_MS },
    },
  });
}
