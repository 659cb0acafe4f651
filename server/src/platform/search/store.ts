import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { similarity, trigramsOf, wordsOf } from './terms.ts';

export type SearchDocument = {
  readonly id: string;
  readonly fields: readonly { readonly text: string; readonly weight: number }[];
};
export type Hit = { readonly id: string; readonly score: number };

const MAX_EXPANSIONS = 40;
const MIN_SIMILARITY = 0.3;

/** Replaces what is known of these things for search. Weights 1 to 9; the heaviest field of a word counts. */
export async function indexDocuments(tx: Tx, entityType: string, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const rows = documents.flatMap(document => {
    const weights = new Map<string, number>();
    for (const field of document.fields)
      for (const word of wordsOf(field.text)) weights.set(word, Math.max(weights.get(word) ?? 0, field.weight));
    return [...weights].map(([term, weight]) => ({ term, weight, id: document.id }));
  });
  const pairs = [...new Set(rows.map(row => row.term))].flatMap(term =>
    trigramsOf(term).map(trigram => ({ trigram, term })),
  );
  await tx.batch([
    sql`delete from platform.search_term where entity_type = ${entityType} and entity_id = any (${documents.map(document => document.id)}::uuid[])`,
    sql`insert into platform.search_term (entity_type, term, entity_id, weight)
        select ${entityType}, * from unnest(${rows.map(row => row.term)}::text[], ${rows.map(row => row.id)}::uuid[], ${rows.map(row => row.weight)}::smallint[])`,
    sql`insert into platform.search_trigram (entity_type, trigram, term)
        select ${entityType}, * from unnest(${pairs.map(pair => pair.trigram)}::text[], ${pairs.map(pair => pair.term)}::text[]) order by 2, 3
        on conflict do nothing`,
  ]);
}

/**
 * Things that have every word of the query, begun (`mar` finds `martin`) or nearly right (`durnd` finds `durand`), best
 * first. Two round trips: which known words are meant, then who has them.
 */
export async function searchDocuments(
  db: Database,
  orgId: string,
  entityType: string,
  query: string,
  limit = 500,
): Promise<Hit[]> {
  const words = wordsOf(query).slice(0, 6);
  if (words.length === 0) return [];
  const meant = await expandWords(db, orgId, entityType, words);
  if (meant.some(terms => terms.size === 0)) return [];
  const group = meant.flatMap((terms, index) => [...terms].map(([term, score]) => ({ index, term, score })));
  return db.readRows<Hit>(
    orgId,
    sql`
    with wanted (word, term, score) as (
      select * from unnest(${group.map(row => row.index)}::int[], ${group.map(row => row.term)}::text[], ${group.map(row => row.score)}::float8[])),
    best as (
      select t.entity_id, w.word, max(w.score * t.weight) as score
        from wanted w join platform.search_term t on t.entity_type = ${entityType} and t.term = w.term
       group by t.entity_id, w.word)
    select entity_id as id, sum(score) as score from best group by entity_id
    having count(*) = ${words.length} order by score desc, entity_id limit ${limit}`,
  );
}

async function expandWords(
  db: Database,
  orgId: string,
  entityType: string,
  words: readonly string[],
): Promise<Map<string, number>[]> {
  const results = await db.read(
    orgId,
    words.flatMap(word => [
      // Order and equality on text are leakproof, so these use the index under row level security; LIKE would not.
      sql`select distinct term from platform.search_term
         where entity_type = ${entityType} and term >= ${word} collate "C" and term < ${`${word}\u{10ffff}`} collate "C" order by term limit ${MAX_EXPANSIONS}`,
      sql`select term from platform.search_trigram where entity_type = ${entityType} and trigram = any (${word.length < 4 ? [] : trigramsOf(word)}::text[])
         group by term having count(*) >= ${Math.ceil(trigramsOf(word).length * 0.3)} order by count(*) desc, term limit 60`,
    ]),
  );
  return words.map((word, index) => {
    const terms = new Map<string, number>();
    for (const row of results[index * 2] ?? []) terms.set(String(row.term), row.term === word ? 1 : 0.8);
    for (const row of results[index * 2 + 1] ?? []) {
      const near = similarity(word, String(row.term));
      if (near >= MIN_SIMILARITY && !terms.has(String(row.term))) terms.set(String(row.term), near * 0.7);
    }
    return terms;
  });
}
