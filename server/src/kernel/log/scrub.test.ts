import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrub } from './scrub.ts';

describe('text for the log', () => {
  it.each([
    ['an address of mail', 'mail to <ana.martin+x@théâtre.be> was refused', 'ana.martin'],
    ['a telephone', 'sms to +33 6 12 34 56 78 failed', '12 34'],
    ['a telephone with dots', 'call 02.512.34.56.78', '512'],
    ['an IBAN', 'account BE68 5390 0754 7034 is closed', '5390'],
    ['an IBAN written together', 'account FR7630006000011234567890189', '30006'],
    ['a national number', 'number 85.07.30-033.28', '85.07'],
    ['a payment reference', '+++090/9337/55493+++', '9337'],
    ['a bearer token', 'authorization: Bearer abc.def-ghi', 'abc.def'],
    ['a cookie', 'Cookie: orga_refresh=s3cr3t; other=1', 's3cr3t'],
    ['a password by its name', '{"password":"hunter2"} and password=hunter2 and passwd: hunter2', 'hunter2'],
    ['the user of an address', 'postgres://orga:geheim@db:5432/orga', 'geheim'],
    ['a query', 'GET /people?q=Ana%20Martin failed', 'Ana'],
    ['a link', 'https://orga.example/invitation#token=AbC', 'AbC'],
    ['what a parser quotes', 'Unexpected token \'A\', "Ana Martin" is not valid JSON', 'Ana'],
    ['what the database quotes', 'invalid input syntax for type uuid: "Ana Martin"', 'Ana'],
    ['a number out of range', 'value "0612345678" is out of range for type integer', '0612'],
    ['a value over two lines', 'syntax: "Ana\nMartin"', 'Martin'],
    ['a quotation that stays open', 'syntax: "Ana Martin', 'Martin'],
    ['a value in the place of a name', 'column "Ana Martin" is odd', 'Ana'],
    ['a signed token', `token ${['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxIn0', 'c2lnbmF0dXJlLW9mLWl0'].join('.')}`, 'eyJ'],
  ])('loses %s', (_, text, word) => expect(scrub(text)).not.toContain(word));

  it('keeps what finds the fault', () => {
    for (const text of [
      'duplicate key value violates unique constraint "person_org_id_email_key"',
      'null value in column "starts_at" of relation "mission" violates not-null constraint',
      'connect ECONNREFUSED 127.0.0.1:5432',
      'org 0198c5a2-1b2c-7def-8123-456789abcdef is not there',
      '    at readBackupStatusOfEveryInstallation (file:///srv/orga/server/src/kernel/backup/status.ts:17:9)',
      'event.crew-notify-managers-of-accepted-assignments',
    ])
      expect(scrub(text)).toBe(text);
  });

  it('never shows a made-up person, wherever it stands', () => {
    const letters = fc.stringMatching(/^[a-z]{3,12}$/);
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    const canary = fc.oneof(
      fc.tuple(letters, letters).map(([a, b]) => `${a}.zq@${b}.example`),
      digits(9).map(number => `+32${number}`),
      digits(12).map(number => `BE68${number}`),
      fc.uint8Array({ minLength: 24, maxLength: 48 }).map(bytes => Buffer.from(bytes).toString('hex')),
      letters.map(word => `"${word} zq"`),
    );
    const around = fc.stringMatching(/^[a-z ,.:;()\n]{0,30}$/);
    fc.assert(
      fc.property(canary, around, around, (word, before, after) => {
        expect(scrub(`${before} ${word} ${after}`)).not.toContain(word);
      }),
    );
  });

  it('hides nearly every random token; one in a hundred may look like a name', () => {
    const hidden = Array.from({ length: 1_000 }, (_, seed) => {
      const token = Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url');
      return scrub(`link ${token} ${seed}`).includes(token) ? 0 : 1;
    });
    expect(hidden.reduce<number>((sum, one) => sum + one, 0)).toBeGreaterThan(990);
  });

  it('takes no longer for long text than for short', () => {
    for (const text of ['1 '.repeat(50_000), 'A1'.repeat(50_000), `"${'a@'.repeat(50_000)}`, 'token='.repeat(20_000)])
      expect(scrub(text).length).toBeLessThan(10_000);
  });
});
