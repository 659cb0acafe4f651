import createClient from 'openapi-fetch';
import { newId } from './ids.ts';
import type { Paths } from './paths.ts';
import { createRefresh } from './refresh.ts';
import { createTransport } from './transport.ts';

export const API_BASE = '/api/v1';
const REFRESHED_AT = 'orga.refreshedAt';
const REFRESH_KEY = 'orga.refreshKey';

/** A session leaves this cookie for scripts to see; without it nobody needs to ask the server who is signed in. */
export function mayHaveSession(): boolean {
  return readCookie('orga_csrf') !== undefined;
}

function readCookie(name: string): string | undefined {
  const prefix = `${name}=`;
  const found = document.cookie.split('; ').find(part => part.startsWith(prefix));
  return found === undefined ? undefined : decodeURIComponent(found.slice(prefix.length));
}

function aloneAmongTabs<T>(run: () => Promise<T>): Promise<T> {
  // Locks exist only in secure contexts; over plain http on a LAN address each tab refreshes for itself.
  return 'locks' in navigator ? navigator.locks.request('orga-refresh', run) : run();
}

const refresh = createRefresh({
  post: key =>
    fetch(`${API_BASE}/auth/refresh`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: '{}',
    }),
  pendingKey: () => localStorage.getItem(REFRESH_KEY),
  notePendingKey: key => (key === null ? localStorage.removeItem(REFRESH_KEY) : localStorage.setItem(REFRESH_KEY, key)),
  newKey: newId,
  alone: aloneAmongTabs,
  lastRefreshAt: () => Number(localStorage.getItem(REFRESHED_AT) ?? 0),
  noteRefresh: at => localStorage.setItem(REFRESHED_AT, String(at)),
  now: Date.now,
});

/** Typed calls to the server. Every refusal is thrown as ApiProblem, so that `data` is there when a call resolves. */
export const api = createClient<Paths>({
  baseUrl: API_BASE,
  fetch: createTransport({
    base: API_BASE,
    send: request => fetch(request),
    readCsrf: () => readCookie('orga_csrf'),
    refresh,
    now: Date.now,
  }),
});
