/** Words for comparing: capitals without accents; signs separate. */
export function wordsOf(text: string): string[] {
  // Most of what banks send has no accents: looking costs a fraction of folding.
  const folded = (/[^ -~]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text).toUpperCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Forms of address and of company in FR, NL, DE and EN say nothing about who it is. */
const empty = new Set(
  'M MR MME MLLE MEVR DHR DE HEER EN ET AND UND OU OF SA NV SRL BV SPRL BVBA ASBL VZW SC CV GMBH AG LTD HERR FRAU'.split(
    ' ',
  ),
);

export const nameWords = (name: string): string[] => [
  ...new Set(wordsOf(name).filter(it => !empty.has(it) && it.length > 1)),
];

/** 0 to 1: twice the words in common over all words (Dice), so that order and a second first name matter little. */
export function nameSimilarity(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const common = one.filter(it => other.includes(it)).length;
  return (2 * common) / (one.length + other.length);
}

/** Structured communications in free text, `+++090/9337/55493+++` or 12 digits, whose check digits are right. */
export function ogmsIn(text: string): string[] {
  const found = text.matchAll(/(?<!\d)(\d{3})[/ .-]?(\d{4})[/ .-]?(\d{5})(?!\d)/g);
  return [...new Set([...found].map(it => `${it[1]}${it[2]}${it[3]}`).filter(isOgm))];
}

/** The last two of twelve digits are the first ten modulo 97, 97 for 0. */
export const isOgm = (digits: string): boolean =>
  /^\d{12}$/.test(digits) && (Number(digits.slice(0, 10)) % 97 || 97) === Number(digits.slice(10));

/** Numbers of documents are compared without signs and zeros in front of them: `2026/0042` is found as `20260042`. */
export const documentKey = (text: string): string => wordsOf(text).join('');
