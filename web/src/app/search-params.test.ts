import { describe, expect, test } from 'vitest';
import {
  choiceParam,
  countParam,
  dayParam,
  parseSearch,
  returnParam,
  stringifySearch,
  textParam,
} from './search-params.ts';

describe('search params', () => {
  test('tokens that look like numbers or JSON come back as they were', () => {
    for (const token of ['0123', '1e5', '12345678901234567890', 'true', '{"a":1}', 'a+b/c=']) {
      expect(textParam(parseSearch(stringifySearch({ token })), 'token')).toBe(token);
    }
  });

  test('absent values leave no trace in the address', () => {
    expect(stringifySearch({ q: undefined, offset: 0, to: '' })).toBe('?offset=0');
    expect(stringifySearch({ q: undefined })).toBe('');
  });

  test('values that are not what they should be count as absent', () => {
    expect(countParam({ offset: '-3' }, 'offset')).toBeUndefined();
    expect(countParam({ offset: '50' }, 'offset')).toBe(50);
    expect(dayParam({ from: '2026-13-40' }, 'from')).toBeUndefined();
    expect(dayParam({ from: '2026-11-23' }, 'from')).toBe('2026-11-23');
    expect(choiceParam({ span: '9w' }, 'span', ['1w', '2w'])).toBeUndefined();
  });

  test('the way back never leads to another site', () => {
    for (const returnTo of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '']) {
      expect(returnParam({ returnTo })).toBeUndefined();
    }
    expect(returnParam({ returnTo: '/org/crew/planning?span=2w' })).toBe('/org/crew/planning?span=2w');
  });
});
