import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type ServerProcess = {
  readonly port: number;
  readonly url: string;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
};

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
// Below the range from which the system takes the ports of outgoing connections.
export const freePort = (): number => 21_000 + Math.floor(Math.random() * 11_000);

export type ServerOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** A file that takes what the server writes to its output. */
  readonly logFile?: string;
  /** Another copy of the program. */
  readonly program?: string;
};

/** `npm start`'s server as a process of its own; resolves when it says that it is ready. */
export async function startServer(
  dataDir: string,
  port: number,
  timeoutMs = 40_000,
  options: ServerOptions = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [options.program ?? main], {
    env: {
      ...process.env,
      ORGA_MODE: 'demo',
      ORGA_DATA: dataDir,
      ORGA_PORT: String(port),
      ORGA_LOG_LEVEL: 'silent',
      ...options.env,
    },
    stdio: ['ignore', options.logFile ? openSync(options.logFile, 'a') : 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', chunk => (errors += String(chunk)));
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${errors.slice(-500)}`);
    if (
      await fetch(`http://127.0.0.1:${port}/readyz`).then(
        response => response.ok,
        () => false,
      )
    )
      break;
    if (Date.now() > end) throw new Error(`the server is not ready after ${timeoutMs} ms: ${errors.slice(-500)}`);
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  return { port, url: `http://127.0.0.1:${port}`, kill: signal => endProcess(child, signal) };
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
  });
  const { accessToken } = (await session.json()) as { accessToken: string };
  const me = await fetch(`${url}/api/v1/me`, { headers: { authorization: `Bearer ${accessToken}` } });
  const { orgs } = (await me.json()) as { orgs: { id: string }[] };
  return { authorization: `Bearer ${accessToken}`, 'x-org-id': orgs[0]?.id ?? '', 'content-type': 'application/json' };
}
