import { describe, expect, test } from 'vitest';
import { assignField, hasName, samplesOf, toColumnFields, toFieldMapping } from './column-mapping.ts';

describe('columns of an import', () => {
  test('a mapping survives the way to the table and back', () => {
    const columns = toColumnFields({ lastName: 0, email: 2 }, 3);
    expect(columns).toEqual(['lastName', null, 'email']);
    expect(toFieldMapping(columns)).toMatchObject({ lastName: 0, firstName: null, email: 2 });
  });

  test('a field belongs to one column: the earlier one loses it', () => {
    expect(assignField(['lastName', 'email', null], 2, 'email')).toEqual(['lastName', null, 'email']);
    expect(assignField(['lastName', null, null], 0, null)).toEqual([null, null, null]);
  });

  test('some column must hold names', () => {
    expect(hasName(['email', null])).toBe(false);
    expect(hasName(['email', 'displayName'])).toBe(true);
  });

  test('samples skip empty cells and short rows', () => {
    expect(samplesOf([['a', ''], ['b'], ['c', ' x ']], 1, 3)).toEqual(['x']);
  });
});
