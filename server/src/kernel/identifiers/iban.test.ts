import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameBic, readBic } from './bic.ts';
import { formatIban, makeBelgianIban, readIban } from './iban.ts';
import { belgianCheck, lettersAsDigits, mod97 } from './mod97.ts';

/** Built from the definition, apart from the reader. */
function ibanOf(country: string, bban: string): string {
  const check = 98 - mod97(lettersAsDigits(`${bban}${country}00`));
  return `${country}${String(check).padStart(2, '0')}${bban}`;
}

test('the remainder by 97 of any length', () => {
  expect([mod97('96'), mod97('97'), mod97('98'), mod97('')]).toEqual([96, 0, 1, 0]);
  expect(mod97('123456789012345678901234567890')).toBe(Number(123456789012345678901234567890n % 97n));
  expect(lettersAsDigits('A1Z')).toBe('10135');
  expect([belgianCheck('97'), belgianCheck('1')]).toEqual(['97', '01']);
});

describe('an account number', () => {
  test.each([
    'BE68539007547034',
    'BE71096123456769',
    'NL91ABNA0417164300',
    'FR1420041010050500013M02606',
    'DE89370400440532013000',
    'LU280019400644750000',
    'GB29NWBK60161331926819',
    'NO9386011117947',
    'SE4550000000058398257466',
    'PL61109010140000071219812874',
    'MT84MALT011000012345MTLCAST001S',
  ])('%s is sound', iban => expect(readIban(iban)).toEqual({ iban }));

  test('is read with blanks, points and hyphens, in either case', () => {
    const iban = 'BE68539007547034';
    for (const text of ['BE68 5390 0754 7034', 'be68 5390 0754 7034', 'BE68-5390.0754\u00a07034'])
      expect(readIban(text)).toEqual({ iban });
  });

  test.each([
    ['', 'form'],
    ['68539007547034', 'form'],
    ['BEX8539007547034', 'form'],
    ['BE68 5390 0754 70é4', 'form'],
    ['!BE68539007547034', 'form'],
    ['ZZ68539007547034', 'country'],
    ['BE6853900754703', 'length'],
    ['BE685390075470340', 'length'],
    ['BE69539007547034', 'check'],
    ['BE68539007547035', 'check'],
    ['NL91ABNA0417164301', 'check'],
  ])('%j is refused: %s', (text, problem) => expect(readIban(text)).toEqual({ problem }));

  test('of Belgium also passes the check of its bank', () => {
    expect(readIban(ibanOf('BE', '539007547034'))).toHaveProperty('iban');
    expect(readIban(ibanOf('BE', '539007547035'))).toEqual({ problem: 'check' });
    expect(readIban(ibanOf('BE', '0000000097' + '97'))).toHaveProperty('iban');
    expect(readIban(ibanOf('BE', '0000000097' + '00'))).toEqual({ problem: 'check' });
    expect(readIban(ibanOf('BE', '53900754703A'))).toEqual({ problem: 'check' });
    expect(readIban(ibanOf('DE', '539007547035000000'))).toHaveProperty('iban');
  });

  test('with one digit changed or two neighbours swapped is always found', () => {
    const account = fc.integer({ min: 0, max: 9_999_999_999 }).map(n => String(n).padStart(10, '0'));
    fc.assert(
      fc.property(account, fc.integer({ min: 2, max: 14 }), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const iban = ibanOf('BE', digits + belgianCheck(digits));
        expect(readIban(iban)).toEqual({ iban });
        const changed = `${iban.slice(0, at)}${(Number(iban[at]) + by) % 10}${iban.slice(at + 1)}`;
        expect(readIban(changed)).toEqual({ problem: 'check' });
        const swapped = `${iban.slice(0, at)}${iban[at + 1]}${iban[at]}${iban.slice(at + 2)}`;
        if (swapped !== iban) expect(readIban(swapped)).toEqual({ problem: 'check' });
      }),
      { numRuns: 500 },
    );
  });

  test('is shown in groups of four', () => {
    expect(formatIban('BE68539007547034')).toBe('BE68 5390 0754 7034');
    expect(formatIban('NO9386011117947')).toBe('NO93 8601 1117 947');
  });
});

describe('the code of a bank', () => {
  test('has eight or eleven characters in their places', () => {
    expect(readBic('gkcc be bb')).toBe('GKCCBEBB');
    expect(readBic('GEBABEBB36A')).toBe('GEBABEBB36A');
    for (const text of ['', 'GKCCBEB', 'GKCCBEBB3', 'GKCCBEBB36', 'GKCC1EBB', 'GKCCBEBB36AA', 'GK-CBEBB'])
      expect(readBic(text), text).toBeNull();
  });
  test('with XXX is that of the head office', () => {
    expect([isSameBic('GKCCBEBBXXX', 'GKCCBEBB'), isSameBic('GKCCBEBB', 'GKCCBEBBXXX')]).toEqual([true, true]);
    expect(isSameBic('GKCCBEBB', 'GEBABEBB')).toBe(false);
    expect([isSameBic('XXXXBEBB', 'XBEBB'), isSameBic('XBEBB', 'XXXXBEBB')]).toEqual([false, false]);
  });
});

test('a Belgian account number that is made is one that is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), base => {
      const iban = makeBelgianIban(String(base).padStart(10, '0'));
      expect(readIban(iban)).toEqual({ iban });
    }),
  );
  expect(makeBelgianIban('5390075470')).toBe('BE68539007547034');
});
