import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectDelimiter } from './delimiter.ts';
import { detectEncoding } from './encoding.ts';
import { type CsvReadOptions, type CsvRow, readCsv } from './read-csv.ts';
import { CsvRefusal } from './refusal.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0));
const wide = (text: string, bigEndian: boolean, bom: boolean) => {
  const bytes = `${bom ? '\uFEFF' : ''}${text}`.split('').flatMap(char => {
    const code = char.charCodeAt(0);
    return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return Uint8Array.from(bytes);
};

async function read(bytes: Uint8Array | Uint8Array[], options: CsvReadOptions = {}) {
  const reading = await readCsv(Array.isArray(bytes) ? bytes : [bytes], options);
  const rows: CsvRow[] = [];
  for await (const row of reading.rows) rows.push(row);
  return { ...reading, encoding: reading.encoding, rows, cells: rows.map(row => row.cells) };
}

async function refusalOf(bytes: Uint8Array, options: CsvReadOptions = {}) {
  const error = await read(bytes, options).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CsvRefusal)) throw new Error(`expected a refusal, got ${String(error)}`);
  return { code: error.code, line: error.line };
}

describe('encoding', () => {
  const table = 'Prénom;Ville\r\nZoé;Orléans\r\n';
  test.each([
    ['UTF-8 with a mark', utf8(`\uFEFF${table}`), { name: 'utf-8', bom: true, certainty: 'certain' }],
    ['UTF-8 without a mark', utf8(table), { name: 'utf-8', bom: false, certainty: 'high' }],
    ['UTF-16LE with a mark', wide(table, false, true), { name: 'utf-16le', bom: true, certainty: 'certain' }],
    ['UTF-16BE with a mark', wide(table, true, true), { name: 'utf-16be', bom: true, certainty: 'certain' }],
    ['UTF-16LE without a mark', wide(table, false, false), { name: 'utf-16le', bom: false, certainty: 'high' }],
    ['Windows-1252', latin(table), { name: 'windows-1252', bom: false, certainty: 'assumed' }],
  ])('%s is read with its accents', async (_, bytes, encoding) => {
    const result = await read(bytes);
    expect(result.header).toEqual(['Prénom', 'Ville']);
    expect(result.cells).toEqual([['Zoé', 'Orléans']]);
    expect(result.encoding).toEqual(encoding);
  });

  test('the euro and typographic quotes of Windows-1252 are not control characters', async () => {
    const bytes = Uint8Array.from([...latin('prix;nom\n12 '), 0x80, ...latin(';l'), 0x92, ...latin('\xE9t\xE9\n')]);
    expect((await read(bytes)).cells).toEqual([['12 €', 'l’été']]);
  });

  test('a DOS or Mac file is read with low certainty, not with false confidence', () => {
    expect(
      detectEncoding(Uint8Array.from([...latin('Pr'), 0x82, ...latin('nom;M'), 0x8a, ...latin('re')])).certainty,
    ).toBe('low');
  });

  test('a file of ASCII for 100 kB that then shows Western bytes switches and says so', async () => {
    const ascii = `nom;ville\n${'Dupont;Lille\n'.repeat(9_000)}`;
    const result = await read([utf8(ascii), latin('Zo\xE9;Orl\xE9ans\n')]);
    expect(result.cells.at(-1)).toEqual(['Zoé', 'Orléans']);
    expect(result.encoding).toEqual({ name: 'windows-1252', bom: false, certainty: 'assumed' });
    expect(result.rows.every(row => row.problems.length === 0)).toBe(true);
  });

  test('ASCII that later shows UTF-8 stays UTF-8, whatever the cut of the chunks', async () => {
    const bytes = utf8(`nom;ville\n${'Dupont;Lille\n'.repeat(9_000)}Zoé;🎪\n`);
    for (const size of [1_000, 4_097, 65_535]) {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
      const result = await read(chunks);
      expect(result.cells.at(-1)).toEqual(['Zoé', '🎪']);
      expect(result.encoding.name).toBe('utf-8');
    }
  });

  test('a damaged byte in a UTF-8 file marks its row only', async () => {
    const result = await read(Uint8Array.from([...utf8('a;b\né;è\nà;'), 0xff, ...utf8('\nî;ô\n')]));
    expect(result.rows.map(row => row.problems.map(p => p.code))).toEqual([[], ['undecodable-character'], []]);
  });

  test('the user can override what was detected', async () => {
    expect((await read(latin('nom;x\nZo\xE9;1\n'), { encoding: 'windows-1252', delimiter: ',' })).header).toEqual([
      'nom;x',
    ]);
  });
});

describe('delimiter', () => {
  test.each([
    ['Nom;Tags\nDupont;a,b\nDurand;c\n', ';'],
    ['Nom,Taux\n"Dupont, Jean",12\n', ','],
    ['Nom\tVille\nA\tB\n', '\t'],
    ['Nom|Ville\nA|B\n', '|'],
    ['Nom;Taux\nA;1,5\nB;2,5\n', ';'],
    ['"a;b",c\n"d;e",f\n', ','],
    ['Nom\nDupont\n', ','],
    ['a;b;c', ';'],
  ])('%j uses %j', (text, expected) => expect(detectDelimiter(text)).toBe(expected));

  test("Excel's sep= line names it and is not a row, and line numbers stay true", async () => {
    const result = await read(utf8('sep=|\r\nNom|Ville\r\nA;B|C\r\n'));
    expect(result.delimiter).toBe('|');
    expect(result.header).toEqual(['Nom', 'Ville']);
    expect(result.rows).toEqual([{ line: 3, cells: ['A;B', 'C'], problems: [] }]);
  });
});

describe('header', () => {
  test('titles are trimmed, empty and repeated ones named and reported', async () => {
    const result = await read(utf8(' Nom ;Email;;EMAIL;"Deux\nlignes";;\na;b;c;d;e;f\n'));
    expect(result.header).toEqual(['Nom', 'Email', '#3', 'EMAIL (2)', 'Deux lignes']);
    expect(result.headerProblems).toEqual([
      { code: 'empty-header', column: 2, name: '#3' },
      { code: 'duplicate-header', column: 3, name: 'EMAIL (2)' },
    ]);
    expect(result.rows[0]?.problems).toEqual([{ code: 'extra-cells', count: 1 }]);
  });
});

describe('rows', () => {
  test('quoted cells keep line breaks, doubled quotes and delimiters; line numbers count physical lines', async () => {
    const result = await read(utf8('a;b\r\n"x\r\ny";"say ""hi"";"\r\n\r\nlast;1'));
    expect(result.rows).toEqual([
      { line: 2, cells: ['x\r\ny', 'say "hi";'], problems: [] },
      { line: 5, cells: ['last', '1'], problems: [] },
    ]);
  });

  test('ragged rows are reported one by one and the rest is kept', async () => {
    const result = await read(utf8('a;b;c\n1;2\n1;2;3;4;5\n1;2;3;;;\n;;\n1;2;3\n'));
    expect(result.rows.map(row => [row.line, row.problems])).toEqual([
      [2, [{ code: 'missing-cells', count: 1 }]],
      [3, [{ code: 'extra-cells', count: 2 }]],
      [4, []],
      [6, []],
    ]);
    expect(result.cells[0]).toEqual(['1', '2', '']);
  });

  test('formulas are kept as text and flagged, numbers and phones are not', async () => {
    const result = await read(
      utf8(`a;b;c;d\n"=HYPERLINK(""http://x"")";+cmd;@SUM(A1);-12.50\n+33 6 12 34 56 78;'=safe;'quoted';-a\n`),
    );
    expect(result.rows.map(row => row.problems)).toEqual([
      [0, 1, 2].map(column => ({ code: 'formula', column })),
      [{ code: 'formula', column: 3 }],
    ]);
    expect(result.cells[0]?.[0]).toBe('=HYPERLINK("http://x")');
    expect(result.cells[1]?.slice(0, 3)).toEqual(['+33 6 12 34 56 78', '=safe', "'quoted'"]);
  });

  test('a stray quote is text, text after a quote is flagged, a quote open at the end is flagged', async () => {
    const result = await read(utf8('a;b\n5" nail;1\n"x"y;2\n"open;3\n'));
    expect(result.cells.slice(0, 2)).toEqual([
      ['5" nail', '1'],
      ['xy', '2'],
    ]);
    expect(result.rows.map(row => row.problems.map(p => p.code))).toEqual([
      [],
      ['text-after-quote'],
      ['unclosed-quote', 'missing-cells'],
    ]);
  });

  test('a cell over the cap is cut and flagged, a quote that swallows rows stops the file', async () => {
    const long = await read(utf8(`a;b\n${'x'.repeat(50)};1\nok;2\n`), { maxCellChars: 20 });
    expect(long.rows.map(row => row.problems.map(p => p.code))).toEqual([['cell-too-long'], []]);
    expect(long.cells[0]?.[0]).toHaveLength(20);
    expect(await refusalOf(utf8(`a;b\nfine;1\n"open;${'row\n'.repeat(50)}`), { maxCellChars: 20 })).toEqual({
      code: 'unclosed-quote',
      line: 3,
    });
  });
});

describe('files that are not tables', () => {
  test.each([
    ['spreadsheet-file', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6])],
    ['legacy-spreadsheet-file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['pdf-file', latin('%PDF-1.7\n')],
    ['markup-file', utf8('<!DOCTYPE html><table><tr><td>a')],
    ['markup-file', utf8('\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel">')],
    ['binary-file', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['nul-character', utf8('a;b\n1;2\0\n')],
    ['empty-file', new Uint8Array(0)],
    ['empty-file', utf8('\uFEFF')],
    ['empty-file', utf8('\n ; ;\n\n')],
    ['too-many-columns', utf8('a;'.repeat(600))],
    ['row-too-long', utf8(`${'a;'.repeat(60)}b\n${`${'x'.repeat(30_000)};`.repeat(60)}`)],
  ])('%s', async (code, bytes) => expect((await refusalOf(bytes)).code).toBe(code));

  test('too many rows and too many bytes name the limit, after the rows before it were given', async () => {
    expect(await refusalOf(utf8('a;b\n1;2\n3;4\n5;6\n'), { maxRows: 2 })).toEqual({ code: 'too-many-rows', line: 4 });
    expect((await refusalOf(utf8('a;b\n1;2\n'), { maxBytes: 4 })).code).toBe('too-many-bytes');
  });

  test('a caller that stops early, or a refusal, closes the upload', async () => {
    for (const content of ['a;b\n1;2\n3;4\n', 'a;b\n1;2\n\0\n', '%PDF-']) {
      let closed = false;
      const source = (async function* () {
        try {
          yield utf8(content);
          yield utf8(content);
        } finally {
          closed = true;
        }
      })();
      await readCsv(source)
        .then(
          async reading => {
            for await (const row of reading.rows) expect(row.line).toBeGreaterThan(0);
          },
          () => undefined,
        )
        .catch(() => undefined);
      expect(closed).toBe(true);
    }
  });
});

test('any bytes end in rows or a refusal, never in another error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
      await read(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(CsvRefusal));
    }),
    { numRuns: 300 },
  );
});

test('100,000 rows stream: the source is never read further ahead than one chunk', async () => {
  const line = 'Dupont;Élodie;elodie.dupont@example.org;+33 6 12 34 56 78;INTERMITTENT;"son:4, lumière:3"\n';
  const block = utf8(line.repeat(500));
  let pulled = 0;
  const source = function* () {
    yield utf8('Nom;Prénom;E-mail;Téléphone;Statut;Compétences\n');
    for (; pulled < 200; pulled += 1) yield block;
  };
  const reading = await readCsv(source());
  let count = 0;
  let ahead = 0;
  for await (const row of reading.rows) {
    count += 1;
    ahead = Math.max(ahead, pulled - Math.floor(count / 500));
    if (count === 100_000) expect(row.line).toBe(100_001);
  }
  expect(count).toBe(100_000);
  expect(ahead).toBeLessThanOrEqual(2);
});
