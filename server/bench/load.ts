import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

export type Figures = { perSecond: number; p50: number; p95: number; p99: number; errors: number; non2xx: number };
export type Target = { url: string; headers?: Record<string, string>; method?: 'GET' | 'POST'; body?: () => string };

/** Closed-loop load on one target, or on several in the given weights. */
export async function load(
  targets: readonly { target: Target; weight: number }[],
  options: { connections: number; seconds: number },
): Promise<Figures> {
  const wheel = targets.flatMap(({ target, weight }) => Array.from({ length: weight }, () => target));
  const result = await autocannon({
    url: targets[0]?.target.url ?? '',
    connections: options.connections,
    duration: options.seconds,
    requests: wheel.map(target => ({
      method: target.method ?? 'GET',
      path: new URL(target.url).pathname + new URL(target.url).search,
      ...(target.headers
        ? { headers: { ...target.headers, ...(target.body ? { 'content-type': 'application/json' } : {}) } }
        : { headers: target.body ? { 'content-type': 'application/json' } : {} }),
      ...(target.body
        ? {
            setupRequest: request => ({
              ...request,
              body: target.body?.() ?? '',
              headers: { ...request.headers, 'idempotency-key': randomUUID() },
            }),
          }
        : {}),
    })),
  });
  const { latency, requests, errors, non2xx } = result;
  return { perSecond: requests.average, p50: latency.p50, p95: latency.p97_5, p99: latency.p99, errors, non2xx };
}

/** Several rounds of A and B in turn; the median ratio tells more than two long runs on a shared machine. */
export async function compare(
  a: () => Promise<Figures>,
  b: () => Promise<Figures>,
  rounds: number,
): Promise<{ ours: Figures; base: Figures; ratio: number; ratios: number[] }> {
  const pairs: { ours: Figures; base: Figures }[] = [];
  for (let round = 0; round < rounds; round++)
    pairs.push(round % 2 === 0 ? { ours: await a(), base: await b() } : { base: await b(), ours: await a() });
  const ratios = pairs.map(pair => pair.ours.perSecond / pair.base.perSecond).toSorted((x, y) => x - y);
  const ratio = ratios[Math.floor(ratios.length / 2)] ?? 0;
  const middle = pairs.find(pair => pair.ours.perSecond / pair.base.perSecond === ratio);
  if (!middle) throw new Error('no rounds');
  return { ...middle, ratio, ratios };
}
