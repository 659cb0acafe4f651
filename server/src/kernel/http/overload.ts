import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseUnavailable, OutcomeUnknown } from '../db/unavailable.ts';
import { problem } from '../problem/problem.ts';
import { answerError, problemBody } from './answer-errors.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import type { App } from './server.ts';

export type LoadLimits = {
  /** Requests worked on at once; the real limit sinks below this while answers take too long. */
  readonly maxInFlight: number;
  readonly maxConnections: number;
};
export const LOAD_LIMITS: LoadLimits = { maxInFlight: 2_000, maxConnections: 10_000 };

// While more than half of the answers take longer than this, for longer than that, more is offered than can be done.
const SLOW_MS = 300;
const STANDING_MS = 300;
const LATE_TICK_MS = 400;
const TICK_MS = 100;
const LEAST_IN_FLIGHT = 30;
const SHRINK = 0.8;
const GROW = 1.1;
// Whoever waits for an answer hears something before five seconds have passed, whatever hangs.
const LATEST_MS = 4_600;

const PROBES = new Set(['/healthz', '/readyz', '/api/v1/health']);

type Entry = { readonly since: number; readonly request: FastifyRequest; readonly reply: FastifyReply };

/** How much is worked on, and how much may be: the limit follows how long answers really take. */
export class Load {
  private readonly max: number;
  private limit: number;
  private readonly entries = new Map<FastifyRequest, Entry>();
  private done = 0;
  private slow = 0;
  private crowdedSince: number | undefined;
  private tickedAt = performance.now();
  /** Answers in a millisecond, over the last half second or so. */
  private rate = 0;

  constructor(max: number) {
    this.max = max;
    this.limit = max;
  }

  get isFull(): boolean {
    return this.entries.size >= this.limit;
  }

  enter(request: FastifyRequest, reply: FastifyReply, already = 0): void {
    this.entries.set(request, { since: performance.now() - already, request, reply });
  }

  /** Waits for its body: that is the sender's time, not ours. Returns what was ours until now, in milliseconds. */
  pause(request: FastifyRequest): number {
    const entry = this.entries.get(request);
    this.entries.delete(request);
    return entry ? performance.now() - entry.since : 0;
  }

  leave(request: FastifyRequest): void {
    const entry = this.entries.get(request);
    if (!entry) return;
    this.entries.delete(request);
    this.done++;
    if (performance.now() - entry.since > SLOW_MS) this.slow++;
  }

  /** Requests that have waited longer than anybody should, oldest first. */
  overdue(now: number): Entry[] {
    const overdue: Entry[] = [];
    for (const entry of this.entries.values()) {
      if (now - entry.since < LATEST_MS) break;
      overdue.push(entry);
    }
    return overdue;
  }

  tick(now: number): void {
    const isLate = now - this.tickedAt - TICK_MS > LATE_TICK_MS;
    const oldest = this.entries.values().next().value;
    const isStuck = this.done === 0 && oldest !== undefined && now - oldest.since > SLOW_MS;
    const isCrowded = isLate || isStuck || this.slow * 2 > this.done;
    const perMs = this.done / (now - this.tickedAt);
    this.rate = this.rate * 0.8 + perMs * 0.2;
    this.tickedAt = now;
    this.done = 0;
    this.slow = 0;
    if (!isCrowded) {
      this.crowdedSince = undefined;
      this.limit = Math.min(this.max, Math.ceil(this.limit * GROW));
      return;
    }
    this.crowdedSince ??= now;
    if (now - this.crowdedSince < STANDING_MS) return;
    // As many as can be answered in a moment at the present pace; further down if even that is too much.
    const bearable = Math.min(this.limit * SHRINK, Math.max(this.rate * SLOW_MS, this.limit * 0.3));
    this.limit = Math.max(LEAST_IN_FLIGHT, Math.floor(bearable));
  }
}

/** Refuses early, before any work, what could not be answered soon; tells who waits too long. Probes are always answered. */
export function limitLoad(app: App, limits: LoadLimits): void {
  const load = new Load(limits.maxInFlight);
  const timer = setInterval(() => {
    const now = performance.now();
    load.tick(now);
    for (const { request, reply } of load.overdue(now)) {
      load.leave(request);
      if (!reply.sent) answerLate(request, reply);
    }
  }, TICK_MS).unref();
  app.addHook('onClose', async () => clearInterval(timer));
  app.server.maxConnections = limits.maxConnections;
  guard(app, load);
  const already = new WeakMap<FastifyRequest, number>();
  app.addHook('onRequest', (request, reply, done) => {
    if (!isLong(request)) load.enter(request, reply);
    done();
  });
  // A slow sender takes no place; nor does a slow reader.
  app.addHook('preParsing', (request, _reply, payload, done) => {
    if (hasBody(request.raw) && !isLong(request)) already.set(request, load.pause(request));
    done(null, payload);
  });
  app.addHook('preValidation', (request, reply, done) => {
    const before = already.get(request);
    if (before !== undefined) load.enter(request, reply, before);
    done();
  });
  app.addHook('onSend', (request, _reply, payload, done) => {
    load.leave(request);
    done(null, payload);
  });
  app.addHook('onResponse', (request, _reply, done) => {
    load.leave(request);
    done();
  });
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const isLong = ({ routeOptions: { config } }: FastifyRequest): boolean =>
  config.slowBody === true || config.longLived === true || config.takesLong === true;

function answerLate(request: FastifyRequest, reply: FastifyReply): void {
  const why = new Error('no answer in time');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  answerError(isRead ? new DatabaseUnavailable(why) : new OutcomeUnknown(why), request, reply);
}

/** Stands before the whole framework: a refusal costs a few microseconds. */
function guard({ server }: App, load: Load): void {
  const handlers = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (load.isFull && !PROBES.has((request.url ?? '').split('?', 1)[0] ?? '')) return refuse(response);
    for (const handle of handlers) handle.call(server, request, response);
  });
}

/** How many were refused so by this process, before anything else looked at them; for the metrics. */
export const overload = { refused: 0 };

const BUSY = JSON.stringify(problemBody(problem('temporarily-unavailable'), '-'));
// As a flat list: the cheapest form for Node.
const BUSY_HEADERS = Object.entries({
  ...SECURITY_HEADERS,
  'content-type': 'application/problem+json',
  'content-length': String(Buffer.byteLength(BUSY)),
  'cache-control': 'no-store',
  'retry-after': '1',
}).flat();

function refuse(response: ServerResponse): void {
  overload.refused++;
  response.writeHead(503, BUSY_HEADERS).end(BUSY);
}
