// Figures against a baseline in the same run. --short for CI, --only=<slug>[,<slug>] chooses, --list names them. Fails
// only on a ratio well under its promise.
import { cpus, loadavg } from 'node:os';
import { openStage, type Stage } from './kit/stage.ts';
import type { Section } from './section.ts';
import { bundles } from './sections/bundles.ts';
import { cachedLists } from './sections/cache.ts';
import { callsForFunds } from './sections/calls.ts';
import { codaImport } from './sections/coda.ts';
import { imports } from './sections/import.ts';
import { ledger } from './sections/ledger.ts';
import { againstTheLimit } from './sections/limit.ts';
import { underLoad } from './sections/mix.ts';
import { queryPlans } from './sections/plans.ts';
import { largeOrg } from './sections/scale.ts';
import { soak } from './sections/soak.ts';
import { secondStart } from './sections/start.ts';
import { manyTenants } from './sections/tenants.ts';

const SECTIONS: readonly Section[] = [
  againstTheLimit,
  underLoad,
  cachedLists,
  imports,
  queryPlans,
  manyTenants,
  largeOrg,
  ledger,
  callsForFunds,
  codaImport,
  soak,
  secondStart,
  bundles,
];

const short = process.argv.includes('--short');
const only = process.argv
  .find(argument => argument.startsWith('--only='))
  ?.slice(7)
  .split(',');
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--list')) {
  for (const { slug, title } of SECTIONS) say(`${slug.padEnd(12)} ${title}`);
  process.exit(0);
}
const unknown = only?.filter(slug => !SECTIONS.some(section => section.slug === slug)) ?? [];
if (unknown.length > 0) {
  say(`no section is called ${unknown.join(', ')}; --list names them`);
  process.exit(2);
}
const load = (): string =>
  loadavg()
    .map(value => value.toFixed(2))
    .join(' ');
say(`bench, ${short ? 'short' : 'full'} form; ${cpus().length} cores, load ${load()}, node ${process.version}`);
const failures: string[] = [];
let shared: Stage | undefined;
try {
  for (const section of SECTIONS.filter(one => only?.includes(one.slug) ?? true)) {
    say(`\n${section.slug}: ${section.title}`);
    const stage = section.isAlone ? await openStage() : (shared ??= await openStage());
    try {
      failures.push(...(await section.run({ stage, short, say })));
    } finally {
      if (section.isAlone) await stage.close();
    }
  }
} finally {
  await shared?.close();
}
say(`\nload at the end ${load()}`);
for (const failure of failures) say(`FAILED ${failure}`);
process.exit(failures.length === 0 ? 0 : 1);
