import { randomUUID } from 'node:crypto';
import { late } from '../campaign.ts';
import { pause, type ServerProcess } from './server-process.ts';

const SETTLERS = 10;
const PATIENCE_MS = 20_000;
const LATEST_ANSWER_MS = 5_000;
export const PREFIX = 'Torture ';

type Open = { readonly name: string; promise: 'nothing was changed' | 'unknown' };

/**
 * Writers that create people, each call with a key of its own, and remember what they were told: what is acknowledged must
 * be there, what was refused must not, and what had no answer is asked again with its key.
 */
export class WriteLoad {
  readonly acknowledged = new Map<string, { id: string; key: string }>();
  /** Calls without a final answer, by key. */
  readonly open = new Map<string, Open>();
  readonly faults: string[] = [];
  readonly latenciesMs: number[] = [];
  readonly statuses = new Map<string, number>();
  retried = 0;
  private running: Promise<void>[] = [];
  private stopped = false;
  private count = 0;
  private server: ServerProcess;
  private headers: Record<string, string>;

  constructor(server: ServerProcess, headers: Record<string, string>) {
    this.server = server;
    this.headers = headers;
  }

  /** The server came back as another process, or the session is a new one. */
  continueOn(server: ServerProcess, headers: Record<string, string>): void {
    this.server = server;
    this.headers = headers;
  }

  start(writers: number): void {
    this.stopped = false;
    this.running = Array.from({ length: writers }, () => this.write());
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.running);
  }

  /** Asks again for everything that is open, until each has its one answer. */
  async settle(withinMs = 15_000): Promise<void> {
    const end = Date.now() + withinMs;
    const open = [...this.open];
    const next = async (): Promise<void> => {
      for (let one = open.pop(); one; one = open.pop()) await this.settleOne(one[0], one[1].name, end);
    };
    await Promise.all(Array.from({ length: SETTLERS }, next));
  }

  private async settleOne(key: string, name: string, end: number): Promise<void> {
    this.retried++;
    while ((await this.send(key, name)) !== 'answered') {
      if (Date.now() > end) return void this.faults.push(`asked again for ${name}: no final answer`);
      await pause(200);
    }
  }

  private async write(): Promise<void> {
    while (!this.stopped) {
      const key = randomUUID();
      const name = `${PREFIX}${this.count++}`;
      if ((await this.send(key, name)) !== 'answered') await pause(100);
    }
  }

  private async send(key: string, name: string): Promise<'answered' | 'open'> {
    const began = performance.now();
    const before = this.open.get(key);
    this.open.set(key, { name, promise: 'unknown' });
    let status = 0;
    try {
      const answer = await fetch(`${this.server.url}/api/v1/people`, {
        method: 'POST',
        headers: { ...this.headers, 'idempotency-key': key },
        body: JSON.stringify({ lastName: name }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      status = answer.status;
      const body = (await answer.json()) as { id: string; code?: string };
      this.judgeAnswer(answer, body.code, performance.now() - began);
      if (answer.status === 201) {
        this.acknowledged.set(name, { id: body.id, key });
        this.open.delete(key);
        return 'answered';
      }
      // Asked a second time it may have been carried out by the first.
      if (body.code === 'temporarily-unavailable' && before === undefined)
        this.open.set(key, { name, promise: 'nothing was changed' });
    } catch (error) {
      this.tally('no answer');
      if (status !== 0 || (error as Error).name === 'TimeoutError')
        this.faults.push(`${name}: ${String(error)} after ${Math.round(performance.now() - began)} ms`);
    }
    return 'open';
  }

  private judgeAnswer({ status, headers }: Response, code: string | undefined, ms: number): void {
    this.tally(status === 201 ? '201' : `${status} ${code}`);
    this.latenciesMs.push(ms);
    if (status !== 201 && status !== 503 && status !== 409 && status !== 429)
      this.faults.push(`answer ${status} ${code}`);
    if ((status === 503 || status === 429) && !headers.has('retry-after'))
      this.faults.push(`${status} without Retry-After`);
    if (ms > LATEST_ANSWER_MS) this.faults.push(late(`answer ${status} ${code} after ${Math.round(ms)} ms`));
  }

  private tally(what: string): void {
    this.statuses.set(what, (this.statuses.get(what) ?? 0) + 1);
  }
}

export const tallyOf = (statuses: ReadonlyMap<string, number>): string =>
  [...statuses].map(([status, count]) => `${status} x ${count}`).join(', ');
