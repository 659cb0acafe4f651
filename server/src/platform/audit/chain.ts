import { createHash } from 'node:crypto';

/** What an entry says, in the form that is hashed. Keys are sorted at every depth, so that storage order does not count. */
export type ChainedEntry = {
  readonly id: string;
  readonly at: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly action: string;
  readonly target_type: string;
  readonly target_id: string | null;
  readonly target_label: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly ip: string | null;
  readonly request_id: string | null;
};
export const GENESIS = Buffer.alloc(32);

/** SHA-256 over the previous hash, the place in the chain and the entry. */
export function entryHash(previous: Uint8Array, seq: number, entry: ChainedEntry): Buffer {
  const { id, at, actor_id, actor_name, action, target_type, target_id, target_label, before, after, ip, request_id } =
    entry;
  const text = canonical({
    id,
    at,
    actor_id,
    actor_name,
    action,
    target_type,
    target_id,
    target_label,
    before: before ?? null,
    after: after ?? null,
    ip,
    request_id,
  });
  return createHash('sha256').update(previous).update(`${seq}\n${text}`).digest();
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

export type ChainLink = {
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly previousHash: Uint8Array;
  readonly entry: ChainedEntry | null;
};
export type ChainFault = {
  readonly seq: number;
  /** `entry-outside`: an entry that was put in behind the chain; `head-gone`: the chain does not hold a head seen earlier. */
  readonly code: 'entry-missing' | 'entry-changed' | 'order-broken' | 'entry-outside' | 'entry-backdated' | 'head-gone';
};
/** `latest` is the latest instant of an entry so far, in milliseconds. */
export type ChainState = { readonly seq: number; readonly hash: Uint8Array; readonly latest: number };
export const START: ChainState = { seq: 0, hash: GENESIS, latest: Number.NEGATIVE_INFINITY };
// Entries follow each other by transaction, so their times may cross by as long as a transaction lives; never by an hour.
const MAX_BACK_MS = 3_600_000;

/** Checks a stretch of the chain that follows `state`; the first fault, or the state after it. */
export function verifyStretch(
  state: ChainState,
  links: readonly ChainLink[],
): { fault: ChainFault } | { state: ChainState } {
  let { seq, hash, latest } = state;
  for (const link of links) {
    if (link.seq !== seq + 1 || Buffer.compare(link.previousHash, hash) !== 0)
      return { fault: { seq: seq + 1, code: 'order-broken' } };
    if (!link.entry) return { fault: { seq: link.seq, code: 'entry-missing' } };
    if (Buffer.compare(entryHash(hash, link.seq, link.entry), link.hash) !== 0)
      return { fault: { seq: link.seq, code: 'entry-changed' } };
    const at = Date.parse(link.entry.at);
    if (at < latest - MAX_BACK_MS) return { fault: { seq: link.seq, code: 'entry-backdated' } };
    latest = Math.max(latest, at);
    ({ seq, hash } = link);
  }
  return { state: { seq, hash, latest } };
}
