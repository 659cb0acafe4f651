import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { XmlRefusal } from '../../../kernel/xml/xml-refusal.ts';
import { readUblInvoice } from './read-ubl.ts';
import { UblRefusal } from './ubl-refusal.ts';

const ours = (name: string) =>
  readFileSync(new URL(`../../../../test/fixtures/ubl/${name}.xml`, import.meta.url), 'utf8');
const water = ours('water-bill');
const credit = ours('credit-note');
const read = (text: string) => readUblInvoice(Buffer.from(text));
const refusal = (text: string) =>
  read(text).then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof UblRefusal) return `${error.code} ${error.line} ${error.detail}`;
      if (error instanceof XmlRefusal) return `${error.code} ${error.line}`;
      throw error;
    },
  );

describe('a Belgian water bill', async () => {
  const bill = await read(water);

  test('who, when, how much, and how it is to be paid', () => {
    expect(bill).toMatchObject({
      kind: 'invoice',
      typeCode: '380',
      number: '2026/04/000812',
      issuedOn: '2026-04-03',
      dueOn: '2026-04-24',
      currency: 'EUR',
      contractReference: 'EAU-7742',
      totals: { withoutVatCents: 105_189, vatCents: 6_311, withVatCents: 111_500, payableCents: 111_500 },
      vatBreakdown: [{ category: 'S', rate: '6', baseCents: 105_189, vatCents: 6_311 }],
      violations: [],
    });
    expect(bill.payments).toEqual([
      {
        meansCode: '30',
        reference: '+++810/4584/43280+++',
        ogmDigits: '810458443280',
        iban: 'BE62510007547061',
        bic: 'BBRUBEBB',
        accountName: 'Compagnie des Eaux du Brabant',
      },
    ]);
    expect(bill.supplier).toMatchObject({
      name: 'Compagnie des Eaux du Brabant SA',
      enterpriseNumber: '0123456749',
      vatNumber: 'BE0123456749',
      city: 'Bruxelles',
      email: 'factures@eaux.example',
    });
    expect(bill.customer).toMatchObject({ enterpriseNumber: '0403199009', vatNumber: null });
  });

  test('its lines, with prices as exact as they stand', () => {
    expect(bill.lines).toMatchObject([
      { id: '1', quantity: '412.5', unit: 'MTQ', price: '2.2931', netCents: 94_590, vatRate: '6' },
      { id: '2', quantity: '3', price: '424', netCents: 10_599 },
    ]);
  });

  test('its PDF', () => {
    expect(bill.attachments).toMatchObject([
      { id: '1', fileName: 'facture-2026-04-000812.pdf', mimeType: 'application/pdf', omitted: null },
    ]);
    expect(Buffer.from(bill.attachments[0]!.bytes!).toString()).toMatch(/^%PDF-1\.4[^]*%%EOF\n$/);
  });
});

test('a credit note, with two rates, allowance, charge, prepaid and rounding', async () => {
  expect(await read(credit)).toMatchObject({
    kind: 'credit-note',
    issuedOn: '2026-05-06',
    dueOn: '2026-06-05',
    precedingInvoices: ['2026/04/000812'],
    supplier: { enterpriseNumber: '0123456749' },
    payments: [{ reference: 'NC-2026-17', ogmDigits: null, iban: null }],
    allowances: [
      { isCharge: false, amountCents: 1_000, vatRate: '21' },
      { isCharge: true, amountCents: 500, vatRate: '6' },
    ],
    totals: { allowancesCents: 1_000, chargesCents: 500, prepaidCents: 718, roundingCents: -2, payableCents: 16_000 },
    violations: [],
  });
});

describe('an amount that does not follow from the others is named with its rule', () => {
  const replaced = (path: string, from: string, to: string) => {
    const at = credit.indexOf(`<cbc:${path} currencyID="EUR">${from}`);
    expect(at).toBeGreaterThan(0);
    return credit.slice(0, at) + credit.slice(at).replace(from, to);
  };

  test.each<[string, string, string, string[]]>([
    ['LineExtensionAmount', '150.00', '151.00', ['BR-CO-10 150.00 151.00 block', 'BR-CO-13 146.00 145.00 block']],
    ['AllowanceTotalAmount', '10.00', '10.01', ['BR-CO-11 10.00 10.01 block', 'BR-CO-13 144.99 145.00 block']],
    ['ChargeTotalAmount', '5.00', '4.00', ['BR-CO-12 5.00 4.00 block', 'BR-CO-13 144.00 145.00 block']],
    ['TaxExclusiveAmount', '145.00', '145.10', ['BR-CO-13 145.00 145.10 block', 'BR-CO-15 167.30 167.20 block']],
    ['TaxAmount', '22.20', '22.21', ['BR-CO-14 22.20 22.21 block', 'BR-CO-15 167.21 167.20 block']],
    ['TaxInclusiveAmount', '167.20', '167.19', ['BR-CO-15 167.20 167.19 block', 'BR-CO-16 159.99 160.00 block']],
    ['PayableAmount', '160.00', '160.02', ['BR-CO-16 160.00 160.02 block']],
    ['TaxableAmount', '90.00', '99.00', ['BR-CO-17 20.79 18.90 block']],
    ['LineExtensionAmount', '50.00', '50.02', ['PEPPOL-EN16931-R120 50.00 50.02 warn', 'BR-CO-10 150.02 150.00 block']],
    ['PriceAmount', '100', '101', ['PEPPOL-EN16931-R120 101.00 100.00 block']],
  ])('%s %s -> %s', async (path, from, to, expected) => {
    const { violations } = await read(replaced(path, from, to));
    expect(violations.map(it => `${it.rule} ${it.expected} ${it.found} ${it.severity}`)).toEqual(expected);
  });

  test("VAT rounded elsewhere by less than one euro warns, as in the standard's own check", async () => {
    const text = credit
      .replace('>18.90<', '>18.91<')
      .replace('>22.20<', '>22.21<')
      .replace('>167.20<', '>167.21<')
      .replace('>160.00<', '>160.01<');
    expect((await read(text)).violations).toMatchObject([
      { rule: 'BR-CO-17', expected: '18.90', found: '18.91', severity: 'warn' },
    ]);
  });

  test('VAT that differs by one euro blocks', async () => {
    const text = (cents: string) => credit.replace('>18.90<', `>19.${cents}<`);
    const severity = async (cents: string) =>
      (await read(text(cents))).violations.find(it => it.rule === 'BR-CO-17')?.severity;
    expect([await severity('89'), await severity('90')]).toEqual(['warn', 'block']);
  });

  test("the net of a line is Peppol's rule: elsewhere it only warns", async () => {
    const text = replaced('PriceAmount', '100', '101').replace(/#compliant#[^<]*/, '');
    expect((await read(text)).violations).toMatchObject([{ rule: 'PEPPOL-EN16931-R120', severity: 'warn' }]);
  });

  test('a base quantity of nothing', async () => {
    const text = water.replace(/(<cbc:BaseQuantity[^>]*>)12/, '$10');
    expect((await read(text)).violations).toMatchObject([{ rule: 'PEPPOL-EN16931-R121', severity: 'block' }]);
  });
});

describe('attachments', () => {
  const withObject = (attributes: string, content: string, limits = {}) =>
    readUblInvoice(
      Buffer.from(
        water.replace(
          /<cbc:EmbeddedDocumentBinaryObject[^]*?<\/cbc:EmbeddedDocumentBinaryObject>/,
          `<cbc:EmbeddedDocumentBinaryObject ${attributes}>${content}</cbc:EmbeddedDocumentBinaryObject>`,
        ),
      ),
      limits,
    ).then(it => it.attachments[0]);
  const pdf = Buffer.from('%PDF-1.7 x').toString('base64');

  test.each<[string, string, string, object]>([
    [
      'a program under the name of a PDF',
      'mimeCode="application/pdf"',
      Buffer.from('MZ..').toString('base64'),
      { omitted: 'not-what-it-says', bytes: null },
    ],
    ['a page', 'mimeCode="text/html"', Buffer.from('<script>').toString('base64'), { omitted: 'type-not-allowed' }],
    ['no base64', 'mimeCode="application/pdf"', '%PDF-1.7', { omitted: 'not-what-it-says' }],
    [
      'a path for a name',
      'mimeCode="application/pdf" filename="..\\..\\/etc/..passwd&#10;"',
      pdf,
      { fileName: 'passwd', omitted: null },
    ],
    ['no name', 'mimeCode="application/pdf"', pdf, { fileName: 'attachment-1' }],
  ])('%s', async (_, attributes, content, expected) =>
    expect(await withObject(attributes, content)).toMatchObject(expected),
  );

  test('larger than the limit: the invoice is read, the file is not kept', async () => {
    expect(await withObject('mimeCode="application/pdf"', pdf, { maxAttachmentBytes: 9 })).toMatchObject({
      omitted: 'too-large',
    });
    expect(await withObject('mimeCode="application/pdf"', pdf, { maxAttachmentBytes: 10 })).toMatchObject({
      omitted: null,
    });
  });

  test('seven megabytes are read', async () => {
    const large = Buffer.concat([Buffer.from('%PDF-1.7 x'), Buffer.alloc(6_900_000, 'x')]).toString('base64');
    expect((await withObject('mimeCode="application/pdf"', large))?.bytes?.byteLength).toBe(6_900_010);
  });

  test('an address is told and never fetched', async () => {
    const text = water.replace(
      /<cbc:EmbeddedDocumentBinaryObject[^]*?<\/cbc:EmbeddedDocumentBinaryObject>/,
      '<cac:ExternalReference><cbc:URI>http://127.0.0.1/</cbc:URI></cac:ExternalReference>',
    );
    expect((await read(text)).attachments).toMatchObject([{ omitted: 'outside', bytes: null }]);
  });
});

describe('what is no invoice is refused', () => {
  test.each<[string, string, string]>([
    ['another document', '<html/>', 'not-ubl 1  html'],
    ["an invoice of nobody's namespace", '<Invoice/>', 'not-ubl 1  Invoice'],
    ['no number', water.replace('<cbc:ID>2026/04/000812</cbc:ID>', ''), 'missing 3 ID'],
    [
      'no supplier',
      water.replaceAll('AccountingSupplierParty', 'SellerSupplierParty'),
      'missing 3 AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName',
    ],
    ['a day that is none', water.replace('2026-04-24', '2026-02-30'), 'not-a-date 8 DueDate 2026-02-30'],
    [
      'a total with three decimals',
      water.replace('>1115.00<', '>1115.001<'),
      'not-a-number 106 TaxInclusiveAmount 1115.001',
    ],
    ['a total in words', water.replace('>1115.00<', '>1e3<'), 'not-a-number 106 TaxInclusiveAmount 1e3'],
    [
      'a total beyond counting',
      water.replace('>1115.00<', `>${'9'.repeat(39)}<`),
      `not-a-number 106 TaxInclusiveAmount ${'9'.repeat(39)}`,
    ],
    ['no totals', water.replaceAll('LegalMonetaryTotal', 'X'), 'missing 3 LegalMonetaryTotal'],
    ['no lines', water.replaceAll('InvoiceLine', 'X'), 'no-lines 3 Invoice'],
    [
      'an entity',
      water.replace('<Invoice', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Invoice'),
      'document-type 3',
    ],
    ['half of it', water.slice(0, water.length / 2), 'not-well-formed'],
  ])('%s', async (_, text, expected) => expect(await refusal(text)).toMatch(expected));

  test('whatever is done to it: an invoice or a refusal', async () => {
    const change = fc.tuple(
      fc.nat(credit.length - 1),
      fc.nat(8),
      fc.constantFrom('', '9', '-', '<', '>', '"', '&', ' ', '\0', 'é', '<a>', 'currencyID'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async changes => {
        const text = changes.reduce((it, [at, cut, add]) => it.slice(0, at) + add + it.slice(at + cut), credit);
        expect(await refusal(text)).toMatch(/^(read|[a-z-]+ \d+)/);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Files of another project, kept beside the repository and not ours to commit. */
const FOLDER = new URL('../../../../../../shared/fixtures/ubl/', import.meta.url);
const present = existsSync(FOLDER);
if (!present) console.log('skipped: third-party UBL files are not in ../shared/fixtures/ubl');

describe.skipIf(!present)('third-party files', () => {
  test('all are read, nothing blocks, and how they end is known', async () => {
    const outcomes = [];
    for (const name of readdirSync(FOLDER).toSorted()) {
      const { number, totals, lines, violations } = await readUblInvoice(readFileSync(new URL(name, FOLDER)));
      outcomes.push([
        number,
        totals.payableCents,
        lines.length,
        violations.map(it => `${it.rule} ${it.line} ${it.severity}`),
      ]);
    }
    const net = (line: number) => `PEPPOL-EN16931-R120 ${line} warn`;
    expect(outcomes).toEqual([
      ['018304 / 28865', 10_011, 1, []],
      ['12115118', 25_033, 20, [net(509)]],
      ['TOSL108', 80_178, 5, [net(248)]],
      ['TOSL108', 200_500, 2, [net(133), net(152)]],
      ['TOSL110', 467_500, 3, []],
      ['TOSL110', 233_750, 3, []],
    ]);
  });
});
