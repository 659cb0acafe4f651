// `npm run mutate [-- --group=<name>[,<name>] --short --seed=<text> --why]`: changes the rules one by one and asks whether a test notices.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { campaign } from './campaign.ts';
import { withDatabase } from './database.ts';
import { equivalents } from './equivalent.ts';
import { type Group, groups } from './groups.ts';
import { excuse, lineOf, reasonsOf, reportOf, scoreOf, tallyOf } from './report.ts';
import { sampleOf } from './sample.ts';

const LIMIT = 90;
// A sample of a good whole may be a little worse.
const SHORT_LIMIT = 80;
const SHORT_COUNT = 30;
const root = join(import.meta.dirname, '..');

const { values } = parseArgs({
  options: {
    why: { type: 'boolean', default: false },
    group: { type: 'string' },
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
  },
});
const names = values.group?.split(',') ?? Object.keys(groups);
const unknown = names.filter(name => !groups[name]);
if (unknown.length > 0) {
  console.error(`no group ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}`);
  process.exit(2);
}
const wanted = names.flatMap((name): { name: string; group: Group }[] => {
  const group = groups[name];
  return group ? [{ name, group }] : [];
});

const isGood = wanted.some(({ group }) => group.database) ? await withDatabase(run) : await run();
process.exitCode = isGood ? 0 : 1;

async function run(): Promise<boolean> {
  return values.short ? short(values.seed ?? randomBytes(3).toString('hex')) : whole();
}

/** Each group by itself. */
async function whole(): Promise<boolean> {
  const lines: string[] = [];
  let isGoodSoFar = true;
  for (const { name, group } of wanted) {
    const began = Date.now();
    const { plan, verdicts } = await campaign(root, [group]);
    const { verdicts: excused, stale } = excuse(plan, verdicts, equivalents);
    console.log(`\n=== ${name}\n${reportOf(plan, excused).join('\n')}`);
    for (const { file, before, after } of stale)
      console.log(`stale: no survivor in ${file} is ${before} -> ${after}; take it out of equivalent.ts`);
    if (values.why) console.log(reasonsOf(excused).join('\n'));
    const tally = tallyOf(excused);
    isGoodSoFar &&= tally.mutants > 0 && scoreOf(tally) >= LIMIT && stale.length === 0;
    lines.push(`${lineOf(name, tally)} (${Math.round((Date.now() - began) / 1000)} s)`);
  }
  console.log(`\n=== scores, at least ${LIMIT} %\n${lines.join('\n')}`);
  return isGoodSoFar;
}

/** Some mutants of all groups together. */
async function short(seed: string): Promise<boolean> {
  const { plan, verdicts } = await campaign(
    root,
    wanted.map(({ group }) => group),
    mutants => sampleOf(mutants, SHORT_COUNT, seed),
  );
  const excused = excuse(plan, verdicts, equivalents).verdicts;
  const tally = tallyOf(excused);
  console.log(reportOf(plan, excused).join('\n'));
  console.log(
    `\n${lineOf(`sample of ${plan.mutants.length}, at least ${SHORT_LIMIT} % (--short --seed=${seed})`, tally)}`,
  );
  return tally.mutants > 0 && scoreOf(tally) >= SHORT_LIMIT;
}
