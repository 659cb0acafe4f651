import type { XmlElement } from '../../../kernel/xml/read-xml.ts';
import { findElement, findText } from '../../../kernel/xml/xml-tree.ts';
import { type Decimal, parseDecimal, toCents } from './rules-decimal.ts';
import { UblRefusal } from './ubl-refusal.ts';

/** Text that the standard demands. Throws `UblRefusal` missing. */
export function textAt(element: XmlElement, path: string): string {
  const text = findText(element, path);
  if (text === undefined) throw new UblRefusal('missing', findElement(element, path)?.line ?? element.line, path);
  return text;
}

export const textOrNull = (element: XmlElement | undefined, path: string): string | null =>
  findText(element, path) ?? null;

export function decimalAt(element: XmlElement, path: string): Decimal {
  const text = textAt(element, path);
  const value = parseDecimal(text);
  if (!value)
    throw new UblRefusal(
      'not-a-number',
      findElement(element, path)?.line ?? element.line,
      `${path} ${text.slice(0, 60)}`,
    );
  return value;
}

/** Amounts have two decimals (BR-DEC); a third is refused with the number. */
export function centsAt(element: XmlElement, path: string): number {
  const cents = toCents(decimalAt(element, path));
  if (cents === null)
    throw new UblRefusal(
      'not-a-number',
      findElement(element, path)?.line ?? element.line,
      `${path} ${textAt(element, path).slice(0, 60)}`,
    );
  return cents;
}

export const centsOrZero = (element: XmlElement, path: string): number =>
  findText(element, path) === undefined ? 0 : centsAt(element, path);

/** xsd:date; a zone that some senders add is dropped: the day is what the invoice says. */
export function dateAt(element: XmlElement, path: string): string {
  const text = textAt(element, path);
  const day = /^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)?$/.exec(text)?.[1];
  const at = new Date(`${day}T00:00:00Z`);
  const isDay = day !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
  if (!isDay)
    throw new UblRefusal(
      'not-a-date',
      findElement(element, path)?.line ?? element.line,
      `${path} ${text.slice(0, 60)}`,
    );
  return day;
}

export const dateOrNull = (element: XmlElement, path: string): string | null =>
  findText(element, path) === undefined ? null : dateAt(element, path);
