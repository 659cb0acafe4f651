import type { Database, Tx } from '../../kernel/db/database.ts';
import { joinParts, part, sql } from '../../kernel/db/sql.ts';

export type AuditRow = {
  id: string;
  at: string;
  actor_id: string | null;
  actor_name: string;
  action: string;
  target_type: string;
  target_id: string | null;
  target_label: string;
  before: unknown;
  after: unknown;
  ip: string | null;
  request_id: string | null;
};
export type SealRow = { seq: number; entry_id: string; previous_hash: Buffer; hash: Buffer };
export type SealedRow = AuditRow & { seq: number | null; hash: Buffer | null; previous_hash: Buffer | null };

const columns = part`e.id, e.at, e.actor_id, e.actor_name, e.action, e.target_type, e.target_id, e.target_label, e.before, e.after, e.ip, e.request_id`;

export function insertEntry(tx: Tx, row: Omit<AuditRow, 'at'>): void {
  tx.defer(sql`
    insert into platform.audit_entry (id, actor_id, actor_name, action, target_type, target_id, target_label, before, after, ip, request_id)
    values (${row.id}, ${row.actor_id}, ${row.actor_name}, ${row.action}, ${row.target_type}, ${row.target_id}, ${row.target_label},
            ${json(row.before)}::jsonb, ${json(row.after)}::jsonb, ${row.ip}, ${row.request_id})`);
}
const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

export async function lockChain(tx: Tx): Promise<boolean> {
  const row = await tx.first<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`audit ${tx.orgId}`}, 0)) as taken`,
  );
  return row?.taken ?? false;
}

export function findHead(tx: Tx): Promise<SealRow | undefined> {
  return tx.first<SealRow>(
    sql`select seq, entry_id, previous_hash, hash from platform.audit_seal order by seq desc limit 1`,
  );
}

const finished = part`(e.tx < pg_snapshot_xmin(pg_current_snapshot()) or e.at < now() - interval '1 hour')`;
const notSealed = part`not exists (select from platform.audit_seal s where s.org_id = e.org_id and s.entry_id = e.id)`;
const head = part`(select h.at from platform.audit_seal s join platform.audit_entry h on h.org_id = s.org_id and h.id = s.entry_id order by s.seq desc limit 1)`;

// The chain follows the order of transactions, so everything before the transaction of its head is in it already.
export const unsealed = part`e.tx >= coalesce((select h.tx from platform.audit_seal s join platform.audit_entry h on h.org_id = s.org_id and h.id = s.entry_id
         order by s.seq desc limit 1), '0'::xid8)
       and not exists (select from platform.audit_seal s where s.org_id = e.org_id and s.entry_id = e.id)`;

/**
 * The same found by time: on a database that was restored into another cluster transactions count from anew, and what is
 * written there seems older than the head.
 */
export function listUnsealedByTime(tx: Tx, limit: number): Promise<AuditRow[]> {
  return tx.rows<AuditRow>(sql`
    select ${columns} from platform.audit_entry e
     where ${finished} and ${notSealed} and e.at >= coalesce((select at from ${head} as h) - interval '1 hour', '-infinity')
     order by e.at, e.tx, e.id limit ${limit}`);
}

/** Entries from before the head that are in no place of the chain: nothing of ours writes such. */
export async function countOutside(db: Database, orgId: string): Promise<number> {
  const [row] = await db.readRows<{ n: number }>(
    orgId,
    sql`
    select count(*) as n from platform.audit_entry e
     where ${notSealed} and e.at < (select at from ${head} as h) - interval '1 hour'`,
  );
  return Number(row?.n ?? 0);
}

export async function findSealHash(db: Database, orgId: string, seq: number): Promise<Buffer | undefined> {
  const [row] = await db.readRows<{ hash: Buffer }>(
    orgId,
    sql`select hash from platform.audit_seal where seq = ${seq}`,
  );
  return row?.hash;
}

/** Entries of finished transactions that are not in the chain yet, oldest first. */
export function listUnsealed(tx: Tx, limit: number): Promise<AuditRow[]> {
  return tx.rows<AuditRow>(sql`
    select ${columns} from platform.audit_entry e
     where e.tx < pg_snapshot_xmin(pg_current_snapshot()) and ${unsealed}
     order by e.tx, e.at, e.id limit ${limit}`);
}

export async function insertSeals(tx: Tx, seals: readonly SealRow[]): Promise<void> {
  tx.write(sql`
    insert into platform.audit_seal (seq, entry_id, previous_hash, hash)
    select * from unnest(${seals.map(seal => seal.seq)}::bigint[], ${seals.map(seal => seal.entry_id)}::uuid[],
                         ${seals.map(seal => seal.previous_hash)}::bytea[], ${seals.map(seal => seal.hash)}::bytea[])`);
}

export type AuditFilter = {
  action: string | null;
  actor: string | null;
  target: string | null;
  from: string | null;
  to: string | null;
};

export async function listEntries(
  db: Database,
  orgId: string,
  filter: AuditFilter,
  page: { limit: number; before: { at: string; id: string } | null },
): Promise<{ rows: SealedRow[]; total: number }> {
  const conditions = [
    part`(${filter.action}::text is null or e.action = ${filter.action}::text)`,
    part`(${filter.actor}::uuid is null or e.actor_id = ${filter.actor}::uuid)`,
    part`(${filter.target}::uuid is null or e.target_id = ${filter.target}::uuid)`,
    part`(${filter.from}::timestamptz is null or e.at >= ${filter.from}::timestamptz)`,
    part`(${filter.to}::timestamptz is null or e.at < ${filter.to}::timestamptz)`,
  ];
  const where = joinParts(conditions, ' and ');
  const [rows, counts] = await db.read(orgId, [
    sql`select ${columns}, s.seq, s.hash, s.previous_hash
          from platform.audit_entry e left join platform.audit_seal s on s.org_id = e.org_id and s.entry_id = e.id
         where ${where} and (${page.before?.at ?? null}::timestamptz is null or (e.at, e.id) < (${page.before?.at ?? null}::timestamptz, ${page.before?.id ?? null}::uuid))
         order by e.at desc, e.id desc limit ${page.limit}`,
    sql`select count(*) as total from platform.audit_entry e where ${where}`,
  ]);
  return { rows: (rows ?? []) as SealedRow[], total: Number(counts?.[0]?.total ?? 0) };
}

/** A stretch of the chain in order, for the check and the export. */
export async function readChain(db: Database, orgId: string, after: number, limit: number): Promise<SealedRow[]> {
  return db.readRows<SealedRow>(
    orgId,
    sql`
    select ${columns}, s.seq, s.hash, s.previous_hash
      from platform.audit_seal s left join platform.audit_entry e on e.org_id = s.org_id and e.id = s.entry_id
     where s.seq > ${after} order by s.seq limit ${limit}`,
  );
}

export async function countUnsealed(db: Database, orgId: string): Promise<number> {
  const [row] = await db.readRows<{ n: number }>(
    orgId,
    sql`
    select count(*) as n from platform.audit_entry e where ${unsealed}`,
  );
  return row?.n ?? 0;
}
