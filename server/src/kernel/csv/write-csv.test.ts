import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeFormula, isFormula, unescapeFormula } from './formula.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import { type CsvCell, type CsvWriteOptions, writeCsv } from './write-csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function write(header: string[], rows: CsvCell[][], options?: CsvWriteOptions) {
  let text = '';
  for await (const part of writeCsv(header, rows, options)) text += part;
  return text;
}

describe('writing', () => {
  test('formulas are escaped, numbers stay numbers, any separator is quoted', async () => {
    const text = await write(
      ['nom', 'solde'],
      [
        ['=1+1', -12.5],
        ['-12.50', '+33 6 12'],
        ['a,b', '@x'],
        [null, true],
        ['+1-2', ''],
      ],
    );
    expect(text).toBe('\uFEFFnom;solde\r\n\'=1+1;-12.5\r\n-12.50;+33 6 12\r\n"a,b";\'@x\r\n"";true\r\n\'+1-2;""\r\n');
  });

  test('nothing that reads as a formula is ever written bare', () => {
    const cell = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '＝', '1', '.', 'a', ' ') });
    fc.assert(
      fc.property(cell, text => {
        expect(isFormula(escapeFormula(text))).toBe(false);
        expect(unescapeFormula(escapeFormula(text))).toBe(text);
      }),
    );
  });

  const character = fc.oneof(
    fc.constantFrom('"', ';', ',', '\t', '\r', '\n', '=', '+', '-', '@', "'", ' ', 'é', '🎪', '|'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  const cell = fc
    .string({ unit: character, maxLength: 12 })
    .filter(text => !text.includes('\0') && !text.includes('\uFFFD') && text.isWellFormed());
  test('what is written is read back, whatever the cells, the delimiter and the cut of the chunks', async () => {
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
        fc.integer({ min: 1, max: 40 }),
        async (rows, delimiter, size) => {
          const width = rows[0]?.length ?? 1;
          const header = Array.from({ length: width }, (_, i) => `col${i}é`);
          const bytes = utf8(await write(header, rows, { delimiter }));
          const chunks: Uint8Array[] = [];
          for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
          const reading = await readCsv(chunks, { delimiter });
          const found: CsvRow[] = [];
          for await (const row of reading.rows) found.push(row);
          expect(reading.header).toEqual(header);
          expect(found.map(row => row.cells)).toEqual(
            rows.filter(row => row.some(text => escapeFormula(text).trim() !== '')),
          );
          expect(found.flatMap(row => row.problems)).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });
});
