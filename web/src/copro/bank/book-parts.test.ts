import { expect, test } from 'vitest';
import { bodyOf, partsBlocker, restCents } from './book-parts.ts';

const parts = [
  { key: 1, target: 'owner:a', amount: '100,00' },
  { key: 2, target: 'account:b', amount: '25+25' },
];

test('the rest is what no part takes', () => {
  expect(restCents(16_000, parts, 'fr')).toBe(1_000);
});

test('parts are booked when each has a target and together they make the movement', () => {
  expect(partsBlocker(15_000, parts, 'fr')).toBeNull();
  expect(partsBlocker(16_000, parts, 'fr')).toBe('rest');
  expect(partsBlocker(15_000, [{ key: 1, target: '', amount: '150' }], 'fr')).toBe('target');
  expect(partsBlocker(15_000, [{ key: 1, target: 'owner:a', amount: 'x' }], 'fr')).toBe('rest');
});

test('each part names its one target', () => {
  expect(bodyOf(parts, 'fr')).toEqual([
    { ownerId: 'a', amountCents: 10_000 },
    { accountId: 'b', amountCents: 5_000 },
  ]);
  expect(bodyOf([{ key: 1, target: 'supplier:c', amount: '-1' }], 'fr')).toEqual([
    { supplierId: 'c', amountCents: -100 },
  ]);
});
