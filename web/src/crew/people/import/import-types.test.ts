import { expect, test } from 'vitest';
import { fieldOf, hasName, mapColumn } from './import-types.ts';

test('a column has one field and a field one column', () => {
  const first = mapColumn({ lastName: 0, email: 2 }, 2, 'lastName');
  expect(first).toMatchObject({ lastName: 2, email: null });
  expect(fieldOf(first, 2)).toBe('lastName');
  expect(fieldOf(first, 0)).toBeUndefined();
});

test('a column that is not imported has no field', () => {
  expect(mapColumn({ email: 1 }, 1, undefined)).toMatchObject({ email: null });
});

test('some column must hold a name', () => {
  expect(hasName({ email: 1, lastName: null })).toBe(false);
  expect(hasName({ displayName: 0 })).toBe(true);
});
