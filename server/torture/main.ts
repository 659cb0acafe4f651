// Fault campaigns: a short form (CI), --long for the full counts, --prove to plant a fault in each and see it found.
// --again repeats a campaign that missed nothing but time limits (a machine shared with other work does) and says so.
// --only=<slug>[,<slug>] chooses, --seed=<n> repeats, --list names them. Ends with "N passed, N failed".
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Campaign, isLate, type Verdict } from './campaign.ts';
import { auditChain } from './campaigns/audit-chain.ts';
import { backup } from './campaigns/backup.ts';
import { databaseFaults } from './campaigns/database-faults.ts';
import { diskFull } from './campaigns/disk-full.ts';
import { guards } from './campaigns/guards.ts';
import { input } from './campaigns/input.ts';
import { isolation } from './campaigns/isolation.ts';
import { killBoth, killDatabase, killServer } from './campaigns/kill-processes.ts';
import { lockedRows } from './campaigns/locked-rows.ts';
import { logs } from './campaigns/logs.ts';
import { overload } from './campaigns/overload.ts';
import { races } from './campaigns/races.ts';
import { sessions } from './campaigns/sessions.ts';
import { slowClients } from './campaigns/slow-clients.ts';
import { supervisor } from './campaigns/supervisor.ts';
import { killLeftServers } from './kit/server-process.ts';

const CAMPAIGNS: readonly Campaign[] = [
  input,
  races,
  isolation,
  guards,
  sessions,
  auditChain,
  killServer,
  killDatabase,
  killBoth,
  databaseFaults,
  lockedRows,
  diskFull,
  supervisor,
  slowClients,
  overload,
  backup,
  logs,
];

const option = (name: string): string | undefined =>
  process.argv.find(argument => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const long = process.argv.includes('--long');
const planted = process.argv.includes('--prove');
const again = process.argv.includes('--again');
const seed = Number(option('seed') ?? Date.now() % 1_000_000);
const only = option('only')?.split(',');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--list')) {
  for (const { slug, title, plant } of CAMPAIGNS)
    say(`${slug.padEnd(24)} ${title}\n${' '.repeat(25)}planted: ${plant}`);
  process.exit(0);
}
const unknown = only?.filter(slug => !CAMPAIGNS.some(campaign => campaign.slug === slug)) ?? [];
if (unknown.length > 0) {
  say(`no campaign is called ${unknown.join(', ')}; --list names them`);
  process.exit(2);
}
say(
  `torture, ${long ? 'long' : 'short'} form${planted ? ', faults planted' : ''}, seed ${seed}; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(2)}, node ${process.version}`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
process.on('exit', killLeftServers);
const counts = { held: 0, late: 0, broken: 0, skipped: 0 };
for (const campaign of CAMPAIGNS.filter(one => only?.includes(one.slug) ?? true)) {
  let outcome = await run(campaign);
  if (outcome === 'late' && again) {
    say('  once more');
    outcome = await run(campaign);
  }
  counts[outcome]++;
}
if (counts.skipped > 0) say(`\n${counts.skipped} skipped`);
const failed = counts.late + counts.broken;
say(`\n${counts.held} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function run(campaign: Campaign): Promise<'held' | 'late' | 'broken' | 'skipped'> {
  const dataDir = mkdtempSync(join(tmpdir(), 'orga-torture-'));
  const began = performance.now();
  say(`\n${campaign.slug}: ${campaign.title}${planted ? `\n  planted: ${campaign.plant}` : ''}`);
  const { judged, faults, skipped } = await campaign
    .run({ long, seed, dataDir, planted, say: line => say(`  ${line}`) })
    .catch((error: unknown): Verdict & { crashed: true } => ({
      judged: 0,
      faults: [`did not finish: ${String((error as Error).stack)}`],
      crashed: true,
    }));
  killLeftServers();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  for (const fault of faults.slice(0, 20)) say(`  FAULT ${fault}`);
  if (skipped !== undefined) {
    say(`  SKIPPED: ${skipped}`);
    return 'skipped';
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const least = campaign.least?.[long ? 'long' : 'short'] ?? 1;
  // A planted fault must be found by judging, not by falling over.
  const isEnough = judged >= (planted ? 1 : least);
  const good = isEnough && (planted ? faults.length > 0 : faults.length === 0);
  const result = planted ? `found ${faults.length} faults` : faults.length === 0 ? 'held' : `${faults.length} faults`;
  const tooFew = isEnough ? '' : ` (at least ${least} must be)`;
  say(`  ${good ? '' : 'FAILED: '}${result}, ${judged} judged${tooFew}, ${seconds} s`);
  return good ? 'held' : isEnough && faults.length > 0 && faults.every(isLate) ? 'late' : 'broken';
}
