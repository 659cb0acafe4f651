import { allocateCost, type Cost, type Share } from './rules-allocation.ts';
import type { Building, ChargeRefusal, ChargeSettings } from './rules-terms.ts';

/** What was called from an owner during the period, to be set against what things cost. */
export type CalledProvision = {
  readonly ownerId: string;
  readonly lotId: string;
  readonly accountCode: string;
  readonly cents: number;
};

/** A line of a statement: an owner's share of what an account cost by a key. `totalCents` is the cost of all. */
export type StatementRow = Share & {
  readonly accountCode: string;
  readonly keyId: string | null;
  readonly totalCents: number;
  readonly vatRateBp: number | null;
  readonly tenantPercent: number;
  readonly startsOn: string;
  readonly endsOn: string;
};

export type OwnerStatement = {
  readonly ownerId: string;
  readonly rows: StatementRow[];
  readonly costsCents: number;
  readonly vatCents: number;
  readonly ownerCents: number;
  readonly tenantCents: number;
  readonly provisions: CalledProvision[];
  readonly provisionsCents: number;
  /** Owed when positive, given back when negative. */
  readonly balanceCents: number;
};

export type Statements = {
  readonly statements: OwnerStatement[];
  readonly costsCents: number;
  readonly provisionsCents: number;
};

/**
 * The statements of a period (decomptes): costs of one account, key, time, VAT rate and tenant's percentage are added up and spread
 * once; provisions are set against them. The owners' costs sum to the costs and their balances to costs less provisions,
 * to the cent and by construction, so nothing is ever left to book on 4991 or 4992. Owners come in the order in
 * which they first bear something. Refused as a whole when a single cost cannot be spread.
 */
export function drawStatements(
  costs: readonly Cost[],
  provisions: readonly CalledProvision[],
  building: Building,
  settings: ChargeSettings,
): Statements | { refusals: ChargeRefusal[] } {
  const rows: StatementRow[] = [];
  const refusals: ChargeRefusal[] = [];
  for (const cost of addUp(costs)) {
    const found = allocateCost(cost, building, settings);
    if ('refusals' in found) refusals.push(...found.refusals);
    else rows.push(...found.shares.map(share => rowOf(share, cost)));
  }
  if (refusals.length > 0) return { refusals };
  const rowsByOwner = Map.groupBy(rows, row => row.ownerId);
  const provisionsByOwner = Map.groupBy(provisions, provision => provision.ownerId);
  const owners = new Set([...rowsByOwner.keys(), ...provisionsByOwner.keys()]);
  const statements = [...owners].map(ownerId =>
    statementOf(ownerId, rowsByOwner.get(ownerId) ?? [], provisionsByOwner.get(ownerId) ?? []),
  );
  return { statements, costsCents: sumOf(costs), provisionsCents: sumOf(provisions) };
}

/** One cost for all that fall in the same way, in the order of the first of each. */
function addUp(costs: readonly Cost[]): Cost[] {
  const alike = Map.groupBy(costs, ({ accountCode, on, startsOn, endsOn, vatRateBp, tenantPercent, nature }) =>
    JSON.stringify([accountCode, on, startsOn, endsOn, vatRateBp, tenantPercent, nature]),
  );
  return [...alike.values()].flatMap(group => {
    const [first] = group;
    const vatCents = group.reduce((so, cost) => so + cost.vatCents, 0);
    return first ? [{ ...first, cents: sumOf(group), vatCents }] : [];
  });
}

const rowOf = (
  share: Share,
  { accountCode, on, cents, vatRateBp, tenantPercent, startsOn, endsOn }: Cost,
): StatementRow => ({
  ...share,
  accountCode,
  keyId: 'keyId' in on ? on.keyId : null,
  totalCents: cents,
  vatRateBp,
  tenantPercent,
  startsOn,
  endsOn,
});

function statementOf(ownerId: string, rows: StatementRow[], provisions: CalledProvision[]): OwnerStatement {
  const costsCents = sumOf(rows);
  const provisionsCents = sumOf(provisions);
  return {
    ownerId,
    rows,
    costsCents,
    vatCents: rows.reduce((so, row) => so + row.vatCents, 0),
    ownerCents: rows.reduce((so, row) => so + row.ownerCents, 0),
    tenantCents: rows.reduce((so, row) => so + row.tenantCents, 0),
    provisions,
    provisionsCents,
    balanceCents: costsCents - provisionsCents,
  };
}

const sumOf = (amounts: readonly { readonly cents: number }[]): number =>
  amounts.reduce((so, one) => so + one.cents, 0);
