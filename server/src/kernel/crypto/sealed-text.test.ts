import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SealedText } from './sealed-text.ts';

const [first, second] = ['first secret that is long enough', 'second secret that is long enough'];

test('any text comes back, also after the secrets were rotated, and looks different each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, context) => {
      const sealed = new SealedText([first], 'tests').seal(text.toWellFormed(), context);
      expect(new SealedText([second, first], 'tests').open(sealed, context)).toBe(text.toWellFormed());
      expect(new SealedText([first], 'tests').seal(text, context)).not.toBe(sealed);
    }),
  );
});

test('a changed, moved, repurposed or foreign text does not open', () => {
  const box = new SealedText([first], 'tests');
  const sealed = box.seal('https://orga.example/feeds/secret', 'row 1');
  fc.assert(
    fc.property(fc.nat(Buffer.from(sealed, 'base64url').length * 8 - 1), bit => {
      const bytes = Buffer.from(sealed, 'base64url');
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(box.open(bytes.toString('base64url'), 'row 1')).toBeUndefined();
    }),
  );
  expect(box.open(sealed, 'row 2')).toBeUndefined();
  expect(box.open('', 'row 1')).toBeUndefined();
  expect(new SealedText([second], 'tests').open(sealed, 'row 1')).toBeUndefined();
  expect(new SealedText([first], 'other').open(sealed, 'row 1')).toBeUndefined();
});

test('what an earlier version sealed still opens', () => {
  const sealed = '1raTlGbdLcw-qRh4lmt8D2j4lBPKGsLgsZbClRlqEi394vekaA';
  expect(new SealedText([first], 'tests').open(sealed, 'row 1')).toBe('une fête');
});

test('a text cut off anywhere, even one that says nothing, does not open', () => {
  const box = new SealedText([first], 'tests');
  const bytes = Buffer.from(box.seal('', 'row 1'), 'base64url');
  expect(box.open(bytes.toString('base64url'), 'row 1')).toBe('');
  for (let length = 0; length < bytes.length; length++)
    expect(box.open(bytes.subarray(0, length).toString('base64url'), 'row 1'), String(length)).toBeUndefined();
});
