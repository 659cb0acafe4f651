import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { associationStage } from '../../../../test/association-stage.ts';
import { type TestSystem, testSystem } from '../../../../test/system.ts';
import { writeXlsx, writeZip } from '../../../kernel/xlsx/write-xlsx.ts';
import { importTemplate } from './template.ts';

let t: TestSystem;
let s: ReturnType<typeof associationStage>;
let other: ReturnType<typeof associationStage>;
beforeAll(async () => {
  t = await testSystem();
  s = associationStage(t, (await t.addOrg(['syndic'], { kind: 'syndic' })).as.syndic);
  other = associationStage(t, (await t.addOrg(['syndic'], { kind: 'syndic' })).as.syndic);
});
afterAll(() => t.close());

const send = (
  id: string,
  what: 'import' | 'import-preview',
  file: Uint8Array | string,
  by = s,
  query = '?openingOn=2026-01-01',
) =>
  by.call('POST', `/associations/${id}/${what}${query}`, typeof file === 'string' ? file : Buffer.from(file), {
    'content-type': 'application/octet-stream',
  });
type Issue = { section: string; line: number | null; code: string; value: string; column: string | null };

describe('a building from a spreadsheet', () => {
  test.each(['fr', 'nl', 'de', 'en'] as const)('our own example in %s is read without an issue', async locale => {
    const { id } = await s.association([], { shareTotal: 1000 });
    const { status, body } = await send(id, 'import-preview', importTemplate(locale));
    expect([status, body.issues]).toEqual([200, []]);
    expect(body).toMatchObject({
      lots: 9,
      principalLots: 6,
      owners: 8,
      titles: 9,
      shareSum: 1000,
      shareGap: 0,
      balances: 5,
    });
    expect(body.keys).toEqual([
      { name: expect.any(String), denominator: 300, lots: 4 },
      { name: expect.any(String), denominator: 5065, lots: 6 },
    ]);
    expect((await s.building(id)).lots).toEqual([]);
  });

  test('is imported whole: lots, keys, holders with their parts, and balances in the books', async () => {
    const { id } = await s.association([], { shareTotal: 1000 });
    const { status, body } = await send(id, 'import', importTemplate('fr'));
    expect([status, body.errors], JSON.stringify(body)).toEqual([200, 0]);
    const { lots, keys } = await s.building(id, '2026-06-01');
    expect(lots.map((lot: { code: string }) => lot.code)).toEqual([
      'A1',
      'A2',
      'A3',
      'A4',
      'A5',
      'A6',
      'C1',
      'C2',
      'G1',
    ]);
    expect(lots[4].title).toMatchObject({ isVoteSuspended: false, startsOn: '2026-01-01' });
    expect(
      lots[4].title.holders.map((h: { name: string; right: string; denominator: number }) => [
        h.name,
        h.right,
        h.denominator,
      ]),
    ).toEqual([
      ['Karl Schmitz', 'usufruct', 1],
      ['Eva Schmitz', 'bare', 2],
      ['Tom Schmitz', 'bare', 2],
    ]);
    expect(keys.map((key: { code: string; denominator: number }) => [key.code, key.denominator])).toEqual([
      ['general', 1000],
      ['ascenseur', 300],
      ['chauffage', 5065],
    ]);
    const marie = (await s.get(`/owners?q=dubois&associationId=${id}`)).items[0];
    expect(await s.get(`/owners/${marie.id}`)).toMatchObject({
      ibans: ['BE68539007547034'],
      delivery: 'post',
      locale: 'fr',
    });
    const { rows } = await s.get(`/associations/${id}/trial-balance?at=2026-12-31`);
    const balance = Object.fromEntries(
      rows.map((row: { code: string; balanceCents: number }) => [row.code, row.balanceCents]),
    );
    expect(balance).toEqual({ 4100: 4875, 4101: 6540, 499: -1_536_425, 550: 1_200_000, 551: 325_010 });
    expect((await s.post(`/associations/${id}/activate`)).status).toBe('active');
    expect((await send(id, 'import', importTemplate('fr'))).body.code).toBe('association-not-draft');
  });

  test('owners whom the office knows by name and e-mail are not made twice', async () => {
    const { id } = await s.association([], { shareTotal: 1000 });
    const { body } = await send(id, 'import', importTemplate('fr'));
    expect(body.knownOwners).toBe(4);
  });

  test('a text in sections says the same, whatever its delimiter and encoding', async () => {
    const text = '[lots]\nLot;Quotités\nA1;600\nA2;400\n\n[propriétaires]\nNom;Prénom;Lots\nÉvrard;Zoé;A1, A2\n';
    const files = [
      Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`),
      Buffer.from(text, 'latin1'),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text.replaceAll('A1, A2', 'A1|A2').replaceAll(';', ',')),
      Buffer.from(`sep=;\n${text}`),
    ];
    for (const file of files) {
      const { id } = await s.association([], { shareTotal: 1000 });
      const { body } = await send(id, 'import-preview', file);
      expect([body.issues, body.lots, body.titles, body.preview?.[0].holders], file.toString()).toEqual([
        [],
        2,
        2,
        ['Zoé Évrard'],
      ]);
    }
  });

  test('every mistake is told with its row and column, and nothing is imported', async () => {
    const { id } = await s.association([], { shareTotal: 1000 });
    const file = [
      '[lots]',
      'Lot;Nature;Quotité;Ascenseur',
      'A1;Appartement;dix;1',
      'a1;Palais;10;x',
      ';Cave;5;',
      'A3;Cave;1.000;',
      '[coproprietaires]',
      'Nom;E-mail;Lots;Droit;Part;IBAN',
      'Dubois;pas-une-adresse;A3;usufruit;1/1;BE00',
      'Peeters;;Z9;moitié;3/2;',
      '=HYPERLINK("http://x");;A1;;;',
      '[soldes]',
      'Compte;Copropriétaire;Montant',
      '9999;;10',
      'roulement;Inconnu;10',
      'roulement;Dubois;douze',
    ].join('\n');
    const { body } = await send(id, 'import-preview', file);
    const told = body.issues.map((issue: Issue) => `${issue.section} ${issue.line} ${issue.code}`);
    for (const expected of [
      'lots 3 not-a-whole-number',
      'lots 4 lot-twice',
      'lots 4 nature-unknown',
      'lots 4 not-a-whole-number',
      'lots 5 lot-code-missing',
      'owners 9 email-not-valid',
      'owners 9 iban-not-valid',
      'owners 9 title-rights-mixed',
      'owners 10 right-unknown',
      'owners 11 formula',
      'balances 14 account-unknown',
      'balances 15 owner-unknown',
      'balances 16 amount-not-valid',
    ])
      expect(told).toContain(expected);
    const refused = await send(id, 'import', file);
    expect([refused.status, refused.body.code]).toEqual([422, 'building-file-has-errors']);
    expect((await s.building(id)).lots).toEqual([]);
  });

  test('never changes an association of another org', async () => {
    const { id } = await s.association([], { shareTotal: 1000 });
    for (const what of ['import', 'import-preview'] as const)
      expect((await send(id, what, importTemplate('fr'), other)).status).toBe(404);
  });
});

describe('a hostile file', () => {
  const refused = async (file: Uint8Array | string): Promise<[number, string]> => {
    const { id } = await s.association([], { shareTotal: 1000 });
    const { status, body } = await send(id, 'import-preview', file);
    return [status, body.code];
  };
  const sheet = (rows: string) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  const workbook = (content: string): [string, Buffer][] => [
    [
      'xl/workbook.xml',
      Buffer.from('<workbook xmlns:r="r"><sheets><sheet name="Lots" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      Buffer.from('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    ],
    ['xl/worksheets/sheet1.xml', Buffer.from(content)],
  ];

  test('of another kind, empty or damaged is refused clearly', async () => {
    expect(await refused('')).toEqual([422, 'building-file-empty']);
    expect(await refused('%PDF-1.7')).toEqual([422, 'building-file-not-a-table']);
    expect(await refused('PK\u0003\u0004 and nothing more')).toEqual([422, 'building-file-not-a-table']);
    expect(await refused(importTemplate('fr').subarray(0, 3000))).toEqual([422, 'building-file-not-a-table']);
    expect(await refused(writeZip([['readme.txt', Buffer.from('hello')]]))).toEqual([422, 'building-file-not-a-table']);
    expect(await refused(writeZip(workbook('<worksheet>')))).toEqual([422, 'building-file-broken']);
    const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>';
    expect(await refused(writeZip(workbook(entity)))).toEqual([422, 'building-file-broken']);
  });

  test('that unpacks to gigabytes is given up at the limit, whatever size it claims', async () => {
    const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024));
    const zip = Buffer.from(
      writeZip(
        workbook('?')
          .slice(0, 2)
          .concat([['xl/worksheets/sheet1.xml', packed]]),
      ),
    );
    // The stored entry is declared packed, of one byte.
    for (const at of [zip.lastIndexOf('PK\u0003\u0004'), zip.lastIndexOf('PK\u0001\u0002')]) {
      const head = zip.readUInt32LE(at) === 0x04034b50 ? at + 8 : at + 10;
      zip.writeUInt16LE(8, head);
      zip.writeUInt32LE(1, head + 14);
    }
    const began = process.memoryUsage().rss;
    expect(await refused(zip)).toEqual([422, 'building-file-too-large']);
    expect(process.memoryUsage().rss - began).toBeLessThan(150 * 1024 * 1024);
  });

  test('of 100,000 rows is refused, as a workbook and as a text', async () => {
    const row = '<row><c t="inlineStr"><is><t>A</t></is></c><c><v>1</v></c></row>';
    const many = deflateRawSync(Buffer.from(sheet(row.repeat(100_000))));
    const zip = Buffer.from(
      writeZip(
        workbook('?')
          .slice(0, 2)
          .concat([['xl/worksheets/sheet1.xml', many]]),
      ),
    );
    for (const at of [zip.lastIndexOf('PK\u0003\u0004') + 8, zip.lastIndexOf('PK\u0001\u0002') + 10])
      zip.writeUInt16LE(8, at);
    expect(await refused(zip)).toEqual([422, 'building-file-too-large']);
    expect(await refused(`Lot;Quotité\n${'A;1\n'.repeat(100_000)}`)).toEqual([422, 'building-file-too-large']);
    expect((await refused('x'.repeat(5 * 1024 * 1024)))[0]).toBe(413);
  });

  test('with formulas has the results that the spreadsheet kept, and never one of its own', async () => {
    const rows = [
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Lot</t></is></c><c r="B1" t="inlineStr"><is><t>Quotité</t></is></c></row>',
      '<row r="2"><c r="A2" t="inlineStr"><is><t>A1</t></is></c><c r="B2"><f>600+400</f><v>1000</v></c></row>',
      '<row r="3"><c r="A3" t="inlineStr"><is><t>A2</t></is></c><c r="B3"><f>WEBSERVICE("http://x")</f></c></row>',
      '<row r="4"><c r="A4" t="inlineStr"><is><t>A3</t></is></c><c r="B4"><v>33.333333333</v></c></row>',
    ];
    const { id } = await s.association([], { shareTotal: 1000 });
    const { body } = await send(id, 'import-preview', writeZip(workbook(sheet(rows.join('')))));
    expect(
      body.issues.filter((issue: Issue) => issue.code !== 'lot-without-owner').map((i: Issue) => [i.line, i.code]),
    ).toEqual([
      [3, 'formula'],
      [4, 'not-a-whole-number'],
      [2, 'formula-result-taken'],
    ]);
    expect(body.preview[0].share).toBe(1000);
  });

  test('keeps nobody else waiting while it is read', async () => {
    const { id } = await s.association([], { shareTotal: 1000 });
    const rows = Array.from({ length: 5_000 }, (_, n) => [`L${n}`, 'Appartement', 1, 2, 3]);
    const reading = send(
      id,
      'import-preview',
      writeXlsx([{ name: 'Lots', rows: [['Lot', 'Nature', 'Quotité', 'K1', 'K2'], ...rows] }]),
    );
    let longest = 0;
    let isDone = false;
    void reading.then(() => (isDone = true));
    while (!isDone) {
      const began = performance.now();
      await new Promise(resolve => setTimeout(resolve, 5));
      longest = Math.max(longest, performance.now() - began);
    }
    expect((await reading).body.lots).toBe(5_000);
    expect(longest).toBeLessThan(600);
    process.stdout.write(`longest pause of the event loop while 5,000 rows were read: ${Math.round(longest)} ms\n`);
  });

  test('of 3,000 lots is read and imported within the time of a request', async () => {
    const { id } = await s.association([], { shareTotal: 3000 });
    const lots = Array.from({ length: 3000 }, (_, n) => [`L${n}`, 1, n % 2, 1]);
    const owners = Array.from({ length: 3000 }, (_, n) => [`Owner ${n}`, `L${n}`]);
    const file = writeXlsx([
      { name: 'Lots', rows: [['Lot', 'Quotité', 'Ascenseur', 'Eau'], ...lots] },
      { name: 'Owners', rows: [['Name', 'Lots'], ...owners] },
    ]);
    const began = performance.now();
    const { status, body } = await send(id, 'import', file);
    expect([status, body.lots, body.owners]).toEqual([200, 3000, 3000]);
    expect(performance.now() - began).toBeLessThan(20_000);
    process.stdout.write(`3,000 lots and owners imported in ${Math.round(performance.now() - began)} ms\n`);
  });
});
