import type { Tx } from '../../kernel/db/database.ts';
import type { LocaleName } from '../../kernel/i18n/translate.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { addDays } from '../../kernel/time/days.ts';
import type { DocumentData } from '../documents/contract.ts';
import { accountName } from '../ledger/index.ts';
import { letterheadOf } from '../letters/index.ts';
import { type Nature, reserveFloorCents } from './rules.ts';
import {
  type ActualRow,
  actualsOf,
  type BudgetLineRow,
  budgetLines,
  findBudget,
  findBudgetOfYear,
  findYearBefore,
} from './store.ts';

type Paper = DocumentData<'budget'>;

/** What the meeting votes on: each line beside what was budgeted and spent the year before. */
export async function budgetPaper(tx: Tx, id: string, language: LocaleName): Promise<Paper> {
  const budget = await findBudget(tx, id);
  if (!budget) throw problem('not-found');
  const head = await letterheadOf(tx, budget.associationId);
  const lines = await tx.rows(budgetLines(id));
  const before = await findYearBefore(tx, budget.associationId, budget.startsOn);
  const earlier = before && (await findBudgetOfYear(tx, before.id));
  const beside = {
    previous: earlier ? await tx.rows(budgetLines(earlier.id)) : null,
    actual: before ? await tx.rows(actualsOf(budget.associationId, before.startsOn, before.endsOn)) : null,
  };
  const rows = (nature: Nature) =>
    lines.filter(line => line.nature === nature).map(line => rowOf(line, beside, language));
  const sum = (nature: Nature) => lines.filter(line => line.nature === nature).reduce((so, line) => so + line.cents, 0);
  const [ordinaryCents, extraordinaryCents] = [sum('ordinary'), sum('extraordinary')];
  return {
    sender: head.sender,
    association: head.association,
    name: budget.yearName,
    startsOn: budget.startsOn,
    endsOn: addDays(budget.endsOn, -1),
    votedOn: budget.decidedOn,
    ordinary: rows('ordinary'),
    extraordinary: rows('extraordinary'),
    reserve: {
      contributionCents: budget.reserveCents,
      previousOrdinaryCents: budget.previousOrdinaryCents,
      minimumCents: reserveFloorCents(budget.previousOrdinaryCents),
    },
    totals: { ordinaryCents, extraordinaryCents, totalCents: ordinaryCents + extraordinaryCents + budget.reserveCents },
  };
}

function rowOf(
  line: BudgetLineRow,
  { previous, actual }: { previous: BudgetLineRow[] | null; actual: ActualRow[] | null },
  language: LocaleName,
): Paper['ordinary'][number] {
  const same = (one: { accountId: string; keyId: string | null }): boolean =>
    one.accountId === line.accountId && one.keyId === line.keyId;
  return {
    code: line.accountCode,
    name: accountName(line.accountCode, line.accountNames, language),
    keyName: line.keyName,
    previousCents: previous && (previous.find(same)?.cents ?? 0),
    actualCents: actual && (actual.find(same)?.cents ?? 0),
    budgetCents: line.cents,
  };
}
