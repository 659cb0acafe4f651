import type { TransactionCode } from '../statement.ts';
import { familyNames, operationNames } from './transaction-names.data.ts';

type Locale = 'fr' | 'nl' | 'de' | 'en';

/** The most exact name that a CODA transaction code has; undefined where only the raw code can be shown. */
export function transactionName(
  { family, operation }: Pick<TransactionCode, 'family' | 'operation'>,
  locale: Locale,
): string | undefined {
  return (operationNames[family + operation] ?? familyNames[family])?.[locale];
}
