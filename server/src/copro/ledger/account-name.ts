import type { LocaleName } from '../../kernel/i18n/translate.ts';
import { findChartAccount } from './chart.ts';

/** What an account is called on a paper: its own name, else that of the chart, else its code. */
export function accountName(code: string, ownNames: Readonly<Record<string, string>>, language: LocaleName): string {
  return ownNames[language] ?? Object.values(ownNames)[0] ?? findChartAccount(code)?.names[language] ?? code;
}

/** Names of the chart, in every language. */
export const chartNames = (code: string): Readonly<Record<string, string>> => findChartAccount(code)?.names ?? {};
