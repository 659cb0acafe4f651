import type { Static } from 'typebox';
import type { Clock } from '../../kernel/clock/clock.ts';
import type { Tx } from '../../kernel/db/database.ts';
import type { LocaleName } from '../../kernel/i18n/translate.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { addDays } from '../../kernel/time/days.ts';
import type { CallForFunds } from '../documents/contract.ts';
import {
  addresseeOf,
  dayAt,
  findAddressees,
  findCommunication,
  type LetterRow,
  letterheadOf,
  paymentOf,
} from '../letters/index.ts';
import { chargeProblem } from './problems.ts';
import { type BuildingRows, readNames } from './store-building.ts';
import { balanceWithout, findCall, listOwnerParts, type PartRow } from './store-calls.ts';
import { CALL_WORDS, lotWords } from './words.ts';

type Paper = Static<typeof CallForFunds>;
type Row = Paper['rows'][number];

/** The letter of a call to one owner, from what was written down at its approval. */
export async function composeCall(tx: Tx, letter: LetterRow, clock: Clock): Promise<Paper> {
  const { sourceId: id, ownerId, language } = letter;
  const call = await findCall(tx, id);
  if (call?.state !== 'approved') throw chargeProblem('call-not-approved');
  const [owner] = await findAddressees(tx, [ownerId]);
  const communication = await findCommunication(tx, id, ownerId);
  if (!owner || !communication) throw problem('not-found');
  const head = await letterheadOf(tx, call.associationId);
  const parts = await listOwnerParts(tx, id, ownerId);
  const rows = await readNames(tx, call.associationId);
  const on = dayAt(clock());
  const of = { associationId: call.associationId, ownerId, entryId: call.entryId, day: on };
  const balance = await balanceWithout(tx, of);
  const totalCents = sumOf(parts);
  const purpose = call.kind === 'reserve' ? 'reserve' : 'working';
  return {
    sender: head.sender,
    association: head.association,
    addressee: addresseeOf(owner),
    place: head.place,
    on,
    reference: `${call.name}`.slice(0, 80),
    kind: call.kind,
    name: call.name,
    startsOn: call.startsOn,
    endsOn: addDays(call.endsOn, -1),
    decidedOn: call.decidedOn,
    lots: lotsOf(parts, rows, head.shareTotal, language),
    rows: rowsOf(parts, rows, language),
    totalCents,
    reserveCents: sumOf(parts.filter(part => part.kind === 'reserve')),
    balanceCents: balance?.cents ?? null,
    payment: paymentOf(head, purpose, { cents: totalCents, dueOn: call.dueOn, digits: communication.digits }),
  };
}

const sumOf = (parts: readonly { cents: number }[]): number => parts.reduce((so, part) => so + part.cents, 0);

export const lotsOf = (
  parts: readonly { lotId: string }[],
  { lots }: Pick<BuildingRows, 'lots'>,
  shareTotal: number,
  language: LocaleName,
): Paper['lots'] =>
  lots
    .filter(lot => parts.some(part => part.lotId === lot.id))
    .map(({ code, nature, floor, share }) => ({
      code,
      description: `${lotWords(nature, language)} ${floor}`.trim(),
      share,
      shareTotal,
    }));

/** A row for each lot, fund and key: the accounts behind it are for the meeting, not for the letter. */
function rowsOf(
  parts: readonly PartRow[],
  { lots, keys }: Pick<BuildingRows, 'lots' | 'keys'>,
  language: LocaleName,
): Row[] {
  const groups = Map.groupBy(parts, part => JSON.stringify([part.kind, part.keyId]));
  return lots.flatMap(lot =>
    [...groups.values()].flatMap((group): Row[] => {
      const ofLot = group.filter(part => part.lotId === lot.id);
      const [first] = ofLot;
      if (!first) return [];
      return [
        {
          lotCode: lot.code,
          description: CALL_WORDS[first.kind][language],
          fund: first.kind === 'reserve' ? 'reserve' : 'working',
          keyName: keys.find(key => key.id === first.keyId)?.name ?? '',
          totalCents: ofLot.reduce((so, part) => so + part.lineCents, 0),
          weight: first.weight,
          denominator: first.denominator,
          days: null,
          amountCents: sumOf(ofLot),
        },
      ];
    }),
  );
}
