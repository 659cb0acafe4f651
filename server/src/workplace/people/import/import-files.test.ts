import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture, ImportDriver, orgForImports, shortIssues } from '../../../../test/people-files.ts';
import { type TestOrg, type TestSystem, testSystem } from '../../../../test/system.ts';

let system: TestSystem;
let org: TestOrg<'manager' | 'tech'>;
let other: TestOrg<'manager'>;
let driver: ImportDriver;

beforeAll(async () => {
  system = await testSystem({ work: true });
  org = await system.addOrg(['manager', 'tech']);
  other = await system.addOrg(['manager']);
  driver = new ImportDriver(system, org.as.manager);
});
afterAll(() => system.close());

describe('files as people have them', () => {
  const expected = [
    ['Benali', 'Karim'],
    ['Lemaire', 'Chloé'],
    ['Œuvrard', 'Noël'],
  ];
  const text = 'Nom;Prénom\r\nLemaire;Chloé\r\nBenali;Karim\r\nŒuvrard;Noël\r\n';
  const windows1252 = Buffer.from(text.replaceAll('Œ', '\u008c'), 'latin1');
  const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
  const bigEndian = Buffer.from(wide).swap16();

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8', ';'],
    ['Windows-1252', windows1252, 'windows-1252', ';'],
    ['UTF-16, little end first', wide, 'utf-16le', ';'],
    ['UTF-16, big end first', bigEndian, 'utf-16be', ';'],
    ['tabs', Buffer.from(text.replaceAll(';', '\t')), 'utf-8', '\t'],
    ['commas and old Mac line ends', Buffer.from(text.replaceAll(';', ',').replaceAll('\r\n', '\r')), 'utf-8', ','],
    ["Excel's first line", Buffer.from(`sep=;\r\n${text}`), 'utf-8', ';'],
    ['trailing delimiters and blank lines', Buffer.from(text.replaceAll('\r\n', ';;\r\n\r\n')), 'utf-8', ';'],
  ])('%s', async (_name, file, encoding, delimiter) => {
    const { driver: ours, people } = await orgForImports(system);
    const done = await ours.imported(file);
    expect(done).toMatchObject({ state: 'imported', encoding, delimiter, createdCount: 3, errorCount: 0 });
    const { items } = await people();
    expect(items.map((person: { lastName: string; firstName: string }) => [person.lastName, person.firstName])).toEqual(
      expected,
    );
  });

  test('accents that first come after many plain rows are still read rightly', async () => {
    const { driver: ours, people } = await orgForImports(system);
    const plain = Array.from({ length: 12_000 }, (_, n) => `Plain${n};Anna`).join('\n');
    const checked = await ours.checked(
      Buffer.from(`Nom;Prénom\n`.replace('é', 'e') + `${plain}\nM\u00fcller;Andr\u00e9\n`, 'latin1'),
    );
    expect(checked).toMatchObject({ encoding: 'windows-1252', rowCount: 12_001, errorCount: 0 });
    await ours.post(checked.id, 'run');
    await ours.settled(checked.id);
    expect((await people('&q=muller')).items).toMatchObject([{ lastName: 'Müller', firstName: 'André' }]);
  });

  test('whole names, Dutch titles, national numbers of a Belgian org', async () => {
    const { driver: ours, people } = await orgForImports(system, { zone: 'Europe/Brussels', locale: 'nl' });
    await ours.imported(fixture('people-dutch.csv'));
    expect((await people()).items).toMatchObject([
      { lastName: 'De Smet', firstName: 'Jan', phone: '+32470123456', employmentType: 'FREELANCE', locale: 'nl' },
      { lastName: 'VAN DAMME', firstName: 'An', phone: '+3292234567', employmentType: 'CDI' },
    ]);
  });

  test('formulas stay text, and signed numbers are no formulas', async () => {
    const { driver: ours, people } = await orgForImports(system);
    const checked = await ours.checked(fixture('people-formulas.csv'));
    expect(shortIssues(await ours.issues(checked.id))).toEqual([
      [2, 'lastName', 'formula', 'warning'],
      [2, 'notes', 'formula', 'warning'],
      [4, 'notes', 'formula', 'warning'],
    ]);
    await ours.post(checked.id, 'run');
    await ours.settled(checked.id);
    expect((await people()).items.map((person: { lastName: string }) => person.lastName).toSorted()).toEqual([
      '+33612345678',
      '=1+1',
      '=2+2',
    ]);
    const csv = await system.inject(other.as.manager, 'GET', `/people/imports/${checked.id}/issues.csv`);
    expect(csv.status).toBe(404);
  });

  test.each([
    ['nothing', '', 'import-file-empty', undefined],
    ['blank lines', '\n\n  \n', 'import-file-empty', 'empty-file'],
    ['only titles', 'Nom;Prénom\n', 'import-file-without-rows', undefined],
    [
      'a renamed workbook',
      Buffer.from('504b0304140006000800', 'hex'),
      'import-file-is-spreadsheet',
      'spreadsheet-file',
    ],
    [
      'an old workbook',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'import-file-is-spreadsheet',
      'legacy-spreadsheet-file',
    ],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'import-file-is-pdf', 'pdf-file'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'import-file-not-text', 'binary-file'],
    ['a web page', '<!DOCTYPE html><html><body>', 'import-file-not-text', 'markup-file'],
    ['bytes with NUL', 'Nom;Prénom\nA\0B;C\n', 'import-file-not-text', 'nul-character'],
    [
      '600 columns',
      `${Array.from({ length: 600 }, (_, n) => `c${n}`).join(';')}\n1\n`,
      'import-file-too-wide',
      'too-many-columns',
    ],
  ])('%s is refused with its reason, and nothing is kept', async (_name, file, code, reason) => {
    const before = (await system.inject(org.as.manager, 'GET', '/people/imports')).body.total;
    const answer = await driver.upload(file);
    expect([answer.status, answer.body.code, answer.body.params?.reason]).toEqual([422, code, reason]);
    expect((await system.inject(org.as.manager, 'GET', '/people/imports')).body.total).toBe(before);
  });

  test('other kinds of body and files over 64 MB are refused', async () => {
    expect([
      (await driver.upload('{}', {}, 'application/json')).status,
      (await driver.upload('x', {}, 'image/png')).body.code,
    ]).toEqual([415, 'media-type-unsupported']);
    const big = await driver.upload(Buffer.alloc(64 * 1024 * 1024 + 1, 'a;b\n'));
    expect([big.status, big.body.code]).toEqual([413, 'body-too-large']);
  });

  test('a quote that never ends is refused, or fails the check, with the line it begins on', async () => {
    const broken = (rows: number) =>
      `Nom;Prénom\n${Array.from({ length: rows }, (_, n) => `Name${n};First`).join('\n')}\n"Open;First\n${'x;y\n'.repeat(20_000)}`;
    const early = await driver.upload(broken(300));
    expect([early.status, early.body.code, early.body.params]).toEqual([
      422,
      'import-file-broken',
      { reason: 'unclosed-quote', line: 302 },
    ]);
    const { id } = (await driver.upload(broken(30_000))).body;
    await driver.post(id, 'check', { mapping: { lastName: 0, firstName: 1 } });
    expect(await driver.settled(id)).toMatchObject({
      state: 'failed',
      failure: { code: 'unclosed-quote', line: 30_002 },
    });
    expect((await driver.post(id, 'run')).body.code).toBe('import-not-checked');
  });

  test('long cells of signs outside the basic plane are shown and imported whole', async () => {
    const { driver: ours, people } = await orgForImports(system);
    const done = await ours.imported(`Nom;Notes\nA${'😀'.repeat(60)};x${'😀'.repeat(300)}\n`);
    expect(done).toMatchObject({ state: 'imported', createdCount: 1 });
    expect((await people()).items[0].lastName).toBe(`A${'😀'.repeat(60)}`);
  });

  test('what the user says of encoding and delimiter counts more than what was detected', async () => {
    const answer = await driver.upload('Nom|Pr\u00e9nom;x\nA|B;y\n', { delimiter: '|', encoding: 'windows-1252' });
    expect(answer.body).toMatchObject({ delimiter: '|', encoding: 'windows-1252', header: ['Nom', 'PrÃ©nom;x'] });
  });
});
