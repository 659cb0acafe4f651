import type { XmlElement as ParsedElement, XmlDocument } from 'libxml2-wasm';
import { decodeXml } from './decode-xml.ts';
import { refuseDocumentType, refuseManyNodes } from './guard-prolog.ts';
import { XmlRefusal } from './xml-refusal.ts';

/** `text` is the element's own text, not that of its children. Attributes are those without a namespace. */
export type XmlElement = {
  name: string;
  namespace: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  text: string;
  line: number;
};

export type XmlLimits = {
  maxBytes?: number;
  /** Bound on `<` and `=` together: a start tag, an end tag and an attribute are one each. */
  maxNodes?: number;
  maxDepth?: number;
};

const DEFAULT_LIMITS = { maxBytes: 10 * 1024 * 1024, maxNodes: 1_500_000, maxDepth: 64 };

/** Reads a document from somebody else: no document type, no entities, nothing external. Throws `XmlRefusal` only. */
export async function readXml(bytes: Uint8Array, limits: XmlLimits = {}): Promise<XmlElement> {
  const { maxBytes, maxNodes, maxDepth } = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.byteLength > maxBytes) throw new XmlRefusal('too-many-bytes', 1, `more than ${maxBytes}`);
  const text = decodeXml(bytes);
  refuseDocumentType(text);
  refuseManyNodes(text, maxNodes);
  const document = await parseDocument(text);
  try {
    return copyTree(document.root, maxDepth);
  } finally {
    document.dispose();
  }
}

/** The caller disposes of the document: its memory is not the garbage collector's. */
export async function parseDocument(text: string): Promise<XmlDocument> {
  const { ParseOption: option, XmlDocument: parser, XmlLibError } = await import('libxml2-wasm');
  // A NUL ends the text for the parser: what stands behind it would be passed over in silence.
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new XmlRefusal('not-well-formed', text.slice(0, nul).split('\n').length, 'NUL');
  try {
    const closed = option.XML_PARSE_NO_XXE | option.XML_PARSE_NONET | option.XML_PARSE_NO_SYS_CATALOG;
    // The text is decoded already, whatever its declaration says.
    return parser.fromString(text, { option: closed | option.XML_PARSE_BIG_LINES | option.XML_PARSE_IGNORE_ENC });
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const first = error.details[0];
    throw new XmlRefusal('not-well-formed', first?.line || 1, first?.message.trim());
  }
}

/** Most elements have no attribute, and a map of its own would be the larger part of them. */
const NONE: ReadonlyMap<string, string> = new Map();

type Draft = Omit<XmlElement, 'children'> & { children: Draft[] };

/** Our own plain tree: the parser's is freed at once. Without recursion, so that depth is a limit and not a crash. */
function copyTree(root: ParsedElement, maxDepth: number): XmlElement {
  const top = copyElement(root);
  const open: { parsed: ParsedElement; copy: Draft; depth: number }[] = [{ parsed: root, copy: top, depth: 1 }];
  for (let it = open.pop(); it; it = open.pop()) {
    for (let node = it.parsed.firstChild; node; node = node.next) {
      if (isElement(node)) {
        if (it.depth >= maxDepth) throw new XmlRefusal('too-deep', node.line, `more than ${maxDepth} levels`);
        const copy = copyElement(node);
        it.copy.children.push(copy);
        open.push({ parsed: node, copy, depth: it.depth + 1 });
      } else if (isText(node)) it.copy.text += node.content;
    }
  }
  return top;
}

// Told by what a node can do: naming the parser's classes here would load it when this file is loaded.
const isElement = (node: object): node is ParsedElement => 'attrs' in node;
const isText = (node: object): boolean => ['XmlText', 'XmlCData'].includes(node.constructor.name);

function copyElement(parsed: ParsedElement): Draft {
  const own = parsed.attrs.filter(it => it.namespaceUri === '');
  const attributes = own.length === 0 ? NONE : new Map(own.map(it => [it.name, it.value]));
  const { name, namespaceUri: namespace, line } = parsed;
  return { name, namespace, attributes, children: [], text: '', line };
}
