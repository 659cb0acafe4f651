/** A node to write: `undefined` leaves it out, so that optional parts read as they stand in the schema. */
export type XmlNode = { name: string; attributes: Readonly<Record<string, string>>; content: string | XmlNode[] };
type Content = string | readonly (XmlNode | undefined)[];

/** An element with text, or with children. */
export function el(name: string, content: Content, attributes: Readonly<Record<string, string>> = {}): XmlNode {
  return { name, attributes, content: typeof content === 'string' ? content : content.filter(it => it !== undefined) };
}

/** A document in UTF-8, indented by two spaces; equal nodes give equal bytes. Throws on characters that XML cannot hold. */
export function writeXml(root: XmlNode): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  writeNode(root, '', lines);
  return `${lines.join('\n')}\n`;
}

function writeNode({ name, attributes, content }: XmlNode, indent: string, lines: string[]): void {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ');
  if (typeof content === 'string') {
    lines.push(`${indent}<${start}>${escapeXml(content)}</${name}>`);
    return;
  }
  lines.push(`${indent}<${start}>`);
  for (const child of content) writeNode(child, `${indent}  `, lines);
  lines.push(`${indent}</${name}>`);
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) {
    throw new RangeError('a character that XML cannot hold');
  }
  return text.replace(/[&<>"\r\n\t]/g, found => escapes[found] ?? `&#${found.charCodeAt(0)};`);
}
