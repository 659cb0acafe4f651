import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import {
  forgetThrottle,
  MAIL_BY_ADDRESS,
  MAIL_BY_EMAIL,
  SIGN_IN_BY_ADDRESS,
  SIGN_IN_BY_PAIR,
  senderOf,
  throttle,
} from './throttle.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const LIMIT = { hits: 3, minutes: 2 };
const hit = (subject: string, name = 'tests') => throttle(database.db, name, subject, LIMIT);
const passWindow = () =>
  database.db.global({
    text: "update platform.throttle set window_started_at = now() - interval '3 minutes'",
    values: [],
  });

describe('a limit', () => {
  test('lets so many calls through and refuses the next, saying when to come back', async () => {
    for (let n = 0; n < 3; n++) await hit('a');
    await expect(hit('a')).rejects.toMatchObject({
      status: 429,
      code: 'too-many-requests',
      headers: { 'retry-after': '120' },
    });
  });

  test('counts each subject and each kind by itself', async () => {
    for (let n = 0; n < 3; n++) await hit('b');
    await hit('c');
    await hit('b', 'others');
    await expect(hit('b')).rejects.toMatchObject({ status: 429 });
  });

  test('ends when its time has passed, or when it is forgotten', async () => {
    for (let n = 0; n < 3; n++) await hit('d');
    await passWindow();
    await hit('d');
    for (let n = 0; n < 2; n++) await hit('d');
    await expect(hit('d')).rejects.toMatchObject({ status: 429 });
    await forgetThrottle(database.db, 'tests', 'other');
    await expect(hit('d')).rejects.toMatchObject({ status: 429 });
    await forgetThrottle(database.db, 'tests', 'd');
    await hit('d');
  });

  test('is kept without the address or name it is about', async () => {
    await hit('ana@example.org');
    const rows = await database.db.global<{ key: string }>({ text: 'select key from platform.throttle', values: [] });
    expect(rows.map(row => row.key).join()).not.toContain('ana');
    for (const { key } of rows) expect(key).toMatch(/^(tests|others):[\w-]{43}$/);
  });

  test('of signing in leaves room for mistakes, that of mails for one mailbox is tight', () => {
    expect(SIGN_IN_BY_PAIR).toEqual({ hits: 10, minutes: 15 });
    expect(SIGN_IN_BY_ADDRESS).toEqual({ hits: 200, minutes: 15 });
    expect(MAIL_BY_EMAIL).toEqual({ hits: 5, minutes: 60 });
    expect(MAIL_BY_ADDRESS).toEqual({ hits: 60, minutes: 60 });
  });
});

test.each([
  [null, ''],
  ['', ''],
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['2001:db8::4:5:6', '2001:db8:0:0'],
  ['2001:db8::3:4:5:6:7', '2001:db8:0:3'],
  ['2001:db8::', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['::2:3:4:5:6', '0:0:0:2'],
])('%j is the sender %j: one IPv4 address, or the /64 of one IPv6 customer', (ip, sender) => {
  expect(senderOf(ip)).toBe(sender);
});
