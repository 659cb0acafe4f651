import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TitlePart, titleBlocker } from './rules-title.ts';

const part = (ownerId: string, right: TitlePart['right'], numerator: number, denominator: number): TitlePart => ({
  ownerId,
  right,
  numerator,
  denominator,
});

describe('the holders of a lot', () => {
  test('may hold in thirds, which no decimal number sums to one', () => {
    expect(titleBlocker(['a', 'b', 'c'].map(id => part(id, 'full', 1, 3)))).toBeNull();
    expect(titleBlocker([part('a', 'full', 1, 2), part('b', 'full', 499_999, 1_000_000)])).toMatchObject({
      code: 'title-parts-not-whole',
    });
  });

  test('are refused when nobody holds, or a right stands alone', () => {
    expect(titleBlocker([])).toEqual({ code: 'title-holder-missing' });
    expect(titleBlocker([part('a', 'bare', 1, 1)])).toEqual({ code: 'title-rights-mixed' });
    expect(titleBlocker([part('a', 'full', 1, 1), part('b', 'bare', 1, 1)])).toEqual({ code: 'title-rights-mixed' });
  });

  test('property: weights over their sum are always the whole, and one less never is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 30 }), weights => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const parts = weights.map((weight, index) => part(`${index}`, 'full', weight, total));
        expect(titleBlocker(parts)).toBeNull();
        const short = parts.map((one, index) => (index === 0 ? { ...one, denominator: total + 1 } : one));
        expect(titleBlocker(short)).toMatchObject({ code: 'title-parts-not-whole' });
      }),
    );
  });
});
