import type { Tx } from '../../../kernel/db/database.ts';
import type { Events } from '../../../kernel/events/events.ts';
import { assertVersion } from '../../../kernel/http/etag.ts';
import { newId } from '../../../kernel/ids/ids.ts';
import { problem } from '../../../kernel/problem/problem.ts';
import { record } from '../../../platform/audit/index.ts';
import { lockOpenAssociation } from '../associations.ts';
import type { ContractChange, NewContract } from './contract.ts';
import { type ContractRow, deleteContract, insertContract, lockContract, updateContract } from './store.ts';

export async function createContract(
  tx: Tx,
  events: Events,
  associationId: string,
  input: NewContract,
  id = newId(),
): Promise<ContractRow> {
  await lockOpenAssociation(tx, associationId);
  const row: ContractRow = {
    id,
    associationId,
    supplierId: null,
    reference: '',
    endsOn: null,
    noticeDays: 90,
    yearlyCents: 0,
    indexation: 'none',
    notes: '',
    ...input,
    version: 1,
  };
  await insertContract(tx, row);
  record(tx, 'copro.contract.created', { type: 'contract', id, label: row.title }, { after: input });
  await events.emit(tx, 'copro.contract.created', { associationId, contractId: id });
  return row;
}

export async function changeContract(
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  change: ContractChange,
): Promise<ContractRow> {
  const before = await lockContract(tx, id);
  if (!before) throw problem('not-found');
  assertVersion(before.version, expected);
  const after: ContractRow = { ...before, ...change, version: before.version + 1 };
  await updateContract(tx, after);
  record(tx, 'copro.contract.updated', { type: 'contract', id, label: after.title }, { before, after: change });
  await events.emit(tx, 'copro.contract.updated', { associationId: before.associationId, contractId: id });
  return after;
}

export async function removeContract(tx: Tx, events: Events, id: string): Promise<void> {
  const before = await lockContract(tx, id);
  if (!before) throw problem('not-found');
  await deleteContract(tx, id);
  record(tx, 'copro.contract.deleted', { type: 'contract', id, label: before.title }, { before });
  await events.emit(tx, 'copro.contract.deleted', { associationId: before.associationId, contractId: id });
}
