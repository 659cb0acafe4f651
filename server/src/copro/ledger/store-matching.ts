import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type MatchedPart = { readonly entryId: string; readonly position: number; readonly amountCents: number };

export async function insertMatching(
  tx: Tx,
  matching: { id: string; associationId: string; reason: string; undoesId: string | null },
  parts: readonly MatchedPart[],
): Promise<void> {
  await tx.batch([
    sql`insert into copro.matching (id, association_id, reason, undoes_id, created_by)
        values (${matching.id}, ${matching.associationId}, ${matching.reason}, ${matching.undoesId}, ${tx.actor.accountId})`,
    sql`insert into copro.matching_part (matching_id, entry_id, position, amount_cents)
        select ${matching.id}::uuid, entry_id, position, amount_cents
          from unnest(${parts.map(part => part.entryId)}::uuid[], ${parts.map(part => part.position)}::smallint[],
                      ${parts.map(part => part.amountCents)}::bigint[]) as t (entry_id, position, amount_cents)`,
  ]);
}

export type MatchingRow = { associationId: string; reason: string; parts: MatchedPart[] };

export async function findMatching(tx: Tx, id: string): Promise<MatchingRow | undefined> {
  const [heads, parts] = await tx.batch([
    sql`select association_id as "associationId", reason from copro.matching where id = ${id}`,
    sql`select entry_id as "entryId", position, amount_cents as "amountCents" from copro.matching_part
         where matching_id = ${id} order by entry_id, position`,
  ]);
  const head = heads?.[0] as Omit<MatchingRow, 'parts'> | undefined;
  return head && { ...head, parts: parts as MatchedPart[] };
}
