import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCoda } from './read-coda.ts';

/** Files of another project, kept beside the repository and not ours to commit. Without them this suite skips, in one line. */
const FOLDER = new URL('../../../../../../shared/fixtures/coda/', import.meta.url);
const present = existsSync(FOLDER);
if (!present) console.log('skipped: third-party CODA files are not in ../shared/fixtures/coda');

const read = (name: string) => readCoda(readFileSync(new URL(name, FOLDER)));

describe.skipIf(!present)('third-party files', () => {
  test('all are read, and how they end is known', () => {
    const outcomes = readdirSync(FOLDER).map(name => {
      const { statements } = read(name);
      return [name, ...statements.map(it => [it.isBalanced, it.movements.length, it.newBalanceCents])];
    });
    expect(outcomes.toSorted()).toEqual([
      ['sample1.cod', [true, 4, 1_783_212]],
      ['sample10.cod', [true, 1, 110_000]],
      ['sample2.cod', [false, 1, null]],
      ['sample8.cod', [true, 2, 64_856]],
    ]);
  });

  test('the one that does not balance says why', () => {
    const [statement] = read('sample2.cod').statements;
    expect(statement?.problems.map(({ code, line }) => [code, line])).toEqual([
      ['amount-not-cents', 17],
      ['account-differs', 17],
    ]);
  });

  test('globalised direct debits are explained by their details', () => {
    const [movement] = read('sample10.cod').statements[0]?.movements ?? [];
    expect(movement).toMatchObject({ amountCents: 100_000, isExplained: true });
    expect(movement?.details.map(it => [it.amountCents, it.communication.kind])).toEqual([
      [25_000, 'direct-debit'],
      [75_000, 'direct-debit'],
    ]);
  });
});
