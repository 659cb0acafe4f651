import { LRUCache } from 'lru-cache';
import type { Bus } from '../bus/bus.ts';

// While hints are heard a change is seen at once and this is only the bound for a lost hint; without hints it is all.
const HEARD_MS = 4_000;
const DEAF_MS = 1_000;

/** Values looked up on every request, kept for seconds and dropped when the bus says that their key changed. */
export class ShortCache<V extends object> {
  private readonly entries: LRUCache<string, { value: V; at: number }>;
  private readonly loading = new Map<string, Promise<V | undefined>>();
  private readonly load: (key: string) => Promise<V | undefined>;
  private readonly bus: Bus;
  private changes = 0;

  constructor(bus: Bus, kind: string, max: number, load: (key: string) => Promise<V | undefined>) {
    this.bus = bus;
    this.load = load;
    this.entries = new LRUCache({ max });
    bus.on(kind, key => this.drop(key));
    bus.onReconnect(() => this.clear());
  }

  /** The value, at most `maxAgeMs` old where hints are heard. */
  async get(key: string, maxAgeMs = HEARD_MS): Promise<V | undefined> {
    const entry = this.entries.get(key);
    const longest = this.bus.isListening ? maxAgeMs : DEAF_MS;
    const age = entry ? Date.now() - entry.at : longest;
    if (entry && age < longest) {
      // Read again ahead of time: under load a key that runs out would make everybody who uses it wait.
      if (age > longest / 2 && !this.loading.has(key)) this.fetch(key).catch(() => {});
      return entry.value;
    }
    return this.loading.get(key) ?? this.fetch(key);
  }

  drop(key: string): void {
    this.changes++;
    this.entries.delete(key);
    this.loading.delete(key);
  }

  clear(): void {
    this.changes++;
    this.entries.clear();
    this.loading.clear();
  }

  private fetch(key: string): Promise<V | undefined> {
    const seen = this.changes;
    const at = Date.now();
    const promise = this.load(key)
      .then(value => {
        // A change while it was read: the answer may be the old one, so it is not kept.
        if (value && seen === this.changes) this.entries.set(key, { value, at });
        return value;
      })
      .finally(() => {
        if (this.loading.get(key) === promise) this.loading.delete(key);
      });
    this.loading.set(key, promise);
    return promise;
  }
}
