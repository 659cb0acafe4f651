/** One change of one file. Offsets are those of the source text. */
export type Mutant = {
  readonly id: number;
  /** Path below `server/`. */
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** What kind of change, in a word. */
  readonly kind: string;
};

export type Outcome = 'killed' | 'timeout' | 'survived' | 'not-reached' | 'equivalent';
export type Verdict = { readonly mutant: Mutant; readonly outcome: Outcome; readonly because?: string };

/** The lines before and after, as a diff shows them. */
export function diffOf(source: string, mutant: Mutant): string[] {
  const from = source.lastIndexOf('\n', mutant.start - 1) + 1;
  const found = source.indexOf('\n', mutant.end);
  const to = found < 0 ? source.length : found;
  const after = source.slice(from, mutant.start) + mutant.replacement + source.slice(mutant.end, to);
  return [...marked('-', source.slice(from, to)), ...marked('+', after)];
}

function marked(sign: string, text: string): string[] {
  const lines = text.split('\n').map(line => `${sign} ${line.trim()}`.trimEnd());
  return lines.length > 4 ? [...lines.slice(0, 3), `${sign} ... (${lines.length - 3} more lines)`] : lines;
}
