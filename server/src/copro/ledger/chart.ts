import type { LocaleName } from '../../kernel/i18n/translate.ts';
import { type ChartRow, roots, simplifiedCodes, subAccounts } from './chart.data.ts';

export type AccountSide = 'asset' | 'liability' | 'expense' | 'income';
export type ChartAccount = {
  readonly code: string;
  readonly names: Readonly<Record<LocaleName, string>>;
  /** First digit of the code, 1 to 7. */
  readonly accountClass: number;
  /** Where its balance usually stands. Suspense accounts (494, 499) may stand on either side: their sign decides. */
  readonly side: AccountSide;
  /** Code of the account that it is part of; null for a class. */
  readonly parent: string | null;
  /** Takes entries; an account of sums alone does not. */
  readonly isPosting: boolean;
  /** Of the normalised chart, not one of our sub-accounts. */
  readonly isNormalised: boolean;
  /** Hundredths of a cost that a tenant bears by custom; null where nothing is shared out. */
  readonly tenantPercent: number | null;
  /** Whose claim or debt each line on it is. */
  readonly party: 'owner' | 'supplier' | null;
};

/** The chart of an association with full accounts, by code. */
export const fullChart: ReadonlyMap<string, ChartAccount> = buildChart([...roots, ...subAccounts]);

/** The chart for simplified accounts, which are allowed under 20 principal lots. */
export const simplifiedChart: ReadonlyMap<string, ChartAccount> = buildChart(
  [...roots, ...subAccounts].filter(([code]) => simplifiedCodes.includes(code)),
);

export const chartOf = (accounting: 'full' | 'simplified'): ReadonlyMap<string, ChartAccount> =>
  accounting === 'full' ? fullChart : simplifiedChart;

/** The nearest account of the chart that a code is part of: an association's own sub-account takes after it. */
export function findChartAccount(code: string): ChartAccount | undefined {
  for (let length = code.length; length > 0; length--) {
    const account = fullChart.get(code.slice(0, length));
    if (account) return account;
  }
  return undefined;
}

export function sideOf(code: string): AccountSide {
  if (code.startsWith('6')) return 'expense';
  if (code.startsWith('7')) return 'income';
  if (/^(1|4[2-8]|492|493|4992|4994)/.test(code)) return 'liability';
  return 'asset';
}

export function partyOf(code: string): 'owner' | 'supplier' | null {
  if (/^(4100|4101|415)/.test(code)) return 'owner';
  return code.startsWith('440') ? 'supplier' : null;
}

/** An office that needs no finer parts books on 611 or 643 itself; on 410 it would not be said which fund is meant. */
function takesEntries(code: string, parts: readonly string[]): boolean {
  if (code.length === 1) return false;
  return parts.length === 0 || (code.length > 2 && !parts.some(part => partyOf(part) !== partyOf(code)));
}

function buildChart(rows: readonly ChartRow[]): ReadonlyMap<string, ChartAccount> {
  const codes = rows.map(([code]) => code);
  const normalised = new Set(roots.map(([code]) => code));
  const accounts = rows.map(([code, fr, nl, de, en, tenantPercent]): ChartAccount => {
    const above = codes.filter(other => other !== code && code.startsWith(other));
    return {
      code,
      names: { fr, nl, de, en },
      accountClass: Number(code[0]),
      side: sideOf(code),
      parent: above.toSorted((a, b) => b.length - a.length)[0] ?? null,
      isPosting: takesEntries(
        code,
        codes.filter(other => other !== code && other.startsWith(code)),
      ),
      isNormalised: normalised.has(code),
      tenantPercent: tenantPercent ?? null,
      party: partyOf(code),
    };
  });
  const ordered = accounts.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return new Map(ordered.map(account => [account.code, account]));
}
