import { connect, type Socket } from 'node:net';

export type HeldRequest = {
  readonly port: number;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};
export type HeldAnswer = { readonly status: number; readonly text: string };

const HOLD_MS = 4;
const ANSWER_MS = 30_000;

/**
 * Sends requests up to their last byte, waits until the server has read them, and then releases all last bytes in one
 * go: they are decided as nearly at once as a network allows. Connections are kept for the next volley.
 */
export class LastByte {
  private readonly idle = new Map<number, Line[]>();

  async release(requests: readonly HeldRequest[]): Promise<HeldAnswer[]> {
    const lines = await Promise.all(requests.map(request => this.lineTo(request.port)));
    const bytes = requests.map(encode);
    await Promise.all(lines.map((line, index) => line.write((bytes[index] as Buffer).subarray(0, -1))));
    await new Promise(resolve => setTimeout(resolve, HOLD_MS));
    const answers = lines.map(line => line.answer());
    lines.forEach((line, index) => void line.write((bytes[index] as Buffer).subarray(-1)));
    const settled = await Promise.all(answers);
    requests.forEach((request, index) => {
      const line = lines[index] as Line;
      if (line.isOpen) this.idle.set(request.port, [...(this.idle.get(request.port) ?? []), line]);
    });
    return settled;
  }

  close(): void {
    for (const lines of this.idle.values()) for (const line of lines) line.close();
    this.idle.clear();
  }

  private async lineTo(port: number): Promise<Line> {
    for (let line = this.idle.get(port)?.pop(); line; line = this.idle.get(port)?.pop()) if (line.isOpen) return line;
    return Line.open(port);
  }
}

function encode({ method, path, headers = {}, body }: HeldRequest): Buffer {
  const text = body === undefined ? '' : JSON.stringify(body);
  const all = {
    host: 'localhost',
    ...headers,
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} /api/v1${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`);
}

/** One connection; one request at a time. */
class Line {
  isOpen = true;
  private readonly socket: Socket;
  private received: Buffer = Buffer.alloc(0);
  private waiting: { resolve: (answer: HeldAnswer) => void; reject: (error: Error) => void } | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    socket.on('error', error => this.lost(error));
    socket.on('close', () => this.lost(new Error('the connection was closed before the answer')));
  }

  static open(port: number): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Line(socket)));
      socket.once('error', reject);
    });
  }

  write(bytes: Buffer): Promise<void> {
    return new Promise(resolve => {
      this.socket.write(bytes, () => resolve());
    });
  }

  answer(): Promise<HeldAnswer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_MS} ms`)), ANSWER_MS);
      this.waiting = {
        resolve: answer => {
          clearTimeout(timer);
          resolve(answer);
        },
        reject: error => {
          clearTimeout(timer);
          reject(error);
        },
      };
    });
  }

  close(): void {
    this.isOpen = false;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.received.subarray(0, end).toString('latin1');
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.received.length < end + 4 + length) return;
    const text = this.received.subarray(end + 4, end + 4 + length).toString('utf8');
    this.received = Buffer.alloc(0);
    if (/\r\nconnection: close/i.test(head)) this.close();
    const waiting = this.waiting;
    this.waiting = undefined;
    waiting?.resolve({ status: Number(head.slice(9, 12)), text });
  }

  private lost(error: Error): void {
    this.isOpen = false;
    this.waiting?.reject(error);
    this.waiting = undefined;
  }
}
