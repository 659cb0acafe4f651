import { Connection } from './connection.ts';

/** Latencies in milliseconds; errors are broken connections and answers that were not expected. */
export type Figures = {
  readonly perSecond: number;
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly errors: number;
};
/** Makes the next request of the load; called once for each. */
export type NextRequest = () => string | Buffer;
type Expected = (status: number) => boolean;
const isSuccess: Expected = status => status >= 200 && status < 300;

/** Closed loop: every connection sends its next request when the answer of the last is there. */
export async function closedLoop(
  port: number,
  next: NextRequest,
  { connections, seconds, expected = isSuccess }: { connections: number; seconds: number; expected?: Expected },
): Promise<Figures> {
  const sockets = await openAll(port, connections);
  const latencies: number[] = [];
  const faults = { count: 0 };
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    sockets.map(async socket => {
      while (performance.now() < end) await timed(socket, next(), performance.now(), latencies, faults, expected);
    }),
  );
  const elapsed = performance.now() - began;
  for (const socket of sockets) socket.close();
  return figures(latencies, faults.count, elapsed);
}

/**
 * Open loop: requests start at a fixed rate whether or not earlier ones are answered; one that finds no free connection
 * waits, and its wait counts (no coordinated omission).
 */
export async function openLoop(
  port: number,
  next: NextRequest,
  {
    connections,
    seconds,
    rate,
    expected = isSuccess,
  }: { connections: number; seconds: number; rate: number; expected?: Expected },
): Promise<Figures> {
  const free = await openAll(port, connections);
  const all = [...free];
  const waiting: number[] = [];
  const latencies: number[] = [];
  const faults = { count: 0 };
  const running = new Set<Promise<void>>();
  const start = (socket: Connection, due: number): void => {
    const work = timed(socket, next(), due, latencies, faults, expected).then(() => {
      running.delete(work);
      const overdue = waiting.shift();
      if (overdue === undefined) free.push(socket);
      else start(socket, overdue);
    });
    running.add(work);
  };
  const began = performance.now();
  for (let sent = 0; sent < rate * seconds; ) {
    const due = Math.min(rate * seconds, Math.floor(((performance.now() - began) / 1000) * rate));
    for (; sent < due; sent++) {
      const at = began + (sent / rate) * 1000;
      // The connection that rested longest goes first: all of them are used in turn.
      const socket = free.shift();
      if (socket) start(socket, at);
      else waiting.push(at);
    }
    await new Promise(resolve => setTimeout(resolve, 1));
  }
  while (running.size > 0 || waiting.length > 0) await Promise.race(running);
  const elapsed = performance.now() - began;
  for (const socket of all) socket.close();
  return figures(latencies, faults.count, elapsed);
}

async function timed(
  socket: Connection,
  request: string | Buffer,
  from: number,
  latencies: number[],
  faults: { count: number },
  expected: Expected,
): Promise<void> {
  try {
    const { status } = await socket.send(request);
    // A refusal is quick, and no answer of the kind that is measured.
    if (expected(status)) latencies.push(performance.now() - from);
    else faults.count++;
  } catch {
    faults.count++;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

async function openAll(port: number, count: number): Promise<Connection[]> {
  const sockets: Connection[] = [];
  // In small groups: the listen queue of the server is not what is measured.
  for (let opened = 0; opened < count; opened += 50)
    sockets.push(
      ...(await Promise.all(Array.from({ length: Math.min(50, count - opened) }, () => Connection.open(port)))),
    );
  return sockets;
}

function figures(latencies: number[], errors: number, elapsedMs: number): Figures {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    perSecond: (sorted.length / elapsedMs) * 1000,
    count: sorted.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
    errors,
  };
}

/** Requests in the given weights, in an order that repeats. */
export function mixed(parts: readonly { readonly weight: number; readonly next: NextRequest }[]): NextRequest {
  const wheel = parts.flatMap(({ weight, next }) => Array.from({ length: weight }, () => next));
  let turn = 0;
  return () => (wheel[turn++ % wheel.length] as NextRequest)();
}
