import pg from 'pg';
import type { Database } from '../db/database.ts';
import { cutConnection, inTime } from '../db/probe.ts';
import { sql } from '../db/sql.ts';

/** What processes tell each other. Only hints: the database stays the truth, so a lost one costs time, never data. */
export type BusMessage = { readonly kind: string; readonly key: string };
type Listener = (key: string) => void;

const CHANNEL = 'orga';
const MAX_PAYLOAD = 7_000;
// A connection that only listens does not notice when the other end vanishes: it asks.
const HEARTBEAT_MS = 3_000;
const ANSWER_MS = 2_000;
const CONNECT_MS = 4_000;
const RECONNECT_MS = 500;

/**
 * Hints between processes over LISTEN/NOTIFY. Messages are sent after commit and gathered for some milliseconds, because
 * NOTIFY takes a lock that all commits would otherwise queue for. Listeners in this process hear at once.
 */
export class Bus {
  private readonly db: Database;
  private readonly url: string;
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly reconnected = new Set<() => void>();
  private pending = new Map<string, BusMessage>();
  private timer: NodeJS.Timeout | undefined;
  private heartbeat: NodeJS.Timeout | undefined;
  private client: pg.Client | undefined;
  private stopped = false;
  private heard = false;

  constructor(db: Database, url: string) {
    this.db = db;
    this.url = url;
  }

  /** False while hints of other processes cannot be heard: caches then trust themselves for a shorter time. */
  get isListening(): boolean {
    return this.heard;
  }

  on(kind: string, listener: Listener): () => void {
    const set = this.listeners.get(kind) ?? new Set();
    this.listeners.set(kind, set.add(listener));
    return () => set.delete(listener);
  }

  /** Called when listening starts again after a gap: whatever relied on hints must look for itself. */
  onReconnect(action: () => void): () => void {
    this.reconnected.add(action);
    return () => this.reconnected.delete(action);
  }

  publish(message: BusMessage): void {
    this.deliver(message);
    this.pending.set(`${message.kind}\n${message.key}`, message);
    this.timer ??= setTimeout(() => void this.flush(), 5);
  }

  async start(): Promise<void> {
    await this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    clearInterval(this.heartbeat);
    await this.flush();
    const { client } = this;
    if (client && !(await inTime(client.end(), ANSWER_MS))) cutConnection(client);
  }

  private deliver(message: BusMessage): void {
    for (const listener of this.listeners.get(message.kind) ?? []) listener(message.key);
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    const messages = [...this.pending.values()];
    this.pending = new Map();
    for (let start = 0; start < messages.length; start += 50) {
      const payload = JSON.stringify({ from: this.origin, messages: messages.slice(start, start + 50) });
      if (payload.length > MAX_PAYLOAD) continue;
      // A database that is away makes this hint pointless: listeners look for themselves when they reconnect.
      await this.db.global(sql`select pg_notify(${CHANNEL}, ${payload})`).catch(() => {});
    }
  }

  private readonly origin = `${process.pid}.${Math.random().toString(36).slice(2)}`;

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: 'orga-bus',
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', message => this.receive(message.payload ?? ''));
    this.client = client;
    const listening = client.connect().then(() => client.query(`listen ${CHANNEL}`));
    if (!(await inTime(listening, CONNECT_MS))) return this.lost(client);
    this.heard = true;
    clearInterval(this.heartbeat);
    this.heartbeat = setInterval(() => void this.listen(client), HEARTBEAT_MS);
    this.heartbeat.unref();
  }

  private async listen(client: pg.Client): Promise<void> {
    if (!(await inTime(client.query('select 1'), ANSWER_MS))) this.lost(client);
  }

  private receive(payload: string): void {
    const { from, messages } = JSON.parse(payload) as { from: string; messages: BusMessage[] };
    if (from !== this.origin) for (const message of messages) this.deliver(message);
  }

  private lost(client: pg.Client): void {
    if (client !== this.client) return;
    this.client = undefined;
    this.heard = false;
    clearInterval(this.heartbeat);
    cutConnection(client);
    if (this.stopped) return;
    setTimeout(() => {
      if (this.stopped) return;
      void this.connect().then(() => {
        if (this.heard) for (const action of this.reconnected) action();
      });
    }, RECONNECT_MS).unref();
  }
}
