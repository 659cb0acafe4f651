import { createHash } from 'node:crypto';
import { Random } from '../../src/demo/random.ts';
import type { Cut, TcpProxy } from '../../test/tcp-proxy.ts';
import { type Campaign, late } from '../campaign.ts';
import { adminSql } from '../kit/admin-sql.ts';
import { judgeRefused, judgeWrites, plantLoss } from '../kit/judge-writes.ts';
import { startProxiedServer } from '../kit/proxied-server.ts';
import { pause, type ServerProcess, signIn } from '../kit/server-process.ts';
import { openDescriptors, statusOf, timeUntil, Watch } from '../kit/watch.ts';
import { tallyOf, WriteLoad } from '../kit/write-load.ts';

const RECOVERY_MS = 10_000;
const WRITERS = 12;

type Fault = {
  name: string;
  holdMs: number;
  onlyLong?: true;
  apply(proxy: TcpProxy, random: Random): Promise<void> | void;
};

// A prepared COMMIT is told by its name on the way in and by its tag on the way out.
const COMMIT_NAME = `q_${createHash('sha1').update('commit').digest('base64url')}`;
const COMMIT_TAG = 'COMMIT\0';

/** Every n-th chunk that holds the mark is the last of its connection; the mark itself does not pass, or only it does. */
const cutAt = (direction: string, mark: string, every: number, keepAll = false): Cut => {
  let seen = 0;
  return (chunk, on) => {
    if (on !== direction || !chunk.includes(mark)) return undefined;
    return ++seen % every === 0 ? (keepAll ? chunk.length : 0) : undefined;
  };
};

const FAULTS: readonly Fault[] = [
  { name: 'refused', holdMs: 1_000, apply: proxy => proxy.set('refuse') },
  { name: 'reset', holdMs: 800, apply: proxy => proxy.set('reset') },
  { name: 'black hole', holdMs: 4_500, apply: proxy => proxy.set('silent') },
  { name: 'black hole on the way back', holdMs: 4_500, apply: proxy => proxy.set('silent-to-client') },
  { name: 'black hole on the way in', holdMs: 4_500, onlyLong: true, apply: proxy => proxy.set('silent-to-server') },
  { name: 'latency of 100 ms', holdMs: 800, apply: proxy => void (proxy.latencyMs = 100) },
  { name: 'latency of 2.5 s', holdMs: 3_000, apply: proxy => void (proxy.latencyMs = 2_500) },
  {
    name: 'cut after some bytes',
    holdMs: 1_200,
    apply(proxy, random) {
      const limits = { 'to-server': 0, 'to-client': 0 };
      const renew = (): void => {
        limits['to-server'] = 2_000 + random.below(40_000);
        limits['to-client'] = 2_000 + random.below(40_000);
      };
      renew();
      proxy.cut = (chunk, direction, passed) => {
        if (passed + chunk.length < limits[direction]) return undefined;
        const keep = Math.max(0, limits[direction] - passed);
        renew();
        return keep;
      };
    },
  },
  {
    name: 'cut after COMMIT was sent, before its answer',
    holdMs: 1_200,
    apply: proxy => void (proxy.cut = cutAt('to-client', COMMIT_TAG, 10)),
  },
  {
    name: 'cut at COMMIT itself',
    holdMs: 1_200,
    apply: proxy => void (proxy.cut = cutAt('to-server', COMMIT_NAME, 10)),
  },
  {
    name: 'cut behind COMMIT',
    holdMs: 1_200,
    apply: proxy => void (proxy.cut = cutAt('to-server', COMMIT_NAME, 10, true)),
  },
];

async function heal(proxy: TcpProxy): Promise<void> {
  proxy.latencyMs = 0;
  proxy.cut = undefined;
  await proxy.set('pass');
}

/** The database is refused, reset, silent, slow or cut off, under load: 503 in time, nothing lost, and it goes on by itself. */
export const databaseFaults: Campaign = {
  slug: 'database-faults',
  title: 'every fault of a network between server and database, under load',
  plant: 'one acknowledged person is deleted, another loses its event, a third is there twice',
  async run({ long, seed, dataDir, planted, say }) {
    const random = new Random(seed);
    const stage = await startProxiedServer(dataDir);
    const faults: string[] = [];
    let judged = 0;
    try {
      const headers = await signIn(stage.server.url);
      const load = new WriteLoad(stage.server, headers);
      const watch = new Watch(stage.server, headers);
      load.start(WRITERS);
      await pause(1_000);
      const before = { descriptors: openDescriptors(stage.server.pid), connections: stage.proxy.connections };
      for (let round = 0; round < (long ? 10 : 1); round++) {
        for (const fault of FAULTS.filter(one => long || !one.onlyLong)) {
          await fault.apply(stage.proxy, random);
          await pause(long ? fault.holdMs + random.below(4_000) : fault.holdMs);
          await heal(stage.proxy);
          const recovered = await recovery(stage.server, headers, dataDir);
          if (round === 0) say(`${fault.name}: ${Math.round(fault.holdMs / 100) / 10} s, ${recovered.text}`);
          if (recovered.slowest > RECOVERY_MS) faults.push(late(`${fault.name}: ${recovered.text}`));
        }
      }
      await load.stop();
      await watch.stop();
      await judgeRefused(dataDir, load);
      await load.settle();
      const leak = await timeUntil(async () => openDescriptors(stage.server.pid) <= before.descriptors + 5, 10_000);
      if (leak > 9_900)
        faults.push(`${openDescriptors(stage.server.pid)} descriptors, ${before.descriptors} before the faults`);
      if (planted) await plantLoss(dataDir);
      faults.push(...load.faults, ...watch.faults, ...(await judgeWrites(dataDir, load)));
      judged = load.acknowledged.size;
      const slowest = Math.max(...load.latenciesMs, watch.slowestReadMs);
      say(
        `${judged} acknowledged writes, ${load.retried} asked again by key, ${watch.reads} reads; slowest answer ${(slowest / 1000).toFixed(1)} s, slowest probe ${Math.round(watch.slowestProbeMs)} ms; ${stage.proxy.cuts} connections cut, ${openDescriptors(stage.server.pid)} descriptors (${before.descriptors} before)`,
      );
      say(`answers: ${tallyOf(load.statuses)}`);
    } finally {
      await stage.stop();
    }
    return { judged, faults };
  },
};

/** How long until reads, writes, readiness, hints and the sealing of the audit log work again. */
async function recovery(server: ServerProcess, headers: Record<string, string>, dataDir: string) {
  const orgId = headers['x-org-id'];
  const name = `Again-${crypto.randomUUID()}`;
  const [read, ready, live, write] = await Promise.all([
    timeUntil(async () => (await statusOf(`${server.url}/api/v1/people?limit=1`, headers)) === 200, RECOVERY_MS + 1),
    timeUntil(async () => (await statusOf(`${server.url}/readyz`)) === 200, RECOVERY_MS + 1),
    timeUntil(async () => (await healthOf(server)).live === 'ok', RECOVERY_MS + 1),
    timeUntil(async () => {
      const answer = await fetch(`${server.url}/api/v1/people`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': name },
        body: JSON.stringify({ lastName: name }),
      });
      await answer.arrayBuffer();
      return answer.status === 201;
    }, RECOVERY_MS + 1),
  ]);
  const sealed = await timeUntil(async () => {
    const { rows } = await adminSql(
      dataDir,
      `select exists (select from platform.audit_entry e join platform.audit_seal s on s.org_id = e.org_id and s.entry_id = e.id
        where e.org_id = $1 and e.target_label = $2) as sealed`,
      [orgId, name],
    );
    return (rows[0] as { sealed: boolean }).sealed;
  }, RECOVERY_MS + 1);
  const parts = { read, write, ready, live, sealed: write + sealed };
  return {
    slowest: Math.max(...Object.values(parts)),
    text: `again after ${Object.entries(parts)
      .map(([what, ms]) => `${what} ${(ms / 1000).toFixed(1)} s`)
      .join(', ')}`,
  };
}

const healthOf = async (server: ServerProcess): Promise<Record<string, string>> =>
  fetch(`${server.url}/api/v1/health`, { signal: AbortSignal.timeout(10_000) }).then(
    async answer => ((await answer.json()) as { components: Record<string, string> }).components ?? {},
    () => ({}),
  );
