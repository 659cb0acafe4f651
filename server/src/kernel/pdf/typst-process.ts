import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PdfFailure, type WorkerAnswer, type WorkerJob, type WorkerSettings } from './protocol.ts';

export type Rendered = { readonly bytes: Buffer; readonly rssBytes: number };
export type TypstProcess = {
  readonly processId: number | undefined;
  render(job: WorkerJob, limitMs: number): Promise<Rendered>;
  isAlive(): boolean;
  end(): Promise<void>;
};

const START_LIMIT_MS = 20_000;
const PROGRAM = fileURLToPath(new URL('./typst-worker.ts', import.meta.url));

/** Starts the process that makes documents. It inherits nothing of the environment: no secret of the server reaches it. */
export function startTypst(settings: WorkerSettings): TypstProcess {
  // Windows starts no process without its SystemRoot.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name === 'SystemRoot'));
  const child = fork(PROGRAM, [JSON.stringify(settings)], {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=96'],
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // The server may end while the process is idle; it then ends by itself, because its channel closes.
  child.unref();
  child.channel?.unref();
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  child.on('error', () => {});
  const ready = receive(child, START_LIMIT_MS);
  ready.catch(() => {});

  return {
    processId: child.pid,
    isAlive: () => !child.killed && child.exitCode === null && child.signalCode === null && child.connected,
    async render(job, limitMs) {
      await ready;
      const answered = receive(child, limitMs);
      child.send(job, error => {
        if (error) child.kill('SIGKILL');
      });
      const message = await answered;
      if (message.kind === 'pdf') return { bytes: Buffer.from(message.bytes), rssBytes: message.rssBytes };
      throw new PdfFailure('pdf-refused', message.kind === 'refused' ? message.reason : 'no answer');
    },
    async end() {
      child.ref();
      child.kill('SIGKILL'); // it holds nothing that needs an orderly end
      await gone;
    },
  };
}

/** The next answer; a process that takes too long is ended, and one that ends fails what it was asked for. */
function receive(child: ChildProcess, limitMs: number): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onExit);
      finish();
    };
    const onMessage = (message: unknown): void => settle(() => resolve(message as WorkerAnswer));
    const onExit = (code: unknown, signal?: unknown): void => {
      const cause = String(signal ?? code);
      settle(() => reject(new PdfFailure('pdf-crashed', `the process that draws has ended (${cause})`)));
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      settle(() => reject(new PdfFailure('pdf-timeout', `the document took more than ${limitMs} ms`)));
    }, limitMs);
    child.on('message', onMessage).on('exit', onExit).on('error', onExit);
  });
}
