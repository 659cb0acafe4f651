import { connect, type Socket } from 'node:net';
import { pause } from './server-process.ts';

export type Outcome = { status: number; ms: number; hasRetryAfter: boolean };
type Line = { socket: Socket; isBusy: boolean; text: string; dueAt: number };

/**
 * Requests at a fixed rate, whether earlier ones are answered or not, as a crowd sends them. Time counts from when a request
 * was due, so that waiting for a free connection counts too. One answer at a time on each of at most `maxLines` connections.
 */
export class OpenLoop {
  readonly outcomes: Outcome[] = [];
  failures = 0;
  private readonly lines: Line[] = [];
  private readonly idle: Line[] = [];
  private readonly waiting: number[] = [];
  private readonly port: number;
  private readonly request: string;
  private readonly maxLines: number;

  constructor(port: number, request: string, maxLines: number) {
    this.port = port;
    this.request = request;
    this.maxLines = maxLines;
  }

  /** Opens the connections beforehand: what is measured is requests. */
  async connect(): Promise<void> {
    while (this.lines.length < this.maxLines) {
      for (let n = 0; n < 50 && this.lines.length < this.maxLines; n++) this.idle.push(this.open());
      await pause(20);
    }
  }

  /** Offers `perSecond` for `ms`; resolves when everything is answered or `patienceMs` more have passed. */
  async offer(perSecond: number, ms: number, patienceMs = 5_000): Promise<void> {
    const began = performance.now();
    let sent = 0;
    for (let now = began; now < began + ms; now = performance.now()) {
      const due = Math.floor(((now - began) * perSecond) / 1000);
      for (; sent < due; sent++) this.send(began + (sent * 1000) / perSecond);
      await pause(2);
    }
    const end = performance.now() + patienceMs;
    while (this.lines.some(line => line.isBusy) && performance.now() < end) await pause(10);
    this.failures += this.lines.filter(line => line.isBusy).length + this.waiting.length;
    for (const line of this.lines) line.socket.destroy();
  }

  /** `lines` connections that each ask as soon as they are answered: what the server can do. */
  async saturate(lines: number, ms: number): Promise<number> {
    const end = performance.now() + ms;
    const again = (): void => {
      if (performance.now() < end) this.send(performance.now());
    };
    this.answered = again;
    for (let n = 0; n < lines; n++) again();
    await pause(ms + 300);
    this.answered = () => {};
    for (const line of this.lines) line.socket.destroy();
    return (this.outcomes.filter(outcome => outcome.status === 200).length * 1000) / ms;
  }

  private answered: () => void = () => {};

  private send(dueAt: number): void {
    const line = this.idle.pop() ?? (this.lines.length < this.maxLines ? this.open() : undefined);
    if (!line) return void this.waiting.push(dueAt);
    line.isBusy = true;
    line.dueAt = dueAt;
    line.socket.write(this.request);
  }

  private open(): Line {
    const socket = connect(this.port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
    const line: Line = { socket, isBusy: false, text: '', dueAt: 0 };
    this.lines.push(line);
    socket.on('data', chunk => this.read(line, String(chunk)));
    socket.on('error', () => {});
    socket.on('close', () => {
      if (line.isBusy) this.failures++;
      this.lines.splice(this.lines.indexOf(line), 1);
      const at = this.idle.indexOf(line);
      if (at >= 0) this.idle.splice(at, 1);
    });
    return line;
  }

  private read(line: Line, chunk: string): void {
    // A connection that was not used for long is told so and closed.
    if (!line.isBusy) return;
    line.text += chunk;
    const head = line.text.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(line.text.slice(0, head))?.[1] ?? 0);
    if (line.text.length < head + 4 + length) return;
    this.outcomes.push({
      status: Number(line.text.slice(9, 12)),
      ms: performance.now() - line.dueAt,
      hasRetryAfter: /\r\nretry-after: /i.test(line.text.slice(0, head)),
    });
    line.text = '';
    line.isBusy = false;
    this.idle.push(line);
    const next = this.waiting.shift();
    if (next !== undefined) this.send(next);
    this.answered();
  }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
