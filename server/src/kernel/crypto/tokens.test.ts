import { describe, expect, test } from 'vitest';
import { equalBytes, LinkTokens, sha256, type TokenPurpose } from './tokens.ts';

const [first, second] = ['first secret that is long enough', 'second secret that is long enough'];
const ORG = '0199f3a0-1111-7222-8333-00000000000a';
const OTHER = '0199f3a0-1111-7222-8333-00000000000b';
const PURPOSES: TokenPurpose[] = [
  'crew-invitation',
  'org-invitation',
  'calendar-feed',
  'verify-email',
  'reset-password',
  'magic-link',
  'known-device',
];
const links = new LinkTokens([first]);

describe('the token of a link', () => {
  test('is the same each time, names its org, and the database keeps only its hash', () => {
    for (const purpose of PURPOSES) {
      const { token, hash } = links.of(purpose, ORG, 'i1');
      expect(token).toMatch(/^[\w-]{75}$/);
      expect(links.of(purpose, ORG, 'i1')).toEqual({ token, hash });
      expect(hash).toEqual(sha256(token));
      expect(links.read(purpose, token)).toEqual({ orgId: ORG, hash });
    }
  });

  test('differs by purpose, org, thing and installation in the part that cannot be guessed', () => {
    const secrets = [
      links.of('magic-link', ORG, 'i1'),
      links.of('reset-password', ORG, 'i1'),
      links.of('magic-link', OTHER, 'i1'),
      links.of('magic-link', ORG, 'i2'),
      new LinkTokens([second]).of('magic-link', ORG, 'i1'),
    ].map(({ token }) => Buffer.from(token, 'base64url').subarray(16, 40).toString('hex'));
    expect(new Set(secrets)).toHaveLength(5);
    for (const secret of secrets) expect(secret).toHaveLength(48);
  });

  test('made for one purpose means nothing for another', () => {
    for (const made of PURPOSES)
      for (const asked of PURPOSES)
        expect(links.read(asked, links.of(made, ORG, 'i1').token) !== undefined, `${made} as ${asked}`).toBe(
          made === asked,
        );
  });

  test('stays good when a new secret comes before the old one, and ends with it', () => {
    const { token } = links.of('magic-link', ORG, 'i1');
    expect(new LinkTokens([second, first]).read('magic-link', token)?.orgId).toBe(ORG);
    expect(new LinkTokens([first, second]).read('magic-link', token)?.orgId).toBe(ORG);
    expect(new LinkTokens([second]).read('magic-link', token)).toBeUndefined();
    expect(new LinkTokens([second, first]).of('magic-link', ORG, 'i1').token).not.toBe(token);
  });

  test('with any bit changed, longer, shorter or spelt otherwise is not ours', () => {
    const { token } = links.of('magic-link', ORG, 'i1');
    const bytes = Buffer.from(token, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(links.read('magic-link', changed.toString('base64url')), `bit ${bit}`).toBeUndefined();
    }
    for (const wrong of ['', token.slice(1), `${token}A`, `A${token}`, `${token}\n`, token.replace(/.$/, '+')])
      expect(links.read('magic-link', wrong)).toBeUndefined();
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const twin = token.slice(0, -1) + letter;
      if (twin !== token) expect(links.read('magic-link', twin), twin).toBeUndefined();
    }
  });
});

test('bytes are equal when each is, and never when there are more of them', () => {
  expect(equalBytes(Buffer.from('ab'), Buffer.from('ab'))).toBe(true);
  expect(equalBytes(Buffer.from('ab'), Buffer.from('ac'))).toBe(false);
  expect(equalBytes(Buffer.from('ab'), Buffer.from('abc'))).toBe(false);
  expect(sha256('orga').toString('hex')).toHaveLength(64);
});

test('a link that an earlier version sent still works', () => {
  const token = 'AZnzoBERciKDMwAAAAAACtiyV-w2sa3VSWO_bFbUTJ2lzwGBXpAFzu1lFGc7vVcN62SXilkDuFw';
  expect(links.of('magic-link', ORG, 'i1').token).toBe(token);
  expect(links.read('magic-link', token)?.orgId).toBe(ORG);
});
