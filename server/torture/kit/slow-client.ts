import { connect, type Socket } from 'node:net';

/** Connections that are opened to be held as long as the server lets them, and how long that was. */
export class SlowCrowd {
  private readonly sockets = new Set<Socket>();
  /** How long those that read were held, by their kind. */
  readonly heldMs = new Map<string, number[]>();
  private readonly port: number;

  constructor(port: number) {
    this.port = port;
  }

  /** Sends `first` at once, then one byte of `drip` every second, and reads what comes. */
  async drip(kind: string, count: number, first: string, drip = ''): Promise<void> {
    await this.open(kind, count, socket => {
      socket.write(first);
      socket.resume();
      let at = 0;
      const timer = setInterval(() => {
        if (at < drip.length) socket.write(drip[at++] ?? '');
      }, 1_000);
      socket.once('close', () => clearInterval(timer));
    });
  }

  /** Asks, and never reads the answer. */
  async ask(count: number, request: string): Promise<void> {
    await this.open('reader', count, socket => {
      socket.pause();
      socket.write(request);
    });
  }

  /** Connections that the other side has not ended, as far as this side can see. */
  get size(): number {
    return this.sockets.size;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private async open(kind: string, count: number, begin: (socket: Socket) => void): Promise<void> {
    for (let n = 0; n < count; n += 50)
      await Promise.all(Array.from({ length: Math.min(50, count - n) }, () => this.openOne(kind, begin)));
  }

  private openOne(kind: string, begin: (socket: Socket) => void): Promise<void> {
    return new Promise(resolve => {
      const socket = connect(this.port, '127.0.0.1');
      const began = performance.now();
      this.sockets.add(socket);
      socket.on('error', () => {});
      socket.once('connect', () => {
        begin(socket);
        resolve();
      });
      socket.once('close', () => {
        this.sockets.delete(socket);
        this.heldMs.set(kind, [...(this.heldMs.get(kind) ?? []), performance.now() - began]);
        resolve();
      });
    });
  }
}
