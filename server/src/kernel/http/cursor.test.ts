import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor, isInstantText, isUuidText } from './cursor.ts';

const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number';
const refusal = {
  code: 'invalid-request',
  errors: [{ path: 'querystring.cursor', code: 'wrong-format', message: 'is not a cursor of this list' }],
};
const refused = (cursor: string, checks: ((value: unknown) => boolean)[]) =>
  expect(() => decodeCursor(cursor, checks), cursor).toThrow(expect.objectContaining(refusal));

describe('a cursor', () => {
  test('brings back the values of the last row, and can stand in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), (text, number) => {
        const cursor = encodeCursor([text.toWellFormed(), number]);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeCursor(cursor, [isText, isNumber])).toEqual([text.toWellFormed(), number]);
      }),
    );
  });

  test('of another list, with more, fewer or other values, is refused', () => {
    refused(encodeCursor(['a']), [isNumber]);
    refused(encodeCursor(['a', 1]), [isText]);
    refused(encodeCursor(['a', 1]), [isNumber, isText]);
    refused(encodeCursor(['a', 'b']), [isText, isNumber]);
    refused(encodeCursor(['a']), [isText, () => true]);
  });

  test('that is no list or nothing at all is refused, never a fault', () => {
    const of = (text: string) => Buffer.from(text).toString('base64url');
    for (const text of ['', 'x', '{"length":0}', '{"length":1,"0":"a"}', 'null', '"a"', '7']) {
      refused(of(text), []);
      refused(of(text), [() => true]);
    }
  });
});

test('an instant in a cursor is a date in at most 39 characters, an id has the letters of an id', () => {
  expect(isInstantText('2026-11-20T08:00:00.123456+00:00')).toBe(true);
  expect(isInstantText(`2026-11-20T08:00:00.${'0'.repeat(18)}Z`)).toBe(true);
  expect(isInstantText(`2026-11-20T08:00:00.${'0'.repeat(19)}Z`)).toBe(false);
  for (const wrong of [
    '',
    'soon',
    '1',
    '2026-13-01T08:00:00Z',
    '+275760-09-13T00:00:00Z',
    'x2026-11-20T08:00:00Z',
    1_763_625_600_000,
    null,
    undefined,
    ['2026-11-20'],
  ])
    expect(isInstantText(wrong)).toBe(false);
  const id = '0199f3a0-1111-7222-8333-00000000000a';
  expect(isUuidText(id)).toBe(true);
  for (const wrong of [`${id}a`, `a${id}`, id.slice(1), id.replace('a', 'g'), '', 7, null, [id]])
    expect(isUuidText(wrong)).toBe(false);
});
