import { LRUCache } from 'lru-cache';
import type { Bus } from '../bus/bus.ts';
import { type CachedList, type Found, LIST_SECONDS, type ListKey, type ListStore } from './list-store.ts';

// Without hints from the other processes a list is trusted only this long.
const DEAF_MS = 1_000;
const MAX_TOPICS = 50_000;

type Entry = CachedList & { readonly stamp: string; readonly at: number };

/** Lists in this process, made invalid by the hints of all processes. */
export class MemoryLists implements ListStore {
  private readonly bus: Bus;
  private readonly entries: LRUCache<string, Entry>;
  private readonly changes: LRUCache<string, number>;
  private epoch = 0;
  private count = 0;

  constructor(bus: Bus, maxBytes: number) {
    this.bus = bus;
    this.entries = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.ceil(maxBytes / 8),
      sizeCalculation: (entry, key) => entry.body.length + key.length * 2 + 200,
    });
    // A change that is forgotten for want of room would make old lists look new: then all of them go.
    this.changes = new LRUCache({ max: MAX_TOPICS, dispose: (_, __, reason) => reason === 'evict' && this.forget() });
    bus.on('written', topic => this.changes.set(topic, ++this.count));
    bus.on('lists-cleared', () => this.forget());
    bus.onReconnect(() => this.forget());
  }

  find({ orgId, rest }: ListKey, topics: readonly string[]): Found {
    let stamp = String(this.epoch);
    for (const topic of topics) stamp += `.${this.changes.get(`${orgId} ${topic}`) ?? 0}`;
    const entry = this.entries.get(`${orgId} ${rest}`);
    const isFresh =
      entry?.stamp === stamp && Date.now() - entry.at < (this.bus.isListening ? LIST_SECONDS * 1000 : DEAF_MS);
    return { stamp, list: isFresh ? entry : undefined };
  }

  keep({ orgId, rest }: ListKey, stamp: string, list: CachedList): void {
    this.entries.set(`${orgId} ${rest}`, { ...list, stamp, at: Date.now() });
  }

  changed(orgId: string, topic: string): void {
    this.bus.publish({ kind: 'written', key: `${orgId} ${topic}` });
  }

  async clear(): Promise<void> {
    this.bus.publish({ kind: 'lists-cleared', key: '' });
  }

  async stop(): Promise<void> {}

  private forget(): void {
    this.epoch++;
    this.entries.clear();
  }
}
