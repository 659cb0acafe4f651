import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideToCents, formatCents, formatDecimal, multiply, parseDecimal, toCents } from './rules-decimal.ts';

const decimal = (text: string) => parseDecimal(text)!;

test.each(['', '.', '-', '1e3', '1,5', '0x1', 'NaN', '1.2.3', '--1', '1 2', '9'.repeat(41)])('%j is no number', text =>
  expect(parseDecimal(text)).toBeNull(),
);

test.each([
  ['1051.89', 105_189],
  ['+.5', 50],
  ['-0.02', -2],
  ['7.', 700],
  ['1.100', 110],
  ['1.001', null],
  ['9'.repeat(20), null],
])('%s is %s cents', (text, cents) => expect(toCents(decimal(text))).toBe(cents));

test('half a cent goes away from zero, on both sides', () => {
  expect(divideToCents(decimal('0.005'), decimal('1'))).toBe(1);
  expect(divideToCents(decimal('-0.005'), decimal('1'))).toBe(-1);
  expect(divideToCents(decimal('0.0049'), decimal('1'))).toBe(0);
  expect(divideToCents(decimal('1'), decimal('3'))).toBe(33);
  expect(divideToCents(decimal('1'), decimal('0.00'))).toBeNull();
});

test('numbers are exact: written and read back, multiplied and divided', () => {
  const number = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(6));
  fc.assert(
    fc.property(number, number, ([a, scaleA], [b, scaleB]) => {
      const [one, other] = [formatDecimal({ units: a, scale: scaleA }), formatDecimal({ units: b, scale: scaleB })];
      const read = decimal(one);
      expect(read.units * 10n ** BigInt(scaleA - read.scale)).toBe(a);
      fc.pre(b !== 0n);
      const product = multiply(read, decimal(other));
      const cents = toCents(read);
      if (cents !== null) expect(divideToCents(product, decimal(other))).toBe(cents);
    }),
  );
  fc.assert(
    fc.property(fc.maxSafeInteger(), cents => {
      expect(toCents(decimal(formatCents(cents)))).toBe(cents);
    }),
  );
});
