import { detectEncoding } from '../../kernel/csv/encoding.ts';

export type IcsProperty = { name: string; params: Readonly<Record<string, string>>; value: string; line: number };

/** `unreadable` counts lines inside it that were no property and could not be joined to one. */
export type IcsComponent = {
  name: string;
  line: number;
  properties: IcsProperty[];
  children: IcsComponent[];
  closed: boolean;
  unreadable: number;
};

const MAX_DEPTH = 8;
const LAST_COLON_NAMES = new Set(['DTSTART', 'DTEND', 'RECURRENCE-ID', 'EXDATE', 'RDATE']);
const TEXT_NAMES = new Set([
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
  'COMMENT',
  'CONTACT',
  'X-ALT-DESC',
  'X-WR-CALDESC',
  'X-WR-CALNAME',
]);
/** Properties of RFC 5545 and 7986 in events, alarms, zones and calendars. */
const KNOWN_NAMES = new Set(
  'ACTION ATTACH ATTENDEE CALSCALE CATEGORIES CLASS COLOR COMMENT COMPLETED CONFERENCE CONTACT CREATED DESCRIPTION DTEND DTSTAMP DTSTART DUE DURATION EXDATE EXRULE FREEBUSY GEO IMAGE LAST-MODIFIED LOCATION METHOD NAME ORGANIZER PERCENT-COMPLETE PRIORITY PRODID RDATE RECURRENCE-ID REFRESH-INTERVAL RELATED-TO REPEAT REQUEST-STATUS RESOURCES RRULE SEQUENCE SOURCE STATUS SUMMARY TRANSP TRIGGER TZID TZNAME TZOFFSETFROM TZOFFSETTO TZURL UID URL VERSION ACKNOWLEDGED'.split(
    ' ',
  ),
);

/** Bytes of a calendar as text, and whether the encoding had to be guessed because it is not the UTF-8 it must be. */
export function decodeCalendar(input: Uint8Array | string): { text: string; guessed: boolean } {
  if (typeof input === 'string') return { text: input.replace(/^\uFEFF/, ''), guessed: false };
  const encoding = detectEncoding(input);
  const text = new TextDecoder(encoding.name).decode(input).replace(/^\uFEFF/, '');
  return { text, guessed: encoding.name === 'windows-1252' || encoding.certainty === 'low' };
}

type RawLine = { text: string; line: number };

/** Any of CRLF, LF, CR ends a line; a line that begins with a space or a tab continues the one before. */
function unfold(text: string): RawLine[] {
  const lines: { parts: string[]; line: number }[] = [];
  for (const [index, part] of text.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1);
    if (last !== undefined && /^[ \t]/.test(part)) last.parts.push(part.slice(1));
    else if (part.trim() !== '') lines.push({ parts: [part], line: index + 1 });
  }
  return lines.map(({ parts, line }) => ({ text: parts.join(''), line }));
}

/**
 * The tree of components, whatever is broken in it: a root named '' holds what stands at the top. A component
 * that is not closed ends where the next of its kind begins, so that it does not swallow its neighbours.
 */
export function parseComponents(text: string): IcsComponent {
  const root = newComponent('', 1);
  const stack = [root];
  for (const { text: line, line: number } of unfold(text)) {
    const marker = /^\s*(BEGIN|END)\s*:\s*([^\s;:]+)\s*$/i.exec(line);
    if (marker === null) addProperty(stack.at(-1) ?? root, line, number);
    else if (marker[1]?.toUpperCase() === 'BEGIN') open(stack, root, (marker[2] ?? '').toUpperCase(), number);
    else close(stack, (marker[2] ?? '').toUpperCase());
  }
  return root;
}

function newComponent(name: string, line: number): IcsComponent {
  return { name, line, properties: [], children: [], closed: false, unreadable: 0 };
}

function open(stack: IcsComponent[], root: IcsComponent, name: string, line: number): void {
  const twin = stack.findLastIndex(component => component.name === name);
  // An event inside an event, a calendar inside a calendar: the outer one was never closed.
  if (twin > 0) stack.length = twin;
  if (stack.length > MAX_DEPTH) return;
  const component = newComponent(name, line);
  (stack.at(-1) ?? root).children.push(component);
  stack.push(component);
}

function close(stack: IcsComponent[], name: string): void {
  const index = stack.findLastIndex(component => component.name === name);
  if (index <= 0) return;
  const component = stack[index];
  if (component !== undefined) component.closed = true;
  stack.length = index;
}

function addProperty(component: IcsComponent, text: string, line: number): void {
  const property = parseContentLine(text, line);
  const last = component.properties.at(-1);
  const inText = last !== undefined && TEXT_NAMES.has(last.name);
  // `Note: bring gloves` in a description that lost its folding is text, not a property named Note.
  const lostFold = inText && (property === null || !isKnownName(property.name));
  if (lostFold) last.value += `\\n${text.trim()}`;
  else if (property === null) component.unreadable += 1;
  else component.properties.push(property);
}

function isKnownName(name: string): boolean {
  return name.startsWith('X-') || KNOWN_NAMES.has(name);
}

/** `NAME;PARAM="a:b";PARAM=c:value`, with the mistakes people's programs make: doubled `;`, spaces around names. */
export function parseContentLine(text: string, line: number): IcsProperty | null {
  const name = /^\s*([A-Za-z0-9-]+)/.exec(text)?.[1]?.toUpperCase();
  if (name === undefined) return null;
  const colon = findColon(text, LAST_COLON_NAMES.has(name));
  if (colon < 0) return null;
  const params: Record<string, string> = {};
  for (const part of splitOutsideQuotes(text.slice(0, colon)).slice(1)) {
    const equals = part.indexOf('=');
    if (equals <= 0) continue;
    params[part.slice(0, equals).trim().toUpperCase()] = decodeParam(part.slice(equals + 1));
  }
  return { name, params, value: text.slice(colon + 1), line };
}

/** A date never holds a colon, an unquoted zone name may: for dates the last colon counts. */
function findColon(text: string, wantLast: boolean): number {
  let quoted = false;
  let found = -1;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === '"') quoted = !quoted;
    if (character !== ':' || quoted) continue;
    found = i;
    if (!wantLast) return found;
  }
  return found >= 0 ? found : text.indexOf(':');
}

function splitOutsideQuotes(text: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '"') quoted = !quoted;
    if (text[i] !== ';' || quoted) continue;
    parts.push(text.slice(from, i));
    from = i + 1;
  }
  parts.push(text.slice(from));
  return parts;
}

function decodeParam(raw: string): string {
  const bare = raw.trim().replace(/^"(.*)"$/, '$1');
  return bare.replace(/\^(.)/g, (pair, next: string) => ({ n: '\n', "'": '"', '^': '^' })[next] ?? pair);
}

export function findProperty(component: IcsComponent, name: string): IcsProperty | undefined {
  return component.properties.find(property => property.name === name);
}

export function listProperties(component: IcsComponent, name: string): IcsProperty[] {
  return component.properties.filter(property => property.name === name);
}
