export { ACCESS_COOKIE, bearerBody, clearSessionCookies, REFRESH_COOKIE, setSessionCookies } from './cookies.ts';
export { type Client, Sessions, type SessionTokens } from './sessions.ts';
export { listDevices } from './store.ts';
