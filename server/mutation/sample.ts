import { createHash } from 'node:crypto';
import type { Mutant } from './mutant.ts';

/** Some mutants, the same ones for the same seed whatever else is in the list. */
export function sampleOf(mutants: readonly Mutant[], count: number, seed: string): Mutant[] {
  const rank = ({ file, start, end, replacement }: Mutant): string =>
    createHash('sha256').update(`${seed}\n${file}\n${start}-${end}\n${replacement}`).digest('hex');
  return mutants
    .map(mutant => ({ mutant, rank: rank(mutant) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ mutant }) => mutant);
}
