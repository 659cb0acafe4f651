import { randomUUID } from 'node:crypto';
import { requestText } from '../kit/connection.ts';
import { copyOrg } from '../kit/copy-org.ts';
import { closedLoop, type Figures, type NextRequest } from '../kit/load.ts';
import type { Child } from '../kit/processes.ts';
import { figuresLine, type Stage } from '../kit/stage.ts';
import { LIST_PATH } from '../kit/targets.ts';
import type { Section } from '../section.ts';

/** The same reads and writes over 1, 10, 100 and 1,000 orgs of equal size, and on one and two server processes. */
export const manyTenants: Section = {
  slug: 'tenants',
  title: 'cost as it grows: tenants and processes; 3 of 10 requests write, lists without the cache',
  isAlone: true,
  async run({ stage, short, say }) {
    const counts = short ? [1, 20] : [1, 10, 100, 1_000];
    const orgIds = [stage.orgId];
    const failures: string[] = [];
    for (const processes of [1, 2]) {
      const servers = await Promise.all(Array.from({ length: processes }, () => stage.startServer()));
      for (const count of counts) {
        while (orgIds.length < count) orgIds.push(await copyOrg(stage));
        await stage.admin('vacuum analyze');
        const { figures, line } = await measure(stage, servers, orgIds.slice(0, count), short ? 2 : 8);
        say(`${figuresLine(`${count} orgs, ${processes} proc.`, figures)}  ${line}`);
        if (figures.errors > 0) failures.push(`${count} orgs: ${figures.errors} errors`);
      }
      await Promise.all(servers.map(server => server.stop()));
    }
    return failures;
  },
};

async function measure(stage: Stage, servers: readonly Child[], orgIds: readonly string[], seconds: number) {
  const next = randomReads(stage, orgIds);
  const connections = 20 / servers.length;
  const run = (length: number): Promise<Figures[]> =>
    Promise.all(servers.map(server => closedLoop(server.port, next, { connections, seconds: length })));
  await run(1);
  const before = servers.map(server => stage.cpu(server));
  const parts = await run(seconds);
  const after = servers.map(server => stage.cpu(server));
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const server = after.reduce((sum, cpu, at) => sum + cpu.server - (before[at]?.server ?? 0), 0) / count;
  const database = ((after[0]?.database ?? 0) - (before[0]?.database ?? 0)) / count;
  const memory = await Promise.all(servers.map(async one => (await one.usage()).rss / 1048576));
  const worst = (pick: (part: Figures) => number): number => Math.max(...parts.map(pick));
  const figures: Figures = {
    count,
    perSecond: parts.reduce((sum, part) => sum + part.perSecond, 0),
    p50: worst(part => part.p50),
    p95: worst(part => part.p95),
    p99: worst(part => part.p99),
    max: worst(part => part.max),
    errors: parts.reduce((sum, part) => sum + part.errors, 0),
  };
  const line = `CPU ${server.toFixed(0)} us server, ${database.toFixed(0)} us database; ${memory.map(mb => mb.toFixed(0)).join(' + ')} MB`;
  return { figures, line };
}

function randomReads({ headers }: Stage, orgIds: readonly string[]): NextRequest {
  let turn = 0;
  return () => {
    const orgId = orgIds[Math.floor(Math.random() * orgIds.length)] ?? '';
    const as = { ...headers, 'x-org-id': orgId };
    const kind = turn++ % 10;
    if (kind < 4) return requestText('GET', `/api/v1/sites`, as);
    if (kind < 7) return requestText('GET', LIST_PATH, { ...as, 'cache-control': 'no-cache' });
    const body = JSON.stringify({ name: `team ${randomUUID()}` });
    return requestText('POST', '/api/v1/teams', { ...as, 'idempotency-key': randomUUID() }, body);
  };
}
