import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCoda } from '../coda/read-coda.ts';
import { StatementRefusal } from '../statement-refusal.ts';
import { readCamt } from './read-camt.ts';

const folder = new URL('../../../../test/fixtures/bank/', import.meta.url);
const ours = (version: string) => readFileSync(new URL(`tilleuls.camt.053.001.${version}.xml`, folder), 'utf8');
const two = ours('02');
const read = (text: string) => readCamt(Buffer.from(text));
const refusal = (text: string) =>
  read(text).then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof StatementRefusal) return `${error.code} ${error.line}`;
      throw error;
    },
  );

describe.each(['02', '08'])('version %s', async version => {
  const file = await read(ours(version));
  const [statement] = file.statements;

  test('account, balances and movements in the shape of CODA', () => {
    expect(statement).toMatchObject({
      format: 'camt.053',
      account: { number: 'BE68539007547034', kind: 'iban', currency: 'EUR' },
      holderName: 'ACP Résidence des Tilleuls',
      number: '31',
      oldBalanceCents: 1_000_000,
      newBalanceCents: 1_003_782,
      newBalanceOn: '2026-04-01',
      isBalanced: true,
      problems: [],
    });
    expect(statement?.movements.map(it => it.amountCents)).toEqual([25_000, 31_250, 60_000, -111_500, -968]);
    const coda = readCoda(readFileSync(new URL('tilleuls.cod', folder))).statements[0];
    expect(Object.keys(statement!).toSorted()).toEqual(Object.keys(coda!).toSorted());
    expect(Object.keys(statement!.movements[0]!).toSorted()).toEqual(Object.keys(coda!.movements[0]!).toSorted());
  });

  test('who is on the other side, and what they say', () => {
    expect(statement?.movements[0]).toMatchObject({
      bookedOn: '2026-04-01',
      valueOn: '2026-04-02',
      bankReference: 'B6D02AAAA001',
      customerReference: '',
      transaction: { raw: 'PMNT-RCDT-ESCT' },
      communication: { kind: 'ogm', digits: '090933755493' },
      counterparty: {
        account: 'BE43539007547034',
        bic: 'GKCCBEBB',
        name: 'Evrard-Rosée Hélène',
        address: 'Rue de la Loi 12 b 1000 Bruxelles',
      },
    });
    expect(statement?.movements[1]).toMatchObject({
      communication: { text: 'Charges communes 2e trimestre' },
      customerReference: 'E2E-2',
    });
    expect(statement?.movements[3]).toMatchObject({
      communication: { digits: '810458443280' },
      counterparty: { name: 'Compagnie des Eaux' },
    });
    expect(statement?.movements[4]).toMatchObject({ information: 'Frais de gestion', counterparty: { name: '' } });
  });

  test('several transactions of an entry explain it', () => {
    expect(statement?.movements[2]).toMatchObject({
      isExplained: true,
      details: [
        { detail: 1, amountCents: 40_000, communication: { kind: 'direct-debit', mandateId: 'TILLEULS-0007' } },
        { detail: 2, amountCents: 20_000, counterparty: { name: 'Peeters An' } },
      ],
    });
  });

  test('what is not booked is no movement, and told', () => {
    expect(file.warnings).toMatchObject([{ code: 'entry-not-booked', found: 'PDNG' }]);
  });
});

test('both versions say the same statement', async () => {
  const [a, b] = await Promise.all(['02', '08'].map(async it => (await read(ours(it))).statements[0]!));
  expect(b!.fingerprint).toBe(a!.fingerprint);
});

describe('what does not add up is kept and told', () => {
  test.each<[string, string, string, string[]]>([
    ['an amount', '>312.50<', '>312.51<', ['balance', 'credit-total']],
    [
      'a direction',
      '<CdtDbtInd>DBIT',
      '<CdtDbtInd>CRDT',
      ['balance', 'credit-count', 'debit-count', 'credit-total', 'debit-total'],
    ],
    ['the new balance', '>10037.82<', '>10037.83<', ['balance']],
    ['the count', '<NbOfNtries>5', '<NbOfNtries>6', ['record-count']],
    ['a count in words', '<NbOfNtries>5', '<NbOfNtries>five', ['record-count']],
    [
      'a tenth of a cent',
      '>312.50<',
      '>312.501<',
      ['amount-not-cents', 'balance', 'record-count', 'credit-count', 'credit-total'],
    ],
    [
      'an amount in words',
      '>312.50<',
      '>1e3<',
      ['amount-unreadable', 'balance', 'record-count', 'credit-count', 'credit-total'],
    ],
    [
      'another currency',
      '<Amt Ccy="EUR">9.68',
      '<Amt Ccy="USD">9.68',
      ['currency-differs', 'balance', 'record-count', 'debit-count', 'debit-total'],
    ],
    [
      'a day that is none',
      '<BookgDt><Dt>2026-04-01',
      '<BookgDt><Dt>2026-04-31',
      ['date-unreadable', 'balance', 'record-count', 'credit-count', 'credit-total'],
    ],
    ['no closing balance', '>CLBD<', '>CLAV<', ['balance-missing']],
  ])('%s', async (_, from, to, expected) => {
    expect(two).toContain(from);
    const [statement] = (await read(two.replace(from, to))).statements;
    expect(statement?.problems.map(it => it.code)).toEqual(expected);
    expect(statement?.isBalanced).toBe(false);
  });

  test('a detail without an amount explains nothing, though the others sum', async () => {
    const text = two
      .replace('>400.00<', '>600.00<')
      .replace(/<AmtDtls><TxAmt><Amt Ccy="EUR">200.00[^]*?<\/AmtDtls>/, '');
    const [statement] = (await read(text)).statements;
    expect(statement?.movements[2]).toMatchObject({ isExplained: false, details: [{ amountCents: 60_000 }] });
  });

  test('details that do not sum explain nothing', async () => {
    const [statement] = (await read(two.replace('>400.00<', '>401.00<'))).statements;
    expect(statement).toMatchObject({ isBalanced: true });
    expect(statement?.movements[2]).toMatchObject({ amountCents: 60_000, isExplained: false });
  });
});

describe('what is no statement is refused', () => {
  test.each<[string, string, string]>([
    ['another message', two.replace('camt.053.001.02', 'camt.052.001.02'), 'not-camt 3'],
    ['another version', two.replace('camt.053.001.02', 'camt.053.001.99'), 'not-camt 3'],
    ['a page', '<html/>', 'not-camt 1'],
    ['no statement', two.replace(/<Stmt>[^]*<\/Stmt>/, ''), 'empty-file 3'],
    ['half of it', two.slice(0, two.length / 2), 'not-well-formed'],
    ['an entity', two.replace('<Document', '<!DOCTYPE Document [<!ENTITY a "a">]>\n<Document'), 'document-type 3'],
    ['nothing', '', 'not-well-formed 1'],
  ])('%s', async (_, text, expected) => expect(await refusal(text)).toMatch(expected));

  test('whatever is done to it: a statement or a refusal', async () => {
    const change = fc.tuple(
      fc.nat(two.length - 1),
      fc.nat(8),
      fc.constantFrom('', '9', '-', '<', '>', '"', '&', ' ', '\0', 'é', '<a>', 'DBIT'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async changes => {
        const text = changes.reduce((it, [at, cut, add]) => it.slice(0, at) + add + it.slice(at + cut), two);
        expect(await refusal(text)).toMatch(/^(read|[a-z-]+ \d+)$/);
      }),
      { numRuns: 1_000 },
    );
  });
});
