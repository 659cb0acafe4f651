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

export async function insertMatchings(
  tx: Tx,
  matchings: readonly { id: string; associationId: string; reason: string; parts: readonly MatchedPart[] }[],
): Promise<void> {
  const heads = matchings.map(it => ({ id: it.id, association_id: it.associationId, reason: it.reason }));
  const parts = matchings.flatMap(it =>
    it.parts.map(one => ({
      matching_id: it.id,
      entry_id: one.entryId,
      position: one.position,
      amount_cents: one.amountCents,
    })),
  );
  await tx.batch([
    sql`insert into copro.matching (id, association_id, reason, created_by)
        select id, association_id, reason, ${tx.actor.accountId}::uuid
          from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as t (id uuid, association_id uuid, reason text)`,
    sql`insert into copro.matching_part (matching_id, entry_id, position, amount_cents)
        select matching_id, entry_id, position, amount_cents
          from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
            as t (matching_id uuid, entry_id uuid, position smallint, amount_cents bigint)`,
  ]);
}

/** Matchings that lines of an entry are part of, that were not undone and undo none themselves. */
export const listLiveMatchings = (tx: Tx, entryId: string): Promise<{ id: string }[]> =>
  tx.rows<{ id: string }>(sql`
    select distinct m.id from copro.matching_part p join copro.matching m on m.id = p.matching_id
     where p.entry_id = ${entryId} and m.undoes_id is null
       and not exists (select from copro.matching u where u.undoes_id = m.id)
     order by m.id`);
