import type { XmlElement } from '../../../kernel/xml/read-xml.ts';
import { childrenOf, findElement, findText } from '../../../kernel/xml/xml-tree.ts';
import type { UblAttachment } from './ubl-invoice.ts';

/** What EN 16931 lets be embedded, and how such a file begins where that can be told. */
const allowed = new Map<string, string | null>([
  ['application/pdf', '%PDF-'],
  ['image/png', '\x89PNG'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['text/csv', null],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'PK'],
]);

/** `maxBytes`: of all attachments of the document together. */
export function readAttachments(root: XmlElement, maxBytes: number): UblAttachment[] {
  let left = maxBytes;
  return childrenOf(root, 'AdditionalDocumentReference')
    .filter(it => findElement(it, 'Attachment'))
    .map((reference, index) => {
      const id = findText(reference, 'ID') ?? String(index + 1);
      const object = findElement(reference, 'Attachment/EmbeddedDocumentBinaryObject');
      const mimeType = object?.attributes.get('mimeCode')?.toLowerCase() ?? '';
      const content = object ? decode(object, mimeType, left) : ('outside' as const);
      const bytes = typeof content === 'string' ? null : content;
      left -= bytes?.byteLength ?? 0;
      return {
        id,
        description: findText(reference, 'DocumentDescription') ?? null,
        fileName: plainFileName(object?.attributes.get('filename') ?? '', id),
        mimeType,
        bytes,
        omitted: typeof content === 'string' ? content : null,
      };
    });
}

function decode(
  object: XmlElement,
  mimeType: string,
  left: number,
): Uint8Array | Exclude<UblAttachment['omitted'], null> {
  const start = allowed.get(mimeType);
  if (start === undefined) return 'type-not-allowed';
  const text = object.text.replace(/\s/g, '');
  if ((text.length / 4) * 3 > left + 2) return 'too-large';
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return 'not-what-it-says';
  const bytes = Buffer.from(text, 'base64');
  if (bytes.byteLength > left) return 'too-large';
  const isWhatItSays = start === null || bytes.subarray(0, start.length).toString('latin1') === start;
  return bytes.byteLength > 0 && isWhatItSays ? bytes : 'not-what-it-says';
}

/** A name and never a path; the sender's word is not trusted further. */
function plainFileName(name: string, id: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^\.+/, '')
    .trim()
    .slice(0, 120);
  return plain || `attachment-${id.replace(/[^\w-]/g, '').slice(0, 40)}`;
}
