import type { Clock } from '../../kernel/clock/clock.ts';
import type { Tx } from '../../kernel/db/database.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { addDays } from '../../kernel/time/days.ts';
import type { DocumentData } from '../documents/contract.ts';
import { accountName } from '../ledger/index.ts';
import {
  addresseeOf,
  dayAt,
  findAddressees,
  findCommunication,
  type LetterRow,
  letterheadOf,
  paymentOf,
} from '../letters/index.ts';
import { lotsOf } from './compose-call.ts';
import { chargeProblem } from './problems.ts';
import type { StatementDetail } from './statement-detail.ts';
import { readNames } from './store-building.ts';
import { findStatement, findStatementOwner } from './store-statements.ts';

type Paper = DocumentData<'statement'>;
type DetailRow = StatementDetail['rows'][number];

/** The letter of a statement to one owner, from what was kept at its approval. */
export async function composeStatement(tx: Tx, letter: LetterRow, clock: Clock): Promise<Paper> {
  const { sourceId: id, ownerId, language } = letter;
  const statement = await findStatement(tx, id);
  if (statement?.state !== 'approved') throw chargeProblem('statement-not-approved');
  const kept = await findStatementOwner(tx, id, ownerId);
  const [owner] = await findAddressees(tx, [ownerId]);
  const communication = await findCommunication(tx, id, ownerId);
  if (!kept || !owner || !communication) throw problem('not-found');
  const head = await letterheadOf(tx, statement.associationId);
  const names = await readNames(tx, statement.associationId);
  // Written by this module, at the approval.
  const detail = kept.detail as StatementDetail;
  const lastDay = addDays(statement.endsOn, -1);
  const common = detail.rows.filter(row => row.keyId !== null);
  const privateRows = detail.rows.filter(row => row.keyId === null);
  const nameOf = (row: DetailRow): string => accountName(row.accountCode, row.accountNames, language);
  return {
    sender: head.sender,
    association: head.association,
    addressee: addresseeOf(owner),
    place: head.place,
    on: dayAt(clock()),
    reference: statement.name.slice(0, 80),
    name: statement.name,
    startsOn: statement.startsOn,
    endsOn: lastDay,
    lots: lotsOf(detail.rows, names, head.shareTotal, language),
    rows: common.toSorted(byLotAndKey).map(row => ({
      lotCode: row.lotCode,
      keyName: row.keyName,
      accountCode: row.accountCode,
      accountName: nameOf(row),
      totalCents: row.totalCents,
      weight: row.weight,
      denominator: row.denominator,
      days: row.days === row.periodDays ? null : { held: row.days, of: row.periodDays },
      ...partsOf(row),
    })),
    meters: detail.meters.map(({ oldIndex, newIndex, cents, ...meter }) => ({
      ...meter,
      startThousandths: oldIndex,
      endThousandths: newIndex,
      amountCents: cents,
    })),
    privateCosts: privateRows.map(row => ({ on: lastDay, description: nameOf(row), ...partsOf(row) })),
    provisions: detail.provisions.map(({ on, description, cents }) => ({ on, description, amountCents: cents })),
    totals: totalsOf(common, privateRows, kept.provisionsCents),
    payment: paymentOf(head, 'working', {
      cents: kept.balanceCents,
      dueOn: statement.dueOn,
      digits: communication.digits,
    }),
  };
}

const partsOf = ({ cents, vatCents, ownerCents, tenantCents }: DetailRow) => ({
  amountCents: cents,
  vatCents,
  ownerCents,
  tenantCents,
});

function byLotAndKey(a: DetailRow, b: DetailRow): number {
  const [left, right] = [
    `${a.lotCode}\t${a.keyName}\t${a.accountCode}`,
    `${b.lotCode}\t${b.keyName}\t${b.accountCode}`,
  ];
  return left < right ? -1 : left > right ? 1 : 0;
}

function totalsOf(common: readonly DetailRow[], own: readonly DetailRow[], provisionsCents: number): Paper['totals'] {
  const sum = (rows: readonly DetailRow[], name: 'cents' | 'vatCents' | 'ownerCents' | 'tenantCents') =>
    rows.reduce((so, row) => so + row[name], 0);
  const all = [...common, ...own];
  const [chargesCents, privateCents] = [sum(common, 'cents'), sum(own, 'cents')];
  return {
    chargesCents,
    privateCents,
    provisionsCents,
    balanceCents: chargesCents + privateCents - provisionsCents,
    vatCents: sum(all, 'vatCents'),
    ownerCents: sum(all, 'ownerCents'),
    tenantCents: sum(all, 'tenantCents'),
  };
}
