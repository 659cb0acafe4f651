import type { Database, Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';

export type DomainEvent = {
  readonly id: string;
  readonly type: string;
  readonly actorId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
  /** The writing transaction; see `readEvents`. */
  readonly tx: string;
};

export function insertEvent(tx: Tx, event: { id: string; type: string; payload: Record<string, unknown> }): void {
  tx.defer(sql`
    insert into kernel.event (id, type, actor_id, payload)
    values (${event.id}, ${event.type}, ${tx.actor.accountId}, ${JSON.stringify(event.payload)}::jsonb)`);
}

/**
 * Events of an org from transaction `from` on, and the place to read from next time. Transactions commit in another order
 * than they start, so the next place is the oldest transaction still running: some events come twice, none is missed.
 */
export async function readEvents(
  db: Database,
  orgId: string,
  from: string,
): Promise<{ events: DomainEvent[]; next: string }> {
  const [horizon, events] = await db.read(orgId, [
    sql`select pg_snapshot_xmin(pg_current_snapshot()) as next`,
    sql`select id, type, actor_id as "actorId", payload, occurred_at as "occurredAt", tx
          from kernel.event where tx >= ${from}::xid8 order by tx, id limit 1000`,
  ]);
  const list = (events ?? []) as DomainEvent[];
  const last = list.length === 1000 ? list[list.length - 1]?.tx : undefined;
  return { events: list, next: last ?? String(horizon?.[0]?.next) };
}

/** Where a stream that wants only news begins. */
export async function currentPlace(db: Database): Promise<string> {
  const [row] = await db.global<{ next: string }>(sql`select pg_snapshot_xmin(pg_current_snapshot()) as next`);
  return String(row?.next);
}
