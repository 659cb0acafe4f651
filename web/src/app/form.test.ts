import { describe, expect, test } from 'vitest';
import { fieldName, placeFieldProblems } from './form.tsx';

const problem = (path: string) => ({ path, code: 'required', message: 'is required' });

describe('field problems', () => {
  test('JSON pointers and dotted paths name the same field', () => {
    for (const path of ['/email', 'email', '/body/email', 'body.email']) expect(fieldName(path)).toBe('email');
    expect(fieldName('/roles/0/count')).toBe('roles.0.count');
    expect(fieldName('roles[0].count')).toBe('roles.0.count');
  });

  test('a refusal about a field that the form does not show is kept for the banner', () => {
    const { placed, rest } = placeFieldProblems(
      [problem('/email'), problem('/roles/0/count'), problem('/zone')],
      ['email', 'roles'],
    );
    expect([...placed.keys()]).toEqual(['email', 'roles.0.count']);
    expect(rest.map(each => each.path)).toEqual(['/zone']);
  });
});
