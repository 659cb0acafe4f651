import type { Static } from 'typebox';
import type { Tx } from '../../kernel/db/database.ts';
import { problem } from '../../kernel/problem/problem.ts';
import type { CallDetail } from './contract.ts';
import { partsOf } from './plan-call.ts';
import { readNames } from './store-building.ts';
import { findCall, ownerNames, type PartRow } from './store-calls.ts';

type Detail = Static<typeof CallDetail>;

/** A call with what it asks of each owner for each lot; of a draft, as it would be today. */
export async function readCall(tx: Tx, id: string): Promise<Detail> {
  const call = await findCall(tx, id);
  if (!call) throw problem('not-found');
  const { parts, totalCents, reserveCents } = await partsOf(tx, call);
  const { lots } = await readNames(tx, call.associationId);
  const codes = new Map(lots.map(lot => [lot.id, lot.code]));
  const byOwner = Map.groupBy(parts, part => part.ownerId);
  const names = new Map((await ownerNames(tx, [...byOwner.keys()])).map(owner => [owner.id, owner.name]));
  const owners = [...byOwner].map(([ownerId, ofOwner]) => ({
    ownerId,
    name: names.get(ownerId) ?? '',
    ...sums(ofOwner),
    lots: [...Map.groupBy(ofOwner, part => part.lotId)].map(([lotId, ofLot]) => ({
      lotId,
      code: codes.get(lotId) ?? '',
      ...sums(ofLot),
    })),
  }));
  return { ...call, totalCents, reserveCents, owners };
}

const sums = (parts: readonly PartRow[]) => ({
  cents: parts.reduce((so, part) => so + part.cents, 0),
  reserveCents: parts.filter(part => part.kind === 'reserve').reduce((so, part) => so + part.cents, 0),
});
