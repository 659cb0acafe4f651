import cookie from '@fastify/cookie';
import Fastify, { type FastifyReply } from 'fastify';
import { expect, test } from 'vitest';
import { AccessTokens } from './access-tokens.ts';
import { bearerBody, clearSessionCookies, setSessionCookies } from './cookies.ts';

const tokens = new AccessTokens(['a secret of tests that is long enough']);
const session = { accountId: 'a1', sessionId: 's1', access: 'access', refresh: 'refresh' };

async function cookiesOf(act: (reply: FastifyReply) => void): Promise<string[]> {
  const app = Fastify();
  await app.register(cookie);
  app.get('/', async (_, reply) => {
    act(reply);
    return '';
  });
  const { headers } = await app.inject('/');
  await app.close();
  return [headers['set-cookie'] ?? []].flat();
}

test('tokens travel in cookies that no script reads, to the API only; the CSRF value in one that scripts read', async () => {
  const month = 'Max-Age=2592000';
  expect(await cookiesOf(reply => setSessionCookies(reply, session, tokens, true))).toEqual([
    `orga_access=access; ${month}; Path=/api; HttpOnly; Secure; SameSite=Lax`,
    `orga_refresh=refresh; ${month}; Path=/api/v1/auth; HttpOnly; Secure; SameSite=Lax`,
    `orga_csrf=${tokens.csrfToken('s1')}; ${month}; Path=/; Secure; SameSite=Lax`,
  ]);
  const plain = await cookiesOf(reply => setSessionCookies(reply, session, tokens, false));
  expect(plain.join()).not.toContain('Secure');
});

test('signing out takes each cookie from where it was set', async () => {
  const cleared = await cookiesOf(clearSessionCookies);
  expect(
    cleared.map(text =>
      text
        .split(';')
        .slice(0, 1)
        .concat(/Path=[^;]*/.exec(text) ?? [])
        .join(' '),
    ),
  ).toEqual(['orga_access= Path=/api', 'orga_refresh= Path=/api/v1/auth', 'orga_csrf= Path=/']);
  for (const text of cleared) expect(text).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/);
});

test('a client that asked for bearer tokens gets them with their time', () => {
  expect(bearerBody(session)).toEqual({
    accessToken: 'access',
    refreshToken: 'refresh',
    tokenType: 'Bearer',
    expiresInSeconds: 600,
  });
});
