import { randomUUID } from 'node:crypto';
import { Redis } from 'iovalkey';
import { type CachedList, type Found, LIST_SECONDS, type ListKey, type ListStore } from './list-store.ts';

const COMMAND_MS = 150;
const RETRY_MS = 250;
const CHANGE_SECONDS = 3_600;

type Change = { readonly at: number };
type Log = { warn(details: unknown, message: string): void };

/**
 * Lists shared by several processes in Valkey or Redis. A change is a new random mark of its topic, so a mark that was
 * evicted cannot come back. While a mark could not be written, this process does not trust the lists of that org.
 */
export class ValkeyLists implements ListStore {
  private readonly client: Redis;
  private readonly prefix: string;
  /** Changes that are not known to be there yet, by org and topic. */
  private readonly unsent = new Map<string, Map<string, Change>>();
  private readonly retry: NodeJS.Timeout;
  private isAway = false;

  constructor(url: string, log: Log, prefix = 'orga:lists:') {
    this.prefix = prefix;
    this.client = new Redis(url, {
      commandTimeout: COMMAND_MS,
      connectTimeout: 2_000,
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      retryStrategy: attempt => Math.min(attempt * 200, 2_000),
    });
    this.client.on('ready', () => {
      this.isAway = false;
    });
    // Said once for each time it goes away; requests go on with the database.
    this.client.on('error', (error: Error) => {
      if (!this.isAway) log.warn({ err: error }, 'the list cache is not available');
      this.isAway = true;
    });
    this.retry = setInterval(() => this.sendChanges(), RETRY_MS);
    this.retry.unref();
  }

  async find({ orgId, rest }: ListKey, topics: readonly string[]): Promise<Found | undefined> {
    if (this.unsent.has(orgId)) return undefined;
    try {
      const marks = topics.map(topic => this.markOf(orgId, topic));
      const [entry, ...values] = await this.client.mgetBuffer(this.entryOf(orgId, rest), ...marks);
      const stamp = values.map(value => value?.toString('latin1') ?? '').join('.');
      return { stamp, list: entry ? decode(entry, stamp) : undefined };
    } catch {
      return undefined;
    }
  }

  keep({ orgId, rest }: ListKey, stamp: string, list: CachedList): void {
    this.client.set(this.entryOf(orgId, rest), encode(list, stamp), 'EX', LIST_SECONDS).catch(() => {});
  }

  changed(orgId: string, topic: string): void {
    const change = { at: performance.now() };
    const topics = this.unsent.get(orgId) ?? new Map<string, Change>();
    this.unsent.set(orgId, topics.set(topic, change));
    this.send(orgId, topic, change);
  }

  async clear(): Promise<void> {
    let cursor = '0';
    do {
      const [next, keys] = await this.client.scan(cursor, 'MATCH', `${this.prefix}e:*`, 'COUNT', 500);
      if (keys.length > 0) await this.client.unlink(...keys);
      cursor = next;
    } while (cursor !== '0');
  }

  async stop(): Promise<void> {
    clearInterval(this.retry);
    this.client.disconnect();
  }

  private sendChanges(): void {
    // No list that was kept before such a change is there any more.
    const expired = performance.now() - 2 * LIST_SECONDS * 1_000;
    for (const [orgId, topics] of this.unsent)
      for (const [topic, change] of topics) {
        if (change.at < expired) this.settle(orgId, topic, change);
        else if (this.client.status === 'ready') this.send(orgId, topic, change);
      }
  }

  private send(orgId: string, topic: string, change: Change): void {
    this.client
      .set(this.markOf(orgId, topic), randomUUID(), 'EX', CHANGE_SECONDS)
      .then(() => this.settle(orgId, topic, change))
      .catch(() => {});
  }

  private settle(orgId: string, topic: string, change: Change): void {
    const topics = this.unsent.get(orgId);
    // A later change of the same topic waits for its own answer.
    if (topics?.get(topic) !== change) return;
    topics.delete(topic);
    if (topics.size === 0) this.unsent.delete(orgId);
  }

  private readonly markOf = (orgId: string, topic: string): string => `${this.prefix}m:${orgId}:${topic}`;
  private readonly entryOf = (orgId: string, rest: string): string => `${this.prefix}e:${orgId}:${rest}`;
}

/** `<stamp>\n<etag>\n<body>`; neither of the first two has a line break. */
function encode({ etag, body }: CachedList, stamp: string): Buffer {
  return Buffer.concat([Buffer.from(`${stamp}\n${etag}\n`, 'latin1'), body]);
}

function decode(entry: Buffer, stamp: string): CachedList | undefined {
  const first = entry.indexOf(10);
  const second = entry.indexOf(10, first + 1);
  if (first < 0 || second < 0 || entry.toString('latin1', 0, first) !== stamp) return undefined;
  return { etag: entry.toString('latin1', first + 1, second), body: entry.subarray(second + 1) };
}
