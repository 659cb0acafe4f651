import { Random } from '../../src/demo/random.ts';
import { nameOf, type Operation, readOperations } from '../../test/openapi.ts';
import type { Findings } from '../../test/sweep/foreign-ids.ts';
import { type Call, furnish } from '../../test/sweep/furnish.ts';
import type { Caller } from '../../test/system.ts';
import { type Campaign, type Context, late } from '../campaign.ts';
import { probeFrames } from '../input/frames.ts';
import { reachAll } from '../input/reach.ts';
import { derive, type Request } from '../input/requests.ts';
import { faultsOfLog } from '../kit/log-words.ts';
import { randomSender, World } from '../kit/world.ts';

const AT_ONCE = 8;
const LIMIT_MS = 1_000;
const INSIDE =
  / at .{0,200}\.(?:ts|js):\d|node_modules|\/src\/|select .{0,80} from |syntax error at|violates .{0,40}constraint/i;

/** Requests derived from the schemas, valid and broken, after every operation was carried out once with success. */
export const input: Campaign = {
  slug: 'input',
  title: 'requests derived from the schemas, hostile values and frames: no 5xx, nothing slow, nothing of the inside',
  plant: 'a table that the notifications need is renamed behind the back of the server',
  async run(context) {
    const world = await World.open(context.dataDir);
    try {
      return await attack(context, world);
    } finally {
      await world.close();
    }
  },
};

async function attack({ long, seed, planted, say }: Context, world: World): Promise<Findings> {
  const call = world.call as Call;
  const operations = await readOperations({ inject: call });
  const found: Findings = { judged: operations.length, faults: [] };
  if (planted) await world.admin.query('alter table platform.notification rename to notification_gone');
  else
    for (const [name, why] of await reachAll(world, operations))
      found.faults.push(`never carried out with success: ${name}: ${why.slice(0, 300)}`);
  say(`${operations.length} operations, ${operations.length - found.faults.length} carried out with success`);
  const requests = operations.filter(
    one => !/^GET \/stream|sign-out|DELETE \/dev\/mails|DELETE \/me\/sessions/.test(nameOf(one)),
  );
  const random = await fire(world, requests, long ? 100_000 : 2_500, seed, say);
  const org = await world.addOrg('Rahmen');
  const frames = await probeFrames(world.servers[0]?.port ?? 0, org.as.owner, long ? 25 : 1);
  say(`${frames.judged} frames, ${frames.faults.length} faults`);
  const log = faultsOfLog(world.logFile, ['@example.org', 'Grue-Levage', 'eyJhbGciOi', 'Camille']);
  for (const part of [random, frames, log]) {
    found.judged += part.judged;
    found.faults.push(...part.faults);
  }
  if ((await fetch(`${world.servers[0]?.url}/readyz`)).status !== 200)
    found.faults.push('the server is not ready afterwards');
  return found;
}

async function fire(
  world: World,
  operations: readonly Operation[],
  total: number,
  seed: number,
  say: (line: string) => void,
): Promise<Findings> {
  const random = new Random(seed);
  const found: Findings = { judged: 0, faults: [] };
  const counts = new Map<number, number>();
  let slowest = 0;
  const open = async () => furnish(world.call as Call, await world.addOrg('Eingabe'), `Eingabe${seed}`);
  let own = await open();
  for (let n = 0; n < total; n += AT_ONCE) {
    // What was broken, archived or given away is there again for the next ones.
    if (n % 2_000 < AT_ONCE && n > AT_ONCE) own = await open();
    const batch = Array.from({ length: AT_ONCE }, () => {
      const operation = random.pick(operations);
      const as = random.pick(Object.values(own.org.as));
      return { request: derive(operation, own.ids, random), as: operation.isPublic ? null : as };
    });
    const answers = await Promise.all(batch.map(({ request, as }) => send(world, request, as)));
    for (const [index, answer] of answers.entries()) {
      const { request, as } = batch[index] as (typeof batch)[number];
      found.judged++;
      counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
      // What was slow in a crowd is asked once more alone.
      const ms = answer.ms > LIMIT_MS ? Math.min(answer.ms, (await send(world, request, as)).ms) : answer.ms;
      slowest = Math.max(slowest, ms);
      found.faults.push(...judge(answer, ms).map(fault => `${fault}: ${lineOf(request)}`));
    }
  }
  const spread = [...counts].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status} x ${count}`);
  say(
    `${found.judged} requests over ${operations.length} operations: ${spread.join(', ')}; slowest ${Math.round(slowest)} ms`,
  );
  return found;
}

const lineOf = ({ method, url, body }: Request): string =>
  `${method} ${url.slice(0, 200)} ${(body ?? '').slice(0, 300)}`;
type Sent = { status: number; text: string; type: string; ms: number };

async function send(world: World, { method, url, body, type }: Request, as: Caller | null): Promise<Sent> {
  const began = performance.now();
  const headers = {
    'x-forwarded-for': randomSender(),
    'if-match': '"v1"',
    ...(as ? { authorization: `Bearer ${as.token}`, 'x-org-id': as.orgId } : {}),
    ...(body === undefined || type === '' ? {} : { 'content-type': type }),
  };
  const sent = method === 'GET' || body === undefined ? {} : { body: body.toWellFormed() };
  try {
    const answer = await fetch(`${world.servers[0]?.url}/api/v1${url}`, {
      method,
      headers,
      ...sent,
      signal: AbortSignal.timeout(20_000),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      text,
      type: answer.headers.get('content-type') ?? '',
      ms: performance.now() - began,
    };
  } catch (error) {
    return { status: 0, text: String(error), type: '', ms: performance.now() - began };
  }
}

function judge({ status, text, type }: Sent, ms: number): string[] {
  const faults: string[] = [];
  if (status === 0) faults.push(`no answer (${text})`);
  if (status >= 500) faults.push(String(status));
  if (status >= 400 && !type.includes('problem+json')) faults.push(`${status} without problem+json`);
  if (status >= 400 && INSIDE.test(text)) faults.push(`shows its inside: ${text.slice(0, 200)}`);
  if (ms > LIMIT_MS) faults.push(late(`${Math.round(ms)} ms`));
  return faults;
}
