import type { Tx } from '../../kernel/db/database.ts';
import { pagePart, type Sql, sql } from '../../kernel/db/sql.ts';

export type BatchCard = { id: string; letterCount: number; createdAt: string; sentCount: number };
export type BatchLetter = { letterId: string; number: number; ownerName: string; name: string; address: string };

/**
 * Takes every letter that waits to be printed into one batch, by association, source and owner. Two clerks at once: each
 * letter is in one batch. Returns how many it took.
 */
export async function fillBatch(
  tx: Tx,
  batch: { id: string; associationId: string | null; limit: number },
): Promise<number> {
  const taken = await tx.rows<{ id: string }>(sql`
    select id from copro.letter where state = 'to-print' and (${batch.associationId}::uuid is null or association_id = ${batch.associationId})
     order by association_id, kind, source_id, position limit ${batch.limit} for no key update skip locked`);
  if (taken.length === 0) return 0;
  await tx.batch([
    sql`insert into copro.print_batch (id, letter_count, created_by) values (${batch.id}, ${taken.length}, ${tx.actor.accountId})`,
    sql`update copro.letter l set state = 'printed', batch_id = ${batch.id}, batch_number = t.number
          from unnest(${taken.map(letter => letter.id)}::uuid[]) with ordinality as t (id, number) where l.id = t.id`,
  ]);
  return taken.length;
}

export const listBatches = (page: { limit: number; offset: number }): [Sql<BatchCard>, Sql<{ total: number }>] => [
  sql<BatchCard>`
    select b.id, b.letter_count as "letterCount", b.created_at as "createdAt",
           (select count(*)::int from copro.letter l where l.batch_id = b.id and l.state = 'sent') as "sentCount"
      from copro.print_batch b order by b.created_at desc, b.id desc ${pagePart(page.limit, page.offset)}`,
  sql<{ total: number }>`select count(*)::int as total from copro.print_batch`,
];

export const batchLetters = (batchId: string): Sql<BatchLetter> => sql<BatchLetter>`
  select l.id as "letterId", l.batch_number as number, concat_ws(' ', nullif(o.first_name, ''), o.name) as "ownerName", l.name,
         concat_ws(', ', nullif(o.street, ''), nullif(trim(o.postal_code || ' ' || o.city), '')) as address
    from copro.letter l join copro.owner o on o.id = l.owner_id where l.batch_id = ${batchId} order by l.batch_number`;

/** The letters of a batch went to the post. Those that failed meanwhile stay so. */
export const markBatchSent = (tx: Tx, batchId: string): Promise<number> =>
  tx.run(sql`
    update copro.letter set state = 'sent', sent_at = now(), attempts = attempts + 1 where batch_id = ${batchId} and state = 'printed'`);
