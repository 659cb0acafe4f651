import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../src/kernel/config/config.ts';
import { createLogger } from '../src/kernel/log/create-logger.ts';
import { otlpReceiver, type ReceivedSpan } from './otlp-receiver.ts';
import { eventually, type TestSystem, testSystem } from './system.ts';

const PARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const TRACE = PARENT.slice(3, 35);
const [SERVER, CLIENT, CONSUMER] = [2, 3, 5];

const tracingOf = (url: string, more: Record<string, string> = {}) =>
  loadConfig(
    {
      ORGA_SECRETS: 's'.repeat(40),
      OTEL_EXPORTER_OTLP_ENDPOINT: url,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=open%20sesame',
      OTEL_BSP_SCHEDULE_DELAY: '100',
      ...more,
    },
    '/',
  ).observe;

describe('traces', () => {
  let receiver: Awaited<ReturnType<typeof otlpReceiver>>;
  let system: TestSystem;
  let log = '';
  const found = (what: string, test: (span: ReceivedSpan) => boolean): Promise<ReceivedSpan> =>
    eventually(what, () => receiver.spans.find(test));
  const signUp = (email: string, traceparent: string) =>
    system.inject(
      null,
      'POST',
      '/auth/sign-up',
      { email, password: 'correct horse battery staple 9', name: 'Zaphod Canary', locale: 'fr' },
      { traceparent },
    );

  beforeAll(async () => {
    receiver = await otlpReceiver();
    const logger = createLogger('debug', { write: (text: string) => void (log += text) });
    system = await testSystem({ work: true, config: { observe: tracingOf(receiver.url) }, logger });
  });
  afterAll(async () => {
    await system.close();
    await receiver.close();
  });

  it('go from the caller through the request and its round trips into the job that it left', async () => {
    const answer = await signUp('zaphod@canary.example', PARENT);
    expect(answer.status).toBe(202);
    const request = await found('span of the request', span => span.name === 'POST /api/v1/auth/sign-up');
    expect(request).toMatchObject({
      kind: SERVER,
      traceId: TRACE,
      parentSpanId: PARENT.slice(36, 52),
      isFailed: false,
    });
    expect(request.values).toMatchObject({
      'http.route': '/api/v1/auth/sign-up',
      'http.response.status_code': 202,
      'orga.request.id': answer.headers['x-request-id'],
    });
    const job = await found('span of the job', span => span.name === 'job account-mail');
    expect(job).toMatchObject({ kind: CONSUMER, traceId: TRACE, parentSpanId: request.spanId });
    const trips = receiver.spans.filter(span => span.name === 'database' && span.traceId === TRACE);
    expect(trips.every(span => span.kind === CLIENT)).toBe(true);
    expect(trips.filter(span => span.parentSpanId === request.spanId).length).toBeGreaterThanOrEqual(2);
    expect(trips.some(span => String(span.values['db.query.text']).includes('insert into platform.account'))).toBe(
      true,
    );
    await eventually(
      'a round trip of the job',
      () => receiver.spans.find(span => span.name === 'database' && span.parentSpanId === job.spanId) && true,
    );
  });

  it('carry no value that somebody wrote', () => {
    expect(receiver.text()).toContain('insert into platform.account');
    expect(receiver.text()).not.toMatch(/zaphod|canary|battery/i);
  });

  it('are named in the lines of the log', () => {
    const lines = log.split('\n').filter(line => line.includes('"msg":"request"'));
    expect(lines.some(line => (JSON.parse(line) as { traceId?: string }).traceId === TRACE)).toBe(true);
  });

  it('begin anew when the caller sends something else than a place in a trace', async () => {
    const seen = receiver.spans.length;
    await signUp('arthur@canary.example', '00-zaphod-arthur-01');
    const request = await eventually('span', () => receiver.spans.slice(seen).find(span => span.kind === SERVER));
    expect(request.parentSpanId ?? '').toBe('');
    expect(request.traceId).not.toBe(TRACE);
  });

  it('say that an answer failed, and of which kind the error of the database was', async () => {
    const owner = new pg.Client({ connectionString: system.database.ownerUrl });
    await owner.connect();
    await owner.query('alter table platform.throttle rename to throttle_gone');
    const other = '7bf92f3577b34da6a3ce929d0e0e4737';
    const answer = await signUp('ford@canary.example', PARENT.replace(TRACE, other));
    await owner.query('alter table platform.throttle_gone rename to throttle');
    await owner.end();
    expect(answer.status).toBe(500);
    await found('failed request', span => span.traceId === other && span.kind === SERVER && span.isFailed);
    const trip = await found(
      'failed round trip',
      span => span.traceId === other && span.kind === CLIENT && span.isFailed,
    );
    expect(trip.values['error.type']).toBe('42P01');
  });

  it('are dropped when nobody takes them: the answers stay as they are', async () => {
    const alone = await testSystem({ config: { observe: tracingOf('http://127.0.0.1:9') }, database: system.database });
    expect((await alone.inject(null, 'GET', '/health')).status).toBe(200);
    const began = performance.now();
    await alone.system.stop();
    expect(performance.now() - began).toBeLessThan(9_000);
  });

  it('keep only the part that is wanted', async () => {
    const before = receiver.spans.length;
    const none = await testSystem({
      config: { observe: tracingOf(receiver.url, { OTEL_TRACES_SAMPLER_ARG: '0' }) },
      database: system.database,
    });
    const route = '/api/v1/me';
    await none.inject(null, 'GET', '/me', undefined, { traceparent: PARENT });
    await none.system.stop();
    expect(receiver.spans.slice(before).filter(span => span.values['http.route'] === route)).toEqual([]);
  });
});

describe('without a collector', () => {
  it('nothing of OpenTelemetry and Prometheus is loaded', async () => {
    const { execFileSync } = await import('node:child_process');
    const program = `
      const { registerHooks } = await import('node:module');
      registerHooks({ load(url, context, next) { if (/opentelemetry|prom-client/.test(url)) console.log('LOADED', url); return next(url, context); } });
      await import('./src/app.ts'); console.log('done');`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: new URL('..', import.meta.url),
      encoding: 'utf8',
    });
    expect(said).toContain('done');
    expect(said).not.toContain('LOADED');
  });
});
