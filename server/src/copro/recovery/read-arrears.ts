import type { Static } from 'typebox';
import type { Tx } from '../../kernel/db/database.ts';
import { problem } from '../../kernel/problem/problem.ts';
import type { Arrears, DebtorFile } from './contract.ts';
import { claimIdOf } from './reminder-detail.ts';
import {
  type ClaimRow,
  claimsOf,
  type Debtor,
  debtorById,
  remindersOf,
  type SentRow,
  type SuspensionRow,
  settingsOf,
  suspensionOf,
} from './store-claims.ts';
import { type ArrearsRow, arrearsOf } from './store-dashboard.ts';
import { type DisputeRow, disputesOf, type HandoverRow, handoversOf, type PlanRow, plansOf } from './store-plans.ts';

const LEVELS = [0, 1, 2, 3];

export async function readArrears(tx: Tx, associationId: string, today: string): Promise<Static<typeof Arrears>> {
  const [settings, rows] = await tx.batch([settingsOf(associationId), arrearsOf(associationId, today)]);
  if (!settings?.[0]) throw problem('not-found');
  const items = rows as ArrearsRow[];
  const sum = (name: 'openCents' | 'days0Cents' | 'days30Cents' | 'days60Cents' | 'days90Cents') =>
    items.reduce((so, row) => so + row[name], 0);
  const totals = {
    openCents: sum('openCents'),
    days0Cents: sum('days0Cents'),
    days30Cents: sum('days30Cents'),
    days60Cents: sum('days60Cents'),
    days90Cents: sum('days90Cents'),
    byLevel: LEVELS.map(level => items.filter(row => row.level === level).length),
  };
  return { today, totals, items };
}

export async function readDebtor(tx: Tx, debtor: Debtor): Promise<Static<typeof DebtorFile>> {
  const [claims, reminders, plans, disputes, handovers, suspensions, known] = await tx.batch([
    claimsOf(debtor),
    remindersOf(debtor),
    plansOf(debtor),
    disputesOf(debtor),
    handoversOf(debtor),
    suspensionOf(debtor),
    debtorById(debtor),
  ]);
  if (!known?.[0]) throw problem('not-found');
  const [open, sent] = [claims as ClaimRow[], reminders as SentRow[]];
  const levelOf = (claim: ClaimRow): number =>
    Math.max(
      0,
      ...sent.flatMap(letter => letter.claims.filter(one => one.claimId === claimIdOf(claim)).map(one => one.level)),
    );
  return {
    claims: open.map(claim => ({ ...claim, level: levelOf(claim) })),
    reminders: sent,
    plans: plans as PlanRow[],
    disputes: disputes as DisputeRow[],
    handovers: handovers as HandoverRow[],
    pausedUntil: (suspensions?.[0] as SuspensionRow | undefined)?.untilOn ?? null,
  };
}
