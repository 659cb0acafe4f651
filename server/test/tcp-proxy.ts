import { createServer, type Server, Socket } from 'node:net';

type Target = { path: string } | { host: string; port: number };
export type Direction = 'to-server' | 'to-client';
/** Where a connection is cut: how many bytes of this chunk still pass, undefined to let it through. */
export type Cut = (chunk: Buffer, direction: Direction, passed: number) => number | undefined;
export type Mode = 'pass' | 'refuse' | 'reset' | 'silent' | 'silent-to-server' | 'silent-to-client';

type Pair = { client: Socket; server: Socket; isSpoilt: boolean };

/** A TCP proxy that can be told to fail in every way a network does, while connections are open. */
export class TcpProxy {
  private readonly target: Target;
  private readonly pairs = new Set<Pair>();
  private listener: Server | undefined;
  private mode: Mode = 'pass';
  port = 0;
  latencyMs = 0;
  cut: Cut | undefined;
  /** Connections that `cut` ended. */
  cuts = 0;

  constructor(target: Target) {
    this.target = target;
  }

  async open(): Promise<this> {
    await this.listen();
    return this;
  }

  get connections(): number {
    return this.pairs.size;
  }

  async set(mode: Mode): Promise<void> {
    const wasRefusing = this.mode === 'refuse';
    this.mode = mode;
    if (mode === 'refuse') {
      this.dropAll();
      await this.unlisten();
    } else if (wasRefusing) await this.listen();
    if (mode === 'reset') this.dropAll();
    // What was swallowed is gone for ever: such a connection is of no use to either side any more.
    if (mode === 'pass') for (const pair of this.pairs) if (pair.isSpoilt) drop(pair);
  }

  async close(): Promise<void> {
    this.dropAll();
    await this.unlisten();
  }

  private dropAll(): void {
    for (const pair of this.pairs) drop(pair);
  }

  private listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.listener = createServer({ noDelay: true }, client => this.accept(client))
        .on('error', reject)
        .listen(this.port, '127.0.0.1', () => {
          const address = this.listener?.address();
          this.port = typeof address === 'object' && address ? address.port : this.port;
          resolve();
        });
    });
  }

  private unlisten(): Promise<void> {
    const { listener } = this;
    this.listener = undefined;
    return listener ? new Promise(resolve => listener.close(() => resolve())) : Promise.resolve();
  }

  private accept(client: Socket): void {
    const pair: Pair = { client, server: new Socket(), isSpoilt: false };
    this.pairs.add(pair);
    client.on('error', () => {});
    if (this.mode === 'reset') return this.leave(pair);
    pair.server.on('error', () => {});
    pair.server.connect('path' in this.target ? { path: this.target.path } : this.target);
    this.forward(pair, client, pair.server, 'to-server');
    this.forward(pair, pair.server, client, 'to-client');
  }

  private forward(pair: Pair, from: Socket, to: Socket, direction: Direction): void {
    let passed = 0;
    const later = (action: () => void): void => {
      if (this.latencyMs > 0) setTimeout(action, this.latencyMs);
      else action();
    };
    from.on('data', (chunk: Buffer) => {
      if (this.mode === 'silent' || this.mode === `silent-${direction}`) {
        pair.isSpoilt = true;
        return;
      }
      const keep = this.cut?.(chunk, direction, passed);
      passed += chunk.length;
      if (keep === undefined) return later(() => void (to.destroyed || to.write(chunk)));
      this.cuts++;
      if (keep > 0) to.write(chunk.subarray(0, keep));
      setImmediate(() => this.leave(pair));
    });
    from.on('close', () => {
      // In a black hole nobody hears that the other side has gone.
      if (this.mode.startsWith('silent')) pair.isSpoilt = true;
      else later(() => this.leave(pair));
    });
  }

  private leave(pair: Pair): void {
    this.pairs.delete(pair);
    drop(pair);
  }
}

function drop({ client, server }: Pair): void {
  if (!client.destroyed) client.resetAndDestroy();
  server.destroy();
}
