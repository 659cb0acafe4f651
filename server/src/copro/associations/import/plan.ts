import type { NewOwner } from '../owners/contract.ts';
import type { TitlePart } from '../owners/rules-title.ts';
import type { LotNature } from '../store-lots.ts';
import type { ImportIssue } from './contract.ts';
import { planBalances } from './plan-balances.ts';
import { planLots } from './plan-lots.ts';
import { planOwners } from './plan-owners.ts';
import { Issues } from './read-cells.ts';
import type { Table } from './read-tables.ts';

export type PlannedLot = {
  line: number;
  code: string;
  nature: LotNature;
  building: string;
  floor: string;
  surfaceDm2: number | null;
  share: number;
};
export type PlannedKey = { code: string; name: string; weights: { lotCode: string; weight: number }[] };
/** `key` names the owner within the file. */
export type PlannedOwner = NewOwner & { key: string; line: number; ibans: string[] };
export type PlannedTitle = {
  lotCode: string;
  parts: (TitlePart & { line: number })[];
  representativeKey: string | null;
};
export type PlannedBalance = { line: number; accountCode: string; ownerKey: string | null; cents: number };
export type BuildingPlan = {
  lots: PlannedLot[];
  keys: PlannedKey[];
  owners: PlannedOwner[];
  titles: PlannedTitle[];
  balances: PlannedBalance[];
  issues: ImportIssue[];
};
export type Known = {
  /** Codes of the lots that the draft has, folded. */
  readonly lotCodes: ReadonlySet<string>;
  readonly keyCodes: ReadonlySet<string>;
  /** Accounts of the chart that take entries, and whose claim they hold. */
  readonly accounts: ReadonlyMap<string, 'owner' | 'supplier' | null>;
};

/** What a file would make of an association, with everything that is wrong with it at once. Pure. */
export function planBuilding(tables: readonly Table[], known: Known): BuildingPlan {
  const issues = new Issues();
  const of = (section: Table['section']) => tables.filter(table => table.section === section);
  const { lots, keys } = planLots(of('lots'), known, issues.report);
  const { owners, titles } = planOwners(of('owners'), lots, issues.report);
  const balances = planBalances(of('balances'), owners, known.accounts, issues.report);
  return { lots, keys, owners, titles, balances, issues: issues.list };
}
