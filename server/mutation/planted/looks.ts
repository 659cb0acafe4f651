import { expect, test } from 'vitest';
import { firstOver, mayEnter } from './rule.ts';

test.each([
  [17, true, false],
  [18, true, true],
  [18, false, false],
  [64, false, false],
  [65, false, true],
])('at %i, a member: %s, one may enter: %s', (age, isMember, may) => expect(mayEnter(age, isMember)).toBe(may));

test.each([
  [-1, 0],
  [0, 1],
  [1, 2],
  [8, 3],
  [9, 4],
])('%i is passed by the square of %i', (limit, n) => expect(firstOver(limit)).toBe(n));
