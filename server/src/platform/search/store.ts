import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { similarity, trigramsOf, wordsOf } from './terms.ts';

export type SearchDocument = {
  readonly id: string;
  readonly fields: readonly { readonly text: string; readonly weight: number }[];
};
export type Hit = { readonly id: string; readonly score: number };

const MIN_SIMILARITY = 0.3;
const MANY = 2_000;

/** Replaces what is known of these things for search. Weights 1 to 9; the heaviest field of a word counts. */
export async function indexDocuments(tx: Tx, entityType: string, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const rows = documents.flatMap(document => {
    const weights = new Map<string, number>();
    for (const field of document.fields)
      for (const word of wordsOf(field.text)) weights.set(word, Math.max(weights.get(word) ?? 0, field.weight));
    return [...weights].map(([term, weight]) => ({ term, weight, id: document.id }));
  });
  // Numbers are looked up as they are: they have no spelling mistakes worth a row for each three digits.
  const pairs = [...new Set(rows.map(row => row.term))]
    .filter(term => !/\d/.test(term))
    .flatMap(term => trigramsOf(term).map(trigram => ({ trigram, term })));
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
 * first. A word is looked up as a range of terms; words of four letters and more also as terms that look alike. Of a word
 * that thousands have, some of them are told; with a second word all that have both are found.
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
  const ranges = await rangesOf(db, orgId, entityType, words);
  return db.readRows<Hit>(
    orgId,
    sql`
    with wanted (word, low, high, score) as (
      select * from unnest(${ranges.map(range => range.word)}::int[], ${ranges.map(range => range.low)}::text[],
                           ${ranges.map(range => range.high)}::text[], ${ranges.map(range => range.score)}::float8[])),
    best as (
      select t.entity_id, w.word, max(w.score * t.weight) as score
        from wanted w cross join lateral (
          select entity_id, weight from platform.search_term
           where entity_type = ${entityType} and term >= w.low collate "C" and term < w.high collate "C"
           limit ${words.length === 1 ? MANY : null}) t
       group by t.entity_id, w.word)
    select entity_id as id, sum(score) as score from best group by entity_id
    having count(*) = ${words.length} order by score desc, entity_id limit ${limit}`,
  );
}

type TermRange = { word: number; low: string; high: string; score: number };
// Terms hold letters and digits only: nothing lies between a term and the term with this behind it.
const JUST_AFTER = '\u0001';
const LAST = '\u{10ffff}';

async function rangesOf(
  db: Database,
  orgId: string,
  entityType: string,
  words: readonly string[],
): Promise<TermRange[]> {
  // Order and equality on text are leakproof, so they use the index under row level security; LIKE would not.
  const alike = await db.read(
    orgId,
    words.map(
      word => sql`
      select term from platform.search_trigram
       where entity_type = ${entityType} and trigram = any (${word.length < 4 ? [] : trigramsOf(word)}::text[])
       group by term having count(*) >= ${Math.ceil(trigramsOf(word).length * 0.3)} order by count(*) desc, term limit 60`,
    ),
  );
  return words.flatMap((word, index) => [
    { word: index, low: word, high: `${word}${JUST_AFTER}`, score: 1 },
    { word: index, low: word, high: `${word}${LAST}`, score: 0.8 },
    ...(alike[index] ?? []).flatMap(row => {
      const term = String(row.term);
      const near = similarity(word, term);
      return near >= MIN_SIMILARITY
        ? [{ word: index, low: term, high: `${term}${JUST_AFTER}`, score: near * 0.7 }]
        : [];
    }),
  ]);
}
