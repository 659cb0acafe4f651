import { crc32 } from 'node:zlib';

export type ZipEntry = { readonly name: string; readonly content: Buffer };
type Placed = { name: Buffer; size: number; crc: number; offset: number };

const UTF8_NAMES = 0x0800;
const MAX_ENTRIES = 65_535;
const MAX_BYTES = 0xffff_ffff;
/** 1 January 1980, the earliest day of the format: the same files give the same bytes. */
const FIRST_DAY = 0x0021;

/**
 * A ZIP file in pieces, one entry held at a time. Entries are stored as they are: PDF files are compressed already. Throws
 * RangeError beyond 65,535 entries or 4 GB, which this form cannot name.
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const placed: Placed[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const entry = { name: Buffer.from(name), size: content.length, crc: crc32(content), offset };
    placed.push(entry);
    if (placed.length > MAX_ENTRIES) throw new RangeError('too many files for one zip');
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fieldsOf(entry), entry.name]);
    offset += head.length + content.length;
    if (offset > MAX_BYTES) throw new RangeError('too large for one zip');
    yield head;
    yield content;
  }
  const directory = Buffer.concat(placed.map(directoryEntry));
  yield directory;
  yield endOf(placed.length, directory.length, offset);
}

/** What the head of a file and its place in the directory have in common: from the version to the length of more fields. */
function fieldsOf({ name, size, crc }: Placed): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(size, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function directoryEntry(entry: Placed): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.offset, 10);
  // The version of the writer: 2.0.
  const signature = Buffer.from('PK\x01\x02\x14\x00', 'latin1');
  return Buffer.concat([signature, fieldsOf(entry), rest, entry.name]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
