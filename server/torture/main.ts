// Fault campaigns in a short form (CI) and, with --long, a long one. Every campaign prints what it did and what it found.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { badRequests } from './bad-requests.ts';
import { killDuringWrites } from './kill-during-writes.ts';
import { lastPlace } from './last-place.ts';

export type Campaign = { readonly name: string; run(options: Options): Promise<string[]> };
export type Options = {
  readonly long: boolean;
  readonly seed: number;
  readonly dataDir: string;
  readonly say: (line: string) => void;
};

const long = process.argv.includes('--long');
const seed = Number(process.argv.find(argument => argument.startsWith('--seed='))?.slice(7) ?? Date.now() % 1_000_000);
const only = process.argv.find(argument => argument.startsWith('--only='))?.slice(7);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const campaigns: Campaign[] = [badRequests, lastPlace, killDuringWrites];
let failed = 0;
say(`torture, ${long ? 'long' : 'short'} form, seed ${seed}`);
for (const campaign of campaigns.filter(one => only === undefined || one.name === only)) {
  const dataDir = mkdtempSync(join(tmpdir(), 'orga-torture-'));
  say(`\n${campaign.name}`);
  const faults = await campaign
    .run({ long, seed, dataDir, say: line => say(`  ${line}`) })
    .catch((error: unknown) => [`did not finish: ${String((error as Error).stack)}`]);
  for (const fault of faults.slice(0, 20)) say(`  FAULT ${fault}`);
  say(`  ${faults.length === 0 ? 'held' : `${faults.length} faults`}`);
  if (faults.length > 0) failed++;
  rmSync(dataDir, { recursive: true, force: true });
}
say(`\n${failed === 0 ? 'all campaigns held' : `${failed} campaigns did not hold`}`);
process.exit(failed === 0 ? 0 : 1);
