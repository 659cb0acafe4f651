import { expect, test } from 'vitest';
import { backoffMs } from './live.ts';

test('waits grow to half a minute and never come together', () => {
  expect(backoffMs(0, () => 0)).toBe(500);
  expect(backoffMs(0, () => 1)).toBe(1_000);
  expect(backoffMs(3, () => 1)).toBe(8_000);
  expect(backoffMs(40, () => 1)).toBe(30_000);
  expect(backoffMs(40, () => 0)).toBe(15_000);
});
