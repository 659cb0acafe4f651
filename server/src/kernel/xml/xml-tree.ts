import type { XmlElement } from './read-xml.ts';

/** Direct children by local name. Readers check the namespace once, at the root. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter(child => child.name === name) ?? [];

/** First element along a path of local names, `A/B/C`. */
export function findElement(element: XmlElement | undefined, path: string): XmlElement | undefined {
  return path
    .split('/')
    .reduce<XmlElement | undefined>((at, name) => at?.children.find(child => child.name === name), element);
}

/** Its trimmed text; undefined where it is missing or empty. */
export const findText = (element: XmlElement | undefined, path: string): string | undefined =>
  findElement(element, path)?.text.trim() || undefined;
