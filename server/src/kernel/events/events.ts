import type { Bus } from '../bus/bus.ts';
import type { ListCache } from '../cache/list-cache.ts';
import type { Tx } from '../db/database.ts';
import { newId } from '../ids/ids.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { type DomainEvent, insertEvent } from './store.ts';

export type EventHandler = (event: Omit<DomainEvent, 'tx'> & { orgId: string }) => Promise<void>;

/** What must be true in the same transaction as the event; a throw undoes both. */
export type Reaction = (tx: Tx, payload: Readonly<Record<string, unknown>>) => Promise<void>;

/**
 * Domain events. `emit` writes the event and one job for each subscriber in the caller's transaction, so a change and its
 * consequences are kept together or not at all; listeners of live streams are woken after the commit.
 */
export class Events {
  private readonly jobs: Jobs;
  private readonly bus: Bus;
  private readonly lists: ListCache;
  private readonly subscribers = new Map<string, string[]>();
  private readonly reactions = new Map<string, Reaction[]>();

  constructor(jobs: Jobs, bus: Bus, lists: ListCache) {
    this.jobs = jobs;
    this.bus = bus;
    this.lists = lists;
  }

  /** Handlers may run more than once for an event, and must not mind. `name` is unique and stays the same for ever. */
  on(types: readonly string[], name: string, handler: EventHandler): void {
    const queue = `event.${name}`;
    for (const type of types) this.subscribers.set(type, [...(this.subscribers.get(type) ?? []), queue]);
    this.jobs.define<Parameters<EventHandler>[0]>(queue, { retryLimit: 8, retryDelay: 2, concurrency: 2 }, handler);
  }

  /** For consequences that may not come later: another module's rows that the change would make wrong. */
  react(type: string, reaction: Reaction): void {
    this.reactions.set(type, [...(this.reactions.get(type) ?? []), reaction]);
  }

  async emit(tx: Tx, type: string, payload: Record<string, unknown>): Promise<void> {
    const id = newId();
    insertEvent(tx, { id, type, payload });
    const occurredAt = new Date().toISOString();
    for (const queue of this.subscribers.get(type) ?? []) {
      await this.jobs.enqueue(tx, queue, {
        id,
        type,
        actorId: tx.actor.accountId,
        payload,
        occurredAt,
        orgId: tx.orgId,
      });
    }
    for (const reaction of this.reactions.get(type) ?? []) await reaction(tx, payload);
    const orgId = tx.orgId;
    tx.afterCommit(() => {
      this.lists.changed(orgId, type.slice(0, type.lastIndexOf('.')));
      this.bus.publish({ kind: 'event', key: orgId });
    });
  }
}
