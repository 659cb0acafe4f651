import { inflateRawSync } from 'node:zlib';
import { XlsxRefusal } from './xlsx-refusal.ts';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 65_535;
const MAX_ENTRIES = 2_000;
const IS_ZIP64 = 0xffff_ffff;

type Entry = { method: number; flags: number; packedBytes: number; offset: number };

/**
 * The entries of an archive, unpacked only when they are asked for and never beyond `maxBytes` in all, whatever sizes the
 * archive claims: a bomb costs what the limit allows.
 */
export class ZipReader {
  private readonly view: DataView;
  private readonly bytes: Uint8Array;
  private readonly entries = new Map<string, Entry>();
  private left: number;

  constructor(bytes: Uint8Array, maxBytes: number) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.left = maxBytes;
    try {
      this.readDirectory();
    } catch (error) {
      throw error instanceof RangeError ? new XlsxRefusal('broken') : error;
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** Undefined when there is no such entry. */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    try {
      return this.unpack(entry);
    } catch (error) {
      if (error instanceof XlsxRefusal) throw error;
      throw new XlsxRefusal((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken');
    }
  }

  private unpack({ method, flags, packedBytes, offset }: Entry): Uint8Array {
    if (flags & 1) throw new XlsxRefusal('encrypted');
    if (this.view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw new XlsxRefusal('broken');
    const start = offset + 30 + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
    if (start + packedBytes > this.bytes.length) throw new XlsxRefusal('broken');
    const packed = this.bytes.subarray(start, start + packedBytes);
    if (this.left <= 0 || (method === 0 && packed.length > this.left)) throw new XlsxRefusal('too-large');
    if (method !== 0 && method !== 8) throw new XlsxRefusal('broken');
    const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: this.left });
    this.left -= content.length;
    return content;
  }

  private readDirectory(): void {
    const end = this.findEnd();
    const count = this.view.getUint16(end + 10, true);
    if (count > MAX_ENTRIES) throw new XlsxRefusal('too-large');
    let at = this.view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
      if (this.view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new XlsxRefusal('broken');
      const nameBytes = this.view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameBytes));
      const entry = {
        flags: this.view.getUint16(at + 8, true),
        method: this.view.getUint16(at + 10, true),
        packedBytes: this.view.getUint32(at + 20, true),
        offset: this.view.getUint32(at + 42, true),
      };
      if (entry.packedBytes === IS_ZIP64 || entry.offset === IS_ZIP64) throw new XlsxRefusal('too-large');
      this.entries.set(name, entry);
      at += 46 + nameBytes + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
  }

  private findEnd(): number {
    const first = Math.max(0, this.bytes.length - END_BYTES - MAX_COMMENT);
    for (let at = this.bytes.length - END_BYTES; at >= first; at--)
      if (this.view.getUint32(at, true) === END_SIGNATURE) return at;
    throw new XlsxRefusal('not-a-workbook');
  }
}
