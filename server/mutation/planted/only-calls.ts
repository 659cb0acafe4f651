import { expect, test } from 'vitest';
import { mayEnter } from './rule.ts';

test('it can be called', () => {
  mayEnter(30, true);
  expect(mayEnter).toBeTypeOf('function');
});
