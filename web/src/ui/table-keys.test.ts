import { expect, test } from 'vitest';
import { toggleSelection } from './table-keys.ts';

const ids = ['a', 'b', 'c', 'd'];

test('one click selects one, another click takes it out', () => {
  expect([...toggleSelection(ids, new Set(), 'b', undefined)]).toEqual(['b']);
  expect([...toggleSelection(ids, new Set(['b']), 'b', undefined)]).toEqual([]);
});

test('shift selects everything between, in both directions', () => {
  expect([...toggleSelection(ids, new Set(['b']), 'd', 'b')].toSorted()).toEqual(['b', 'c', 'd']);
  expect([...toggleSelection(ids, new Set(['d']), 'b', 'd')].toSorted()).toEqual(['b', 'c', 'd']);
});
