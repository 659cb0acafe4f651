import { randomUUID } from 'node:crypto';
import { Redis } from 'iovalkey';
import { type CachedList, type Found, LIST_SECONDS, type ListKey, type ListStore } from './list-store.ts';

const COMMAND_MS = 150;
const RETRY_MS = 250;
const CHANGE_SECONDS = 3_600;

type Log = { warn(details: unknown, message: string): void };

/**
 * Lists shared by several processes in Valkey or Redis. A change is a new random mark of its topic, so a mark that was
 * evicted cannot come back. While a mark could not be written, this process does not trust the lists of that org.
 */
export class ValkeyLists implements ListStore {
  private readonly client: Redis;
  private readonly prefix: string;
  private readonly unsent = new Map<string, { orgId: string; topic: string }>();
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
    for (const change of this.unsent.values()) if (change.orgId === orgId) return undefined;
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
    this.unsent.set(`${orgId} ${topic}`, { orgId, topic });
    this.sendChanges();
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
    for (const [key, change] of this.unsent) {
      this.client
        .set(this.markOf(change.orgId, change.topic), randomUUID(), 'EX', CHANGE_SECONDS)
        .then(() => {
          // A later change of the same topic waits for its own answer.
          if (this.unsent.get(key) === change) this.unsent.delete(key);
        })
        .catch(() => {});
    }
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
