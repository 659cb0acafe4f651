import { type Campaign, late } from '../campaign.ts';
import { adminSql } from '../kit/admin-sql.ts';
import { judgeRefused, judgeWrites } from '../kit/judge-writes.ts';
import { OpenLoop, type Outcome, percentile } from '../kit/open-loop.ts';
import { freePort, pause, signIn, startServer } from '../kit/server-process.ts';
import { cpuSeconds, statusOf, timeUntil, Watch } from '../kit/watch.ts';
import { WriteLoad } from '../kit/write-load.ts';

const TIMES = 5;
const LONGEST_ACCEPTED_MS = 1_000;
// Refusing costs too, and the crowd itself uses the same processors.
const LEAST_SERVED = 0.15;
const NORMAL_MS = 10_000;

/** Five times of what the server can do, offered whether it answers or not: it refuses early and serves the rest in time. */
export const overload: Campaign = {
  slug: 'overload',
  title: `${TIMES} times the measured capacity, offered open-loop`,
  plant: 'the server is halted for some seconds in the middle',
  async run({ long, dataDir, planted, say }) {
    const server = await startServer(dataDir, freePort());
    const headers = await signIn(server.url);
    const request = `GET /api/v1/people?limit=200 HTTP/1.1\r\nhost: localhost\r\nauthorization: ${headers.authorization}\r\nx-org-id: ${headers['x-org-id']}\r\ncache-control: no-cache\r\n\r\n`;
    await fillList(dataDir, headers['x-org-id'] ?? '');
    await new OpenLoop(server.port, request, 32).saturate(32, 1_000);
    const capacity = await new OpenLoop(server.port, request, 32).saturate(32, 1_500);
    const load = new WriteLoad(server, headers);
    const watch = new Watch(server, headers, 0);
    load.start(4);
    const seconds = long ? 30 : 5;
    const crowd = new OpenLoop(server.port, request, Math.ceil(Math.min(1_500, capacity * TIMES)));
    await crowd.connect();
    const halting = planted ? halt(server.pid) : undefined;
    const spent = cpuSeconds(server.pid);
    const own = process.cpuUsage();
    await crowd.offer(capacity * TIMES, seconds * 1000);
    const used = process.cpuUsage(own);
    say(
      `processor time: server ${(cpuSeconds(server.pid) - spent).toFixed(1)} s, the crowd ${((used.user + used.system) / 1e6).toFixed(1)} s`,
    );
    await halting;
    const normal = await timeUntil(async () => {
      const calm = new OpenLoop(server.port, request, 4);
      await calm.offer(40, 500, 1_000);
      return calm.outcomes.every(one => one.status === 200 && one.ms < 500) && calm.failures === 0;
    }, NORMAL_MS + 1);
    await load.stop();
    await watch.stop();
    const faults = [...watch.faults, ...judgeAnswers(crowd, capacity, seconds, say)];
    if (normal > NORMAL_MS) faults.push(late(`not normal again after ${NORMAL_MS / 1000} s`));
    await judgeRefused(dataDir, load);
    await load.settle();
    faults.push(...load.faults, ...(await judgeWrites(dataDir, load)));
    if ((await statusOf(`${server.url}/readyz`)) !== 200) faults.push('not ready afterwards');
    await server.kill('SIGTERM');
    say(
      `normal again after ${(normal / 1000).toFixed(1)} s; slowest probe ${Math.round(watch.slowestProbeMs)} ms; ${load.acknowledged.size} acknowledged writes beside it`,
    );
    return { judged: crowd.outcomes.length, faults };
  },
};

/** A list worth its name: a refusal must be cheap beside it, as it is beside everything that costs. */
async function fillList(dataDir: string, orgId: string): Promise<void> {
  await adminSql(
    dataDir,
    `insert into workplace.person (org_id, id, last_name, first_name, tags)
     select $1, gen_random_uuid(), 'Aa ' || n, 'Camille', array(select 'tag ' || n || '/' || t from generate_series(1, 20) t)
       from generate_series(1, 300) n`,
    [orgId],
  );
}

async function halt(pid: number): Promise<void> {
  await pause(1_000);
  process.kill(pid, 'SIGSTOP');
  await pause(3_000);
  process.kill(pid, 'SIGCONT');
}

function judgeAnswers(crowd: OpenLoop, capacity: number, seconds: number, say: (line: string) => void): string[] {
  const accepted = crowd.outcomes.filter(one => one.status === 200);
  const refused = crowd.outcomes.filter(one => one.status !== 200);
  const times = (outcomes: Outcome[], share: number): number =>
    Math.round(
      percentile(
        outcomes.map(one => one.ms),
        share,
      ),
    );
  say(
    `capacity ${Math.round(capacity)}/s, offered ${Math.round(capacity * TIMES)}/s for ${seconds} s; ${accepted.length} accepted (${Math.round(accepted.length / seconds)}/s), p50 ${times(accepted, 0.5)} ms, p99 ${times(accepted, 0.99)} ms; ${refused.length} refused, p99 ${times(refused, 0.99)} ms; ${crowd.failures} without an answer`,
  );
  const faults: string[] = [];
  if (times(accepted, 0.99) > LONGEST_ACCEPTED_MS)
    faults.push(late(`p99 of the accepted: ${times(accepted, 0.99)} ms`));
  if (refused.length === 0) faults.push('nothing was refused');
  const strange = refused.filter(one => (one.status !== 503 && one.status !== 429) || !one.hasRetryAfter);
  if (strange.length > 0) faults.push(`${strange.length} refusals like ${JSON.stringify(strange[0])}`);
  if (crowd.failures > 0) faults.push(`${crowd.failures} requests without an answer`);
  if (accepted.length < capacity * seconds * LEAST_SERVED)
    faults.push(`only ${accepted.length} accepted where ${Math.round(capacity * seconds)} could be`);
  return faults;
}
