import type { Tx } from '../../kernel/db/database.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import {
  findMatching,
  insertMatching,
  insertMatchings,
  listLiveMatchings,
  type MatchedPart,
} from './store-matching.ts';

export type MatchingReason =
  | 'clerk'
  | 'reference'
  | 'iban'
  | 'amount'
  | 'name'
  | 'rule'
  | 'reversal'
  | 'statement'
  | 'undo';

/**
 * Settles lines of one owner or supplier on one account against each other (lettrage). Amounts are signed as the lines
 * are, and sum to zero. The database refuses to settle anything twice, whoever comes first.
 */
export async function matchItems(
  tx: Tx,
  associationId: string,
  reason: MatchingReason,
  parts: readonly MatchedPart[],
  undoesId: string | null = null,
): Promise<string> {
  const id = newId();
  await insertMatching(tx, { id, associationId, reason, undoesId }, parts);
  return id;
}

/** Opens again what a matching settled. */
export async function undoMatching(tx: Tx, matchingId: string): Promise<string> {
  const matching = await findMatching(tx, matchingId);
  if (!matching) throw problem('not-found');
  record(tx, 'copro.matching.undone', { type: 'matching', id: matchingId, label: matching.reason });
  const parts = matching.parts.map(part => ({ ...part, amountCents: -part.amountCents }));
  return matchItems(tx, matching.associationId, 'undo', parts, matchingId);
}

/** Many matchings in two statements, however many they are. */
export async function matchMany(
  tx: Tx,
  associationId: string,
  matchings: readonly { reason: MatchingReason; parts: readonly MatchedPart[] }[],
): Promise<void> {
  if (matchings.length === 0) return;
  await insertMatchings(
    tx,
    matchings.map(it => ({ ...it, id: newId(), associationId })),
  );
}

/** Opens again everything that lines of an entry were settled with. */
export async function undoMatchingsOf(tx: Tx, entryId: string): Promise<void> {
  for (const { id } of await listLiveMatchings(tx, entryId)) await undoMatching(tx, id);
}
