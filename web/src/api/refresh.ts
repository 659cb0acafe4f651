import { readProblem, unreachableProblem } from './problem.ts';

export type RefreshOptions = {
  /** Posts to /auth/refresh under a key: asked again under the same one, the server gives the same answer again. */
  post: (key: string) => Promise<Response>;
  /** The key of a refresh whose answer never came, kept for all tabs. */
  pendingKey: () => string | null;
  notePendingKey: (key: string | null) => void;
  newKey: () => string;
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
    const key = options.pendingKey() ?? options.newKey();
    options.notePendingKey(key);
    const response = await options.post(key).catch(() => {
      throw unreachableProblem('/auth/refresh');
    });
    // Another window continued the session a moment ago: its cookies are ours too.
    if (response.status === 409) {
      options.notePendingKey(null);
      return true;
    }
    if (response.status >= 500 || response.status === 429) throw await readProblem(response, '/auth/refresh');
    options.notePendingKey(null);
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
