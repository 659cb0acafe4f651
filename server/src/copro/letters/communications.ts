import type { Tx } from '../../kernel/db/database.ts';
import { makeStructuredCommunication } from '../../kernel/identifiers/structured-communication.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { addChargeSetting, insertCommunications, takeNumbers } from './store-settings.ts';

const NUMBERS = 1_000_000;

/**
 * One structured communication for each owner of a call, statement or reminder: four digits of the association, six of its
 * counter, two of the check. The database gives each number once, whoever comes at the same time.
 */
export async function giveCommunications(
  tx: Tx,
  of: { associationId: string; documentType: 'call' | 'statement' | 'reminder'; documentId: string },
  ownerIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ownerIds.length === 0) return new Map();
  addChargeSetting(tx, of.associationId);
  const taken = await takeNumbers(tx, of.associationId, ownerIds.length);
  if (!taken) throw problem('not-found');
  const rows = ownerIds.map((ownerId, index) => ({
    ownerId,
    digits: makeStructuredCommunication(taken.prefix * NUMBERS + taken.first + index),
  }));
  await insertCommunications(tx, of, rows);
  return new Map(rows.map(row => [row.ownerId, row.digits]));
}
