import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCoproVectors } from '../../../test/copro-vectors.ts';
import {
  findStructuredCommunications,
  formatStructuredCommunication,
  isStructuredCommunication,
  makeStructuredCommunication,
  readStructuredCommunication,
} from './structured-communication.ts';

const valid = [
  '000000000097',
  '090933755493',
  '321988730446',
  '358569789667',
  '010123456732',
  '810458443280',
  '000000009797',
];

test.each(valid)('%s is made from its base and shown in three groups', digits => {
  expect(makeStructuredCommunication(Number(digits.slice(0, 10)))).toBe(digits);
  const shown = formatStructuredCommunication(digits);
  expect(shown).toMatch(/^\+\+\+\d{3}\/\d{4}\/\d{5}\+\+\+$/);
  expect(readStructuredCommunication(shown)).toBe(digits);
});

test.each(['112455446812', '150011118676', '000003505158', '000003515846', '000003154982', '000002133131'])(
  '%s is wrong in its check',
  digits => {
    expect(isStructuredCommunication(digits)).toBe(false);
    expect(readStructuredCommunication(digits)).toBeNull();
    expect(findStructuredCommunications(formatStructuredCommunication(digits))).toEqual([]);
  },
);

test('what is no communication is shown as it is', () => {
  for (const text of ['0909337554930', '1090933755493']) expect(formatStructuredCommunication(text)).toBe(text);
});

test('a remainder of zero is written 97, never 00', () => {
  expect(isStructuredCommunication('000000009700')).toBe(false);
  expect(isStructuredCommunication('000000000000')).toBe(false);
});

test('a base has at most ten digits', () => {
  for (const base of [-1, 1.5, 10_000_000_000, Number.NaN])
    expect(() => makeStructuredCommunication(base)).toThrow(RangeError);
  expect(makeStructuredCommunication(9_999_999_999)).toBe('999999999948');
  expect(makeStructuredCommunication(0)).toBe('000000000097');
});

test.each([
  '+++090/9337/55493+++',
  '***090/9337/55493***',
  ' 090/9337/55493 ',
  '090933755493',
  '+++090933755493+++',
  '+++ 090 / 9337 / 55493 +++',
  '090 9337 55493',
  '090.9337.55493',
])('%j is read alone', text => expect(readStructuredCommunication(text)).toBe('090933755493'));

test.each([
  '',
  '+++090/9337/55493***',
  '+++090/9337/55493',
  '090/9337.55493',
  '090/9337/5549',
  '090/9337/554933',
  'x090/9337/55493',
  '090/9337/55493x',
  'x+++090/9337/55493+++',
  '+++090/9337/55493+++x',
  'abcdefghijkl',
])('%j is not', text => expect(readStructuredCommunication(text)).toBeNull());

describe('in what a payer wrote', () => {
  test.each([
    ['PAIEMENT +++090/9337/55493+++ MERCI', ['090933755493']],
    ['charges***090/9337/55493***2e trim', ['090933755493']],
    ['ref 090/9337/55493.', ['090933755493']],
    ['ref:090933755493', ['090933755493']],
    ['+++090/9337/55493+++ et 321/9887/30446', ['090933755493', '321988730446']],
    ['090933755493 090/9337/55493', ['090933755493']],
    ['x +++ 090 9337 55493 +++ y', ['090933755493']],
    ['*** 090 9337 55493 ***', ['090933755493']],
    ['+++ 090 9337 55493 ***', []],
    ['aaa 090 9337 55493 aaa', []],
    ['+++321/9887/30447+++', []],
    ['0909337554931', []],
    ['1090933755493', []],
    ['1/090/9337/55493', []],
    ['2090/9337/55493', []],
    ['090/9337/55493/1', []],
    ['090/9337/554932', []],
    ['000/0000/00097', []],
    ['BE68539007547034', []],
    ['', []],
  ])('%j', (text, expected) => expect(findStructuredCommunications(text)).toEqual(expected));

  test('a text that is made to be slow is not', () => {
    const began = performance.now();
    expect(findStructuredCommunications(`+++090${' '.repeat(50_000)}`.repeat(4))).toEqual([]);
    expect(findStructuredCommunications('+++090/'.repeat(20_000))).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('every one is found, wherever it stands', () => {
    const base = fc.integer({ min: 1, max: 9_999_999_999 });
    const words = fc.string({ unit: fc.constantFrom(...'abc é.,:-\n'.split('')), maxLength: 20 });
    fc.assert(
      fc.property(base, words, words, (number, before, after) => {
        const digits = makeStructuredCommunication(number);
        const text = `${before}${formatStructuredCommunication(digits)}${after}`;
        expect(findStructuredCommunications(text)).toEqual([digits]);
        expect(findStructuredCommunications(`${before}${digits}${after}`)).toEqual([digits]);
      }),
    );
  });

  test('with a digit changed or two neighbours swapped, none is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999_999 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          const digits = makeStructuredCommunication(number);
          const changed = `${digits.slice(0, at)}${(Number(digits[at]) + by) % 10}${digits.slice(at + 1)}`;
          expect(findStructuredCommunications(changed)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

const vectors = findCoproVectors();
test.skipIf(!vectors)('the vectors beside the repository', () => {
  expect(vectors!.ogm.length).toBeGreaterThan(5);
  for (const { base, ogm } of vectors!.ogm)
    expect(formatStructuredCommunication(makeStructuredCommunication(Number(base)))).toBe(ogm);
});
