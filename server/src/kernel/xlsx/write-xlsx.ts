import { crc32 } from 'node:zlib';
import { el, writeXml, type XmlNode } from '../xml/write-xml.ts';

export type SheetToWrite = { readonly name: string; readonly rows: readonly (readonly (string | number)[])[] };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A plain workbook: texts and numbers, never a formula. The same input gives the same bytes. */
export function writeXlsx(sheets: readonly SheetToWrite[]): Uint8Array<ArrayBuffer> {
  const parts: [string, XmlNode][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      el(
        'workbook',
        [
          el(
            'sheets',
            sheets.map(({ name }, n) => el('sheet', '', { name, sheetId: String(n + 1), 'r:id': `rId${n + 1}` })),
          ),
        ],
        { xmlns: MAIN, 'xmlns:r': LINKS },
      ),
    ],
    ['xl/_rels/workbook.xml.rels', relations(sheets.map((_, n) => ['worksheet', `worksheets/sheet${n + 1}.xml`]))],
    ...sheets.map(({ rows }, n): [string, XmlNode] => [`xl/worksheets/sheet${n + 1}.xml`, worksheet(rows)]),
  ];
  return writeZip(parts.map(([name, root]) => [name, Buffer.from(writeXml(root))]));
}

const contentTypes = (sheets: number): XmlNode =>
  el(
    'Types',
    [
      el('Default', '', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      el('Default', '', { Extension: 'xml', ContentType: 'application/xml' }),
      el('Override', '', { PartName: '/xl/workbook.xml', ContentType: `${TYPE}.sheet.main+xml` }),
      ...Array.from({ length: sheets }, (_, n) =>
        el('Override', '', { PartName: `/xl/worksheets/sheet${n + 1}.xml`, ContentType: `${TYPE}.worksheet+xml` }),
      ),
    ],
    { xmlns: `${PACKAGE}/content-types` },
  );

const relations = (targets: readonly (readonly [type: string, target: string])[]): XmlNode =>
  el(
    'Relationships',
    targets.map(([type, Target], n) => el('Relationship', '', { Id: `rId${n + 1}`, Type: `${LINKS}/${type}`, Target })),
    { xmlns: `${PACKAGE}/relationships` },
  );

const worksheet = (rows: SheetToWrite['rows']): XmlNode =>
  el(
    'worksheet',
    [
      el(
        'sheetData',
        rows.map((cells, row) =>
          el(
            'row',
            cells.map((value, column) => cell(value, `${letters(column)}${row + 1}`)),
            { r: String(row + 1) },
          ),
        ),
      ),
    ],
    { xmlns: MAIN },
  );

const cell = (value: string | number, r: string): XmlNode =>
  typeof value === 'number'
    ? el('c', [el('v', String(value))], { r })
    : el('c', [el('is', [el('t', value, { 'xml:space': 'preserve' })])], { r, t: 'inlineStr' });

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Stored, not packed: an example of some kilobytes needs no more. Times are the first that the format knows. */
export function writeZip(files: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), Buffer.from(content));
    entries.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + content.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}
