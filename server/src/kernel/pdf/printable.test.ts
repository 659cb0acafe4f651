import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readFontCoverage } from './font-coverage.ts';
import { fontFiles } from './fonts.ts';
import { type Coverage, makePrintable } from './printable.ts';

let coverage: Coverage;
beforeAll(() => {
  const sets = fontFiles().map(file => readFontCoverage(readFileSync(file)));
  coverage = { text: sets[0] ?? new Set(), any: new Set(sets.flatMap(set => [...set])) };
});
const printable = (text: string, isStrict = false): unknown => makePrintable(text, coverage, isStrict);
const codes = (text: string): number[] => Array.from(text, character => character.codePointAt(0) ?? 0);

test('the coverage of a font is what is drawn in it', () => {
  for (const character of 'AzéœŁ€−–’«»ß№0³')
    expect(coverage.text.has(character.codePointAt(0) ?? 0), character).toBe(true);
  expect(coverage.text.has(0x1f600)).toBe(false);
  for (const character of ['😀', 'ش', 'ש', 'Ж', 'Ω'])
    expect(coverage.any.has(character.codePointAt(0) ?? 0)).toBe(true);
  expect(coverage.any.has(0x10ffff)).toBe(false);
});

test('every weight of the text font shows the same characters', () => {
  const [regular, semibold] = fontFiles().map(file => readFontCoverage(readFileSync(file)));
  expect([...(regular ?? [])].filter(code => !semibold?.has(code))).toEqual([]);
});

test('names of the country and abroad stay as they are', () => {
  for (const name of ['Noël Strauß', 'Zoë Œuvrard', 'Łukasz Żółw', 'Наталья', 'سلام', 'שלום', '😀', '€ −1.234,56']) {
    expect(printable(name)).toBe(name);
  }
});

test('what turns a line around, controls and halves of characters are left out, what has no glyph becomes a box', () => {
  expect(printable('BE68\u202e4307 7453 00\u202c')).toBe('BE684307 7453 00');
  expect(printable('a\u0000b\u0007c\td')).toBe('abc d');
  expect(printable('x\ud800y')).toBe('x□y');
  expect(printable('\ue000 漢')).toBe('□ □');
  expect(printable('👨‍👩‍👧', true)).toBe('□□□');
});

test('whatever comes, only what the fonts can show goes on', () => {
  const allowed = new Set([10, 0x200b, 0x200c, 0x200d, 0xfe0e, 0xfe0f]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.boolean(), (text, isStrict) => {
      const shown = codes(String(printable(text, isStrict)));
      expect(shown.filter(code => !allowed.has(code) && !coverage[isStrict ? 'text' : 'any'].has(code))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('a run too long for a line may be broken, anything shorter is not touched', () => {
  expect(printable('m'.repeat(48))).toBe('m'.repeat(48));
  expect(
    String(printable('m'.repeat(500)))
      .split('\u200b')
      .map(part => part.length),
  ).toEqual(Array(25).fill(20));
});

test('numbers, booleans, null and keys pass through any depth', () => {
  const data = { a: [1, null, { b: true, 'c\u202e': 'x\u202ey' }], cents: 9_007_199_254_740_991 };
  expect(makePrintable(data, coverage, false)).toEqual({ ...data, a: [1, null, { b: true, 'c\u202e': 'xy' }] });
});
