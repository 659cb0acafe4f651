import { connect, type Socket } from 'node:net';

export type Answer = { readonly status: number; readonly bytes: number };

const HEADERS_END = Buffer.from('\r\n\r\n');

/**
 * One kept-alive HTTP/1.1 connection that sends ready-made requests and reads just enough of the answers: about a tenth of
 * what a full client costs, so that the generator leaves the machine to the server it measures.
 */
export class Connection {
  private readonly socket: Socket;
  private pending: ((answer: Answer) => void) | undefined;
  private fail: ((error: Error) => void) | undefined;
  private status = 0;
  private missing = -1;
  private bytes = 0;
  private head: Buffer = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.on('data', chunk => this.read(chunk as Buffer));
    socket.on('error', error => this.end(error));
    socket.on('close', () => this.end(new Error('connection closed')));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Connection(socket));
      });
    });
  }

  /** Sends one request; one at a time. Rejects when the connection breaks before the whole answer is there. */
  send(request: string | Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.pending = resolve;
      this.fail = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.fail = undefined;
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.bytes += chunk.length;
    if (this.missing < 0) {
      const data = this.head.length > 0 ? Buffer.concat([this.head, chunk]) : chunk;
      const end = data.indexOf(HEADERS_END);
      if (end < 0) {
        this.head = data;
        return;
      }
      const head = data.toString('latin1', 0, end);
      this.status = Number(head.slice(9, 12));
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (length === undefined && this.status !== 304 && this.status !== 204)
        return this.end(new Error(`no content-length in ${head.slice(0, 80)}`));
      this.missing = Number(length ?? 0) - (data.length - end - 4);
    } else this.missing -= chunk.length;
    if (this.missing <= 0) this.answered();
  }

  private answered(): void {
    const answer = { status: this.status, bytes: this.bytes };
    const { pending } = this;
    this.missing = -1;
    this.bytes = 0;
    this.head = Buffer.alloc(0);
    this.pending = undefined;
    this.fail = undefined;
    pending?.(answer);
  }

  private end(error: Error): void {
    const { fail } = this;
    this.fail = undefined;
    this.socket.destroy();
    fail?.(error);
  }
}

/** The bytes of a request, without those of its body's changing parts. */
export function requestText(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): string {
  const lines = Object.entries({
    host: 'localhost',
    ...headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`;
}
