import pg from 'pg';

const PROBE_MS = 1_500;

/**
 * Asks whether the database answers, on a connection of its own: requests that wait for locked rows or a free connection
 * do not make the server look dead, and a dead one is not found out by making requests wait.
 */
export class Probe {
  private readonly url: string;
  private client: pg.Client | undefined;
  private asking: Promise<boolean> | undefined;
  private isClosed = false;

  constructor(url: string) {
    this.url = url;
  }

  /** Never rejects and never takes longer than some 1.5 s; calls at the same time share one question. */
  answers(): Promise<boolean> {
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.asking;
    this.drop();
  }

  private async ask(): Promise<boolean> {
    // A kept connection that broke says nothing about the server: a new one is tried before it counts as silent.
    if (this.client && (await this.questionInTime(this.client))) return true;
    if (this.isClosed) return false;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'orga-probe',
      connectionTimeoutMillis: PROBE_MS,
      keepAlive: true,
    });
    client.on('error', () => this.client === client && this.drop());
    this.client = client;
    return this.questionInTime(client, client.connect());
  }

  private async questionInTime(client: pg.Client, connected: Promise<unknown> = Promise.resolve()): Promise<boolean> {
    const good = await inTime(
      connected.then(() => client.query('select 1')),
      PROBE_MS,
    );
    if (!good && this.client === client) this.drop();
    return good;
  }

  private drop(): void {
    if (this.client) cutConnection(this.client);
    this.client = undefined;
  }
}

/** True when `work` succeeds within the time. An event loop that was busy itself is no reason to call the other side late. */
export function inTime(work: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise(resolve => {
    const timer = setTimeout(() => setImmediate(() => setImmediate(() => resolve(false))), ms);
    const end = (good: boolean): void => {
      clearTimeout(timer);
      resolve(good);
    };
    work.then(
      () => end(true),
      () => end(false),
    );
  });
}

/** Cuts the socket: a polite goodbye would never arrive, and would keep the descriptor. */
export function cutConnection(client: pg.ClientBase, why = 'no answer from the database in time'): void {
  // pg keeps its socket here; there is no public way.
  const { connection } = client as unknown as { connection: { stream: { destroy(error: Error): void } } };
  connection.stream.destroy(new Error(why));
}
