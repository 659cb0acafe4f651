import type { Database, Tx } from '../db/database.ts';
import { part, sql } from '../db/sql.ts';

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

const PAGE = 1_000;
const MAX_PAGES = 5;

/**
 * Where a stream stands: the history of the database, a transaction of it, and when that was. A restore begins another history, in which
 * the transaction would mean something else.
 */
type Place = `${string}-${string}-${string}`;
const here = part`
  select epoch, pg_snapshot_xmin(pg_current_snapshot()) as tx, extract(epoch from now())::bigint as seconds from kernel.lineage`;
type Here = { epoch: string; tx: string; seconds: number };
const placeAt = ({ epoch, tx, seconds }: Here): Place => `${epoch}-${tx}-${seconds}`;
export const txOf = (place: string): bigint => BigInt(place.split('-')[1] ?? place);
/** Events are dropped after so many days; a place from before cannot be resumed. */
export const EVENT_DAYS = 14;
const isForgotten = (place: string, now: number): boolean =>
  !(Number(place.split('-')[2]) > now - (EVENT_DAYS - 1) * 86_400);

/**
 * Events of an org from a place on, and the place to read from next time. Transactions commit in another order than they
 * start, so the next place is the oldest transaction that was running when this read began: some events come twice, none
 * is missed. `isCut` when there were more than are worth telling one by one, and when the place is of another history,
 * ahead of this one, or so old that its events were dropped: what happened since it cannot be told at all.
 */
export async function readEvents(
  db: Database,
  orgId: string,
  from: string,
): Promise<{ events: DomainEvent[]; next: string; isCut: boolean }> {
  const events: DomainEvent[] = [];
  let next: Here | undefined;
  let after = { tx: String(txOf(from)), id: '00000000-0000-0000-0000-000000000000' };
  for (let page = 0; page < MAX_PAGES; page++) {
    const [horizon, rows] = await db.read(orgId, [
      sql`${here}`,
      sql`select id, type, actor_id as "actorId", payload, occurred_at as "occurredAt", tx
            from kernel.event where tx >= ${after.tx}::xid8 and (tx > ${after.tx}::xid8 or id > ${after.id}::uuid)
           order by tx, id limit ${PAGE}`,
    ]);
    next ??= hereOf(horizon);
    if (!from.startsWith(`${next.epoch}-`) || txOf(from) > BigInt(next.tx) || isForgotten(from, next.seconds))
      return { events: [], next: placeAt(next), isCut: true };
    const list = (rows ?? []) as DomainEvent[];
    events.push(...list);
    const last = list[list.length - 1];
    if (!last || list.length < PAGE) return { events, next: placeAt(next), isCut: false };
    after = { tx: last.tx, id: last.id };
  }
  return { events: [], next: next ? placeAt(next) : from, isCut: true };
}

/** Where a stream that wants only news begins. */
export async function currentPlace(db: Database): Promise<string> {
  return placeAt(hereOf(await db.global<Here>(sql`${here}`)));
}

function hereOf(rows: readonly unknown[] | undefined): Here {
  const [row] = (rows ?? []) as Here[];
  if (!row) throw new Error('the database has no lineage');
  return row;
}
