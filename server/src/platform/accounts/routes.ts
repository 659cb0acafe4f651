import type { FastifyReply, FastifyRequest } from 'fastify';
import { idempotencyKey } from '../../kernel/http/idempotency.ts';
import { Empty, IdParams } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import {
  bearerBody,
  clearSessionCookies,
  listDevices,
  REFRESH_COOKIE,
  type SessionTokens,
  setSessionCookies,
} from '../sessions/index.ts';
import { type AccountDeps, confirmEmail, requestLink, resetPassword, signIn, signUp } from './accounts.ts';
import {
  Accepted,
  Devices,
  EmailBody,
  RefreshBody,
  ResetBody,
  type SessionAnswer,
  SessionAnswer as SessionSchema,
  SignInBody,
  SignUpBody,
  TokenBody,
} from './contract.ts';
import { markDevice } from './known-device.ts';
import { countSignIns } from './sign-in-counts.ts';

const tags = ['Accounts'];
// Marks the browser in which a sign-up was made: only there does its password count.
const SIGN_UP_COOKIE = 'orga_sign_up';
// Marks a browser in which an account has signed in: guessing at it from elsewhere does not keep it out.
const DEVICE_COOKIE = 'orga_device';
const open = (why: string) => ({ access: { public: why } });
const clientOf = (request: FastifyRequest) => ({
  ip: request.ip,
  userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
});

/** Ask for a mail with a link. The confirmation mail again is a sign-in link: opening it confirms the address as well. */
const LINK_MAILS = [
  ['/auth/verification-mails', 'magic-link', 'Send the confirmation mail again'],
  ['/auth/magic-links', 'magic-link', 'Send a sign-in link'],
  ['/auth/password-resets', 'reset-password', 'Send a link to choose a new password'],
] as const;

export function accountRoutes(app: App, deps: AccountDeps): void {
  const secure = deps.publicUrl.startsWith('https:');
  const answer = (reply: FastifyReply, session: SessionTokens, delivery: 'cookie' | 'bearer'): SessionAnswer => {
    if (delivery === 'bearer') return { accountId: session.accountId, ...bearerBody(session) };
    setSessionCookies(reply, session, deps.sessions.tokens, secure);
    reply.setCookie(DEVICE_COOKIE, markDevice(deps.tokens, session.accountId, session.sessionId), {
      httpOnly: true,
      secure,
      sameSite: 'lax',
      path: '/api/v1/auth',
      maxAge: 365 * 86_400,
    });
    return { accountId: session.accountId };
  };

  app.post(
    '/auth/sign-up',
    {
      config: { ...open('nobody is signed in yet'), status: 202 },
      schema: {
        tags,
        summary: 'Create an account; the answer is a mail',
        body: SignUpBody,
        response: { 202: Accepted },
      },
    },
    async (request, reply) => {
      const { signUpId } = await signUp(deps, request.body, clientOf(request), request.now);
      reply.setCookie(SIGN_UP_COOKIE, signUpId, {
        httpOnly: true,
        secure,
        sameSite: 'lax',
        path: '/api/v1/auth',
        maxAge: 3 * 86_400,
      });
      return { status: 'check-your-mail' as const };
    },
  );
  app.post(
    '/auth/sign-in',
    {
      onResponse: countSignIns(deps.signIns),
      config: open('nobody is signed in yet'),
      schema: { tags, summary: 'Open a session', body: SignInBody, response: { 200: SessionSchema } },
    },
    async (request, reply) =>
      answer(
        reply,
        await signIn(deps, request.body, clientOf(request), request.now, request.cookies[DEVICE_COOKIE] ?? null),
        request.body.delivery,
      ),
  );
  app.post(
    '/auth/verify-email',
    {
      onResponse: countSignIns(deps.signIns),
      config: open('the token is the proof'),
      schema: { tags, summary: 'Confirm the address and sign in', body: TokenBody, response: { 200: SessionSchema } },
    },
    async (request, reply) =>
      answer(
        reply,
        await confirmEmail(
          deps,
          'verify-email',
          request.body.token,
          clientOf(request),
          request.now,
          request.cookies[SIGN_UP_COOKIE] ?? null,
        ),
        request.body.delivery,
      ),
  );
  for (const [path, kind, summary] of LINK_MAILS)
    app.post(
      path,
      {
        config: { ...open('answers alike for every address'), status: 202 },
        schema: { tags, summary, body: EmailBody, response: { 202: Accepted } },
      },
      async request => {
        await requestLink(deps, kind, request.body.email, clientOf(request), request.now);
        return { status: 'check-your-mail' as const };
      },
    );
  app.post(
    '/auth/magic-links::confirm',
    {
      onResponse: countSignIns(deps.signIns),
      config: open('the token is the proof'),
      schema: { tags, summary: 'Sign in by a link', body: TokenBody, response: { 200: SessionSchema } },
    },
    async (request, reply) =>
      answer(
        reply,
        await confirmEmail(deps, 'magic-link', request.body.token, clientOf(request), request.now, null),
        request.body.delivery,
      ),
  );
  app.post(
    '/auth/password-resets::confirm',
    {
      config: { ...open('the token is the proof'), status: 204 },
      schema: { tags, summary: 'Choose a new password; every session ends', body: ResetBody, response: { 204: Empty } },
    },
    async request => {
      await resetPassword(deps, request.body);
      return null;
    },
  );
  app.post(
    '/auth/refresh',
    {
      config: open('the refresh token is the proof'),
      schema: {
        tags,
        summary: 'Continue a session; the refresh token is used up',
        body: RefreshBody,
        response: { 200: SessionSchema },
      },
    },
    async (request, reply) => {
      const fromBody = request.body.refreshToken;
      const token = fromBody ?? request.cookies[REFRESH_COOKIE];
      if (!token) throw problem('session-required');
      return answer(
        reply,
        await deps.sessions.refresh(token, clientOf(request), request.now, idempotencyKey(request)),
        fromBody === undefined ? 'cookie' : 'bearer',
      );
    },
  );
  app.post(
    '/auth/sign-out',
    {
      config: { access: { account: true }, status: 204 },
      schema: { tags, summary: 'End this session', response: { 204: Empty } },
    },
    async (request, reply) => {
      const identity = request.identity;
      if (identity)
        await deps.db.transaction(identity.accountId, tx =>
          deps.sessions.end(tx, identity.accountId, identity.sessionId, 'signed out'),
        );
      clearSessionCookies(reply);
      return null;
    },
  );
  app.get(
    '/me/sessions',
    {
      config: { access: { account: true } },
      schema: { tags, summary: 'Devices that are signed in', response: { 200: Devices } },
    },
    async request => {
      const items = await listDevices(deps.db, request.accountId);
      return { items: items.map(device => ({ ...device, current: device.id === request.identity?.sessionId })) };
    },
  );
  app.delete(
    '/me/sessions/:id',
    {
      config: { access: { account: true }, status: 204 },
      schema: { tags, summary: 'Sign a device out', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      const ended = await deps.db.transaction(request.accountId, tx =>
        deps.sessions.end(tx, request.accountId, request.params.id, 'revoked by the account'),
      );
      if (!ended) throw problem('not-found');
      return null;
    },
  );
}
