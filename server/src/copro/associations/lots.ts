import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { assertVersion } from '../../kernel/http/etag.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { lockOpenAssociation, targetOf } from './associations.ts';
import type { LotChange, NewLot, NewShares } from './contract.ts';
import { associationProblem } from './problems.ts';
import { updateAssociation } from './store.ts';
import { settleKeys, writeGeneralVersion } from './store-keys.ts';
import { deleteLot, findLot, insertLots, type LotRow, listLots, updateLot, updateShares } from './store-lots.ts';

/** The first version of every key of a draft holds since ever: nothing is split by it before the association works. */
export const SINCE_EVER = '1900-01-01';

/** Adds lots to a draft; the general key follows. Returns their ids in order. */
export async function addLots(
  tx: Tx,
  events: Events,
  associationId: string,
  lots: readonly (NewLot & { id?: string })[],
): Promise<string[]> {
  const association = await lockOpenAssociation(tx, associationId);
  if (association.status !== 'draft') throw associationProblem('association-not-draft');
  const rows = lots.map(lot => ({
    nature: 'flat' as const,
    building: '',
    floor: '',
    surfaceDm2: null,
    ...lot,
    id: lot.id ?? newId(),
    code: lot.code.trim(),
  }));
  await insertLots(tx, associationId, rows);
  await writeGeneralVersion(tx, associationId, newId(), SINCE_EVER, 'every-version');
  record(tx, 'copro.lot.created', targetOf(association), {
    after: { lots: rows.length, codes: rows.slice(0, 50).map(lot => lot.code) },
  });
  await events.emit(tx, 'copro.lot.created', { associationId, lots: rows.length });
  return rows.map(row => row.id);
}

export async function changeLot(
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  change: LotChange,
): Promise<LotRow> {
  const { associationId } = await getLot(tx, id);
  const association = await lockOpenAssociation(tx, associationId);
  const before = await getLot(tx, id);
  assertVersion(before.version, expected);
  const after: LotRow = { ...before, ...change };
  const isShareNew = after.share !== before.share;
  if (isShareNew && association.status === 'active') throw associationProblem('lot-shares-change-together');
  await updateLot(tx, after);
  if (isShareNew) await writeGeneralVersion(tx, associationId, newId(), SINCE_EVER, 'every-version');
  record(tx, 'copro.lot.updated', { type: 'lot', id, label: after.code }, { before, after: change });
  await events.emit(tx, 'copro.lot.updated', { associationId, lotId: id });
  return getLot(tx, id);
}

/** Removes a lot of a draft, with its titles and its weights in every key. */
export async function removeLot(tx: Tx, events: Events, id: string): Promise<void> {
  const { associationId } = await getLot(tx, id);
  const association = await lockOpenAssociation(tx, associationId);
  if (association.status !== 'draft') throw associationProblem('association-not-draft');
  const lot = await getLot(tx, id);
  await deleteLot(tx, id);
  await settleKeys(tx, associationId);
  record(tx, 'copro.lot.deleted', { type: 'lot', id, label: lot.code }, { before: lot });
  await events.emit(tx, 'copro.lot.deleted', { associationId, lotId: id });
}

/** New shares for every lot of an association at work, from a day on: the general key gets a version of that day. */
export async function changeShares(tx: Tx, events: Events, associationId: string, input: NewShares): Promise<void> {
  const association = await lockOpenAssociation(tx, associationId);
  if (association.status !== 'active') throw associationProblem('association-not-active');
  const lots = await tx.rows(listLots(associationId));
  const named = new Map(input.shares.map(one => [one.lotId, one.share]));
  if (named.size !== input.shares.length || named.size !== lots.length || lots.some(lot => !named.has(lot.id)))
    throw associationProblem('lots-incomplete');
  const total = input.shareTotal ?? association.shareTotal;
  const gap = total - input.shares.reduce((sum, one) => sum + one.share, 0);
  if (gap !== 0) throw associationProblem('shares-do-not-sum', { params: { gap, total } });
  await updateAssociation(tx, { ...association, shareTotal: total });
  await updateShares(tx, input.shares);
  await writeGeneralVersion(tx, associationId, newId(), input.validFrom, 'same-day');
  const before = { shareTotal: association.shareTotal, shares: lots.map(lot => [lot.code, lot.share]) };
  record(tx, 'copro.association.shares-changed', targetOf(association), { before, after: input });
  await events.emit(tx, 'copro.association.updated', { associationId });
}

export async function getLot(tx: Tx, id: string): Promise<LotRow> {
  const lot = await findLot(tx, id);
  if (!lot) throw problem('not-found');
  return lot;
}
