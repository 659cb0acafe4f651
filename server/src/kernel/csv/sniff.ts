import type { CsvRefusalCode } from './refusal.ts';

const SIGNATURES: readonly { bytes: readonly number[]; code: CsvRefusalCode }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], code: 'spreadsheet-file' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], code: 'spreadsheet-file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], code: 'legacy-spreadsheet-file' },
  { bytes: [0x25, 0x50, 0x44, 0x46], code: 'pdf-file' },
  { bytes: [0x1f, 0x8b], code: 'binary-file' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: 'binary-file' },
  { bytes: [0xff, 0xd8, 0xff], code: 'binary-file' },
  { bytes: [0x52, 0x61, 0x72, 0x21], code: 'binary-file' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], code: 'binary-file' },
];

/** Why the first bytes cannot be a table of text, or null. An `.xls` saved by a web site is often HTML: hence markup. */
export function sniffBlocker(bytes: Uint8Array): CsvRefusalCode | null {
  const found = SIGNATURES.find(({ bytes: signature }) => signature.every((byte, i) => bytes[i] === byte));
  if (found !== undefined) return found.code;
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 256))
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .toLowerCase();
  return /^(?:<!doctype html|<html|<\?xml|<table)/.test(start) ? 'markup-file' : null;
}
