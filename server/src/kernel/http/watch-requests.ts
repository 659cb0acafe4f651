import type { FastifyRequest } from 'fastify';
import type { HttpMetrics, Observe } from '../metrics/http-metrics.ts';
import { parseTraceparent } from '../trace/traceparent.ts';
import { inside, type Span, type Tracer } from '../trace/tracer.ts';
import type { App } from './server.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes the figures of this route's answers. */
    observe?: Observe;
  }
}

export type RequestWatch = { readonly metrics?: HttpMetrics | undefined; readonly tracer?: Tracer | undefined };

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Measures and traces every request by the pattern of its route. Hooks exist only for what is configured. */
export function watchRequests(app: App, { metrics, tracer }: RequestWatch): void {
  if (tracer) traceRequests(app, tracer);
  if (metrics) measureRequests(app, metrics);
}

function measureRequests(app: App, metrics: HttpMetrics): void {
  const unmatched = new Map(METHODS.map(method => [method, metrics.of(method, 'none')]));
  const otherMethods = metrics.of('other', 'none');
  const gone = (): void => void metrics.inFlight--;
  app.addHook('onRoute', route => {
    route.config = { ...route.config, observe: metrics.of(String(route.method), route.url) };
  });
  app.addHook('onRequest', (_request, reply, done) => {
    metrics.inFlight++;
    // The one event that comes for every request, whether it was answered, left or broken.
    reply.raw.once('close', gone);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { config } = request.routeOptions;
    // How long a stream lasts says nothing about speed.
    if (!config.longLived) {
      const observe = config.observe ?? unmatched.get(request.method) ?? otherMethods;
      observe(reply.statusCode, reply.elapsedTime / 1000);
    }
    done();
  });
}

function traceRequests(app: App, tracer: Tracer): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  app.addHook('onRequest', (request, reply, done) => {
    const { url: route } = request.routeOptions;
    const parent = parseTraceparent(request.headers.traceparent);
    const span = tracer.begin(
      route ? `${request.method} ${route}` : request.method,
      'server',
      {
        'http.request.method': request.method,
        ...(route ? { 'http.route': route } : {}),
        'orga.request.id': request.id,
      },
      parent,
    );
    spans.set(request, span);
    reply.raw.once('close', () => {
      const { statusCode } = reply.raw;
      span.set({ 'http.response.status_code': statusCode });
      span.end(statusCode >= 500 ? { code: String(statusCode) } : undefined);
    });
    inside(span, done);
  });
  // What reads a body goes on from the socket, outside of the span: the handler is put inside again.
  app.addHook('preValidation', (request, _reply, done) => {
    const span = spans.get(request);
    if (span) inside(span, done);
    else done();
  });
}
