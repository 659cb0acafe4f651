import { readProblem, unreachableProblem } from './problem.ts';

export type RefreshOptions = {
  /** Posts to /auth/refresh. */
  post: () => Promise<Response>;
  /** Runs alone among all tabs of this browser: two refreshes with one cookie would look like theft to the server. */
  alone: <T>(run: () => Promise<T>) => Promise<T>;
  lastRefreshAt: () => number;
  noteRefresh: (at: number) => void;
  now: () => number;
};

/** True when a session is there again; false when it is over. One refresh serves every request that asks meanwhile. */
export type Refresh = (requestStartedAt: number) => Promise<boolean>;

export function createRefresh(options: RefreshOptions): Refresh {
  let running: Promise<boolean> | undefined;

  async function refreshOnce(requestStartedAt: number): Promise<boolean> {
    // Another tab may have renewed the cookies while this one waited for its turn.
    if (options.lastRefreshAt() > requestStartedAt) return true;
    const response = await options.post().catch(() => {
      throw unreachableProblem('/auth/refresh');
    });
    // Another window continued the session a moment ago: its cookies are ours too.
    if (response.status === 409) return true;
    if (response.status >= 500 || response.status === 429) throw await readProblem(response, '/auth/refresh');
    if (!response.ok) return false;
    options.noteRefresh(options.now());
    return true;
  }

  return requestStartedAt => {
    running ??= options
      .alone(() => refreshOnce(requestStartedAt))
      .finally(() => {
        running = undefined;
      });
    return running;
  };
}
