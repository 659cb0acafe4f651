import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { Redis } from 'iovalkey';

const PROGRAMS = ['valkey-server', 'redis-server'];
const program = PROGRAMS.find(name => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);

/** Whether a real server can be started here; tests that need one say so and are skipped otherwise. */
export const hasValkey = program !== undefined;

export type TestValkey = { readonly url: string; stop(): Promise<void>; start(): Promise<void> };

/** A server of our own on a free port of loopback, without persistence. */
export async function testValkey(): Promise<TestValkey> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}/0`;
  let child = await start(port, url);
  return {
    url,
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
    async start() {
      child = await start(port, url);
    },
  };
}

async function start(port: number, url: string) {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn(program ?? 'valkey-server', options, { stdio: 'ignore' });
  const client = new Redis(url, { retryStrategy: () => 30, maxRetriesPerRequest: null });
  client.on('error', () => {});
  await client.ping();
  client.disconnect();
  return child;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}
