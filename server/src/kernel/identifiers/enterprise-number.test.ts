import { describe, expect, test } from 'vitest';
import { findCoproVectors } from '../../../test/copro-vectors.ts';
import { belgianCreditorIdentifier, readCreditorIdentifier } from './creditor-identifier.ts';
import {
  formatEnterpriseNumber,
  formatEstablishmentNumber,
  readEnterpriseNumber,
  readEstablishmentNumber,
  vatNumberOf,
} from './enterprise-number.ts';

describe('an enterprise number', () => {
  test.each([
    ['0403.199.009', '0403199009'],
    ['0403199009', '0403199009'],
    ['0876 543 270', '0876543270'],
    ['BE 0403.199.009', '0403199009'],
    ['be0403199009', '0403199009'],
    ['403199009', '0403199009'],
    [' BE403.199.009 ', '0403199009'],
    ['1000000021', '1000000021'],
  ])('%j is %s', (text, number) => expect(readEnterpriseNumber(text)).toBe(number));

  test.each([
    '',
    'BE',
    '0403199008',
    '0403199010',
    '2403199009',
    '04031990',
    '04031990099',
    '10403199051',
    'NL0403199009',
    '0403-199-009',
    '0403199OO9',
    '0403199009x',
    '.0403199009',
    '0403199009BE',
  ])('%j is none', text => expect(readEnterpriseNumber(text)).toBeNull());

  test('is shown in groups, and as a VAT number', () => {
    for (const text of ['10403199009', '04031990091']) expect(formatEnterpriseNumber(text)).toBe(text);
    expect(formatEnterpriseNumber('0403199009')).toBe('0403.199.009');
    expect(vatNumberOf('0403199009')).toBe('BE0403199009');
  });
});

test('an establishment has the same check and another first digit', () => {
  expect(readEstablishmentNumber('2.000.000.001')).toBe(null);
  expect(readEstablishmentNumber('2.000.000.042')).toBe('2000000042');
  expect(readEstablishmentNumber('8000000071')).toBe('8000000071');
  for (const text of ['0403199009', '9000000092', '200000008', '20000000420', 'x2000000042', '2000000042x'])
    expect(readEstablishmentNumber(text), text).toBeNull();
  expect(readEstablishmentNumber('21403199045')).toBeNull();
  for (const text of ['12000000042', '20000000421']) expect(formatEstablishmentNumber(text)).toBe(text);
  expect(formatEstablishmentNumber('2000000042')).toBe('2.000.000.042');
});

describe('a creditor identifier', () => {
  test.each([
    ['BE69ZZZ050D000000008', 'ZZZ', '050D000000008'],
    ['DE98ZZZ09999999999', 'ZZZ', '09999999999'],
    ['fr72 zzz 123456', 'ZZZ', '123456'],
  ])('%s', (text, businessCode, national) => {
    const identifier = text.replaceAll(' ', '').toUpperCase();
    expect(readCreditorIdentifier(text)).toEqual({ identifier, businessCode, national });
  });

  test('of a Belgian enterprise is made from its number; the business code is outside of the check', () => {
    const identifier = belgianCreditorIdentifier('0403199009');
    expect(identifier).toMatch(/^BE\d\dZZZ0403199009$/);
    expect(readCreditorIdentifier(identifier)).toEqual({ identifier, businessCode: 'ZZZ', national: '0403199009' });
    expect(readCreditorIdentifier(identifier.replace('ZZZ', '001'))?.businessCode).toBe('001');
    expect(readCreditorIdentifier(belgianCreditorIdentifier('0876543270'))).not.toBeNull();
    const many = Array.from({ length: 300 }, (_, n) => belgianCreditorIdentifier(String(n).padStart(10, '0')));
    expect(many.every(one => one.length === 17)).toBe(true);
    expect(belgianCreditorIdentifier('0403199009', '001')).toBe(identifier.replace('ZZZ', '001'));
  });

  test.each([
    '',
    'BE69ZZZ050D000000009',
    'BE70ZZZ050D000000008',
    'DE98ZZZ0999999999é',
    'DE97ZZZ09999999999',
    'DE98ZZZ',
    '98ZZZ09999999999',
    'xDE98ZZZ09999999999',
    'DEX8ZZZ09999999999',
    `DE98${'Z'.repeat(32)}`,
  ])('%j is none', text => expect(readCreditorIdentifier(text)).toBeNull());

  test('of Belgium holds a number that is one', () => {
    // The check of the whole is right in each: what they hold is not.
    for (const national of ['0403199008', '403199009', 'BE0403199009', 'X050D000000008', '050D0000000081'])
      expect(readCreditorIdentifier(belgianCreditorIdentifier(national)), national).toBeNull();
  });
});

const vectors = findCoproVectors();
test.skipIf(!vectors)('the vectors beside the repository', () => {
  expect(vectors!.enterprise_number.length).toBeGreaterThan(2);
  for (const { base8, check } of vectors!.enterprise_number)
    expect(readEnterpriseNumber(base8 + check)).toBe(base8 + check);
});
