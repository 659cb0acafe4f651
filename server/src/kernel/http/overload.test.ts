import { type AddressInfo, connect } from 'node:net';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { Load, limitLoad } from './overload.ts';
import type { App } from './server.ts';
import { dropSilentReaders } from './slow-readers.ts';

const request = () => ({}) as FastifyRequest;
const reply = {} as FastifyReply;

/** Ticks of a tenth of a second in which each finished request took `ms`. */
async function standing(load: Load, ticks: number, ms: number): Promise<void> {
  for (let n = 0; n < ticks; n++) {
    const now = performance.now();
    for (let k = 0; k < 10; k++) {
      const one = request();
      load.enter(one, reply, ms);
      load.leave(one);
    }
    load.tick(now);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

test('the limit sinks while answers stay slow, never below a few, and comes back when they are fast', async () => {
  const load = new Load(400);
  const fill = (count: number) => {
    const all = Array.from({ length: count }, request);
    for (const one of all) load.enter(one, reply);
    const { isFull } = load;
    for (const one of all) load.leave(one);
    return isFull;
  };
  expect(fill(399)).toBe(false);
  expect(fill(400)).toBe(true);
  // The hundred that `fill` lets go at once must not hide what follows.
  await standing(load, 1, 5);
  await standing(load, 12, 600);
  expect(fill(29)).toBe(false);
  expect(fill(120)).toBe(true);
  await standing(load, 35, 5);
  expect(fill(399)).toBe(false);
});

async function listening(configure: (app: App) => void): Promise<{ app: App; port: number }> {
  const app = Fastify() as unknown as App;
  configure(app);
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, port: (app.server.address() as AddressInfo).port };
}

test('what is over the limit is refused at once with Retry-After; probes are answered', async () => {
  const { app, port } = await listening(one => {
    limitLoad(one, { maxInFlight: 3, maxConnections: 100 });
    one.get('/slow', () => new Promise(resolve => setTimeout(() => resolve('done'), 400)));
    one.get('/healthz', async () => 'ok');
  });
  const ask = async (path: string) => {
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    await answer.text();
    return { status: answer.status, retry: answer.headers.get('retry-after'), ms: performance.now() - began };
  };
  const crowd = Promise.all(Array.from({ length: 10 }, () => ask('/slow')));
  await new Promise(resolve => setTimeout(resolve, 100));
  expect((await ask('/healthz?x=1')).status).toBe(200);
  const answers = await crowd;
  expect(answers.filter(answer => answer.status === 200)).toHaveLength(3);
  for (const refused of answers.filter(answer => answer.status !== 200)) {
    expect(refused).toMatchObject({ status: 503, retry: '1' });
    expect(refused.ms).toBeLessThan(300);
  }
  await app.close();
});

test('whoever waits hears 503 before five seconds have passed, and a change that its outcome is not known', async () => {
  const never = () => new Promise(() => {});
  const { app, port } = await listening(one => {
    limitLoad(one, { maxInFlight: 100, maxConnections: 100 });
    one.get('/hangs', never);
    one.post('/hangs', never);
    const later = () => new Promise(resolve => setTimeout(() => resolve('done'), 5_000));
    one.post('/copies', { config: { takesLong: true } }, later);
  });
  const ask = async (method: string) => {
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/hangs`, { method });
    const { code } = (await answer.json()) as { code: string };
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(answer.headers.has('retry-after')).toBe(true);
    return { status: answer.status, code };
  };
  const declared = fetch(`http://127.0.0.1:${port}/copies`, { method: 'POST' });
  expect(await Promise.all([ask('GET'), ask('POST')])).toEqual([
    { status: 503, code: 'temporarily-unavailable' },
    { status: 503, code: 'outcome-unknown' },
  ]);
  // What declares that it works on much at once is waited for.
  expect((await declared).status).toBe(200);
  await app.close();
});

test('a reader that takes nothing is let go within 15 s though the stream goes on writing; a slow one is served', async () => {
  const { app, port } = await listening(one => {
    dropSilentReaders(one);
    one.get('/stream', (_request, stream) => {
      stream.hijack();
      stream.raw.writeHead(200);
      stream.raw.write(Buffer.alloc(16 * 1024 * 1024));
      const heartbeat = setInterval(() => stream.raw.write('.'), 500);
      stream.raw.on('close', () => clearInterval(heartbeat));
    });
  });
  const open = () => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /stream HTTP/1.1\r\nhost: x\r\n\r\n'));
    socket.on('error', () => {});
    return socket.pause();
  };
  const [silent, slow] = [open(), open()];
  const reading = setInterval(() => slow.read(), 500);
  const count = () =>
    new Promise<number>((resolve, reject) =>
      app.server.getConnections((error, connections) => (error ? reject(error) : resolve(connections))),
    );
  await expect.poll(count).toBe(2);
  await expect.poll(count, { timeout: 15_000, interval: 250 }).toBe(1);
  clearInterval(reading);
  for (const socket of [silent, slow]) socket.destroy();
  await app.close();
}, 30_000);
