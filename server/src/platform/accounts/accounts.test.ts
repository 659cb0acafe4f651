import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, type TestSystem, testSystem } from '../../../test/system.ts';

let t: TestSystem;
beforeAll(async () => {
  t = await testSystem({ work: true });
});
afterAll(() => t.close());

const PASSWORD = 'Une phrase assez longue';
const address = () => `${randomBytes(6).toString('hex')}@example.org`;
const signUp = async (email: string, password = PASSWORD) => {
  const answer = await t.inject(null, 'POST', '/auth/sign-up', { email, password, name: 'Ana Test', locale: 'fr' });
  return { ...answer, cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '' };
};
/** Opens the mail in the browser of the sign-up, or in another one. */
const verify = (token: string, cookie = '') =>
  t.inject(null, 'POST', '/auth/verify-email', { token, delivery: 'bearer' }, cookie ? { cookie } : {});
const signIn = (email: string, password = PASSWORD, delivery = 'bearer') =>
  t.inject(null, 'POST', '/auth/sign-in', { email, password, delivery });

async function mailTo(email: string, index = 0): Promise<{ subject: string; text: string; token: string }> {
  return eventually(`mail to ${email}`, async () => {
    const { items } = (await t.inject(null, 'GET', `/dev/mails?to=${encodeURIComponent(email)}`)).body;
    const mail = items.toReversed()[index];
    return mail && { ...mail, token: /#token=([\w-]+)/.exec(mail.text)?.[1] ?? '' };
  });
}
async function account(): Promise<{ email: string; session: { accessToken: string; refreshToken: string } }> {
  const email = address();
  const { cookie } = await signUp(email);
  const { token } = await mailTo(email);
  await verify(token, cookie);
  return { email, session: (await signIn(email)).body };
}
const me = (accessToken: string) =>
  t.system.http.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${accessToken}` } });

describe('an account', () => {
  test('is created, confirmed by the mail, and only then signs in with its password', async () => {
    const email = address();
    const signedUp = await signUp(email);
    expect(signedUp.body).toEqual({ status: 'check-your-mail' });
    expect((await signIn(email)).body.code).toBe('credentials-wrong');
    const { token } = await mailTo(email);
    const confirmed = await verify(token, signedUp.cookie);
    expect(confirmed.status).toBe(200);
    expect((await t.inject(null, 'POST', '/auth/verify-email', { token, delivery: 'bearer' })).body.code).toBe(
      'link-not-valid',
    );
    expect((await signIn(email.toUpperCase())).status).toBe(200);
    expect(JSON.parse((await me(confirmed.body.accessToken)).body)).toMatchObject({
      account: { email, emailVerified: true },
      orgs: [],
    });
  });

  test('that exists is not revealed: the same answer, and its owner is told by mail', async () => {
    const { email } = await account();
    expect((await signUp(email, 'Un autre mot de passe')).body).toEqual({ status: 'check-your-mail' });
    expect((await mailTo(email, 1)).subject).toContain('déjà');
    expect((await signIn(email, 'Un autre mot de passe')).status).toBe(401);
    expect((await signIn(email)).status).toBe(200);
  });

  test('cannot be prepared by a stranger: the password of a sign-up counts only in the browser that chose it', async () => {
    for (const opened of [0, 1]) {
      const email = address();
      const thief = await signUp(email, 'Le mot du voleur');
      const first = await mailTo(email, 0);
      const owner = await signUp(email, PASSWORD);
      const mails = [first, await mailTo(email, 1)];
      // Both mails look alike; whichever the owner opens, in their own browser, the thief gains nothing.
      expect((await verify(mails[opened]?.token ?? '', owner.cookie)).status).toBe(200);
      expect((await signIn(email, 'Le mot du voleur')).status).toBe(401);
      expect((await signIn(email)).status).toBe(opened === 1 ? 200 : 401);
      // The other mail is worth nothing any more.
      expect((await verify(mails[1 - opened]?.token ?? '', thief.cookie)).status).toBe(410);
    }
  });

  test('refuses short, leaked and own-name passwords, saying which', async () => {
    for (const [password, code] of [
      ['court', 'too-short'],
      ['password123', 'too-common'],
      ['aaaaaaaaaaaa', 'too-common'],
    ]) {
      expect((await signUp(address(), password)).body, password).toMatchObject({
        code: 'password-not-accepted',
        errors: [{ path: 'password', code }],
      });
    }
  });

  test('gets a new password by mail; every session ends, and the link works once', async () => {
    const { email, session } = await account();
    await t.inject(null, 'POST', '/auth/password-resets', { email });
    const { token } = await mailTo(email, 1);
    const reset = (password: string) => t.inject(null, 'POST', '/auth/password-resets:confirm', { token, password });
    expect((await reset('password123')).status).toBe(422);
    expect((await reset('Une toute nouvelle phrase')).status).toBe(204);
    expect((await reset('Encore une autre phrase')).status).toBe(410);
    expect((await signIn(email)).status).toBe(401);
    expect((await signIn(email, 'Une toute nouvelle phrase')).status).toBe(200);
    await eventually(
      'the old session ends',
      async () => ((await me(session.accessToken)).statusCode === 401 ? true : undefined),
      5_000,
    );
  });

  test('signs in by a link; asking for one of an unknown address answers alike and sends nothing', async () => {
    const { email } = await account();
    const unknown = await t.inject(null, 'POST', '/auth/magic-links', { email: address() });
    const known = await t.inject(null, 'POST', '/auth/magic-links', { email });
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    const { token } = await mailTo(email, 1);
    const used = (purpose: string) => t.inject(null, 'POST', purpose, { token, delivery: 'bearer' });
    // A link has one purpose.
    expect((await used('/auth/verify-email')).status).toBe(410);
    expect((await used('/auth/magic-links:confirm')).status).toBe(200);
    expect((await used('/auth/magic-links:confirm')).status).toBe(410);
  });

  test('is guarded against guessing, without being locked for good', async () => {
    const { email } = await account();
    const answers = [];
    for (let attempt = 0; attempt < 12; attempt++) answers.push((await signIn(email, 'wrong wrong wrong')).status);
    expect(answers).toEqual([...Array(9).fill(401), 429, 429, 429].with(9, answers[9] === 401 ? 401 : 429));
    const blocked = await signIn(email);
    expect(blocked.status).toBe(429);
    expect(blocked.headers['retry-after']).toBe('900');
    await t.inject(null, 'POST', '/auth/magic-links', { email });
    const { token } = await mailTo(email, 1);
    expect((await t.inject(null, 'POST', '/auth/magic-links:confirm', { token, delivery: 'bearer' })).status).toBe(200);
  });
});

describe('a session', () => {
  test('goes on with a refresh token that is used up; an old one ends the session for everybody', async () => {
    const { session } = await account();
    const refresh = (refreshToken: string) => t.inject(null, 'POST', '/auth/refresh', { refreshToken });
    const second = await refresh(session.refreshToken);
    expect(second.status).toBe(200);
    // At the same moment, as two tabs do: told, not punished.
    expect((await refresh(session.refreshToken)).body.code).toBe('refresh-superseded');
    const third = await refresh(second.body.refreshToken);
    expect(third.status).toBe(200);
    await t.deps.db.global({
      text: "update platform.session set rotated_at = now() - interval '1 minute' where id = $1",
      values: [third.body.refreshToken.split('.')[0]],
    });
    // However old, a token that was given out once ends the session when it comes back.
    expect((await refresh(session.refreshToken)).body.code).toBe('refresh-refused');
    expect((await refresh(third.body.refreshToken)).body.code).toBe('refresh-refused');
    await eventually(
      'access ends',
      async () => ((await me(third.body.accessToken)).statusCode === 401 ? true : undefined),
      5_000,
    );
  });

  test('twenty refreshes with one token: one wins, nobody else gets tokens', async () => {
    const { session } = await account();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => t.inject(null, 'POST', '/auth/refresh', { refreshToken: session.refreshToken })),
    );
    expect(answers.map(answer => answer.status).toSorted()).toEqual([200, ...Array(19).fill(409)]);
  });

  test('is listed with its device, and ends at once where it is revoked', async () => {
    const { email, session } = await account();
    const other = (await signIn(email)).body;
    const get = (token: string) =>
      t.system.http.inject({ url: '/api/v1/me/sessions', headers: { authorization: `Bearer ${token}` } });
    const { items } = JSON.parse((await get(session.accessToken)).body);
    expect(items.length).toBe(3);
    const mine = items.find((item: { current: boolean }) => item.current);
    const id = other.refreshToken.split('.')[0];
    expect(mine.id).not.toBe(id);
    const revoke = (token: string, which: string) =>
      t.system.http.inject({
        method: 'DELETE',
        url: `/api/v1/me/sessions/${which}`,
        headers: { authorization: `Bearer ${token}` },
      });
    const stranger = (await account()).session;
    expect((await revoke(stranger.accessToken, id)).statusCode).toBe(404);
    expect((await revoke(session.accessToken, id)).statusCode).toBe(204);
    expect((await me(other.accessToken)).statusCode).toBe(401);
    expect((await me(session.accessToken)).statusCode).toBe(200);
  });

  test('in cookies needs the CSRF header for whatever changes something', async () => {
    const { email } = await account();
    const answer = await t.system.http.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      payload: { email, password: PASSWORD, delivery: 'cookie' },
    });
    expect(answer.json()).toEqual({ accountId: answer.json().accountId });
    const jar = Object.fromEntries(answer.cookies.map(cookie => [cookie.name, cookie]));
    expect(jar.orga_access).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/api' });
    expect(jar.orga_refresh).toMatchObject({ httpOnly: true, path: '/api/v1/auth' });
    expect(jar.orga_csrf?.httpOnly).toBeUndefined();
    const cookies = { orga_access: jar.orga_access?.value ?? '' };
    const change = (headers: Record<string, string>) =>
      t.system.http.inject({ method: 'PATCH', url: '/api/v1/me', payload: { name: 'Ana Nova' }, cookies, headers });
    expect((await change({})).json().code).toBe('csrf-token-wrong');
    expect((await change({ 'x-csrf-token': 'x' })).json().code).toBe('csrf-token-wrong');
    expect((await change({ 'x-csrf-token': jar.orga_csrf?.value ?? '' })).json().account.name).toBe('Ana Nova');
  });

  test('a thousand mutations of its token are all refused', async () => {
    const { session } = await account();
    const token = session.accessToken;
    const [head = '', body = '', signature = ''] = token.split('.');
    const none = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${body}.`;
    const mutants = new Set([
      none,
      `${head}.${body}`,
      `${head}.${body}.`,
      '',
      'x',
      `${token}x`,
      `${head}.${Buffer.from('{"a":"x","s":"y"}').toString('base64url')}.${signature}`,
    ]);
    for (let index = 0; mutants.size < 1000; index++) {
      const at = index % token.length;
      const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[(index * 7 + 3) % 64] ?? 'A';
      const mutant = token.slice(0, at) + letter + token.slice(at + 1);
      // The last letter of a base64url signature holds spare bits: the same bytes are the same token.
      if (mutant !== token && at !== token.length - 1) mutants.add(mutant);
    }
    for (const mutant of mutants) expect((await me(mutant)).statusCode, mutant).toBe(401);
    expect((await me(token)).statusCode).toBe(200);
  });
});

describe('guessing at a password', () => {
  test('is stopped, but not for a browser in which the account has signed in before', async () => {
    const { email } = await account();
    const attempt = (password: string, cookie = '') =>
      t.inject(null, 'POST', '/auth/sign-in', { email, password, delivery: 'cookie' }, cookie ? { cookie } : {});
    const cookies = String((await attempt(PASSWORD)).headers['set-cookie']);
    const device = /orga_device=[\w-]+/.exec(cookies)?.[0] ?? '';
    const stopped = await Promise.all(Array.from({ length: 15 }, () => attempt('a wrong guess')));
    expect(stopped.some(answer => answer.status === 429)).toBe(true);
    expect((await attempt(PASSWORD)).status).toBe(429);
    expect((await attempt(PASSWORD, `${device.slice(0, -4)}AAAA`)).status).toBe(429);
    expect((await attempt(PASSWORD, device)).status).toBe(200);
    // The mark is the account's own, and it does not let guesses through without end either.
    const other = await account();
    const theirs = await t.inject(null, 'POST', '/auth/sign-in', {
      email: other.email,
      password: PASSWORD,
      delivery: 'cookie',
    });
    const foreign = /orga_device=[\w-]+/.exec(String(theirs.headers['set-cookie']))?.[0] ?? '';
    expect((await attempt(PASSWORD, foreign)).status).toBe(429);
    const guesses = [];
    for (let n = 0; n < 12; n++) guesses.push((await attempt('a wrong guess', device)).status);
    expect(guesses.at(-1)).toBe(429);
  });
});

test('a token in another spelling of the same bytes is not ours', async () => {
  const { session } = await account();
  const respelt = (token: string): string[] =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
      .split('')
      .map(letter => token.slice(0, -1) + letter)
      .filter(text => text !== token);
  for (const text of respelt(session.accessToken)) expect((await me(text)).statusCode).toBe(401);
  for (const text of respelt(session.refreshToken))
    expect((await t.inject(null, 'POST', '/auth/refresh', { refreshToken: text })).status).toBe(401);
  expect((await t.inject(null, 'POST', '/auth/refresh', { refreshToken: session.refreshToken })).status).toBe(200);
});
