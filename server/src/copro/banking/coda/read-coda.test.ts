import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BankStatement } from '../statement.ts';
import { isCoda, readCoda } from './read-coda.ts';

const bytes = readFileSync(new URL('../../../../test/fixtures/bank/tilleuls.cod', import.meta.url));
const text = bytes.toString('latin1');
const file = readCoda(bytes);
const [working, reserve, nextDay] = file.statements as [BankStatement, BankStatement, BankStatement];
const read = (changed: string) => readCoda(Buffer.from(changed, 'latin1'));
const problems = (changed: string) =>
  read(changed).statements.map(it => it.problems.map(({ code, line }) => `${code} ${line}`));

describe('a file of three statements in two parts', () => {
  test('every statement with its account, balances and messages', () => {
    expect(file.statements.map(it => [it.account.number, it.number, it.oldBalanceCents, it.newBalanceCents])).toEqual([
      ['BE68539007547034', '031', 1_000_000, 1_008_682],
      ['BE71096123456769', '004', -1_050, 498_950],
      ['BE68539007547034', '032', 1_008_682, 1_008_682],
    ]);
    expect(file.statements.map(it => it.isCopy)).toEqual([false, false, true]);
    expect(working.separateApplication).toBeNull();
    expect(read(text.replace('749 00000', '749 00123')).statements[0]?.separateApplication).toBe('00123');
    expect(working.holderName).toBe('ACP Résidence des Tilleuls');
    expect(working.freeMessages).toEqual(['Les bureaux sont fermés le lundi de Pâques.', 'Nouveau tarif le 1er mai.']);
    expect(file.statements.every(it => it.isBalanced)).toBe(true);
    expect(file.warnings).toEqual([]);
    expect(nextDay.movements).toEqual([]);
    expect(reserve.movements[0]).toMatchObject({ amountCents: 500_000, communication: { kind: 'free' } });
  });

  test('a structured communication, and who paid with which address', () => {
    expect(working.movements[0]).toMatchObject({
      line: 3,
      amountCents: 25_000,
      communication: { kind: 'ogm', digits: '090933755493', isReconstituted: false },
      counterparty: {
        account: 'BE43539007547034',
        bic: 'GKCCBEBB',
        name: 'Evrard-Rosée Hélène',
        address: 'Rue de la Loi 12 b 1000 Bruxelles',
      },
      transaction: { raw: '00150000', type: '0', family: '01', operation: '50', category: '000' },
      customerReference: 'NOTPROVIDED',
      bankReference: 'B6D02AAAA001ADVISED01',
    });
    expect(working.movements[5]?.communication).toMatchObject({ kind: 'ogm', isReconstituted: true });
  });

  test('a free communication goes on over three records, words cut and all', () => {
    expect(working.movements[1]?.communication).toEqual({
      kind: 'free',
      text: 'Charges communes du deuxieme trimestre 2026 appartement B3 et garage 7, merci de confirmer la reception par courriel; bien a vous',
    });
  });

  test('details explain a movement and are not added to it', () => {
    const collected = working.movements[2];
    expect(collected).toMatchObject({ amountCents: 60_000, isExplained: true });
    expect(collected?.details.map(it => [it.amountCents, it.communication])).toEqual([
      [
        40_000,
        expect.objectContaining({ kind: 'direct-debit', mandateId: 'TILLEULS-0007', scheme: 'core', outcome: 'paid' }),
      ],
      [
        20_000,
        expect.objectContaining({ sequenceType: 'recurrent', settledOn: '2026-04-01', text: 'Provision avril lot 9' }),
      ],
    ]);
  });

  test('original amounts, calculations and information are read', () => {
    expect(working.movements[3]?.communication).toMatchObject({
      currency: 'USD',
      grossInOriginalCurrency: '54.500',
      rate: '1.09000000',
      country: 'US',
    });
    const vat = working.movements[4]?.details[1];
    expect(vat?.communication).toMatchObject({
      kind: 'calculation',
      percentage: '21.00000000',
      base: '8.000',
      isDeduction: false,
    });
    expect(vat?.information).toBe(
      'Facture 2026/04/000254 du 02/04/2026 - frais de gestion du compte et des extraits, montant hors TVA 8,00 EUR, TVA 21 % 1,68 EUR, total au debit du compte 9,68 EUR ; TVA BE 0123.456.749 (fin)',
    );
    expect(working.movements[6]).toMatchObject({ valueOn: null, communication: { reference: 'RF18539007547034' } });
    expect(working.movements[7]?.communication).toMatchObject({ kind: 'other', type: '124' });
  });
});

describe('what does not add up is kept and told', () => {
  const first = (from: string, to: string) => text.replace(from, to);

  test.each<[string, string, string[]]>([
    ['an amount', first('0000000000312500', '0000000000312510'), ['balance 35', 'credit-total 43']],
    ['a sign', first('1000000000009680', '0000000000009680'), ['balance 35', 'debit-total 43', 'credit-total 43']],
    [
      'the new balance',
      first('8031BE68539007547034                  EUR0', '8031BE68539007547034                  EUR1'),
      ['balance 35'],
    ],
    ['the account', first('8031BE68', '8031BE69'), ['account-differs 35']],
    ['the number', first('8031BE68', '8030BE68'), ['number-differs 35']],
    [
      'a third decimal',
      first('0000000000312500', '0000000000312501'),
      ['amount-not-cents 8', 'balance 35', 'credit-total 43'],
    ],
    [
      'an amount that is none',
      first('0000000000312500', '00000000003A2500'),
      ['amount-unreadable 8', 'balance 35', 'credit-total 43'],
    ],
    [
      'an entry date that is none',
      first('apparteme010426', 'apparteme310226'),
      ['date-unreadable 8', 'balance 35', 'credit-total 43'],
    ],
  ])('%s', (_, changed, expected) => {
    expect(changed).not.toBe(text);
    const [wrong, other] = problems(changed);
    expect(wrong).toEqual(expected);
    // The totals of record 9 are those of both statements before it.
    expect(other).toEqual(expected.filter(it => it.endsWith(' 43')));
    expect(read(changed).statements.map(it => it.isBalanced)).toEqual([false, !other?.length, true]);
  });

  test('a line lost: the count, and where something was announced', () => {
    const changed = text.split('\r\n').toSpliced(3, 1).join('\r\n');
    expect(problems(changed)[0]).toEqual(['record-count 42']);
    const chopped = text.split('\r\n').toSpliced(3, 2).join('\r\n');
    expect(read(chopped).warnings).toEqual([{ code: 'continuation-missing', line: 3 }]);
  });

  test('a movement that stands there twice', () => {
    const lines = text.split('\r\n');
    const changed = lines.toSpliced(9, 0, ...lines.slice(7, 10)).join('\r\n');
    expect(() => read(changed)).toThrow('unexpected-record at line 13');
    const twice = lines.toSpliced(10, 0, ...lines.slice(7, 10)).join('\r\n');
    expect(problems(twice)[0]).toEqual(['duplicate-movement 11', 'balance 38', 'record-count 46', 'credit-total 46']);
  });
});

describe('the same statement is known again', () => {
  const prints = (statements: BankStatement[]) =>
    statements.flatMap(it => [it.fingerprint, ...it.movements.map(m => m.fingerprint)]);

  test('from whatever file it comes: encoding, line ends, copy, neighbours', () => {
    const unix = readCoda(Buffer.from(text.replaceAll('\r\n', '\n').replace('00005       ', '00005D      '), 'utf8'));
    expect(unix.encoding).toBe('utf-8');
    expect(prints(unix.statements)).toEqual(prints(file.statements));
    expect(readCoda(bytes.subarray(text.indexOf('\r\n9') + 132)).statements[0]?.fingerprint).toBe(nextDay.fingerprint);
  });

  test('no two movements share a fingerprint, and another amount is another movement', () => {
    const all = prints(file.statements);
    expect(new Set(all).size).toBe(all.length);
    const changed = prints(read(text.replace('0000000000312500', '0000000000312510')).statements);
    expect(changed.filter((it, index) => it !== all[index])).toHaveLength(2);
  });
});

test('a CODA file is told by its first characters', () => {
  expect(isCoda(bytes)).toBe(true);
  expect(isCoda(Buffer.concat([Buffer.from('\uFEFF'), bytes]))).toBe(true);
  for (const other of ['', '<?xml version="1.0"?>', '0000']) expect(isCoda(Buffer.from(other))).toBe(false);
});
