import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import type { ListCache } from '../cache/list-cache.ts';
import type { Clock } from '../clock/clock.ts';
import type { SealedText } from '../crypto/sealed-text.ts';
import type { Actor, Database, Tx } from '../db/database.ts';
import type { Sql } from '../db/sql.ts';
import { problem } from '../problem/problem.ts';
import { assertDeclaredAccess, checkAccess, type Gate, type Identity, type Membership } from './access.ts';
import { answerClientError, answerError } from './answer-errors.ts';
import { keepLists } from './cached-lists.ts';
import { serializeOnce, validateOnce } from './compile-once.ts';
import { carryOut } from './idempotency.ts';
import { notFoundAnswer } from './not-found.ts';
import { LOAD_LIMITS, type LoadLimits, limitLoad } from './overload.ts';
import { SECURITY_HEADERS, TRANSPORT_SECURITY } from './security-headers.ts';
import { dropSilentReaders } from './slow-readers.ts';
import { compileValidator } from './validation.ts';
import { type RequestWatch, watchRequests } from './watch-requests.ts';

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyInstance {
    /** Set on a scope whose routes are open to all, with the reason. */
    publicBecause?: string;
  }
  interface FastifyRequest {
    identity?: Identity;
    membership?: Membership;
    /** The instant this request began, ISO text in UTC. */
    now: string;
    actor: Actor;
    /** One transaction in the caller's org; once per Idempotency-Key. */
    inOrg<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
    /** One transaction of the caller's account, outside any org; once per Idempotency-Key. */
    inAccount<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
    /** Rows of one statement in the caller's org, in one round trip. */
    readOrg<R>(query: Sql<R>): Promise<R[]>;
    orgId: string;
    accountId: string;
  }
}

export type HttpOptions = {
  readonly db: Database;
  readonly gate: Gate;
  readonly lists: ListCache;
  /** For kept answers that hold a secret. */
  readonly sealed: SealedText;
  readonly clock: Clock;
  readonly logger: FastifyBaseLogger | boolean;
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  readonly load?: LoadLimits;
  readonly watch?: RequestWatch | undefined;
  /** What stands for an account in the log. */
  readonly pseudonym?: ((accountId: string) => string) | undefined;
};

const MAX_ADDRESS = 4096;
const MAX_PUBLIC_BODY = 64 * 1024;
// A body must be there after this long, except where a route takes whole files (`config.slowBody`).
const BODY_MS = 10_000;
const SILENCE_MS = 13_000;
// Longer than the longest call: its connection is silent while it works (`config.takesLong`).
const LONG_SILENCE_MS = 65_000;

/** The HTTP server with everything that holds for every route. Routes are registered by the composition root. */
export async function createHttp(options: HttpOptions): Promise<App> {
  const app: App = Fastify({
    ...(typeof options.logger === 'boolean' ? { logger: options.logger } : { loggerInstance: options.logger }),
    logController: new LogController({ disableRequestLogging: true }),
    // The nearest proxy only: what it was told by the client is not believed.
    trustProxy: options.trustProxy ? (_address, hop) => hop === 0 : false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    requestTimeout: 600_000,
    // A connection on which nothing moves is let go; streams send a heartbeat more often.
    connectionTimeout: SILENCE_MS,
    // A proxy in front keeps its connections; it must be the one that closes them.
    keepAliveTimeout: options.trustProxy ? 65_000 : 10_000,
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 16 * 1024 },
    genReqId: () => randomUUID(),
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => answerError(error, request as FastifyRequest, reply as FastifyReply),
    exposeHeadRoutes: true,
  }).withTypeProvider<TypeBoxTypeProvider>();
  await app.register(cookie);
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      problem('too-many-requests', { headers: { 'retry-after': String(Math.ceil(ttl / 1000)) } }),
  });
  app.setValidatorCompiler(validateOnce(compileValidator));
  app.setSerializerCompiler(serializeOnce());
  decorate(app, options);
  if (options.watch) watchRequests(app, options.watch);
  limitLoad(app, options.load ?? LOAD_LIMITS);
  dropSilentReaders(app);
  addHooks(app, options);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(notFoundAnswer(app));
  return app;
}

function decorate(app: App, options: HttpOptions): void {
  const { db } = options;
  app.decorateRequest('identity');
  app.decorateRequest('membership');
  app.decorateRequest('now', '');
  const missing = (what: string) => new Error(`${what} used on a route that does not declare it`);
  app.decorateRequest('orgId', {
    getter(this: FastifyRequest) {
      if (!this.membership) throw missing('orgId');
      return this.membership.orgId;
    },
  });
  app.decorateRequest('accountId', {
    getter(this: FastifyRequest) {
      if (!this.identity) throw missing('accountId');
      return this.identity.accountId;
    },
  });
  app.decorateRequest('actor', {
    getter(this: FastifyRequest): Actor {
      return {
        accountId: this.identity?.accountId ?? null,
        name: this.identity?.name ?? 'guest',
        ip: this.ip,
        requestId: this.id,
      };
    },
  });
  app.decorateRequest('inOrg', function inOrg<T>(this: FastifyRequest, work: (tx: Tx) => Promise<T>) {
    return carryOut(options, this, replyOf(this), this.orgId, work);
  });
  app.decorateRequest('inAccount', function inAccount<T>(this: FastifyRequest, work: (tx: Tx) => Promise<T>) {
    return carryOut(options, this, replyOf(this), this.accountId, work);
  });
  app.decorateRequest('readOrg', function readOrg<R>(this: FastifyRequest, query: Sql<R>) {
    return db.readRows(this.orgId, query);
  });
}

function replyOf(request: FastifyRequest): FastifyReply {
  const reply = replies.get(request);
  if (!reply) throw new Error('a request without its reply');
  return reply;
}

function allowSilence({ raw: { socket } }: FastifyRequest, ms: number): void {
  // An injected request has a socket that is none.
  if ('setTimeout' in socket) socket.setTimeout(ms);
}

const bodyTimers = new WeakMap<FastifyRequest, NodeJS.Timeout>();

// A request does not know its reply; the idempotency of inOrg needs the status and headers that will be sent.
const replies = new WeakMap<FastifyRequest, FastifyReply>();

function addHooks(app: App, { gate, lists, clock, publicUrl, pseudonym }: HttpOptions): void {
  const headers = publicUrl.startsWith('https:')
    ? { ...SECURITY_HEADERS, 'strict-transport-security': TRANSPORT_SECURITY }
    : SECURITY_HEADERS;
  app.addHook('onRoute', function declare(route) {
    // Routes of a plugin (files, the API page) cannot be given their access one by one: its scope declares it.
    const why = (this as { publicBecause?: string }).publicBecause;
    if (why !== undefined && !route.config?.access) {
      route.config = { ...route.config, access: { public: why } };
      route.schema = { ...route.schema, hide: true };
    }
    assertDeclaredAccess(`${String(route.method)} ${route.url}`, route.config?.access, gate);
    keepLists(route, lists);
    // Calls without a session are limited by address: generous for a theatre behind one router, too few for a flood.
    if (route.config?.access && 'public' in route.config.access && route.url.startsWith('/api/v1/')) {
      route.config = { ...route.config, rateLimit: { max: 3_000, timeWindow: 60_000 } };
      route.bodyLimit ??= MAX_PUBLIC_BODY;
    }
    // Access is decided before the body is read; hooks of the route itself come after.
    route.onRequest = [
      request => checkAccess(request, gate),
      ...[route.onRequest ?? []].flat(),
    ] as typeof route.onRequest & {};
  });
  // Callbacks instead of promises: these run for every request and wait for nothing.
  app.addHook('onRequest', (request, reply, done) => {
    request.now = clock();
    replies.set(request, reply);
    reply.headers(headers).header('x-request-id', request.id);
    if (request.url.length > MAX_ADDRESS) return done(problem('address-too-long'));
    if (countHosts(request.raw.rawHeaders) > 1) return done(problem('malformed-request'));
    const { status, takesLong } = request.routeOptions.config;
    if (status) reply.status(status);
    if (takesLong) allowSilence(request, LONG_SILENCE_MS);
    done();
  });
  // A sender that trickles its body is let go in time; the timer ends when the body is read and checked.
  app.addHook('onRequest', (request, reply, done) => {
    const { headers: sent } = request.raw;
    const hasBody = sent['transfer-encoding'] !== undefined || Number(sent['content-length'] ?? 0) > 0;
    if (hasBody && !request.routeOptions.config.slowBody)
      bodyTimers.set(
        request,
        setTimeout(() => {
          if (!reply.sent) answerError(problem('request-timeout'), request, reply.header('connection', 'close'));
          reply.raw.once('finish', () => request.raw.destroy());
        }, BODY_MS),
      );
    done();
  });
  const bodyIsThere = (request: FastifyRequest): void => clearTimeout(bodyTimers.get(request));
  app.addHook('preValidation', (request, _reply, done) => {
    bodyIsThere(request);
    done();
  });
  app.addHook('onResponse', (request, _reply, done) => {
    bodyIsThere(request);
    if (request.routeOptions.config.takesLong) allowSilence(request, SILENCE_MS);
    done();
  });
  app.addHook('onRequestAbort', (request, done) => {
    bodyIsThere(request);
    done();
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        org: request.membership?.orgId,
        account: request.identity && pseudonym?.(request.identity.accountId),
      },
      'request',
    );
  });
}

/** A second Host header means two readers of the request that may disagree (RFC 9112, 3.2). */
function countHosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string;
    if (name.length === 4 && name.toLowerCase() === 'host') count++;
  }
  return count;
}
