import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyRuns } from '../../../test/property-runs.ts';
import { readCents } from './amount-text.ts';
import { evaluateAmount } from './evaluate-amount.ts';
import type { AmountLocale } from './read-decimal.ts';

describe('an amount that somebody wrote', () => {
  test.each([
    ['1.234,56', 123_456],
    ['1 234,56', 123_456],
    ['1\u00a0234,56', 123_456],
    ['1\u202f234\u202f567,8', 123_456_780],
    ['1,234.56', 123_456],
    ["1'234.56", 123_456],
    ['-12.5', -1_250],
    ['−12,50', -1_250],
    ['12,50-', -1_250],
    ['+7', 700],
    ['12', 1_200],
    ['12,', 1_200],
    ['.5', 50],
    ['0', 0],
    ['-0,00', 0],
    ['€ 1.234,56', 123_456],
    ['5 EUR', 500],
    ['-€5', -500],
    ['  12 ', 1_200],
    ['1.234.567', 123_456_700],
    ['1,234,567', 123_456_700],
    ['1.234.567,89', 123_456_789],
    ['1.234', 123_400],
    ['1,234', 123_400],
    ['12,345', 1_234_500],
    ['0,120', 12],
    ['1234.560', 123_456],
    ['1 234,500', 123_450],
    ['1.234,560', 123_456],
    ['1,234,567.890', 123_456_789],
    ['90071992547409,91', Number.MAX_SAFE_INTEGER],
  ])('%s is %i cents', (text, cents) => expect(readCents(text)).toStrictEqual({ cents }));

  test.each<[string, AmountLocale, object]>([
    ['1.234', 'fr', { cents: 123_400 }],
    ['1.234', 'en', { problem: 'too-many-decimals' }],
    ['1.230', 'en', { cents: 123 }],
    ['1,234', 'en', { cents: 123_400 }],
    ['1,234', 'nl', { problem: 'too-many-decimals' }],
    ['1,230', 'de', { cents: 123 }],
    ['12.5', 'fr', { cents: 1_250 }],
    ['1.234.567', 'en', { cents: 123_456_700 }],
    ['1,234,567', 'fr', { cents: 123_456_700 }],
    ['1,234.5', 'fr', { cents: 123_450 }],
  ])('%s in %s', (text, locale, expected) => expect(readCents(text, locale)).toStrictEqual(expected));

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'not-an-amount'],
    ['1e5', 'not-an-amount'],
    ['12a', 'not-an-amount'],
    ['-', 'not-an-amount'],
    ['.', 'not-an-amount'],
    ['-5-', 'not-an-amount'],
    ['--5', 'not-an-amount'],
    ['1 23', 'not-an-amount'],
    ['1 2345', 'not-an-amount'],
    ['1 234.567,89', 'not-an-amount'],
    ['1.23.456', 'not-an-amount'],
    ['1.2345,6', 'not-an-amount'],
    ['12.34,56', 'not-an-amount'],
    ['1.234,567,89', 'not-an-amount'],
    ['1,234.567.89', 'not-an-amount'],
    [',,5', 'not-an-amount'],
    ['1..5', 'not-an-amount'],
    ['1.234,567', 'too-many-decimals'],
    ['1.2,345', 'not-an-amount'],
    ['1\n2', 'not-an-amount'],
    ['x5', 'not-an-amount'],
    ['=1+1', 'not-an-amount'],
    ['9'.repeat(41), 'not-an-amount'],
    ['0,125', 'too-many-decimals'],
    ['1234,567', 'too-many-decimals'],
    ['90071992547409,92', 'too-large'],
    ['9'.repeat(40), 'too-large'],
  ])('%j: %s', (text, problem) => expect(readCents(text)).toStrictEqual({ problem }));

  test('of a text that is long is refused at once', () => {
    const began = performance.now();
    expect(readCents(`1${' '.repeat(100_000)}x`)).toEqual({ problem: 'not-an-amount' });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('written in any of four ways is read as it was meant', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('.,', ' ,', ',.', '\u00a0,', ','), (cents, form) => {
        const decimal = form.at(-1);
        const group = form.length > 1 ? form[0]! : '';
        const digits = String(BigInt(cents < 0 ? -cents : cents)).padStart(3, '0');
        const whole = digits.slice(0, -2).replace(/(?<=\d)(?=(\d{3})+$)/g, group);
        const text = `${cents < 0 ? '-' : ''}${whole}${decimal}${digits.slice(-2)}`;
        expect(readCents(text)).toEqual({ cents });
      }),
      { numRuns: propertyRuns() },
    );
  });
});

describe('arithmetic in an entry field', () => {
  test.each([
    ['100/3', 3_333],
    ['200/3', 6_667],
    ['-200/3', -6_667],
    ['100/3*3', 10_000],
    ['1200*0,21+5', 25_700],
    ['(12,50+3)*2', 3_100],
    ['1+2*3', 700],
    ['10-2-3', 500],
    ['100/10/4', 250],
    ['2*-3', -600],
    ['-(1+1)', -200],
    ['+-+2', -200],
    ['+2', 200],
    ['5*0', 0],
    ['0/5', 0],
    ['1+0', 100],
    [`${' '.repeat(199)}1`, 100],
    ['1 234,56 + 1', 123_556],
    ['1.234,56*2', 246_912],
    ['6×2÷3', 400],
    ['6:4−1', 50],
    ['0,005', 1],
    ['-0,005', -1],
    ['0,004999', 0],
    ['-0,001', 0],
    [' 1 ', 100],
    ['1 + 1', 200],
    ['((((1))))', 100],
    [',5+.5', 100],
    ['1/3+1/3+1/3', 100],
  ])('%s', (text, cents) => expect(evaluateAmount(text)).toStrictEqual({ cents }));

  test('follows the locale where a point or comma can be read two ways', () => {
    expect(evaluateAmount('1,125*8', 'fr')).toEqual({ cents: 900 });
    expect(evaluateAmount('1,125*8', 'en')).toEqual({ cents: 900_000 });
  });

  test.each([
    ['', 'empty', 0],
    ['  ', 'empty', 0],
    ['1+', 'unfinished', 2],
    ['(1', 'unfinished', 2],
    ['(', 'unfinished', 1],
    ['()', 'unexpected', 1],
    ['1)', 'unexpected', 1],
    ['(1(2', 'unexpected', 2],
    ['1 2', 'unexpected', 2],
    ['2*/3', 'unexpected', 2],
    ['*3', 'unexpected', 0],
    ['1 + x', 'unexpected', 4],
    ['x', 'unexpected', 0],
    ['1 x', 'unexpected', 2],
    ['(1x)', 'unexpected', 2],
    ['1/0', 'division-by-zero', 1],
    ['1/(2-2)', 'division-by-zero', 1],
    ['5+1,2,3.4.5', 'not-a-number', 2],
    ['9'.repeat(20), 'too-large', 0],
    ['1'.repeat(201), 'too-long', 200],
  ])('%j: %s at %i', (text, problem, at) => expect(evaluateAmount(text)).toStrictEqual({ problem, at }));

  test('never throws, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789.,+-*/() ×÷:€xE\u00a0'.split('')), maxLength: 30 });
    fc.assert(
      fc.property(typed, text => {
        const result = evaluateAmount(text);
        if ('cents' in result) expect(Number.isSafeInteger(result.cents)).toBe(true);
        else expect(result.at).toBeLessThanOrEqual(text.length);
        const reading = readCents(text);
        expect(Object.keys(reading)).toHaveLength(1);
      }),
      { numRuns: propertyRuns() },
    );
  });
});
