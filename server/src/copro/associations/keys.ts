import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { GENERAL_KEY, lockOpenAssociation } from './associations.ts';
import type { NewKey, NewKeyVersion } from './contract.ts';
import { associationProblem } from './problems.ts';
import { findKey, insertKey, insertKeyVersion, type KeyRow, type Weight } from './store-keys.ts';

/** A key with its first version. */
export async function createKey(
  tx: Tx,
  events: Events,
  associationId: string,
  input: NewKey,
  id = newId(),
): Promise<{ id: string }> {
  await lockOpenAssociation(tx, associationId);
  const { code, name, kind = 'statutory' } = input;
  insertKey(tx, { id, associationId, code, name: name.trim(), kind });
  await writeVersion(tx, { id, associationId }, input);
  record(tx, 'copro.key.created', { type: 'key', id, label: name }, { after: input });
  await events.emit(tx, 'copro.key.created', { associationId, keyId: id });
  return { id };
}

/** Weights from a day on; those before stay as they are. */
export async function addKeyVersion(tx: Tx, events: Events, id: string, input: NewKeyVersion): Promise<{ id: string }> {
  const found = await findKey(tx, id);
  if (!found) throw problem('not-found');
  await lockOpenAssociation(tx, found.associationId);
  if (found.code === GENERAL_KEY) throw associationProblem('key-follows-shares');
  const versionId = await writeVersion(tx, found, input);
  record(tx, 'copro.key.updated', { type: 'key', id, label: found.name }, { after: input });
  await events.emit(tx, 'copro.key.updated', { associationId: found.associationId, keyId: id });
  return { id: versionId };
}

async function writeVersion(
  tx: Tx,
  key: Pick<KeyRow, 'id' | 'associationId'>,
  { validFrom, weights }: { validFrom: string; weights: readonly Weight[] },
): Promise<string> {
  const sum = weights.reduce((total, one) => total + one.weight, 0);
  if (sum === 0) throw associationProblem('key-weights-empty');
  // The denominator is their sum, which the database keeps as an integer of 32 bits.
  if (sum > 2_147_483_647) throw problem('invalid-request');
  const id = newId();
  await insertKeyVersion(tx, { id, keyId: key.id, associationId: key.associationId, validFrom, weights });
  return id;
}
