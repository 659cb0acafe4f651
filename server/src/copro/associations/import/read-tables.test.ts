import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../../kernel/problem/problem.ts';
import { planBuilding } from './plan.ts';
import { readTables } from './read-tables.ts';
import { importTemplate } from './template.ts';

const KNOWN = { lotCodes: new Set<string>(), keyCodes: new Set(['general']), accounts: new Map() };

/** The status of a refusal, or 200 with what was planned. */
async function readAll(bytes: Uint8Array): Promise<number> {
  try {
    const plan = planBuilding(await readTables(bytes), KNOWN);
    for (const lot of plan.lots) expect(Number.isSafeInteger(lot.share) && lot.share >= 0).toBe(true);
    return 200;
  } catch (error) {
    if (error instanceof Problem) return error.status;
    throw error;
  }
}

describe('whatever the bytes', () => {
  test('property: our example with bytes changed is read or refused, and never breaks the reader', async () => {
    const example = importTemplate('fr');
    const change = fc.tuple(fc.nat(example.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async changes => {
        const bytes = Uint8Array.from(example);
        for (const [at, value] of changes) bytes[at] = value;
        expect([200, 422]).toContain(await readAll(bytes));
      }),
      { numRuns: 300 },
    );
  });

  test('property: any text in sections is read or refused', async () => {
    const word = fc.constantFrom(
      '[lots]',
      '[owners]',
      '[soldes]',
      'Lot',
      'Quotité',
      'Nom',
      ';',
      ',',
      '\n',
      '"',
      '=1+1',
      '1/0',
      '\u0000',
      'é',
      '9'.repeat(40),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async words => {
        expect([200, 422]).toContain(await readAll(Buffer.from(words.join(''))));
      }),
      { numRuns: 500 },
    );
  });
});
