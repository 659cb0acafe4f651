import type { Bus } from '../../kernel/bus/bus.ts';
import type { Database } from '../../kernel/db/database.ts';
import { currentPlace, type DomainEvent, readEvents, txOf } from '../../kernel/events/store.ts';

export type Subscriber = {
  readonly orgId: string;
  readonly accountId: string;
  readonly sessionId: string;
  /** What decides which events it hears; with another role it must come back. */
  readonly role: string;
  deliver(event: DomainEvent, place: string): void;
  /** Too much happened to tell it one by one: whatever is on screen must be read again. */
  reset(place: string): void;
  close(): void;
};
/** A subscriber that is still told what it missed keeps what happens meanwhile for afterwards. */
type Reader = Subscriber & { held: (() => void)[] | undefined };
type Channel = {
  place: string;
  readonly subscribers: Set<Reader>;
  seen: Map<string, string>;
  reading: boolean;
  again: boolean;
};

// Together less than the 5 s within which a lost right must count, even when no hint of it arrives.
const SWEEP_MS = 2_000;
export const STALE_MS = 2_000;

/**
 * One reader of the event log for each org with an open stream in this process. Woken by the bus; looks by itself every
 * few seconds in case a hint was lost. Events may come twice, and never fail to come.
 */
export class LiveHub {
  private readonly db: Database;
  private readonly channels = new Map<string, Channel>();
  private readonly mayStay: (subscriber: Subscriber) => Promise<boolean>;
  private readonly timer: NodeJS.Timeout;
  private isSweeping = false;

  constructor(db: Database, bus: Bus, mayStay: (subscriber: Subscriber) => Promise<boolean>) {
    this.db = db;
    this.mayStay = mayStay;
    bus.on('event', orgId => void this.read(orgId));
    bus.on('session-end', id => this.closeWhere(subscriber => subscriber.sessionId === id));
    bus.on('member', key => this.closeWhere(subscriber => `${subscriber.orgId}/${subscriber.accountId}` === key));
    this.timer = setInterval(() => void this.sweep(), SWEEP_MS);
    this.timer.unref();
  }

  /** Streams that are open here. */
  get size(): number {
    return [...this.channels.values()].reduce((sum, channel) => sum + channel.subscribers.size, 0);
  }

  /** Streams of an account that are open here. */
  count(accountId: string): number {
    let count = 0;
    for (const channel of this.channels.values())
      for (const subscriber of channel.subscribers) if (subscriber.accountId === accountId) count++;
    return count;
  }

  /** Where a stream that opens now begins; asked before its answer does, so that all that follows the answer is heard. */
  place(): Promise<string> {
    return currentPlace(this.db);
  }

  /**
   * Opens a stream that begins at `start`, or earlier when the client knows a place `from`. Hears from the moment of the
   * call; resolves with how to leave once what was missed is told.
   */
  async subscribe(subscriber: Subscriber, start: string, from: string | null): Promise<() => void> {
    const channel = this.channels.get(subscriber.orgId) ?? {
      place: start,
      subscribers: new Set<Reader>(),
      seen: new Map<string, string>(),
      reading: false,
      again: false,
    };
    this.channels.set(subscriber.orgId, channel);
    const reader: Reader = Object.assign(subscriber, { held: from === null ? undefined : [] });
    channel.subscribers.add(reader);
    const leave = (): void => {
      channel.subscribers.delete(reader);
      if (channel.subscribers.size === 0 && this.channels.get(subscriber.orgId) === channel)
        this.channels.delete(subscriber.orgId);
    };
    try {
      if (from !== null) await this.replay(reader, from);
    } catch (error) {
      // A stream that never began must not stay behind as one that nobody can close.
      leave();
      throw error;
    }
    return leave;
  }

  stop(): void {
    clearInterval(this.timer);
    this.closeWhere(() => true);
  }

  private async replay(reader: Reader, from: string): Promise<void> {
    const { events, next, isCut } = await readEvents(this.db, reader.orgId, from);
    if (isCut) reader.reset(next);
    else deliverPage(reader, events, from, next);
    const held = reader.held ?? [];
    reader.held = undefined;
    for (const tell of held) tell();
  }

  private async read(orgId: string): Promise<void> {
    const channel = this.channels.get(orgId);
    if (!channel) return;
    if (channel.reading) {
      channel.again = true;
      return;
    }
    channel.reading = true;
    try {
      do {
        channel.again = false;
        const before = channel.place;
        const { events, next, isCut } = await readEvents(this.db, orgId, before);
        const fresh = events.filter(event => !channel.seen.has(event.id));
        for (const reader of channel.subscribers) {
          const tell = () => (isCut ? reader.reset(next) : deliverPage(reader, fresh, before, next));
          if (reader.held) reader.held.push(tell);
          else tell();
        }
        channel.place = next;
        // What the next read may bring again: events of transactions from the new place on.
        channel.seen = new Map(
          events.filter(event => BigInt(event.tx) >= txOf(next)).map(event => [event.id, event.tx]),
        );
      } while (channel.again);
    } catch {
      // The database is away: the sweep tries again.
    } finally {
      channel.reading = false;
    }
  }

  private async sweep(): Promise<void> {
    // A database that takes long must not gather sweeps.
    if (this.isSweeping) return;
    this.isSweeping = true;
    try {
      await this.look();
    } finally {
      this.isSweeping = false;
    }
  }

  private async look(): Promise<void> {
    for (const orgId of this.channels.keys()) await this.read(orgId);
    for (const channel of this.channels.values()) {
      for (const subscriber of channel.subscribers) {
        if (!(await this.mayStay(subscriber).catch(() => true))) subscriber.close();
      }
    }
  }

  private closeWhere(test: (subscriber: Subscriber) => boolean): void {
    for (const channel of this.channels.values())
      for (const subscriber of channel.subscribers) if (test(subscriber)) subscriber.close();
  }
}

/** Only the last of a page carries the place behind it: a reader cut in the middle comes back to the place before. */
function deliverPage(reader: Subscriber, events: readonly DomainEvent[], before: string, next: string): void {
  events.forEach((event, index) => reader.deliver(event, index === events.length - 1 ? next : before));
}
