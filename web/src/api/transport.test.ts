import { afterEach, expect, test } from 'vitest';
import { ApiProblem } from './problem.ts';
import { createRefresh } from './refresh.ts';
import { type Answer, type Peer, startPeer } from './server-peer.test-support.ts';
import { createTransport } from './transport.ts';

const expired = { status: 401, body: { status: 401, code: 'session-expired', title: 'Session expired' } };
let peer: Peer;

afterEach(() => peer.close());

/** A browser's client against a real server; the access cookie is the number of refreshes done. */
async function start(answer: Answer) {
  peer = await startPeer(answer);
  const { base } = peer;
  let clock = 1_000;
  let refreshedAt = 0;
  let pendingKey: string | null = null;
  let keys = 0;
  const refresh = createRefresh({
    post: key => fetch(`${base}/auth/refresh`, { method: 'POST', headers: { 'idempotency-key': key } }),
    pendingKey: () => pendingKey,
    notePendingKey: key => {
      pendingKey = key;
    },
    newKey: () => `key ${++keys}`,
    alone: run => run(),
    lastRefreshAt: () => refreshedAt,
    noteRefresh: at => {
      refreshedAt = at;
    },
    now: () => clock++,
  });
  const send = createTransport({
    base,
    send: request => fetch(request),
    readCsrf: () => `csrf-${refreshedAt > 0 ? 'new' : 'old'}`,
    refresh,
    now: () => clock++,
  });
  return {
    call: (path: string, init?: RequestInit) => send(new Request(`${base}${path}`, init)),
    refreshElsewhere: () => {
      refreshedAt = clock + 1_000;
    },
  };
}

const count = (path: string) => peer.requests.filter(request => request.path === path).length;

async function problemOf(call: Promise<unknown>): Promise<ApiProblem> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (!(error instanceof ApiProblem)) throw new Error(`not a problem: ${String(error)}`);
  return error;
}

test('ten calls that find the session expired share one refresh and all succeed', async () => {
  let renewed = false;
  const { call } = await start(path => {
    if (path === '/auth/refresh') {
      renewed = true;
      return { status: 204 };
    }
    return renewed ? { status: 200, body: { ok: true } } : expired;
  });
  const answers = await Promise.all(Array.from({ length: 10 }, () => call('/me')));
  expect(answers.every(answer => answer.status === 200)).toBe(true);
  expect(count('/auth/refresh')).toBe(1);
});

test('a repeated POST keeps its body and idempotency key and takes the new CSRF token', async () => {
  let renewed = false;
  const { call } = await start(path => {
    if (path === '/auth/refresh') {
      renewed = true;
      return { status: 204 };
    }
    return renewed ? { status: 201, body: { id: '1' } } : expired;
  });
  const answer = await call('/teams', { method: 'POST', body: '{"name":"Light"}' });
  expect(answer.status).toBe(201);
  const [first, second] = peer.requests.filter(request => request.path === '/teams');
  expect(first?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
  expect(second?.headers['content-length']).toBe('16');
  expect(first?.headers['x-csrf-token']).toBe('csrf-old');
  expect(second?.headers['x-csrf-token']).toBe('csrf-new');
});

test('when the refresh is refused the session is over, and it is not asked again for that call', async () => {
  const { call } = await start(() => expired);
  const problem = await problemOf(call('/me'));
  expect(problem.isSignedOut).toBe(true);
  expect(count('/auth/refresh')).toBe(1);
  expect(count('/me')).toBe(1);
});

test('a refresh by another tab meanwhile is used instead of a second one', async () => {
  let tries = 0;
  const client = await start(() => {
    tries += 1;
    return tries === 1 ? expired : { status: 200, body: {} };
  });
  const answer = client.call('/me');
  client.refreshElsewhere();
  expect((await answer).status).toBe(200);
  expect(count('/auth/refresh')).toBe(0);
});

test('a refresh whose answer is lost is asked again under its key, and only then', async () => {
  const keys: unknown[] = [];
  const { call } = await start((path, headers) => {
    if (path !== '/auth/refresh') return keys.length < 2 || keys.length === 3 ? expired : { status: 200, body: {} };
    keys.push(headers['idempotency-key']);
    return keys.length === 1 ? 'hang up' : { status: 204 };
  });
  expect((await problemOf(call('/me'))).isSignedOut).toBe(false);
  expect((await call('/me')).status).toBe(200);
  expect(keys).toEqual(['key 1', 'key 1']);
});

test('a server that is down during the refresh does not sign anybody out', async () => {
  const { call } = await start(path =>
    path === '/auth/refresh' ? { status: 503, body: { status: 503, code: 'unavailable', title: 'Down' } } : expired,
  );
  const problem = await problemOf(call('/me'));
  expect(problem.isSignedOut).toBe(false);
  expect(problem.code).toBe('unavailable');
});

test('a wrong password is a refusal of the form, not the end of a session, and asks for no refresh', async () => {
  const { call } = await start(() => ({
    status: 401,
    body: { status: 401, code: 'credentials-invalid', title: 'No' },
  }));
  const problem = await problemOf(call('/auth/sign-in', { method: 'POST', body: '{}' }));
  expect(problem.isSignedOut).toBe(false);
  expect(problem.code).toBe('credentials-invalid');
  expect(count('/auth/refresh')).toBe(0);
});

test('field errors and the request id of a refusal reach the form', async () => {
  const errors = [{ path: '/name', code: 'required', message: 'is required' }];
  const { call } = await start(() => ({
    status: 422,
    body: { status: 422, code: 'validation-failed', title: 'No', errors },
  }));
  const problem = await problemOf(call('/teams', { method: 'POST', body: '{}' }));
  expect(problem.errors).toEqual(errors);
  expect(problem.requestId).toBe('req-1');
});

test('an answer that is not from our server, and no answer at all, are told apart', async () => {
  const { call } = await start(path => (path === '/gone' ? 'hang up' : { status: 502, body: '<html>' }));
  expect((await problemOf(call('/teams'))).code).toBe('unexpected-answer');
  expect((await problemOf(call('/gone'))).code).toBe('unreachable');
});

test('a read that the page cancelled is not reported as a failure of the network', async () => {
  const { call } = await start(() => ({ status: 200, body: {} }));
  const leaving = new AbortController();
  leaving.abort();
  await expect(call('/me', { signal: leaving.signal })).rejects.not.toBeInstanceOf(ApiProblem);
});
