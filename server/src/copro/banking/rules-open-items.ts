import type { Allocation, OpenItem } from './rules-match-types.ts';

type Line = { item: OpenItem; leftCents: number };
/** Lines of one party and direction, oldest due first; before `head` all are settled. */
type Queue = { lines: Line[]; head: number; leftCents: number; byAmount: Map<number, Line[]> };

const byDue = (a: OpenItem, b: OpenItem): number => compare(a.dueOn, b.dueOn) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is open during a run: an amount that one movement took is gone for the next. */
export class OpenItems {
  private readonly queues = new Map<string, Queue>();
  private readonly lines = new Map<string, Line>();

  constructor(items: readonly OpenItem[]) {
    for (const item of items.toSorted(byDue)) {
      if (item.openCents === 0) continue;
      const line = { item, leftCents: item.openCents };
      this.lines.set(item.id, line);
      const queue = this.queueOf(item.partyId, item.openCents) ?? this.newQueue(item);
      queue.lines.push(line);
      queue.leftCents += item.openCents;
      const same = queue.byAmount.get(item.openCents);
      if (same) same.push(line);
      else queue.byAmount.set(item.openCents, [line]);
    }
  }

  leftOf(itemId: string): number {
    return this.lines.get(itemId)?.leftCents ?? 0;
  }

  /** All that the party has open in the direction of the amount. */
  totalOf(partyId: string, amountCents: number): number {
    return this.queueOf(partyId, amountCents)?.leftCents ?? 0;
  }

  /** The oldest item of the party with exactly this amount open, untouched. */
  findExact(partyId: string, amountCents: number): OpenItem | undefined {
    const same = this.queueOf(partyId, amountCents)?.byAmount.get(amountCents) ?? [];
    // Settled ones leave the front for good, so each is passed over once.
    while (same[0] && same[0].leftCents !== amountCents) same.shift();
    return same[0]?.item;
  }

  /** Oldest due first, at most `limit` items, nothing taken yet. `first`: items that go before all. */
  spread(
    partyId: string,
    amountCents: number,
    limit = Number.POSITIVE_INFINITY,
    first: readonly string[] = [],
  ): Allocation[] {
    const queue = this.queueOf(partyId, amountCents);
    if (!queue) return [];
    const allocations: Allocation[] = [];
    let rest = amountCents;
    const take = (line: Line): void => {
      const part = smaller(rest, line.leftCents);
      if (part === 0 || allocations.length >= limit) return;
      allocations.push({ itemId: line.item.id, amountCents: part });
      rest -= part;
    };
    const preferred = new Set(first.flatMap(it => this.lines.get(it) ?? []));
    preferred.forEach(take);
    while (queue.lines[queue.head]?.leftCents === 0) queue.head += 1;
    for (let i = queue.head; i < queue.lines.length && rest !== 0 && allocations.length < limit; i += 1) {
      const line = queue.lines[i];
      if (line && !preferred.has(line)) take(line);
    }
    return allocations;
  }

  take(partyId: string, allocations: readonly Allocation[]): void {
    for (const { itemId, amountCents } of allocations) {
      const line = this.lines.get(itemId);
      const queue = this.queueOf(partyId, amountCents);
      if (!line || !queue || smaller(amountCents, line.leftCents) !== amountCents) {
        throw new Error(`item ${itemId} has not ${amountCents} cents open`);
      }
      line.leftCents -= amountCents;
      queue.leftCents -= amountCents;
    }
  }

  /** Drops what is settled: reading that takes nothing would pass over it each time. */
  compact(): void {
    for (const queue of this.queues.values()) {
      queue.lines = queue.lines.filter(it => it.leftCents !== 0);
      queue.head = 0;
    }
  }

  private queueOf(partyId: string, amountCents: number): Queue | undefined {
    return this.queues.get(queueKey(partyId, amountCents));
  }

  private newQueue({ partyId, openCents }: OpenItem): Queue {
    const queue: Queue = { lines: [], head: 0, leftCents: 0, byAmount: new Map() };
    this.queues.set(queueKey(partyId, openCents), queue);
    return queue;
  }
}

const queueKey = (partyId: string, amountCents: number): string => `${amountCents < 0 ? '-' : '+'}${partyId}`;

/** The nearer to zero of two amounts of the same sign; 0 where the signs differ. */
function smaller(a: number, b: number): number {
  if (Math.sign(a) !== Math.sign(b)) return 0;
  return Math.abs(a) < Math.abs(b) ? a : b;
}
