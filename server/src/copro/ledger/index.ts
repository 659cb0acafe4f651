export { matchItems, undoMatching } from './match-items.ts';
export { openLedger } from './open-ledger.ts';
export { enterEntry, postEntries } from './post-entries.ts';
export { reverseEntry } from './reverse-entry.ts';
export { ledgerRoutes } from './routes.ts';
export { partyAccount } from './routes-reports.ts';
export type { EntryKind, NewEntry, NewLine, PostedEntry } from './rules-entry.ts';
export { findAccountIds } from './store-accounts.ts';
export { findYearOf } from './store-years.ts';
