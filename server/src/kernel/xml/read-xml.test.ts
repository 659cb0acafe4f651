import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMillis } from '../../../test/cpu-time.ts';
import { readXml, type XmlElement, type XmlLimits } from './read-xml.ts';
import { XmlRefusal } from './xml-refusal.ts';
import { childrenOf, findElement, findText } from './xml-tree.ts';

const read = (text: string | Uint8Array, limits?: XmlLimits) =>
  readXml(typeof text === 'string' ? Buffer.from(text) : text, limits);
const refusal = async (text: string | Uint8Array, limits?: XmlLimits): Promise<string> => {
  try {
    await read(text, limits);
    return 'read';
  } catch (error) {
    if (!(error instanceof XmlRefusal)) throw error;
    return `${error.code} ${error.line}`;
  }
};

const BILLION = `<?xml version="1.0"?>
<!DOCTYPE lolz [ <!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`).join('')} ]>
<lolz>&lol9;</lolz>`;

describe('a document becomes a plain tree', () => {
  test('with names, namespaces, attributes, text and lines', async () => {
    const root = await read(
      '<o:a xmlns:o="urn:o">\n <o:b c="1" o:d="2"> x &amp; <![CDATA[<y>]]> </o:b>\n <e/><e>2</e></o:a>',
    );
    expect(root).toMatchObject({ name: 'a', namespace: 'urn:o', line: 1 });
    expect(findElement(root, 'b')).toMatchObject({ line: 2, attributes: new Map([['c', '1']]) });
    expect(findText(root, 'b')).toBe('x & <y>');
    expect(childrenOf(root, 'e').map(it => it.text)).toEqual(['', '2']);
    expect(findText(root, 'b/missing')).toBeUndefined();
  });

  test.each<[string, BufferEncoding]>([
    ['UTF-8', 'utf8'],
    ['ISO-8859-1', 'latin1'],
    ['UTF-16', 'utf16le'],
  ])('in %s', async (name, encoding) => {
    const text = `${name === 'UTF-16' ? '\uFEFF' : ''}<?xml version="1.0" encoding="${name}"?><a>Evrard-Rosée</a>`;
    expect((await read(Buffer.from(text, encoding))).text).toBe('Evrard-Rosée');
  });

  test('lines beyond 65,535 are told right', async () => {
    expect(await refusal(`<a>${'\n'.repeat(70_000)}<b></a>`)).toBe('not-well-formed 70001');
  });
});

describe('what could do harm is refused before it is parsed', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['billion laughs', BILLION, 'document-type 2'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'document-type 1'],
    ['an external type', '<!-- a --><?b c?>\n<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>', 'document-type 2'],
    ['a type hidden by UTF-16', Buffer.from('\uFEFF<!DOCTYPE a><a/>', 'utf16le'), 'document-type 1'],
    ['a type hidden by UTF-7', '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-', 'unknown-encoding 1'],
    ['an entity nobody declared', '<a>&x;</a>', 'not-well-formed 1'],
    ['deep nesting', `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`, 'too-deep 1'],
    ['very deep nesting', '<a>'.repeat(200_000), 'not-well-formed 1'],
    ['more nodes than the limit', `<a>${'<b/>'.repeat(1_500_000)}</a>`, 'too-many-nodes 1'],
    ['more bytes than the limit', new Uint8Array(10 * 1024 * 1024 + 1), 'too-many-bytes 1'],
    ['a NUL', '<a>\n\0</a>', 'not-well-formed 2'],
    ['a NUL behind the end', '<a/>\0<b/>', 'not-well-formed 1'],
    ['broken UTF-8', Buffer.from('<a>é</a>', 'latin1'), 'not-in-its-encoding 1'],
    ['nothing', '', 'not-well-formed 1'],
    ['no XML', '%PDF-1.7', 'not-well-formed 1'],
    ['a second root', '<a/>\n<b/>', 'not-well-formed 2'],
    ['a comment that never ends', '<!-- <a/>', 'not-well-formed 1'],
  ])('%s', async (_, text, expected) => expect(await refusal(text)).toBe(expected));

  test("the limits are the caller's", async () => {
    expect(await refusal('<a><b/></a>', { maxDepth: 1 })).toBe('too-deep 1');
    expect(await refusal('<a>1234</a>', { maxBytes: 10 })).toBe('too-many-bytes 1');
    expect(await refusal('<a><b/></a>', { maxNodes: 2 })).toBe('too-many-nodes 1');
  });

  test('the words of a document type in a comment or in text do no harm', async () => {
    expect(await refusal('<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>')).toBe('read');
  });
});

describe('what is large within the limits is read in bounded time', () => {
  const many = (count: number, one: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => one(i)).join('');

  test.each<[string, () => string, string]>([
    ['attributes', () => `<a${many(100_000, i => ` b${i}=""`)}/>`, 'read'],
    ['namespaces', () => `<a${many(50_000, i => ` xmlns:b${i}="u${i}"`)}>${'<b1:c/>'.repeat(50_000)}</a>`, 'read'],
    ['references', () => `<a>${'&amp;'.repeat(500_000)}</a>`, 'read'],
    ['sections', () => `<a>${'<![CDATA[x]]>'.repeat(200_000)}</a>`, 'read'],
    ['comments before the root', () => `${'<!---->'.repeat(500_000)}<a/>`, 'read'],
    ['one text of nine megabytes', () => `<a>${'x'.repeat(9_000_000)}</a>`, 'read'],
    ['one name of nine megabytes', () => `<${'x'.repeat(9_000_000)}/>`, 'not-well-formed 1'],
  ])('%s', async (_, text, expected) => {
    const bytes = Buffer.from(text());
    const took = await cpuMillis(async () => expect(await refusal(bytes)).toBe(expected));
    // Quadratic reading takes minutes; the bound leaves room for a slow machine.
    expect(took).toBeLessThan(8_000);
  });
});

test('whatever bytes come: a tree or a refusal', async () => {
  const pieces = fc.constantFrom(
    '<a>',
    '</a>',
    '<a b="',
    '"',
    '&amp;',
    '&#0;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x',
    '?>',
    '\0',
    'é',
    '\ud800',
    ' ',
    '<!D',
    'xmlns:q="',
    'q:',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async parts => {
      const depth = (element: XmlElement): number => 1 + Math.max(0, ...element.children.map(depth));
      await read(`<a>${parts.join('')}</a>`).then(
        root => expect(depth(root)).toBeLessThanOrEqual(64),
        error => expect(error).toBeInstanceOf(XmlRefusal),
      );
    }),
    { numRuns: 500 },
  );
});
