import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Group } from './groups.ts';
import { Lane } from './lanes.ts';
import type { Mutant, Verdict } from './mutant.ts';
import { type Plan, planOf } from './plan.ts';

const LANES = 2;
const ENDLESS = 100_000;

/** How long a test file takes, and how often it passes each mutant it reaches. */
type Reach = { file: string; ms: number; hits: ReadonlyMap<number, number> };

/**
 * Runs the tests against each mutant that `choose` takes: the quickest file that reaches it first, until one fails.
 * The tests must be green without a mutant.
 */
export async function campaign(
  root: string,
  wanted: readonly Group[],
  choose: (mutants: readonly Mutant[]) => readonly Mutant[] = mutants => mutants,
): Promise<{ plan: Plan; verdicts: Verdict[] }> {
  const plan = planOf(root, wanted);
  const database = wanted.some(group => group.database);
  const lanes = Array.from({ length: LANES }, () => new Lane({ root, groups: [...wanted], database }));
  const folder = mkdtempSync(join(tmpdir(), 'orga-mutation-'));
  try {
    const reaches = await inLanes(lanes, plan.tests, (lane, file) => reachOf(lane, file, join(folder, 'hits')));
    reaches.sort((a, b) => a.ms - b.ms);
    const verdicts = await inLanes(lanes, choose(plan.mutants), (lane, mutant) => judge(lane, mutant, reaches));
    // Had the ground given way meanwhile (a database that is gone), every mutant would look killed.
    for (const lane of lanes) for (const { file } of reaches) await reachOf(lane, file, join(folder, 'control'));
    return { plan, verdicts: verdicts.toSorted((a, b) => a.mutant.id - b.mutant.id) };
  } finally {
    await Promise.all(lanes.map(lane => lane.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function reachOf(lane: Lane, file: string, prefix: string): Promise<Reach> {
  const hitsFile = `${prefix}-${file.replaceAll('/', '-')}.json`;
  const order = { mutant: -1, limit: 0, hitsFile };
  const { outcome, ms, errors } = await lane.run({ order, file, withinMs: 120_000 });
  if (outcome !== 'passed') throw new Error(`${file} is not green without a mutant: ${errors.join('; ')}`);
  const hits = JSON.parse(readFileSync(hitsFile, 'utf8')) as [string, number][];
  return { file, ms, hits: new Map(hits.map(([id, count]) => [Number(id), count])) };
}

async function judge(lane: Lane, mutant: Mutant, reaches: readonly Reach[]): Promise<Verdict> {
  const able = reaches.filter(reach => reach.hits.has(mutant.id));
  for (const { file, ms, hits } of able) {
    const order = { mutant: mutant.id, limit: ENDLESS + 20 * (hits.get(mutant.id) ?? 0) };
    const { outcome, errors } = await lane.run({ order, file, withinMs: 15_000 + 5 * ms });
    if (outcome === 'failed') return { mutant, outcome: 'killed', because: errors[0] ?? 'no test ran' };
    if (outcome === 'timeout') return { mutant, outcome };
  }
  return { mutant, outcome: able.length > 0 ? 'survived' : 'not-reached' };
}

/** Each lane takes the next piece of work when it has done one. */
async function inLanes<T, R>(
  lanes: readonly Lane[],
  work: readonly T[],
  run: (lane: Lane, piece: T) => Promise<R>,
): Promise<R[]> {
  const queue = [...work];
  const done: R[] = [];
  await Promise.all(
    lanes.map(async lane => {
      for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) done.push(await run(lane, piece));
    }),
  );
  return done;
}
