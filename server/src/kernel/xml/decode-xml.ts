import { XmlRefusal } from './xml-refusal.ts';

/** What banks and e-invoicing write. Anything else could hide markup from the checks that follow. */
const readable = new Set(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15']);

/** Characters of a document, by its byte order mark, its declaration, or UTF-8; never with replacement characters. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (!readable.has(encoding)) throw new XmlRefusal('unknown-encoding', 1, encoding);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlRefusal('not-in-its-encoding', 1, encoding);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1');
  const declared = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  return declared === undefined ? 'utf-8' : canonicalName(declared);
}

/** The platform's name of an encoding: ISO-8859-1 and US-ASCII are read as windows-1252, their superset. */
function canonicalName(declared: string): string {
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return declared;
  }
}
