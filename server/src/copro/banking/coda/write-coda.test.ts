import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMillis } from '../../../../test/cpu-time.ts';
import { readCoda } from './read-coda.ts';
import { transactionName } from './transaction-names.ts';
import { type CodaMovementInput, type CodaStatementInput, writeCoda } from './write-coda.ts';

const statement = (movements: CodaMovementInput[], from = 0): CodaStatementInput => ({
  iban: 'BE68539007547034',
  holderName: 'ACP Tilleuls',
  number: 12,
  oldBalanceCents: from,
  oldBalanceOn: '2026-03-31',
  newBalanceOn: '2026-04-01',
  movements,
});
const write = (...statements: CodaStatementInput[]) =>
  Buffer.from(writeCoda({ createdOn: '2026-04-02', addressee: 'ACP Tilleuls', bic: 'KREDBEBB', statements }));

const word = fc.stringMatching(/^[A-Za-z0-9]{1,12}$/);
const part = fc.record({
  amountCents: fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
  on: fc.constantFrom('2026-04-01', '2028-02-29', '2026-12-31'),
  bankReference: word,
  customerReference: word,
  text: fc.array(word, { maxLength: 9 }).map(it => it.join(' ').slice(0, 130)),
  counterparty: fc.record({ account: fc.constant('BE02001234567840'), bic: fc.constant('GKCCBEBB'), name: word }),
});
const movement: fc.Arbitrary<CodaMovementInput> = fc
  .tuple(part, fc.array(part, { maxLength: 3 }), fc.boolean())
  .map(([main, details, isStructured]) => ({
    ...main,
    ...(isStructured && { ogmDigits: '090933755493' }),
    ...(details.length > 0 && { details, amountCents: details.reduce((sum, it) => sum + it.amountCents, 0) }),
  }));

test('whatever movements are written are read back, and balance', () => {
  fc.assert(
    fc.property(fc.array(movement, { maxLength: 8 }), fc.integer({ min: -1e9, max: 1e9 }), (movements, from) => {
      const file = write(statement(movements, from));
      expect(
        file
          .toString()
          .split('\r\n')
          .filter(it => it.length !== 128),
      ).toEqual(['']);
      const { statements, warnings } = readCoda(file);
      expect(warnings).toEqual([]);
      expect(statements[0]?.problems).toEqual([]);
      expect(statements[0]?.movements).toMatchObject(
        movements.map(({ amountCents, on, bankReference, customerReference, counterparty, details = [] }) => ({
          amountCents,
          bookedOn: on,
          valueOn: on,
          bankReference,
          customerReference,
          counterparty,
          isExplained: details.length > 0,
          details: details.map(it => ({ amountCents: it.amountCents, communication: { kind: 'free', text: it.text } })),
        })),
      );
      expect(statements[0]?.movements.map(it => it.communication)).toMatchObject(
        movements.map(it => (it.ogmDigits ? { kind: 'ogm', digits: it.ogmDigits } : { kind: 'free', text: it.text })),
      );
    }),
  );
});

describe('details explain an amount when those that are no subtotals sum to it', () => {
  const explained = (cents: number[], codes: string[]): boolean | undefined => {
    const details = cents.map(amountCents => ({ amountCents, on: '2026-04-01' }));
    const lines = write(statement([{ amountCents: 600, on: '2026-04-01', details }]))
      .toString()
      .split('\r\n');
    const heads = lines.flatMap((line, index) => (line.startsWith('21') ? [index] : []));
    for (const [i, code] of codes.entries()) {
      const line = lines[heads[i]!]!;
      lines[heads[i]!] = line.slice(0, 124) + code + line.slice(125);
    }
    return readCoda(Buffer.from(lines.join('\r\n'))).statements[0]?.movements[0]?.isExplained;
  };

  test.each<[string, number[], string[], boolean]>([
    ['two that sum', [250, 350], ['1', '0', '1'], true],
    ['two that do not', [250, 351], ['1', '0', '1'], false],
    ['the last without a closing code', [250, 350], ['1', '0', '0'], true],
    ['a subtotal of two, and one beside it', [400, 100, 300, 200], ['1', '2', '0', '2', '1'], true],
    ['a subtotal whose parts do not sum', [400, 100, 200, 200], ['1', '2', '0', '2', '1'], false],
  ])('%s', (_, cents, codes, expected) => expect(explained(cents, codes)).toBe(expected));
});

test('accents, foreign letters and line ends cannot leave their column', () => {
  const file = write({
    ...statement([{ amountCents: 1, on: '2026-04-01', text: 'Réçu\r\n9 Łódź 🏠' }]),
    holderName: 'Élise\n8',
  });
  expect(readCoda(file).statements[0]).toMatchObject({
    holderName: 'Elise?8',
    isBalanced: true,
    movements: [{ communication: { text: 'Recu??9 ?odz ??' } }],
  });
});

test('ten thousand movements, whose numbers start again, are read well under a second', async () => {
  const movements = Array.from({ length: 10_000 }, (_, i) => ({
    amountCents: (i % 7) * 100 - 300 + i,
    on: '2026-04-01',
    text: `Provision ${i} ${'x'.repeat(i % 90)}`,
    counterparty: { account: 'BE02001234567840', name: `Proprietaire ${i}` },
  }));
  const file = write(statement(movements));
  const { statements } = readCoda(file);
  const took = await cpuMillis(() => readCoda(file));
  expect(statements[0]).toMatchObject({ isBalanced: true, problems: [] });
  expect(new Set(statements[0]?.movements.map(it => it.fingerprint)).size).toBe(10_000);
  // Quadratic reading takes minutes; the bound leaves room for a slow machine.
  expect(took).toBeLessThan(3_000);
});

test('a transaction code has the most exact name that is sure, or none', () => {
  expect(transactionName({ family: '01', operation: '50' }, 'nl')).toBe('Overschrijving in uw voordeel');
  expect(transactionName({ family: '01', operation: '99' }, 'fr')).toBe('Virements SEPA');
  expect(transactionName({ family: '77', operation: '01' }, 'en')).toBeUndefined();
});
