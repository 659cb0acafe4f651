export type CsvEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * `certain`: a byte order mark says so. `high`: accents form valid UTF-8, or every other byte is NUL.
 * `assumed`: nothing contradicts it (plain ASCII so far, or Western accents). `low`: damaged, or bytes
 * that point to another old encoding (DOS, Mac): the user should look at the preview.
 */
export type CsvEncodingCertainty = 'certain' | 'high' | 'assumed' | 'low';

export type CsvEncoding = { name: CsvEncodingName; bom: boolean; certainty: CsvEncodingCertainty };

export function detectEncoding(bytes: Uint8Array): CsvEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { name: 'utf-8', bom: true, certainty: 'certain' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', bom: true, certainty: 'certain' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', bom: true, certainty: 'certain' };
  const wide = detectWide(bytes);
  if (wide !== null) return { name: wide, bom: false, certainty: 'high' };
  const { sequences, broken } = countUtf8(bytes);
  if (broken === 0) return { name: 'utf-8', bom: false, certainty: sequences > 0 ? 'high' : 'assumed' };
  if (sequences > broken) return { name: 'utf-8', bom: false, certainty: 'low' };
  return { name: 'windows-1252', bom: false, certainty: countUnlikelyWestern(bytes) > broken / 4 ? 'low' : 'assumed' };
}

/** UTF-16 without a mark: Latin text has a NUL in every other byte, all on the same side. */
function detectWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = bytes.length * 0.3;
  if (odd > many && even === 0) return 'utf-16le';
  if (even > many && odd === 0) return 'utf-16be';
  return null;
}

/** Valid multi-byte sequences against bytes that cannot be UTF-8; a sequence cut by the end of the sample counts as neither. */
export function countUtf8(bytes: Uint8Array): { sequences: number; broken: number } {
  let sequences = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 1) {
      i += 1;
    } else if (length > 1) {
      sequences += 1;
      i += length;
    } else if (isCutSequence(bytes, i)) {
      break;
    } else {
      broken += 1;
      i += 1;
    }
  }
  return { sequences, broken };
}

/** 1 for ASCII, 2-4 for a valid sequence at `i`, 0 for anything else. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i] ?? 0;
  const length = expectedLength(first);
  if (length < 2) return length;
  for (let k = 1; k < length; k += 1) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[i + 1] ?? 0;
  const tooLong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const outside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return tooLong || outside ? 0 : length;
}

function expectedLength(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  if (first >= 0xf0 && first <= 0xf4) return 4;
  return 0;
}

function isCutSequence(bytes: Uint8Array, i: number): boolean {
  const rest = bytes.length - i;
  if (rest >= expectedLength(bytes[i] ?? 0)) return false;
  for (let k = 1; k < rest; k += 1) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}

/** 0x80-0x9F holds quotes, dashes and the euro in Windows-1252 but accents in DOS and Mac files: rare in the first, common in these. */
function countUnlikelyWestern(bytes: Uint8Array): number {
  const usual = new Set([0x80, 0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9c]);
  let unlikely = 0;
  for (const byte of bytes) if (byte >= 0x80 && byte <= 0x9f && !usual.has(byte)) unlikely += 1;
  return unlikely;
}

/**
 * Bytes -> text, chunk by chunk. A file that looked like plain ASCII and later shows Western bytes switches to
 * Windows-1252 (the ASCII part is the same in both) and says so in `encoding`; true UTF-8 with damage keeps
 * going with U+FFFD, which the row reader reports.
 */
export class CsvDecoder {
  encoding: CsvEncoding;
  private decoder: TextDecoder;
  private canSwitch: boolean;
  private held = new Uint8Array(0);

  constructor(encoding: CsvEncoding) {
    this.encoding = encoding;
    this.decoder = new TextDecoder(encoding.name);
    this.canSwitch = encoding.name === 'utf-8' && encoding.certainty === 'assumed';
  }

  push(chunk: Uint8Array): string {
    if (!this.canSwitch) return this.decoder.decode(chunk, { stream: true });
    const bytes = this.held.length === 0 ? chunk : concatBytes([this.held, chunk]);
    const cut = bytes.length - cutTailLength(bytes);
    this.held = bytes.slice(cut);
    return this.decodeUndecided(bytes.subarray(0, cut));
  }

  end(): string {
    const rest = this.canSwitch ? this.decodeUndecided(this.held) : '';
    return rest + this.decoder.decode();
  }

  private decodeUndecided(bytes: Uint8Array): string {
    const seen = detectEncoding(bytes);
    if (seen.certainty === 'assumed' && seen.name === 'utf-8') return this.decoder.decode(bytes, { stream: true });
    this.canSwitch = false;
    this.encoding = {
      name: seen.name === 'windows-1252' ? 'windows-1252' : 'utf-8',
      bom: this.encoding.bom,
      certainty: seen.certainty,
    };
    if (seen.name === 'windows-1252') this.decoder = new TextDecoder('windows-1252');
    const held = this.held;
    this.held = new Uint8Array(0);
    return this.decoder.decode(bytes, { stream: true }) + this.decoder.decode(held, { stream: true });
  }
}

/** How many bytes at the end belong to a sequence that the next chunk completes (0-3). */
function cutTailLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const i = bytes.length - back;
    if (((bytes[i] ?? 0) & 0xc0) === 0x80) continue;
    return expectedLength(bytes[i] ?? 0) > back ? back : 0;
  }
  return 0;
}

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
