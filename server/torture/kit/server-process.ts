import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchEnvironment, launchFlags } from '../../bench/kit/launch.ts';

export type ServerProcess = {
  readonly port: number;
  readonly pid: number;
  readonly url: string;
  /** What it wrote to its error output. */
  errors(): string;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
};
export type StartOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** A file that takes what the server writes to its output. */
  readonly logFile?: string;
  /** Another copy of the program. */
  readonly program?: string;
  /** What must be there when the process starts, in the folder that is filled by then. */
  readonly before?: () => void;
};

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
// Below the range from which the system takes the ports of outgoing connections.
export const freePort = (): number => 21_000 + Math.floor(Math.random() * 11_000);

/** `npm start`'s server as a process of its own; resolves when it says that it is ready. */
export async function startServer(dataDir: string, port: number, options: StartOptions = {}): Promise<ServerProcess> {
  if (!options.env?.DATABASE_URL) await fillFolder(dataDir);
  options.before?.();
  return launch(dataDir, port, options);
}

async function launch(dataDir: string, port: number, options: StartOptions): Promise<ServerProcess> {
  const { env, logFile, program = main, timeoutMs = 40_000 } = options;
  const child = spawn(process.execPath, [...launchFlags, program], {
    env: {
      ...process.env,
      ...launchEnvironment,
      ORGA_MODE: 'demo',
      ORGA_DATA: dataDir,
      ORGA_PORT: String(port),
      ORGA_LOG_LEVEL: 'silent',
      ...env,
    },
    stdio: ['ignore', logFile ? openSync(logFile, 'a') : 'ignore', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let errors = '';
  child.stderr?.on('data', chunk => (errors += String(chunk)));
  const end = Date.now() + timeoutMs;
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${errors.slice(-500)}`);
    if (Date.now() > end) {
      child.kill('SIGKILL');
      throw new Error(`the server is not ready after ${timeoutMs} ms: ${errors.slice(-500)}`);
    }
    await pause(25);
  }
  return {
    port,
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${port}`,
    errors: () => errors,
    kill: (signal: 'SIGKILL' | 'SIGTERM') => endProcess(child, signal),
  };
}

const running = new Set<ChildProcess>();

/** What a campaign that fell over has left; its database follows by itself. */
export function killLeftServers(): void {
  for (const child of running) child.kill('SIGKILL');
}

export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
    async response => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false,
  );

let template: Promise<string> | undefined;

/** An empty folder becomes a copy of one that was started, seeded and stopped once for all campaigns. */
export async function fillFolder(dataDir: string): Promise<void> {
  if (readdirSync(dataDir).length > 0) return;
  template ??= makeTemplate();
  execFileSync('cp', ['-a', `${await template}/.`, dataDir]);
}

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'orga-torture-template-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const server = await launch(folder, freePort(), {});
  await server.kill('SIGTERM');
  return folder;
}

function endProcess(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  return new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** Signs a demonstration account in and returns the headers of its calls. */
export async function signIn(url: string, email = 'manager@crew.example'): Promise<Record<string, string>> {
  const session = await fetch(`${url}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'demonstration-only', delivery: 'bearer' }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!session.ok) throw new Error(`sign-in: ${session.status} ${await session.text()}`);
  const { accessToken } = (await session.json()) as { accessToken: string };
  const me = await fetch(`${url}/api/v1/me`, { headers: { authorization: `Bearer ${accessToken}` } });
  const { orgs } = (await me.json()) as { orgs: { id: string }[] };
  return {
    authorization: `Bearer ${accessToken}`,
    'x-org-id': orgs[0]?.id ?? '',
    'content-type': 'application/json',
    // What is judged is the way to the database, not what is kept of an earlier answer.
    'cache-control': 'no-cache',
  };
}
