import type { XmlElement } from '../../../kernel/xml/read-xml.ts';
import { findElement, findText } from '../../../kernel/xml/xml-tree.ts';
import type { FileNote } from '../statement.ts';

export const isNote = (value: unknown): value is FileNote =>
  typeof value === 'object' && value !== null && 'code' in value && 'line' in value;

/** `Amt` and the `CdtDbtInd` beside it -> signed cents, positive = credited. */
export function readSignedCents(element: XmlElement, path: string): number | FileNote {
  const amount = findElement(element, path);
  const line = amount?.line ?? element.line;
  const found = amount?.text.trim() ?? '';
  const cents = readCents(found);
  if (cents === undefined) return { code: 'amount-unreadable', line, found: found.slice(0, 40) };
  if (cents === null) return { code: 'amount-not-cents', line, found };
  const sign = findText(element, 'CdtDbtInd');
  if (sign !== 'CRDT' && sign !== 'DBIT') return { code: 'sign-unreadable', line, found: (sign ?? '').slice(0, 40) };
  return sign === 'DBIT' && cents !== 0 ? -cents : cents;
}

/** undefined: no amount; null: more exact than a cent. The same 14 digits at most as in CODA. */
export function readCents(text: string): number | null | undefined {
  const [, whole, fraction = ''] = /^(\d{1,12})(?:\.(\d{0,17}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const decimals = fraction.replace(/0+$/, '');
  return decimals.length > 2 ? null : Number(whole + decimals.padEnd(2, '0'));
}

/** `Dt` or the day of `DtTm`, as the bank wrote it: null where there is none. */
export function readDay(element: XmlElement | undefined, path: string): string | null | FileNote {
  const at = findElement(element, path);
  const text = findText(at, 'Dt') ?? findText(at, 'DtTm');
  if (!at || text === undefined) return null;
  const day = /^(\d{4}-\d\d-\d\d)(?:$|[TZ+-])/.exec(text)?.[1];
  const date = new Date(`${day}T00:00:00Z`);
  const isDay = day !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return isDay ? day : { code: 'date-unreadable', line: at.line, found: text.slice(0, 40) };
}
