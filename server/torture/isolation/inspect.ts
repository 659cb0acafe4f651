import { readFileSync } from 'node:fs';
import { callOf, type Operation, readOperations, unknownIds } from '../../test/openapi.ts';
import { type Findings, sweepForeignIds, sweepNamedOrg } from '../../test/sweep/foreign-ids.ts';
import type { Call } from '../../test/sweep/furnish.ts';
import { controls, sweepOwn, sweepRoles, sweepTraces } from '../../test/sweep/traces.ts';
import type { ServerProcess } from '../kit/server-process.ts';
import type { World } from '../kit/world.ts';
import { openPair, type Pair } from './pair.ts';
import { probeStreams } from './streams.ts';
import { fingerprint, probeReferences, probeWall } from './wall.ts';

const table = JSON.parse(readFileSync(new URL('../../test/access-table.json', import.meta.url), 'utf8')) as {
  routes: Record<string, string>;
};
type Part = readonly [name: string, probe: () => Promise<Findings>];

/** The whole sweep against one server, on two fresh orgs. With `enough`, it ends after the first part that found something. */
export async function inspect(
  world: World,
  server: ServerProcess,
  options: { enough: boolean; say?: (line: string) => void },
): Promise<Findings & { pair: Pair }> {
  const call = world.via(server).inject as Call;
  const operations = await readOperations({ inject: call });
  const pair = await openPair(world, call);
  const { attacker, victim } = pair;
  const found = { judged: 0, faults: [] as string[], pair };
  const parts: Part[] = [
    ['controls', () => controls(call, attacker)],
    ['wall', () => probeWall(world, pair)],
    ['references', () => probeReferences(world, pair)],
    ['own', () => sweepOwn(call, attacker, [attacker.org.as.owner, attacker.org.as.tech])],
    ['streams', () => probeStreams(server.url, call, pair)],
    ['traces', () => sweepTraces(call, operations, attacker, victim)],
    ['roles', () => sweepRoles((as, one) => askUnknown(call, as, one), operations, callersOf(pair), table.routes)],
    ['foreign ids', () => unchanged(world, victim.org.id, () => sweepForeignIds(call, operations, attacker, victim))],
    ['named org', () => unchanged(world, victim.org.id, () => sweepNamedOrg(call, operations, attacker, victim))],
  ];
  for (const [name, probe] of parts) {
    const began = Date.now();
    const part = await probe();
    options.say?.(`${name.padEnd(12)} ${part.judged} judged, ${part.faults.length} faults, ${Date.now() - began} ms`);
    found.judged += part.judged;
    found.faults.push(...part.faults.map(fault => `${name}: ${fault}`));
    if (options.enough && found.faults.length > 0) break;
  }
  return found;
}

const callersOf = ({ attacker }: Pair) => Object.values(attacker.org.as);

function askUnknown(call: Call, as: Parameters<Call>[0], operation: Operation) {
  const { url, body } = callOf(operation, unknownIds);
  const type =
    operation.body && operation.bodyType !== 'application/json' ? { 'content-type': operation.bodyType } : {};
  return call(as, operation.method, url, body, { 'if-match': '"v1"', ...type });
}

async function unchanged(world: World, orgId: string, sweep: () => Promise<Findings>): Promise<Findings> {
  const before = await fingerprint(world, orgId);
  const found = await sweep();
  const after = await fingerprint(world, orgId);
  const changed = Object.keys(before).filter(table => before[table] !== after[table]);
  return {
    judged: found.judged + Object.keys(before).length,
    faults: [...found.faults, ...changed.map(table => `rows of the victim changed in ${table}`)],
  };
}
