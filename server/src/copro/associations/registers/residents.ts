import type { Tx } from '../../../kernel/db/database.ts';
import type { Events } from '../../../kernel/events/events.ts';
import { newId } from '../../../kernel/ids/ids.ts';
import { problem } from '../../../kernel/problem/problem.ts';
import { record } from '../../../platform/audit/index.ts';
import { lockLot } from '../store-lots.ts';
import type { NewResident } from './contract.ts';
import { deleteResident, insertResident, lockResident, updateResident } from './store.ts';

export async function createResident(
  tx: Tx,
  events: Events,
  lotId: string,
  input: NewResident,
  id = newId(),
): Promise<{ id: string }> {
  const lot = await lockLot(tx, lotId);
  if (!lot) throw problem('not-found');
  await insertResident(tx, lot.associationId, { id, lotId, ...filled(input) });
  record(tx, 'copro.resident.created', { type: 'lot', id: lotId, label: lot.code }, { after: { residentId: id } });
  await events.emit(tx, 'copro.resident.created', { associationId: lot.associationId, lotId });
  return { id };
}

export async function changeResident(tx: Tx, events: Events, id: string, input: NewResident): Promise<void> {
  const before = await lockResident(tx, id);
  if (!before) throw problem('not-found');
  await updateResident(tx, { id, lotId: before.lotId, ...filled(input) });
  record(tx, 'copro.resident.updated', { type: 'lot', id: before.lotId, label: '' }, { after: { residentId: id } });
  await events.emit(tx, 'copro.resident.updated', { associationId: before.associationId, lotId: before.lotId });
}

export async function removeResident(tx: Tx, events: Events, id: string): Promise<void> {
  const before = await lockResident(tx, id);
  if (!before) throw problem('not-found');
  await deleteResident(tx, id);
  record(tx, 'copro.resident.deleted', { type: 'lot', id: before.lotId, label: '' }, { before: { residentId: id } });
  await events.emit(tx, 'copro.resident.deleted', { associationId: before.associationId, lotId: before.lotId });
}

const filled = (input: NewResident) => ({
  name: input.name.trim(),
  email: input.email?.toLowerCase() || null,
  phone: input.phone?.trim() || null,
  startsOn: input.startsOn,
  endsOn: input.endsOn ?? null,
});
