import { XmlRefusal } from './xml-refusal.ts';

/**
 * Refuses a document type declaration before any parser sees it: without one there are no entities to expand and nothing
 * external to load. It may stand only before the root element, so only what comes before that is looked at.
 */
export function refuseDocumentType(text: string): void {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0) return;
    const end = endOfMisc(text, at);
    if (end === undefined) break;
    if (end < 0) return;
    at = end;
  }
  if (/^<!doctype/i.test(text.slice(at, at + 9))) throw new XmlRefusal('document-type', lineAt(text, at));
}

/** Where a comment or processing instruction at `at` ends, -1 where it never does, undefined where `at` is neither. */
function endOfMisc(text: string, at: number): number | undefined {
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
  return close === undefined ? undefined : text.indexOf(close, at + 2);
}

/** Elements and attributes are bounded before parsing: a parser's tree takes many times the bytes of a `<a/>`. */
export function refuseManyNodes(text: string, maxNodes: number): void {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code === 60 || code === 61) && (count += 1) > maxNodes)
      throw new XmlRefusal('too-many-nodes', lineAt(text, i));
  }
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line += 1;
  return line;
}
