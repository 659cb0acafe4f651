import { createHash } from 'node:crypto';
import type { CachedList, ListKey, ListStore } from './list-store.ts';

export type ListCacheCounts = { hits: number; misses: number; bypassed: number; notModified: number };

/** Read-through cache of serialised lists. Whoever asks for the same list while it is loaded waits for that load. */
export class ListCache {
  readonly counts: ListCacheCounts = { hits: 0, misses: 0, bypassed: 0, notModified: 0 };
  private readonly store: ListStore;
  private readonly loading = new Map<string, Promise<CachedList>>();

  constructor(store: ListStore) {
    this.store = store;
  }

  /** The list of the key: kept, or from `load`, which gives the serialised body. */
  async read(key: ListKey, topics: readonly string[], load: () => Promise<string>): Promise<CachedList> {
    const found = await this.store.find(key, topics);
    if (!found) return this.readFromSource(load);
    if (found.list) {
      this.counts.hits++;
      return found.list;
    }
    this.counts.misses++;
    const flight = `${key.orgId} ${found.stamp} ${key.rest}`;
    return this.loading.get(flight) ?? this.fill(key, found.stamp, flight, load);
  }

  async readFromSource(load: () => Promise<string>): Promise<CachedList> {
    this.counts.bypassed++;
    return tagged(await load());
  }

  changed(orgId: string, topic: string): void {
    this.store.changed(orgId, topic);
  }

  clear(): Promise<void> {
    return this.store.clear();
  }

  stop(): Promise<void> {
    return this.store.stop();
  }

  private fill(key: ListKey, stamp: string, flight: string, load: () => Promise<string>): Promise<CachedList> {
    const promise = load()
      .then(body => {
        const list = tagged(body);
        this.store.keep(key, stamp, list);
        return list;
      })
      .finally(() => this.loading.delete(flight));
    this.loading.set(flight, promise);
    return promise;
  }
}

function tagged(text: string): CachedList {
  const body = Buffer.from(text);
  return { etag: `"${createHash('sha1').update(body).digest('base64url')}"`, body };
}
