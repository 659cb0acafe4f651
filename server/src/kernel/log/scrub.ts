/**
 * Free text as logs may keep it: without what people and programs quote. What may be quoted is told by the word in front of
 * it (`constraint "..."`); everything else between quotation marks goes, and so does what looks like an address, a
 * number of a person or an account, or a secret. Ids (UUID) stay: they find the fault and say nothing by themselves.
 */
export function scrub(text: string): string {
  return text.slice(0, MAX_TEXT).replaceAll(QUOTED, keepNames).split(UUID).map(scrubPlain).join('');
}

const MAX_TEXT = 8_000;
const NAMED =
  'constraint|column|relation|table|type|function|schema|role|index|operator|parameter|extension|policy|view|enum|sequence|trigger|domain|package|module|state';
// A quotation that is not closed goes to the end.
const QUOTED = new RegExp(`(?:\\b(${NAMED}) )?"([^"]*)("|$)`, 'g');
const UUID = /(\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b)/;

// A name is one word of a program; more than that is a value that happens to follow.
const keepNames = (_match: string, word: string | undefined, value: string): string =>
  word && /^[a-z_][\w.-]{0,62}$/.test(value) ? `${word} "${value}"` : `${word ? `${word} ` : ''}"…"`;

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // user and password of an address
  [/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, '$1…@'],
  // what follows a question mark, and what links carry behind #
  [/([?#])[\w.~%-]+=[^\s"')]*/g, '$1…'],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 …'],
  [/\b((?:set-)?cookie|authorization)(["']?\s*[:=]\s*)[^\n]+/gi, '$1$2…'],
  [/(passw(?:or)?d|pwd|secret|token|api[_-]?key|signature|otp)(["']?\s*[:=]\s*["']?)[^\s"',;&)]+/gi, '$1$2…'],
  // e-mail addresses, with any letters
  [/[^\s"'<>()=,;:@]+@[^\s"'<>()=,;:@]+/g, '…@…'],
  // IBAN, written together or in groups
  [/\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?\b/gi, '…'],
  // nine digits or more: telephones, national numbers, cards, payment references
  [/\+{0,3}(?:\d[ .()/-]{0,3}){8,}\d\+{0,3}/g, '…'],
  [/\b[0-9a-f]{32,}\b/gi, '…'],
];

function scrubPlain(part: string): string {
  if (UUID.test(part)) return part;
  const text = PATTERNS.reduce((one, [pattern, instead]) => one.replaceAll(pattern, instead), part);
  return text.replaceAll(/[\w-]{20,}(?:\.[\w-]{10,})*/g, word => (looksRandom(word) ? '…' : word));
}

/** Letters of tokens change between large, small and digits all the time; those of names do so at their few words. */
function looksRandom(word: string): boolean {
  const changes = (word.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[0-9])|[0-9](?=[A-Za-z])|[A-Z](?=[A-Z]?[a-z])/g) ?? []).length;
  return changes >= word.length / (/\d/.test(word) ? 5 : 3);
}
