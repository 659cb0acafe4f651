/** Lower case, without accents: `Léa O'Brien-Świętek` -> `lea`, `o`, `brien`, `swietek`. At most 40 words of 40 letters. */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd');
  return [
    ...new Set(
      folded
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .map(word => word.slice(0, 40)),
    ),
  ].slice(0, 40);
}

/** Three-letter pieces of a word with its edges marked: `lea` -> `  l`, ` le`, `lea`, `ea `. */
export function trigramsOf(word: string): string[] {
  const padded = `  ${word} `;
  return [...new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)))];
}

/** How alike two words are, 0 to 1: shared trigrams against all (Jaccard), as pg_trgm's similarity. */
export function similarity(a: string, b: string): number {
  const left = trigramsOf(a);
  const right = new Set(trigramsOf(b));
  const shared = left.filter(trigram => right.has(trigram)).length;
  return shared / (left.length + right.size - shared);
}
