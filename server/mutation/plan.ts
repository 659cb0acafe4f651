import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Group } from './groups.ts';
import { instrument } from './instrument.ts';
import type { Mutant } from './mutant.ts';

/** All that is to be done for some groups at once: the same numbers each time it is made. */
export type Plan = {
  readonly root: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  readonly mutants: readonly Mutant[];
  readonly tests: readonly string[];
};

export function planOf(root: string, wanted: readonly Group[]): Plan {
  const list = (patterns: readonly string[]): string[] =>
    [...new Set(globSync([...patterns], { cwd: root }))].map(path => path.replaceAll('\\', '/')).toSorted();
  const files = list(wanted.flatMap(group => group.files)).filter(file => !file.endsWith('.test.ts'));
  const tests = list(wanted.flatMap(group => group.tests));
  const sources = new Map(files.map(file => [file, readFileSync(join(root, file), 'utf8')]));
  const texts = new Map<string, string>();
  const mutants: Mutant[] = [];
  for (const [file, source] of sources) {
    const made = instrument(file, source, mutants.length);
    texts.set(file, made.text);
    mutants.push(...made.mutants);
  }
  return { root, texts, sources, mutants, tests };
}
