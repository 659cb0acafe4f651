import type { Tx } from '../../kernel/db/database.ts';
import { loadScene, type Scene } from './load-building.ts';
import { chargeProblem, notSpread } from './problems.ts';
import { type Call, type CallLine, planCalls } from './rules-call.ts';
import { type Instalment, instalmentsOf, type Rhythm } from './rules-instalments.ts';
import { versionOn } from './rules-key.ts';
import { creditCode } from './rules-posting.ts';
import { type ApprovedBudget, findBudgetToCall } from './store-budgets.ts';
import { type CallRow, listCallLines, listParts, type PartRow } from './store-calls.ts';

export type PlannedCall = { parts: PartRow[]; totalCents: number; reserveCents: number };

/** What a call asks of whom: as it was written down, or for a draft as it would be today. */
export async function partsOf(tx: Tx, call: CallRow): Promise<PlannedCall> {
  if (call.state !== 'draft') {
    const { totalCents, reserveCents } = call;
    return { parts: await listParts(tx, call.id), totalCents, reserveCents };
  }
  return planOf(tx, call, await loadScene(tx, call.associationId));
}

/** Plans a draft from what is true now. All calls of a budget are planned together, so that they sum exactly. */
export async function planOf(tx: Tx, call: CallRow, scene: Scene): Promise<PlannedCall> {
  if (call.budgetId && call.rhythm && call.dueAfterDays !== null && call.instalment !== null) {
    const budget = await findBudgetToCall(tx, call.budgetId);
    const calls = budget ? planBudget(budget, call.rhythm, call.dueAfterDays, scene) : [];
    const found = calls.find(one => one.startsOn === call.startsOn);
    if (!found) throw chargeProblem('call-nothing-asked');
    return withWeights(found, yearOf(calls), scene);
  }
  const { kind } = call;
  const lines = (await listCallLines(tx, call.id)).map(line => ({ ...line, kind, accountCode: accountOf(kind) }));
  return planSingle(lines, call, scene);
}

const accountOf = (kind: CallLine['kind']): string => creditCode(kind, 'fund');

export function planSingle(
  lines: readonly Pick<CallLine, 'kind' | 'keyId' | 'cents'>[],
  { startsOn, endsOn, dueOn }: Pick<CallRow, 'startsOn' | 'endsOn' | 'dueOn'>,
  scene: Scene,
): PlannedCall {
  const instalment: Instalment = { startsOn, endsOn, dueOn, weight: 1 };
  const named = lines.map(line => ({ ...line, accountCode: accountOf(line.kind) }));
  const [call] = planned(named, [instalment], scene);
  if (!call) throw chargeProblem('call-nothing-asked');
  return withWeights(call, startsOn, scene);
}

/** Every instalment of a budget: provisions for ordinary costs, works for the others, and the reserve. */
export function planBudget(budget: ApprovedBudget, rhythm: Rhythm, dueAfterDays: number, scene: Scene): Call[] {
  const lines: CallLine[] = budget.lines.map(({ accountCode, keyId, nature, cents }) => {
    return { kind: nature === 'ordinary' ? 'provision' : 'works', accountCode, keyId, cents };
  });
  if (budget.reserveCents > 0 && budget.reserveKeyId)
    lines.push({ kind: 'reserve', accountCode: '160', keyId: budget.reserveKeyId, cents: budget.reserveCents });
  return planned(lines, instalmentsOf(budget, rhythm, dueAfterDays), scene);
}

function planned(lines: readonly CallLine[], instalments: readonly Instalment[], scene: Scene): Call[] {
  const found = planCalls(lines, instalments, scene.building, scene.settings);
  if ('refusals' in found) throw notSpread(found.refusals);
  return found.calls;
}

const yearOf = (calls: readonly Call[]): string => calls[0]?.startsOn ?? '';

/** Each part beside the weight by which its lot bears it, as the year's first day says. Parts of nothing are left out. */
function withWeights(call: Call, on: string, { building }: Scene): PlannedCall {
  const lineOf = ({ kind, accountCode, keyId }: Omit<CallLine, 'cents'>) => JSON.stringify([kind, accountCode, keyId]);
  const lines = Map.groupBy(call.parts, lineOf);
  const parts = call.parts
    .filter(part => part.cents !== 0)
    .map((part): PartRow => {
      const version = versionOn(building.keys.get(part.keyId) ?? [], on);
      return {
        ...part,
        weight: version?.weights.find(lot => lot.lotId === part.lotId)?.weight ?? 0,
        denominator: version?.denominator ?? 1,
        lineCents: (lines.get(lineOf(part)) ?? []).reduce((so, one) => so + one.cents, 0),
      };
    });
  return { parts, totalCents: call.totalCents, reserveCents: call.reserveCents };
}
