import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXml } from '../../../kernel/xml/read-xml.ts';
import { validateXml } from '../../../kernel/xml/validate-xml.ts';
import { childrenOf, findText } from '../../../kernel/xml/xml-tree.ts';
import { SepaRefusal } from './sepa-refusal.ts';
import { toSepaText } from './sepa-text.ts';
import { type CreditTransfer, type CreditTransferFile, writeCreditTransfers } from './write-credit-transfers.ts';
import { type DirectDebit, type DirectDebitFile, writeDirectDebits } from './write-direct-debits.ts';

/** The schemas of ISO 20022, kept beside the repository and not ours to commit. */
const FOLDER = new URL('../../../../../../shared/fixtures/sepa-xsd/', import.meta.url);
const present = existsSync(FOLDER);
if (!present) console.log('skipped: the schemas of ISO 20022 are not in ../shared/fixtures/sepa-xsd');
const violations = async (xml: string, schema: string) =>
  (await validateXml(readFileSync(new URL(`${schema}.xsd`, FOLDER), 'utf8'), xml)).map(
    it => `${it.line} ${it.message}`,
  );

const acp = { name: 'ACP Résidence des Tilleuls', iban: 'BE68 5390 0754 7034', bic: 'KREDBEBB' };
const header = {
  messageId: 'ORGA-20260402-0001',
  createdAt: '2026-04-02T08:30:00.123Z',
  initiatorName: 'Syndic Müller & Fils',
  enterpriseNumber: '0123456749',
};
const water: CreditTransfer = {
  endToEndId: 'F-2026-0042',
  amountCents: 111_500,
  creditor: { name: 'Compagnie des Eaux', iban: 'BE62510007547061' },
  remittance: { kind: 'ogm', digits: '810458443280' },
};
const lift: CreditTransfer = {
  endToEndId: 'F-2026-0043',
  amountCents: 1,
  creditor: { name: 'Ascenseurs <Zénith> & Cie – Liège', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
  remittance: { kind: 'text', text: 'Entretien 1er trimestre – façade n° 12 & cave' },
};
const transfers = (payments: CreditTransfer[], more: Partial<CreditTransferFile> = {}): CreditTransferFile => ({
  ...header,
  version: '03',
  groups: [{ debtor: acp, executeOn: '2026-04-03', isBatchBooked: false, payments }],
  ...more,
});
const debit: DirectDebit = {
  endToEndId: 'A-2026-2-0007',
  amountCents: 25_000,
  collectOn: '2026-04-15',
  sequenceType: 'RCUR',
  debtor: { name: 'Evrard-Rosée Hélène', iban: 'BE43539007547034' },
  mandate: { id: 'TILLEULS-0007', signedOn: '2025-02-28' },
  remittance: { kind: 'text', text: 'Provision 2e trimestre' },
};
const debits = (collections: DirectDebit[], more: Partial<DirectDebitFile> = {}): DirectDebitFile => ({
  ...header,
  version: '02',
  creditor: acp,
  creditorId: 'BE12ZZZ0123456749',
  isBatchBooked: true,
  collections,
  ...more,
});

describe('payments to suppliers', () => {
  test('are written as the copy in the repository, byte for byte', () => {
    const { xml, ...rest } = writeCreditTransfers(transfers([water, lift]));
    expect(xml).toBe(
      readFileSync(new URL('../../../../test/fixtures/bank/payments.pain.001.001.03.xml', import.meta.url), 'utf8'),
    );
    expect(rest).toEqual({
      paymentCount: 2,
      totalCents: 111_501,
      sha256: createHash('sha256').update(xml).digest('hex'),
    });
  });

  test.skipIf(!present).each(['03', '09'] as const)('version %s is valid by its schema', async version => {
    const groups = [
      ...transfers([water, lift]).groups,
      {
        debtor: { name: 'ACP', iban: 'BE71096123456769' },
        executeOn: '2026-12-31',
        isBatchBooked: true,
        payments: [
          {
            ...water,
            endToEndId: 'x',
            remittance: { kind: 'creditor-reference' as const, reference: 'RF18 5390 0754 7034' },
          },
        ],
      },
    ];
    const { xml } = writeCreditTransfers(transfers([], { version, groups }));
    expect(await violations(xml, `pain.001.001.${version}`)).toEqual([]);
    expect(await violations(xml.replace('<ChrgBr>SLEV', '<ChrgBr>NONE'), `pain.001.001.${version}`)).not.toEqual([]);
  });

  test('the number and sum of payments are right, in the file and in each group, whatever the amounts', async () => {
    const groups = fc.array(fc.array(fc.integer({ min: 1, max: 99_999_999_999 }), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(groups, async amounts => {
        const file = transfers([], {
          groups: amounts.map((list, g) => ({
            ...transfers([]).groups[0]!,
            payments: list.map((amountCents, i) => ({ ...water, endToEndId: `${g}-${i}`, amountCents })),
          })),
        });
        const { xml, totalCents, paymentCount } = writeCreditTransfers(file);
        const body = (await readXml(Buffer.from(xml))).children[0]!;
        const cents = (text: string | undefined) => Number(text?.replace('.', ''));
        expect([cents(findText(body, 'GrpHdr/CtrlSum')), Number(findText(body, 'GrpHdr/NbOfTxs'))]).toEqual([
          totalCents,
          paymentCount,
        ]);
        const inGroups = childrenOf(body, 'PmtInf').map(it => {
          const paid = childrenOf(it, 'CdtTrfTxInf').map(payment => cents(findText(payment, 'Amt/InstdAmt')));
          expect(cents(findText(it, 'CtrlSum'))).toBe(paid.reduce((sum, one) => sum + one, 0));
          return paid;
        });
        expect(inGroups).toEqual(amounts);
      }),
    );
  });
});

describe('direct debits', () => {
  const many = (['RCUR', 'FRST', 'FNAL', 'OOFF', 'RCUR'] as const).map((sequenceType, i) => ({
    ...debit,
    sequenceType,
    endToEndId: `E${i}`,
    amountCents: 100 + i,
  }));
  const later = { ...debit, endToEndId: 'E9', collectOn: '2026-05-15' };

  test('go in groups by day and sequence type, with mandate and creditor', async () => {
    const { xml, totalCents } = writeDirectDebits(debits([later, ...many]));
    const groups = childrenOf((await readXml(Buffer.from(xml))).children[0], 'PmtInf');
    expect(
      groups.map(it => [
        findText(it, 'PmtInfId'),
        findText(it, 'ReqdColltnDt'),
        findText(it, 'PmtTpInf/SeqTp'),
        findText(it, 'CtrlSum'),
      ]),
    ).toEqual([
      ['ORGA-20260402-0001-1', '2026-04-15', 'FNAL', '1.02'],
      ['ORGA-20260402-0001-2', '2026-04-15', 'FRST', '1.01'],
      ['ORGA-20260402-0001-3', '2026-04-15', 'OOFF', '1.03'],
      ['ORGA-20260402-0001-4', '2026-04-15', 'RCUR', '2.04'],
      ['ORGA-20260402-0001-5', '2026-05-15', 'RCUR', '250.00'],
    ]);
    expect(totalCents).toBe(25_510);
    const [first] = childrenOf(groups[4], 'DrctDbtTxInf');
    expect(findText(first, 'DrctDbtTx/MndtRltdInf/MndtId')).toBe('TILLEULS-0007');
    expect(findText(first, 'DrctDbtTx/MndtRltdInf/DtOfSgntr')).toBe('2025-02-28');
    expect(findText(groups[0], 'CdtrSchmeId/Id/PrvtId/Othr/Id')).toBe('BE12ZZZ0123456749');
  });

  test.skipIf(!present).each(['02', '08'] as const)('version %s is valid by its schema', async version => {
    const { xml } = writeDirectDebits(
      debits([later, ...many, { ...debit, debtor: { ...debit.debtor, bic: 'GKCCBEBB' } }], { version }),
    );
    expect(await violations(xml, `pain.008.001.${version}`)).toEqual([]);
    expect(await violations(xml.replace('<SeqTp>RCUR', '<SeqTp>EVER'), `pain.008.001.${version}`)).not.toEqual([]);
  });
});

test('the same input gives the same bytes and hash; another id or time another hash', () => {
  const hashOf = (more: object) => writeDirectDebits(debits([debit], more)).sha256;
  expect(hashOf({})).toBe(hashOf({}));
  expect(new Set([hashOf({}), hashOf({ messageId: 'X' }), hashOf({ createdAt: '2026-04-02T08:30:01Z' })]).size).toBe(3);
});

describe('what a bank would refuse is refused before', () => {
  const code = (write: () => unknown): string => {
    try {
      write();
      return 'written';
    } catch (error) {
      if (error instanceof SepaRefusal) return `${error.code} ${error.field}`;
      throw error;
    }
  };

  test.each<[string, Partial<CreditTransfer>, string]>([
    ['nothing to pay', { amountCents: 0 }, 'amount-out-of-range F-2026-0042'],
    ['less than nothing', { amountCents: -1 }, 'amount-out-of-range F-2026-0042'],
    ['half a cent', { amountCents: 1.5 }, 'amount-out-of-range F-2026-0042'],
    ['a billion', { amountCents: 100_000_000_000 }, 'amount-out-of-range F-2026-0042'],
    ['no identifier', { endToEndId: '' }, 'identifier-invalid '],
    ['36 characters', { endToEndId: 'x'.repeat(36) }, `identifier-invalid ${'x'.repeat(36)}`],
    ['an accent', { endToEndId: 'é' }, 'identifier-invalid é'],
    ['a slash first', { endToEndId: '/1' }, 'identifier-invalid /1'],
    ['no name', { creditor: { ...water.creditor, name: ' ·· ' } }, 'name-missing F-2026-0042'],
    ['no account', { creditor: { ...water.creditor, iban: 'BE' } }, 'account-invalid F-2026-0042'],
    ['no BIC', { creditor: { ...water.creditor, bic: 'KBC' } }, 'account-invalid F-2026-0042.bic'],
    ['141 characters', { remittance: { kind: 'text', text: 'x'.repeat(141) } }, 'remittance-too-long F-2026-0042'],
    ['11 digits', { remittance: { kind: 'ogm', digits: '81045844328' } }, 'remittance-invalid F-2026-0042'],
    ['no reference', { remittance: { kind: 'creditor-reference', reference: 'X' } }, 'remittance-invalid F-2026-0042'],
  ])('%s', (_, change, expected) =>
    expect(code(() => writeCreditTransfers(transfers([{ ...water, ...change }])))).toBe(expected),
  );

  test('files without payments, twice the same payment, days that are none', () => {
    expect(code(() => writeCreditTransfers(transfers([])))).toBe('no-payments groups');
    expect(code(() => writeDirectDebits(debits([])))).toBe('no-payments collections');
    expect(code(() => writeCreditTransfers(transfers([water, water])))).toBe('identifier-twice F-2026-0042');
    expect(code(() => writeCreditTransfers(transfers([water], { messageId: 'x'.repeat(31) })))).toContain(
      'identifier-invalid',
    );
    expect(code(() => writeCreditTransfers(transfers([water], { createdAt: 'now' })))).toBe('date-invalid createdAt');
    expect(code(() => writeDirectDebits(debits([{ ...debit, collectOn: '2026-02-30' }])))).toContain('date-invalid');
    expect(code(() => writeDirectDebits(debits([{ ...debit, mandate: { id: 'x', signedOn: '' } }])))).toContain(
      'date-invalid',
    );
    expect(code(() => writeDirectDebits(debits([debit], { creditorId: 'BE0123456749' })))).toBe(
      'identifier-invalid creditorId',
    );
  });

  test('140 characters are not cut', () => {
    expect(
      writeCreditTransfers(transfers([{ ...water, remittance: { kind: 'text', text: 'y'.repeat(140) } }])).xml,
    ).toContain('y'.repeat(140));
  });
});

test('text keeps to the characters of SEPA, whatever it was', () => {
  expect(toSepaText('Œuvre & Société « Łódź » – 12 € // n° ß')).toBe('OEuvre + Societe Lodz - 12 EUR / n ss');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      expect(toSepaText(text)).toMatch(/^[A-Za-z0-9/?:().,'+ -]*$/);
    }),
  );
});
