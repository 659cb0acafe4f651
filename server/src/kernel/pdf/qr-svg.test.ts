import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { qrSvg } from './qr-svg.ts';

const EPC = 'BCD\n002\n1\nSCT\n\nACP Les Tilleuls\nBE68539007547034\nEUR12.34\n\n\n+++090/9337/55493+++\n';

/** The modules that the path paints, read back from it. */
function painted(svg: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(length); step++) dark.add(`${Number(x) + step} ${y}`);
  }
  return dark;
}

test('the path paints exactly the dark modules, inside a white border of four', () => {
  for (const text of [EPC, 'a', 'x'.repeat(331)]) {
    const svg = qrSvg(text);
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    const expected = new Set<string>();
    for (let row = 0; row < modules.size; row++) {
      for (let column = 0; column < modules.size; column++) {
        if (modules.get(row, column)) expected.add(`${column + 4} ${row + 4}`);
      }
    }
    expect(painted(svg)).toEqual(expected);
    expect(svg).toContain(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`);
  }
});

test('a payment code of the greatest length stays within version 13, as EPC069-12 asks', () => {
  // A version has 17 + 4 x version modules on a side.
  expect(create('A'.repeat(331), { errorCorrectionLevel: 'M' }).modules.size).toBeLessThanOrEqual(17 + 4 * 13);
});

test('a text becomes modules and never markup', () => {
  expect(qrSvg('"/><script>alert(1)</script>')).toMatch(/^<svg [^<>]*><path fill="#000" d="[Mhvz\d -]+"\/><\/svg>$/);
});
