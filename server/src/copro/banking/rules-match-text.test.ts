import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentKey, isOgm, nameSimilarity, nameWords, ogmsIn, wordsOf } from './rules-match-text.ts';

describe('structured communications', () => {
  test.each([
    '000000000097',
    '090933755493',
    '321988730446',
    '358569789667',
    '010123456732',
    '810458443280',
    '000000009797',
  ])('%s has right check digits', digits => expect(isOgm(digits)).toBe(true));

  test.each([
    '112455446812',
    '150011118676',
    '000003505158',
    '000003515846',
    '000003154982',
    '000002133131',
    '000000009700',
    '81045844328',
  ])('%s has not', digits => expect(isOgm(digits)).toBe(false));

  test.each<[string, string[]]>([
    ['+++090/9337/55493+++', ['090933755493']],
    ['***090/9337/55493*** et 810458443280, 090933755493', ['090933755493', '810458443280']],
    ['090 9337 55493', ['090933755493']],
    ['090933755494', []],
    ['1090933755493', []],
    ['0909337554931', []],
    ['BE68539007547034', []],
  ])('%j holds %j', (text, found) => expect(ogmsIn(text)).toEqual(found));

  test('each base has exactly one pair of check digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), base => {
        const pairs = Array.from(
          { length: 100 },
          (_, i) => String(base).padStart(10, '0') + String(i).padStart(2, '0'),
        );
        expect(pairs.filter(isOgm)).toHaveLength(1);
      }),
    );
  });
});

test('words are compared without accents, case and signs, names without forms of address', () => {
  expect(wordsOf("L'Évêché, n°12-b")).toEqual(['L', 'EVECHE', 'N', '12', 'B']);
  expect(nameWords('M. et Mme Karim Benali-Évrard')).toEqual(['KARIM', 'BENALI', 'EVRARD']);
  expect(documentKey(' F/2026-0042 ')).toBe('F20260042');
});

test('likeness of names is between nothing and all, whatever their order', () => {
  expect(nameSimilarity(['AN', 'PEETERS'], ['PEETERS', 'AN'])).toBe(1);
  expect(nameSimilarity(['AN', 'PEETERS'], ['PEETERS', 'JAN'])).toBe(0.5);
  expect(nameSimilarity([], ['PEETERS'])).toBe(0);
});
