import type { LocaleName } from '../../kernel/i18n/translate.ts';
import type { DocumentData, DocumentTemplate } from './contract.ts';
import { sampleLedger, sampleReminder } from './sample-accounts.ts';
import { sampleCall, sampleStatement } from './sample-charges.ts';
import { sampleBalanceSheet, sampleBudget, sampleIncomeStatement } from './sample-reports.ts';

const samples = {
  'call-for-funds': sampleCall,
  statement: sampleStatement,
  reminder: (language: LocaleName) => sampleReminder(language, 3),
  'owner-ledger': (language: LocaleName) => sampleLedger(language),
  'balance-sheet': sampleBalanceSheet,
  'income-statement': sampleIncomeStatement,
  budget: sampleBudget,
} satisfies { [T in DocumentTemplate]: (language: LocaleName) => DocumentData<T> };

export function sampleDocument(template: DocumentTemplate, language: LocaleName): DocumentData {
  return samples[template](language);
}
