import type { Equivalent } from './equivalent.ts';
import { diffOf, type Mutant, type Verdict } from './mutant.ts';
import type { Plan } from './plan.ts';

export type Tally = { mutants: number; killed: number; timeouts: number; survived: number; equivalent: number };

/** Killed and endless ones against all that can be told from the original. */
export function scoreOf({ mutants, killed, timeouts, equivalent }: Tally): number {
  const counted = mutants - equivalent;
  return counted === 0 ? 100 : ((killed + timeouts) / counted) * 100;
}

export function tallyOf(verdicts: readonly Verdict[]): Tally {
  const count = (outcome: Verdict['outcome']): number => verdicts.filter(one => one.outcome === outcome).length;
  return {
    mutants: verdicts.length,
    killed: count('killed'),
    timeouts: count('timeout'),
    survived: count('survived') + count('not-reached'),
    equivalent: count('equivalent'),
  };
}

/** Survivors that the list explains become `equivalent`; entries that explain none are handed back as stale. */
export function excuse(
  plan: Plan,
  verdicts: readonly Verdict[],
  list: readonly Equivalent[],
): { verdicts: Verdict[]; stale: Equivalent[] } {
  const used = new Set<Equivalent>();
  const excused = verdicts.map((verdict): Verdict => {
    if (verdict.outcome !== 'survived') return verdict;
    const entry = list.find(one => fits(plan, verdict.mutant, one));
    if (!entry) return verdict;
    used.add(entry);
    return { ...verdict, outcome: 'equivalent' };
  });
  return { verdicts: excused, stale: list.filter(one => plan.sources.has(one.file) && !used.has(one)) };
}

function fits(plan: Plan, mutant: Mutant, entry: Equivalent): boolean {
  const source = plan.sources.get(mutant.file) ?? '';
  if (mutant.file !== entry.file || mutant.replacement !== entry.after) return false;
  const line = source.split('\n')[mutant.line - 1] ?? '';
  return source.slice(mutant.start, mutant.end) === entry.before && line.includes(entry.within ?? '');
}

/** Per file the figures and each survivor with its change. */
export function reportOf(plan: Plan, verdicts: readonly Verdict[]): string[] {
  const byFile = Map.groupBy(verdicts, verdict => verdict.mutant.file);
  return [...byFile].flatMap(([file, ofFile]) => {
    const survivors = ofFile.filter(({ outcome }) => outcome === 'survived' || outcome === 'not-reached');
    return [
      `${lineOf(file, tallyOf(ofFile))}`,
      ...survivors.flatMap(({ mutant, outcome }) => [
        `    ${file}:${mutant.line}  ${outcome} (${mutant.kind})`,
        ...diffOf(plan.sources.get(file) ?? '', mutant).map(line => `      ${line}`),
      ]),
    ];
  });
}

/** What each mutant died of: the test and what it said. */
export function reasonsOf(verdicts: readonly Verdict[]): string[] {
  return verdicts
    .filter(({ outcome }) => outcome === 'killed')
    .map(({ mutant, because }) => `    ${mutant.file}:${mutant.line} (${mutant.kind}) ${because?.split('\n')[0]}`);
}

export function lineOf(name: string, tally: Tally): string {
  const { mutants, killed, timeouts, survived, equivalent } = tally;
  const figures = `${mutants} mutants, ${killed} killed, ${timeouts} without end, ${survived} survived, ${equivalent} equivalent`;
  return `${scoreOf(tally).toFixed(1).padStart(5)} %  ${name}: ${figures}`;
}
