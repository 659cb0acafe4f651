import type { FastifyReply } from 'fastify';
import { ACCESS_MINUTES, type AccessTokens } from './access-tokens.ts';
import type { SessionTokens } from './sessions.ts';

export const ACCESS_COOKIE = 'orga_access';
export const REFRESH_COOKIE = 'orga_refresh';
const CSRF_COOKIE = 'orga_csrf';
const DAYS = 86_400;

/** The tokens as cookies that scripts cannot read, and the CSRF token as one that they can. */
export function setSessionCookies(
  reply: FastifyReply,
  session: SessionTokens,
  tokens: AccessTokens,
  secure: boolean,
): void {
  const common = { httpOnly: true, secure, sameSite: 'lax' } as const;
  // Kept longer than the token is valid: an expired one tells the page to refresh instead of to sign in.
  reply.setCookie(ACCESS_COOKIE, session.access, { ...common, path: '/api', maxAge: 30 * DAYS });
  reply.setCookie(REFRESH_COOKIE, session.refresh, { ...common, path: '/api/v1/auth', maxAge: 30 * DAYS });
  reply.setCookie(CSRF_COOKIE, tokens.csrfToken(session.sessionId), {
    secure,
    sameSite: 'lax',
    path: '/',
    maxAge: 30 * DAYS,
  });
}

export function clearSessionCookies(reply: FastifyReply): void {
  reply
    .clearCookie(ACCESS_COOKIE, { path: '/api' })
    .clearCookie(REFRESH_COOKIE, { path: '/api/v1/auth' })
    .clearCookie(CSRF_COOKIE, { path: '/' });
}

/** What a client that asked for bearer tokens gets in the body. */
export const bearerBody = (session: SessionTokens) => ({
  accessToken: session.access,
  refreshToken: session.refresh,
  tokenType: 'Bearer' as const,
  expiresInSeconds: ACCESS_MINUTES * 60,
});
