import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ACCESS_MINUTES, AccessTokens } from './access-tokens.ts';

const [first, second] = ['first secret that is long enough', 'second secret that is long enough'];
const claims = { accountId: 'a1', sessionId: 's1' };
const seed = Buffer.alloc(32, 7);

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-20T08:00:00Z') }));
afterEach(() => vi.useRealTimers());

describe('an access token', () => {
  test('says who and which session, for ten minutes, and then that it ran out', () => {
    const tokens = new AccessTokens([first]);
    const token = tokens.make(claims);
    expect(ACCESS_MINUTES).toBe(10);
    expect(tokens.read(token)).toEqual(claims);
    vi.setSystemTime(Date.parse('2026-11-20T08:09:59Z'));
    expect(tokens.read(token), 'remembered').toEqual(claims);
    expect(new AccessTokens([first]).read(token)).toEqual(claims);
    // To the second, remembered or read anew.
    vi.setSystemTime(Date.parse('2026-11-20T08:10:00Z'));
    expect(tokens.read(token)).toBe('expired');
    vi.setSystemTime(Date.parse('2026-11-20T08:10:01Z'));
    expect(tokens.read(token)).toBe('expired');
    expect(new AccessTokens([first]).read(token)).toBe('expired');
  });

  test('stays good when a new secret comes before the old one, and ends with it', () => {
    const token = new AccessTokens([first]).make(claims);
    expect(new AccessTokens([second, first]).read(token)).toEqual(claims);
    expect(new AccessTokens([first, second]).read(token)).toEqual(claims);
    expect(new AccessTokens([second]).read(token)).toBeUndefined();
    vi.setSystemTime(Date.parse('2026-11-20T08:30:00Z'));
    expect(new AccessTokens([second, first]).read(token)).toBe('expired');
    expect(new AccessTokens([first, second]).read(token)).toBe('expired');
    expect(new AccessTokens([second]).read(token)).toBeUndefined();
  });

  test('is signed with the first secret', () => {
    const token = new AccessTokens([second, first]).make(claims);
    expect(new AccessTokens([second]).read(token)).toEqual(claims);
    expect(new AccessTokens([first]).read(token)).toBeUndefined();
  });

  test('in another spelling, unsigned or made up is nobody', () => {
    const tokens = new AccessTokens([first]);
    const token = tokens.make(claims);
    const [head, body, signature] = token.split('.');
    // The last character holds two bits that say nothing: these four spellings are the same bytes.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(token.at(-1) ?? '');
    for (const twin of [last + 1, last + 2, last + 3])
      expect(tokens.read(token.slice(0, -1) + alphabet[twin])).toBeUndefined();
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    for (const wrong of [
      '',
      'A',
      `${none}.${body}.`,
      `${none}.${body}.${signature}`,
      `${head}.${body}.A`,
      `${token}=`,
      `${token}.A`,
    ])
      expect(tokens.read(wrong), wrong).toBeUndefined();
  });

  test('of the same secret for something else is nobody', async () => {
    const { createSigner } = await import('fast-jwt');
    const { hkdfSync } = await import('node:crypto');
    const key = Buffer.from(hkdfSync('sha256', first, '', 'orga access tokens', 32));
    const tokens = new AccessTokens([first]);
    const sign = (payload: object, algorithm: 'HS256' | 'HS512') => {
      // Spellings differ in the last character; one that this reader takes is found by trying.
      for (let n = 0; ; n++) {
        const token = createSigner({ key, algorithm, expiresIn: 60_000 })({ ...payload, n });
        if (/[AEIMQUYcgkosw048]$/.test(token)) return token;
      }
    };
    expect(tokens.read(sign({ a: 'a1', s: 's1' }, 'HS256'))).toEqual(claims);
    expect(tokens.read(sign({ a: 'a1', s: 's1' }, 'HS512'))).toBeUndefined();
    expect(tokens.read(sign({ a: 1, s: 's1' }, 'HS256'))).toBeUndefined();
    expect(tokens.read(sign({ a: 'a1' }, 'HS256'))).toBeUndefined();
  });
});

describe('what belongs to a session', () => {
  test('a CSRF value of its own, of this installation', () => {
    const tokens = new AccessTokens([first, second]);
    expect(tokens.csrfToken('s1')).toMatch(/^[\w-]{43}$/);
    expect(tokens.csrfToken('s1')).toBe(new AccessTokens([first]).csrfToken('s1'));
    expect(tokens.csrfToken('s1')).not.toBe(tokens.csrfToken('s2'));
    expect(tokens.csrfToken('s1')).not.toBe(new AccessTokens([second]).csrfToken('s1'));
  });

  test('a refresh signature for exactly one session, generation and seed, in one spelling', () => {
    const tokens = new AccessTokens([first]);
    const signature = tokens.signRefresh('s1', 3, seed);
    expect(signature).toMatch(/^[\w-]{43}$/);
    expect(tokens.isRefresh(signature, 's1', 3, seed)).toBe(true);
    expect(tokens.isRefresh(signature, 's2', 3, seed)).toBe(false);
    expect(tokens.isRefresh(signature, 's1', 4, seed)).toBe(false);
    expect(tokens.isRefresh(signature, 's1', 3, Buffer.alloc(32, 8))).toBe(false);
    expect(tokens.isRefresh(`${signature}=`, 's1', 3, seed)).toBe(false);
    expect(tokens.isRefresh('', 's1', 3, seed)).toBe(false);
  });

  test('goes on after the secrets were rotated, not after its secret is gone', () => {
    const signature = new AccessTokens([first]).signRefresh('s1', 1, seed);
    expect(new AccessTokens([second, first]).isRefresh(signature, 's1', 1, seed)).toBe(true);
    expect(new AccessTokens([first, second]).isRefresh(signature, 's1', 1, seed)).toBe(true);
    expect(new AccessTokens([second]).isRefresh(signature, 's1', 1, seed)).toBe(false);
    expect(new AccessTokens([second, first]).signRefresh('s1', 1, seed)).not.toBe(signature);
  });

  test('each key is its own: no value of one kind is one of another', () => {
    const tokens = new AccessTokens([first]);
    const values = [tokens.csrfToken('s1.1\n'), tokens.signRefresh('s1', 1, Buffer.alloc(0))];
    expect(new Set(values)).toHaveLength(2);
    expect(tokens.make(claims).split('.')[2]).not.toBe(values[0]);
  });
});

test('what an earlier version gave out still counts after an update', () => {
  const tokens = new AccessTokens([first]);
  expect(tokens.csrfToken('s1')).toBe('haEGsvl3MKMJ3SsqroOz2BDvMXNQmAhGvhDky2v_Wls');
  expect(tokens.isRefresh('u-pm0aDxg9gjJmFO_xjqPvRzd9Hu6LeyhLdRbm6Gn_Q', 's1', 3, seed)).toBe(true);
});
