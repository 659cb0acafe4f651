/** Which code points can be shown: by any of the fonts, and by the text font alone. */
export type Coverage = { readonly any: ReadonlySet<number>; readonly text: ReadonlySet<number> };

const REPLACEMENT = '\u25a1';
// Line breaks stay. What turns the direction of a line around could make an amount or an account number read otherwise.
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad\ufeff\ufff9-\ufffb]/u;
const JOINERS = new Set([0x200c, 0x200d, 0xfe0e, 0xfe0f]);

/**
 * The same data with texts that the fonts can show: a PDF/A file may not hold a character without a glyph, so one is
 * replaced by a box. `isStrict` keeps to the text font alone, for what the fonts can only show apart and not together.
 */
export function makePrintable(data: unknown, coverage: Coverage, isStrict: boolean): unknown {
  if (typeof data === 'string') return printableText(data, coverage, isStrict);
  if (Array.isArray(data)) return data.map(item => makePrintable(item, coverage, isStrict));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, makePrintable(value, coverage, isStrict)]),
  );
}

function printableText(text: string, coverage: Coverage, isStrict: boolean): string {
  // Almost every text: no search in the sets.
  if (/^[\x20-\x7e\u00a0\u00c0-\u017e]*$/.test(text)) return breakable(text);
  const shown = isStrict ? coverage.text : coverage.any;
  let printable = '';
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\n' || shown.has(code)) printable += UNSEEN.test(character) && code !== 10 ? '' : character;
    else if (JOINERS.has(code)) printable += isStrict ? '' : character;
    else if (character === '\t') printable += ' ';
    else if (!UNSEEN.test(character) || /[\p{Co}\p{Cs}\p{Cn}]/u.test(character)) printable += REPLACEMENT;
  }
  return breakable(printable);
}

/** A run of characters too long for any column gets places where a line may end. */
function breakable(text: string): string {
  if (!/\S{49}/.test(text)) return text;
  return text.replace(/\S{49,}/g, run => Array.from(run).reduce(joinInPieces, ''));
}

const joinInPieces = (joined: string, character: string, index: number): string =>
  index > 0 && index % 20 === 0 ? `${joined}\u200b${character}` : joined + character;
