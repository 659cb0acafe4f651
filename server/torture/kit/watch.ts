import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { late } from '../campaign.ts';
import { pause, type ServerProcess } from './server-process.ts';
import { tallyOf } from './write-load.ts';

/** Asks the probes and a list again and again, and judges how they answer. */
export class Watch {
  readonly faults: string[] = [];
  slowestProbeMs = 0;
  slowestReadMs = 0;
  reads = 0;
  private readonly server: ServerProcess;
  private readonly headers: Record<string, string>;
  private stopped = false;
  private readonly running: Promise<unknown>;

  constructor(server: ServerProcess, headers: Record<string, string>, readers = 2) {
    this.server = server;
    this.headers = headers;
    this.running = Promise.all([
      this.repeat(100, () => this.probe()),
      ...Array.from({ length: readers }, () => this.repeat(20, () => this.read())),
    ]);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async repeat(everyMs: number, action: () => Promise<void>): Promise<void> {
    while (!this.stopped) {
      await action();
      await pause(everyMs);
    }
  }

  private async probe(): Promise<void> {
    const began = performance.now();
    const status = await statusOf(`${this.server.url}/healthz`, {}, 5_000);
    const ms = performance.now() - began;
    this.slowestProbeMs = Math.max(this.slowestProbeMs, ms);
    if (status !== 200) this.faults.push(`/healthz answered ${status} after ${Math.round(ms)} ms`);
    else if (ms > 1_000) this.faults.push(late(`/healthz took ${Math.round(ms)} ms`));
  }

  private async read(): Promise<void> {
    const began = performance.now();
    const answer = await fetch(`${this.server.url}/api/v1/people?limit=20`, {
      headers: this.headers,
      signal: AbortSignal.timeout(20_000),
    }).catch((error: unknown) => error as Error);
    const ms = performance.now() - began;
    this.reads++;
    this.slowestReadMs = Math.max(this.slowestReadMs, ms);
    if (answer instanceof Error) return void this.faults.push(`read: ${answer.message} after ${Math.round(ms)} ms`);
    await answer.arrayBuffer();
    if (answer.status !== 200 && answer.status !== 503) this.faults.push(`read answered ${answer.status}`);
    if (answer.status === 503 && !answer.headers.has('retry-after')) this.faults.push('503 without Retry-After');
    if (ms > 5_000) this.faults.push(late(`read answered ${answer.status} after ${Math.round(ms)} ms`));
  }
}

export const statusOf = (url: string, headers: Record<string, string> = {}, timeoutMs = 10_000): Promise<number> =>
  fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs) }).then(
    async answer => {
      await answer.arrayBuffer();
      return answer.status;
    },
    () => 0,
  );

/** Milliseconds until `isGood`, at most `limitMs`. */
export async function timeUntil(isGood: () => Promise<boolean>, limitMs: number): Promise<number> {
  const began = performance.now();
  while (!(await isGood())) {
    if (performance.now() - began > limitMs) break;
    await pause(50);
  }
  return performance.now() - began;
}

export const openDescriptors = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length;

/** What kinds of descriptors there are, in words for a fault. */
export function describeDescriptors(pid: number): string {
  const kinds = new Map<string, number>();
  for (const fd of readdirSync(`/proc/${pid}/fd`)) {
    let kind = 'closed';
    try {
      kind = readlinkSync(`/proc/${pid}/fd/${fd}`).replace(/:?\[.*/, '');
    } catch {
      // It went while we looked.
    }
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return tallyOf(kinds);
}

/** Bytes that the process has handed to the system so far, in files and sockets. */
export const writtenBytes = (pid: number): number =>
  Number(/wchar: (\d+)/.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1] ?? 0);

export const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** What the process has used of the processors, in seconds; the system counts in hundredths. */
export function cpuSeconds(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
