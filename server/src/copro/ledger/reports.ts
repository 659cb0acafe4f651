import type { Database } from '../../kernel/db/database.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { ledgerProblem } from './problems.ts';
import { type BalanceSheet, balanceSheet, type IncomeStatement, incomeStatement } from './sheet.ts';
import { type AccountSum, ALL_KINDS, sumsOf } from './store-balances.ts';
import { listYears, type YearRow } from './store-years.ts';

const balanceOf = ({ code, debitCents, creditCents }: AccountSum) => ({ code, cents: debitCents - creditCents });

/** The years of an association, oldest first; not-found when it has none or does not exist. */
async function yearsOf(db: Database, orgId: string, associationId: string): Promise<YearRow[]> {
  const years = await db.readRows(orgId, listYears(associationId));
  if (years.length === 0) throw problem('not-found');
  return years.toReversed();
}

/** The day from which the books must be summed for a day: the first of the years that no closed one comes before. */
export function sumsBegin(years: readonly YearRow[], day: string): string {
  const until = years.filter(year => year.startsOn <= day);
  if (until.length === 0) throw ledgerProblem('entry-outside-year');
  let index = until.length - 1;
  while (index > 0 && until[index - 1]?.state !== 'closed') index--;
  return until[index]?.startsOn ?? day;
}

/** Every account with what was debited and credited from the beginning of its books to a day. */
export async function trialBalance(
  db: Database,
  orgId: string,
  associationId: string,
  day: string,
): Promise<AccountSum[]> {
  const from = sumsBegin(await yearsOf(db, orgId, associationId), day);
  return db.readRows(orgId, sumsOf(associationId, { from, through: day }, ALL_KINDS));
}

export async function balanceSheetAt(
  db: Database,
  orgId: string,
  associationId: string,
  day: string,
): Promise<BalanceSheet> {
  return balanceSheet((await trialBalance(db, orgId, associationId, day)).map(balanceOf));
}

/** Costs and proceeds between two days of one year; statements to the owners and closing entries are left out. */
export async function incomeStatementOf(
  db: Database,
  orgId: string,
  associationId: string,
  days: { from: string; through: string },
): Promise<IncomeStatement> {
  const sums = await db.readRows(orgId, sumsOf(associationId, days, ['normal']));
  return incomeStatement(sums.map(balanceOf));
}
