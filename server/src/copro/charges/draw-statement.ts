import type { Tx } from '../../kernel/db/database.ts';
import { loadScene } from './load-building.ts';
import { chargeProblem, notSpread } from './problems.ts';
import type { Cost } from './rules-allocation.ts';
import { consumptionOf } from './rules-meter.ts';
import { natureOf } from './rules-nature.ts';
import { drawStatements, type Statements } from './rules-statement.ts';
import type { Building, Consumption, Period } from './rules-terms.ts';
import { detailOf } from './statement-detail.ts';
import { listMeters, listReadings, type MeterRow, type ReadingRow } from './store-meters.ts';
import {
  type CostLine,
  type OpenProvision,
  type OwnerRow,
  openCosts,
  openProvisions,
  type StatementRow,
} from './store-statements.ts';

export type DrawnStatement = {
  readonly statements: Statements;
  readonly costs: readonly CostLine[];
  readonly provisions: readonly OpenProvision[];
  readonly owners: readonly OwnerRow[];
};

/** What each owner bears of a period's costs, less what was called, as it is now. Refused as a whole with every reason. */
export async function drawStatement(tx: Tx, row: StatementRow): Promise<DrawnStatement> {
  const { associationId, fiscalYearId, startsOn, endsOn } = row;
  const scene = await loadScene(tx, associationId);
  const [costRows, provisionRows, meterRows, readingRows] = await tx.batch([
    openCosts(associationId, fiscalYearId, endsOn),
    openProvisions(associationId, fiscalYearId, endsOn),
    listMeters(associationId),
    listReadings(associationId, startsOn, endsOn),
  ]);
  const [costs, provisions] = [costRows as CostLine[], provisionRows as OpenProvision[]];
  const [meters, readings] = [meterRows as MeterRow[], readingRows as ReadingRow[]];
  if (costs.length === 0 && provisions.length === 0) throw chargeProblem('statement-empty');
  const used = new Set(costs.map(cost => cost.keyId));
  const metered = meters.filter(meter => used.has(meter.keyId));
  const building = { ...scene.building, consumptions: consumptionsOf(metered, readings, row) } satisfies Building;
  const drawn = drawStatements(costsOf(costs, row), provisions, building, scene.settings);
  if ('refusals' in drawn) throw notSpread(drawn.refusals);
  const accountNames = new Map(costs.map(cost => [cost.accountCode, cost.accountNames]));
  const places = { lots: scene.lots, keys: scene.keys, accountNames, meters: metered, readings };
  const owners = drawn.statements.map(({ ownerId, rows, costsCents, provisionsCents, balanceCents }) => {
    const own = provisions.filter(one => one.ownerId === ownerId);
    return { ownerId, costsCents, provisionsCents, balanceCents, detail: detailOf(rows, own, places) };
  });
  return { statements: drawn, costs, provisions, owners };
}

/** A cost that names a lot is that lot's own (a private cost); others fall by their key. Each stands for the whole period. */
function costsOf(lines: readonly CostLine[], { startsOn, endsOn }: Period): Cost[] {
  const lost = lines.filter(line => line.lotId === null && line.keyId === null);
  if (lost.length > 0)
    throw chargeProblem('statement-cost-without-key', {
      params: { accounts: [...new Set(lost.map(line => line.accountCode))].slice(0, 50) },
    });
  return lines.map(({ accountCode, lotId, keyId, cents, vatCents, tenantPercent }) => ({
    accountCode,
    on: lotId === null ? { keyId: keyId ?? '' } : { lotId },
    cents,
    vatCents,
    vatRateBp: null,
    tenantPercent,
    nature: natureOf(accountCode),
    startsOn,
    endsOn,
  }));
}

function consumptionsOf(
  meters: readonly MeterRow[],
  readings: readonly ReadingRow[],
  period: Period,
): ReadonlyMap<string, Consumption> {
  const found = new Map<string, Consumption>();
  for (const [keyId, ofKey] of Map.groupBy(meters, meter => meter.keyId)) {
    const byId = new Map(ofKey.map(meter => [meter.id, meter]));
    const read = readings.flatMap(({ meterId, startsOn, endsOn, oldIndex, newIndex }) => {
      const meter = byId.get(meterId);
      if (!meter) return [];
      const { lotId, place, rollsOverAt } = meter;
      return [
        {
          lotId,
          place,
          meterId,
          startsOn,
          endsOn,
          oldIndex,
          newIndex,
          ...(rollsOverAt === null ? {} : { rollsOverAt }),
        },
      ];
    });
    const places = [...new Map(ofKey.map(({ lotId, place }) => [`${lotId} ${place}`, { lotId, place }])).values()];
    const consumption = consumptionOf(places, read, period);
    if ('refusals' in consumption) throw notSpread(consumption.refusals);
    found.set(keyId, consumption);
  }
  return found;
}
