import type { StatementRow as Row } from './rules-statement.ts';
import type { LotLook } from './store-building.ts';
import type { MeterRow, ReadingRow } from './store-meters.ts';
import type { OpenProvision } from './store-statements.ts';

/** What an owner's statement was drawn from, kept with it: a letter is made from this alone. */
export type StatementDetail = {
  readonly rows: readonly (Pick<
    Row,
    | 'lotId'
    | 'keyId'
    | 'accountCode'
    | 'totalCents'
    | 'weight'
    | 'denominator'
    | 'days'
    | 'periodDays'
    | 'cents'
    | 'vatCents'
    | 'ownerCents'
    | 'tenantCents'
  > & { lotCode: string; keyName: string; accountNames: Readonly<Record<string, string>> })[];
  readonly meters: readonly {
    lotCode: string;
    name: string;
    unit: string;
    oldIndex: number;
    newIndex: number;
    cents: number;
  }[];
  readonly provisions: readonly { on: string; description: string; cents: number }[];
};

type Places = {
  readonly lots: ReadonlyMap<string, LotLook>;
  readonly keys: ReadonlyMap<string, { name: string }>;
  readonly accountNames: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly meters: readonly MeterRow[];
  readonly readings: readonly ReadingRow[];
};

export function detailOf(rows: readonly Row[], provisions: readonly OpenProvision[], places: Places): StatementDetail {
  const byCall = Map.groupBy(provisions, one => one.callId);
  return {
    rows: rows.map(row => ({
      lotId: row.lotId,
      keyId: row.keyId,
      accountCode: row.accountCode,
      totalCents: row.totalCents,
      weight: row.weight,
      denominator: row.denominator,
      days: row.days,
      periodDays: row.periodDays,
      cents: row.cents,
      vatCents: row.vatCents,
      ownerCents: row.ownerCents,
      tenantCents: row.tenantCents,
      lotCode: places.lots.get(row.lotId)?.code ?? '',
      keyName: row.keyId ? (places.keys.get(row.keyId)?.name ?? '') : '',
      accountNames: places.accountNames.get(row.accountCode) ?? {},
    })),
    meters: metersOf(rows, places),
    provisions: [...byCall.values()].flatMap(group => {
      const [first] = group;
      const cents = group.reduce((so, one) => so + one.cents, 0);
      return first ? [{ on: first.dueOn, description: first.name, cents }] : [];
    }),
  };
}

/** Readings of the lots in the rows, each with what the key's costs came to for its lot. */
function metersOf(rows: readonly Row[], { meters, readings }: Places): StatementDetail['meters'] {
  return meters.flatMap(meter => {
    const ofLot = rows.filter(row => row.lotId === meter.lotId && row.keyId === meter.keyId);
    if (ofLot.length === 0) return [];
    const cents = ofLot.reduce((so, row) => so + row.cents, 0);
    return readings
      .filter(reading => reading.meterId === meter.id)
      .map(({ oldIndex, newIndex }) => ({
        lotCode: meter.lotCode,
        name: `${meter.keyName}, ${meter.place}`,
        unit: meter.unit,
        oldIndex,
        newIndex,
        cents,
      }));
  });
}
