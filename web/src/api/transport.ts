import { newId } from './ids.ts';
import { readProblem, unreachableProblem } from './problem.ts';
import type { Refresh } from './refresh.ts';

export type TransportOptions = {
  /** Address of the API without a trailing slash, such as `/api/v1`. */
  base: string;
  send: (request: Request) => Promise<Response>;
  readCsrf: () => string | undefined;
  refresh: Refresh;
  now: () => number;
};

export type Transport = (request: Request) => Promise<Response>;

function pathUnder(base: string, url: string): string {
  const { pathname } = new URL(url);
  const at = pathname.indexOf(base);
  return at === -1 ? pathname : pathname.slice(at + base.length);
}

/**
 * Sends a request with the CSRF and idempotency headers, renews an expired session once and tries again.
 * Throws ApiProblem for every answer that is not a success, and for no answer at all.
 */
export function createTransport(options: TransportOptions): Transport {
  const basePath = options.base.replace(/^https?:\/\/[^/]+/, '');

  async function attempt(request: Request, path: string): Promise<Response> {
    const headers = new Headers(request.headers);
    const csrf = options.readCsrf();
    if (request.method !== 'GET' && csrf !== undefined) headers.set('x-csrf-token', csrf);
    try {
      return await options.send(new Request(request.clone(), { headers }));
    } catch (error) {
      // A cancelled read (the user left the page) is not a failure.
      if (request.signal.aborted) throw error;
      throw unreachableProblem(path);
    }
  }

  return async request => {
    const path = pathUnder(basePath, request.url);
    const startedAt = options.now();
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', newId());
    }
    const response = await attempt(request, path);
    if (response.ok) return response;
    const problem = await readProblem(response, path);
    if (problem.status !== 401 || problem.code !== 'session-expired') throw problem;
    if (!(await options.refresh(startedAt))) throw problem;
    const second = await attempt(request, path);
    if (!second.ok) throw await readProblem(second, path);
    return second;
  };
}
