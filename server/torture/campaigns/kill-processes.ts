import { join } from 'node:path';
import { Random } from '../../src/demo/random.ts';
import { findPostmaster } from '../../src/kernel/db/embedded/processes.ts';
import { type Campaign, type Context, late, type Verdict } from '../campaign.ts';
import { judgeRefused, judgeWrites, plantLoss } from '../kit/judge-writes.ts';
import { freePort, pause, type ServerProcess, signIn, startServer } from '../kit/server-process.ts';
import { openDescriptors, statusOf, timeUntil, Watch } from '../kit/watch.ts';
import { tallyOf, WriteLoad } from '../kit/write-load.ts';

const WRITERS = 12;
const RECOVERY_MS = 10_000;
const LEAST = 20_000;
const LONGEST_ROUND_MS = 10_000;
const PLANT = 'one acknowledged person is deleted, another loses its event, a third is there twice';

type Stage = { server: ServerProcess; headers: Record<string, string>; port: number };
type Kill = (stage: Stage, dataDir: string) => Promise<void>;

/** kill -9 of the server while it writes. What was acknowledged is there, once and whole; the rest is asked again by key. */
export const killServer: Campaign = {
  slug: 'kill-server',
  title: 'kill -9 of the server during writes',
  plant: PLANT,
  least: { short: 100, long: LEAST },
  run: context => campaign(context, { rounds: 4, longRounds: 200 }, stage => stage.server.kill('SIGKILL')),
};

/** kill -9 of the database alone: the server stays, says 503 with Retry-After, and goes on with the new one. */
export const killDatabase: Campaign = {
  slug: 'kill-database',
  title: "kill -9 of the database's postmaster during writes; the server stays",
  plant: PLANT,
  least: { short: 100, long: LEAST },
  run: context =>
    campaign(context, { rounds: 4, longRounds: 200, serverStays: true }, async (_, dataDir) => {
      process.kill(postmasterOf(dataDir), 'SIGKILL');
    }),
};

/** kill -9 of both at the same moment. */
export const killBoth: Campaign = {
  slug: 'kill-both',
  title: 'kill -9 of server and postmaster at once during writes',
  plant: PLANT,
  least: { short: 75, long: LEAST },
  run: context =>
    campaign(context, { rounds: 3, longRounds: 60 }, async (stage, dataDir) => {
      const pid = postmasterOf(dataDir);
      process.kill(pid, 'SIGKILL');
      await stage.server.kill('SIGKILL');
    }),
};

const postmasterOf = (dataDir: string): number => {
  const pid = findPostmaster(join(dataDir, 'postgres'));
  if (pid === undefined) throw new Error('no postmaster to kill');
  return pid;
};

async function campaign(
  { long, seed, dataDir, planted, say }: Context,
  counts: { rounds: number; longRounds: number; serverStays?: boolean },
  kill: Kill,
): Promise<Verdict> {
  const rounds = long ? counts.longRounds : counts.rounds;
  const random = new Random(seed);
  const port = freePort();
  const server = await startServer(dataDir, port);
  const stage: Stage = { server, headers: await signIn(server.url), port };
  const load = new WriteLoad(stage.server, stage.headers);
  const recoveries: number[] = [];
  const faults: string[] = [];
  const descriptors = openDescriptors(server.pid);
  for (let round = 0; round < rounds; round++) {
    const watch = new Watch(stage.server, stage.headers, 1);
    load.start(WRITERS);
    await pause(300 + random.below(400));
    // A slow machine is given more time before its next kill, so that enough is acknowledged in the end.
    const wanted = (round + 1) * (long ? Math.ceil((LEAST * 1.05) / rounds) : 0);
    await timeUntil(async () => load.acknowledged.size >= wanted, LONGEST_ROUND_MS);
    await kill(stage, dataDir);
    const survived = await isAlive(stage.server.pid);
    if (!survived && counts.serverStays) faults.push('the server went down with its database');
    if (!survived) await load.stop();
    recoveries.push(survived ? await writesAgain(stage) : await comesBack(stage, dataDir));
    await load.stop();
    await watch.stop();
    // A server that was killed answers nobody: only one that stays is judged by its probes.
    if (survived) faults.push(...watch.faults);
    load.continueOn(stage.server, stage.headers);
    await judgeRefused(dataDir, load);
    await load.settle();
    if ((round + 1) % 25 === 0) say(`${round + 1} kills, ${load.acknowledged.size} acknowledged writes so far`);
  }
  const slowest = Math.max(...recoveries);
  if (slowest > RECOVERY_MS) faults.push(late(`recovery took ${Math.round(slowest)} ms, promise 10 s`));
  const leaked = openDescriptors(stage.server.pid) - descriptors;
  if (leaked > 30) faults.push(`${leaked} descriptors more than at the beginning`);
  if (planted) await plantLoss(dataDir);
  faults.push(...load.faults, ...(await judgeWrites(dataDir, load)));
  await stage.server.kill('SIGTERM');
  const mean = recoveries.reduce((sum, ms) => sum + ms, 0) / recoveries.length;
  say(
    `${rounds} kills, ${load.acknowledged.size} acknowledged writes, ${load.retried} asked again by key; recovery ${(mean / 1000).toFixed(1)} s on average, ${(slowest / 1000).toFixed(1)} s at most`,
  );
  say(`answers: ${tallyOf(load.statuses)}; latest after ${(Math.max(...load.latenciesMs) / 1000).toFixed(1)} s`);
  return { judged: load.acknowledged.size, faults };
}

const isAlive = async (pid: number): Promise<boolean> => {
  await pause(20);
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** The killed server is started again on its folder, as whoever operates it would. */
async function comesBack(stage: Stage, dataDir: string): Promise<number> {
  const began = performance.now();
  stage.server = await startServer(dataDir, stage.port);
  const took = performance.now() - began;
  // The session outlives the server; signing in each time would meet the throttle of sign-ins.
  if ((await statusOf(`${stage.server.url}/api/v1/me`, stage.headers)) === 401)
    stage.headers = await signIn(stage.server.url);
  return took;
}

/** The server lives: it must serve again without anybody's help. */
async function writesAgain(stage: Stage): Promise<number> {
  const ready = await timeUntil(async () => (await statusOf(`${stage.server.url}/readyz`)) === 200, RECOVERY_MS + 1);
  const write = async (): Promise<boolean> => {
    const answer = await fetch(`${stage.server.url}/api/v1/people`, {
      method: 'POST',
      headers: stage.headers,
      body: JSON.stringify({ lastName: 'Again' }),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
    await answer?.arrayBuffer();
    return answer?.status === 201;
  };
  return ready + (await timeUntil(write, RECOVERY_MS + 1));
}
