import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { launchEnvironment, launchFlags } from './launch.ts';

export type Usage = { readonly rss: number; readonly roundTrips: number };
export type Child = { port: number; pid: number; usage(): Promise<Usage>; stop(): Promise<void> };

/** Starts a file beside this one as a process of its own; resolves when it has printed its port. */
export async function startChild(file: string, env: Record<string, string>): Promise<Child> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, ...launchEnvironment, ...env },
    execArgv: [...launchFlags],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.once('data', chunk => resolve(Number(String(chunk).trim())));
    child.once('exit', code => reject(new Error(`${file} ended with ${code}`)));
  });
  return {
    port,
    pid: child.pid ?? 0,
    usage: () =>
      new Promise(resolve => {
        child.once('message', message => resolve(message as Usage));
        child.send('usage');
      }),
    stop: () => ended(child),
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
