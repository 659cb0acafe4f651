import { findChartAccount, fullChart, sideOf } from './chart.ts';

/** Debit less credit of an account, in cents. */
export type Balance = { readonly code: string; readonly cents: number };
/** Level 1 is a class; a row with parts is their sum. */
export type SheetRow = {
  readonly code: string;
  readonly level: number;
  readonly cents: number;
  readonly isSum: boolean;
};

/** The account that carries what the year leaves over (class 6 against class 7) until it is closed. */
export const RESULT_CODE = '14';

/**
 * Balances as a tree of the chart: every account that has a balance, below the sums of its ancestors, in order of codes.
 * Sums are of all that is below, whatever its depth.
 */
export function sheetRows(balances: readonly Balance[]): SheetRow[] {
  const sums = new Map<string, number>();
  for (const { code, cents } of balances) {
    if (cents === 0) continue;
    for (const ancestor of [code, ...ancestorsOf(code)]) sums.set(ancestor, (sums.get(ancestor) ?? 0) + cents);
  }
  const leaves = new Set(balances.map(balance => balance.code));
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, cents]) => ({ code, cents, level: 1 + ancestorsOf(code).length, isSum: !leaves.has(code) }));
}

/** From the nearest up to the class. */
export function ancestorsOf(code: string): string[] {
  const known = findChartAccount(code);
  if (!known) return [code.slice(0, 1)];
  const first = known.code === code ? known.parent : known.code;
  const chain: string[] = [];
  for (let at = first; at !== null; at = fullChart.get(at)?.parent ?? null) chain.push(at);
  return chain;
}

export type BalanceSheet = {
  readonly assets: readonly SheetRow[];
  readonly liabilities: readonly SheetRow[];
  readonly assetsCents: number;
  readonly liabilitiesCents: number;
};

/**
 * Assets on one side, liabilities with the result of what is not closed on the other; both sides are equal when the
 * books balance. Accounts that may stand on either side (owners, suppliers, banks, suspense) stand where their sign says.
 */
export function balanceSheet(balances: readonly Balance[]): BalanceSheet {
  const isResult = ({ code }: Balance): boolean => code.startsWith('6') || code.startsWith('7');
  const result = balances.filter(isResult).reduce((sum, one) => sum + one.cents, 0);
  const lasting = withResult(
    balances.filter(one => !isResult(one)),
    result,
  );
  const assets = lasting.filter(one => standsAs(one) === 'asset');
  const liabilities = lasting.filter(one => standsAs(one) === 'liability').map(turned);
  return {
    assets: sheetRows(assets),
    liabilities: sheetRows(liabilities),
    assetsCents: total(assets),
    liabilitiesCents: total(liabilities),
  };
}

function withResult(balances: readonly Balance[], result: number): Balance[] {
  const kept = balances.find(one => one.code === RESULT_CODE);
  const others = balances.filter(one => one.code !== RESULT_CODE);
  const cents = (kept?.cents ?? 0) + result;
  return cents === 0 ? others : [...others, { code: RESULT_CODE, cents }];
}

function standsAs({ code, cents }: Balance): 'asset' | 'liability' {
  const side = sideOf(code);
  // Funds and the result stay on their side, below zero if need be; whoever owes and whoever is owed change places.
  if (code.startsWith('1')) return 'liability';
  if (/^(4|5)/.test(code)) return cents >= 0 ? 'asset' : 'liability';
  return side === 'asset' ? 'asset' : 'liability';
}

export type IncomeStatement = {
  readonly expenses: readonly SheetRow[];
  readonly income: readonly SheetRow[];
  readonly expensesCents: number;
  readonly incomeCents: number;
};

/** Costs and proceeds of a time, from the sums of normal entries alone. */
export function incomeStatement(balances: readonly Balance[]): IncomeStatement {
  const expenses = balances.filter(one => one.code.startsWith('6'));
  const income = balances.filter(one => one.code.startsWith('7')).map(turned);
  return {
    expenses: sheetRows(expenses),
    income: sheetRows(income),
    expensesCents: total(expenses),
    incomeCents: total(income),
  };
}

const turned = ({ code, cents }: Balance): Balance => ({ code, cents: -cents });
const total = (balances: readonly Balance[]): number => balances.reduce((sum, one) => sum + one.cents, 0);
