import { expect, test } from 'vitest';
import { mayEnter } from './rule.ts';
import { surcharge } from './unseen.ts';

test('it can be called', () => {
  mayEnter(30, true);
  surcharge(23);
  expect(mayEnter).toBeTypeOf('function');
});
