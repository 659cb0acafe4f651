import { readFileSync } from 'node:fs';
import type { Findings } from '../../test/sweep/foreign-ids.ts';

/** The lines of a server's log that say one of these words, whatever their case. */
export function faultsOfLog(file: string, words: readonly string[]): Findings {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const folded = words.map(word => word.toLowerCase());
  const faults = lines.flatMap(line => {
    const at = folded.findIndex(word => line.toLowerCase().includes(word));
    return at < 0 ? [] : [`the log says ${words[at]}: ${line.slice(0, 300)}`];
  });
  return { judged: lines.length, faults };
}
