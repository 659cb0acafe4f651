import { describe, expect, test } from 'vitest';
import { hashPassword, passwordBlocker, passwordFits } from './passwords.ts';

const ACCOUNT = { email: 'marianne.dubois@example.org', name: 'Marianne Dubois' };
const blocker = (password: string, account: Partial<typeof ACCOUNT> = {}) =>
  passwordBlocker(password, { ...ACCOUNT, ...account });

describe('a password', () => {
  test('has 10 to 200 characters', async () => {
    const long = 'Vingt-cinq poissons ronds ';
    expect(await blocker('Ab3$xY7!q')).toBe('too-short');
    expect(await blocker('Ab3$xY7!qz')).toBeNull();
    expect(await blocker(long.repeat(8).slice(0, 200))).toBeNull();
    expect(await blocker(long.repeat(8).slice(0, 201))).toBe('too-long');
  });

  test('is not the address or the name of its account with a little around it', async () => {
    for (const own of [
      'marianne.dubois@example.org',
      'MARIANNE.Dubois1',
      'x1marianne.dubois22',
      'Marianne Dubois!',
      'marianne.dubois12345',
    ])
      expect(await blocker(own), own).toBe('contains-account');
    expect(await blocker('marianne.dubois123456')).toBeNull();
    expect(await blocker('un long chemin avec marianne dubois')).toBeNull();
  });

  test('may hold a name of up to four letters, which is in many words', async () => {
    expect(await blocker('zjtkreqana', { name: 'Ana', email: 'ana@x.be' })).toBeNull();
    expect(await blocker('zjtkreqana', { name: 'qana', email: 'b@x.be' })).toBeNull();
    expect(await blocker('zjtkranaia', { name: 'anaia', email: 'b@x.be' })).toBe('contains-account');
    expect(await blocker('zjtkrqanai', { name: 'qanai', email: 'b@x.be' })).toBe('contains-account');
    expect(await blocker('ANAI-Zjt3k', { name: 'x', email: 'anai-z@x.be' })).toBe('contains-account');
    expect(await blocker('anaizjt3kq', { name: 'Anai', email: '' })).toBeNull();
    expect(await blocker('anaizjt3k0', { name: 'ANAIZ', email: '' })).toBe('contains-account');
    expect(await blocker('qzfkanai10', { name: 'FKANAI', email: '' })).toBe('contains-account');
  });

  test('has at least four different characters', async () => {
    expect(await blocker('aaaaaaaaaaaa')).toBe('too-common');
    expect(await blocker('abcabcabcabcabc')).toBe('too-common');
    expect(await blocker('AaBbAaBbAaBb')).toBe('too-common');
    expect(await blocker('qzxwqzxwqzxwqz')).toBeNull();
  });

  test('is none of the leaked ones, in either letter case or with up to four signs more', async () => {
    expect(await blocker('1234567890')).toBe('too-common');
    expect(await blocker('Basketball')).toBe('too-common');
    expect(await blocker('password12')).toBe('too-common');
    expect(await blocker('P-assword123')).toBe('too-common');
    expect(await blocker('password12345')).toBeNull();
    // A short common word with digits is many words.
    expect(await blocker('love!2#4%6')).toBeNull();
    expect(await blocker('dragon-123')).toBe('too-common');
  });
});

describe('a kept password', () => {
  test('is fitted by itself alone, in each spelling of its characters', async () => {
    const kept = await hashPassword('Crème brûlée du soir');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordFits(kept, 'Crème brûlée du soir'.normalize('NFD'))).toBe(true);
    expect(await passwordFits(await hashPassword('Crème brûlée'.normalize('NFD')), 'Crème brûlée')).toBe(true);
    expect(await passwordFits(kept, 'crème brûlée du soir')).toBe(false);
    expect(kept).not.toBe(await hashPassword('Crème brûlée du soir'));
  });

  test('that is not there is fitted by none, not even by the one it is compared with', async () => {
    expect(await passwordFits(null, 'no account has this password')).toBe(false);
    expect(await passwordFits(null, '')).toBe(false);
  });
});
