import type { Database, Tx } from '../../kernel/db/database.ts';
import { newId } from '../../kernel/ids/ids.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { type ChainFault, type ChainLink, entryHash, GENESIS, START, verifyStretch } from './chain.ts';
import {
  countOutside,
  countUnsealed,
  findHead,
  findSealHash,
  insertEntry,
  insertSeals,
  listUnsealed,
  listUnsealedByTime,
  lockChain,
  readChain,
  type SealedRow,
  type SealRow,
} from './store.ts';

export type AuditTarget = { readonly type: string; readonly id: string | null; readonly label: string };

/** Keeps who did what, in the transaction that does it. Secrets and tokens never belong in `before` or `after`. */
export function record(
  tx: Tx,
  action: string,
  target: AuditTarget,
  change: { before?: unknown; after?: unknown } = {},
): void {
  insertEntry(tx, {
    id: newId(),
    actor_id: tx.actor.accountId,
    actor_name: tx.actor.name,
    action,
    target_type: target.type,
    target_id: target.id,
    target_label: target.label.slice(0, 300),
    before: comparable(change.before, change.after) ?? null,
    after: change.after ?? null,
    ip: tx.actor.ip,
    request_id: tx.actor.requestId,
  });
  const orgId = tx.orgId;
  for (const listener of sealListeners) tx.afterCommit(() => listener(orgId));
}

/** Of the state before, only what the change names: the two sides then show the difference and nothing else. */
function comparable(before: unknown, after: unknown): unknown {
  if (!isObject(before) || !isObject(after)) return before;
  return Object.fromEntries(Object.entries(before).filter(([field]) => field in after));
}
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sealListeners = new Set<(orgId: string) => void>();
const BATCH = 500;

/** Adds finished entries of an org to its chain. Safe to run anywhere at any time; only one process at once does it. */
export async function sealEntries(db: Database, orgId: string, list = listUnsealed): Promise<number> {
  return db.transaction(orgId, async tx => {
    if (!(await lockChain(tx))) return 0;
    const head = await findHead(tx);
    const entries = await list(tx, BATCH);
    let seq = head?.seq ?? 0;
    let previous: Buffer = head?.hash ?? GENESIS;
    const seals: SealRow[] = entries.map(entry => {
      seq++;
      const hash = entryHash(previous, seq, entry);
      const seal = { seq, entry_id: entry.id, previous_hash: previous, hash };
      previous = hash;
      return seal;
    });
    if (seals.length > 0) await insertSeals(tx, seals);
    return seals.length;
  });
}

/** Seals the entries of orgs in which something was recorded here, some hundred milliseconds later. */
export class Sealer {
  private readonly db: Database;
  private readonly dirty = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(db: Database) {
    this.db = db;
  }

  start(): void {
    sealListeners.add(this.mark);
  }

  async stop(): Promise<void> {
    sealListeners.delete(this.mark);
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private readonly mark = (orgId: string): void => {
    this.dirty.add(orgId);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.running = this.sweep();
    }, 700);
    this.timer.unref();
  };

  private async sweep(): Promise<void> {
    const orgs = [...this.dirty];
    this.dirty.clear();
    for (const orgId of orgs) {
      try {
        const sealed = await sealEntries(this.db, orgId);
        // A full batch, or entries of transactions that another one still hides: look again.
        if (sealed === BATCH || (await countUnsealed(this.db, orgId)) > 0) this.mark(orgId);
      } catch {
        // The database is away: what was to be sealed is not forgotten.
        this.mark(orgId);
      }
    }
  }
}

/** The job that catches what a process left behind when it died. */
export function defineAuditJobs(jobs: Jobs, db: Database, listOrgIds: () => Promise<string[]>): void {
  jobs.everyOrg('*/5 * * * *', 'audit-seal', listOrgIds, async orgId => {
    while ((await sealEntries(db, orgId, listUnsealedByTime)) === BATCH);
  });
}

export type ChainReport = {
  readonly orgId: string;
  readonly entries: number;
  readonly unsealed: number;
  readonly head: string;
  readonly fault: ChainFault | null;
};

/** A head that was seen earlier and kept elsewhere: only with it is a chain found that was cut or written anew. */
export type KnownHead = { readonly seq: number; readonly hash: string };

/** Recomputes the whole chain of an org and reports the first place where it does not fit. */
export async function verifyChain(db: Database, orgId: string, known?: KnownHead): Promise<ChainReport> {
  let state = START;
  let fault: ChainFault | null = null;
  while (fault === null) {
    const rows = await readChain(db, orgId, state.seq, 1000);
    if (rows.length === 0) break;
    const outcome = verifyStretch(state, rows.map(toLink));
    if ('fault' in outcome) fault = outcome.fault;
    else state = outcome.state;
  }
  if (!fault && known && hex((await findSealHash(db, orgId, known.seq)) ?? null) !== known.hash)
    fault = { seq: known.seq, code: 'head-gone' };
  if (!fault && (await countOutside(db, orgId)) > 0) fault = { seq: 0, code: 'entry-outside' };
  return { orgId, entries: state.seq, unsealed: await countUnsealed(db, orgId), head: hex(state.hash), fault };
}

/** The chain as lines of JSON, each with what a stand-alone verifier needs; the last line names the head. */
export async function* exportChain(db: Database, orgId: string): AsyncGenerator<string> {
  let head: KnownHead = { seq: 0, hash: hex(GENESIS) };
  for (;;) {
    const rows = await readChain(db, orgId, head.seq, 1000);
    if (rows.length === 0) break;
    for (const row of rows) {
      const { seq, hash, previous_hash, ...entry } = row;
      yield `${JSON.stringify({ seq, previousHash: hex(previous_hash), hash: hex(hash), entry })}\n`;
      head = { seq: Number(seq), hash: hex(hash) };
    }
  }
  yield `${JSON.stringify({ head })}\n`;
}

const hex = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString('hex');
const toLink = ({ seq, hash, previous_hash, ...entry }: SealedRow): ChainLink => ({
  seq: Number(seq),
  hash: hash ?? Buffer.alloc(0),
  previousHash: previous_hash ?? Buffer.alloc(0),
  entry: entry.id === null ? null : entry,
});
