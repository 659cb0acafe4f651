import { choiceParam, countParam, dayParam, textParam } from '../../app/search-params.ts';

export const LEDGER_VIEWS = ['entries', 'sheet', 'income', 'trial', 'owners', 'suppliers', 'years'] as const;
export type LedgerView = (typeof LEDGER_VIEWS)[number];

export type LedgerSearch = {
  view?: LedgerView | undefined;
  /** First and last day that are shown; reports on one day use the last. */
  from?: string | undefined;
  through?: string | undefined;
  /** The entry in the inspector. */
  entry?: string | undefined;
  /** The account or the party whose lines are shown. */
  account?: string | undefined;
  party?: string | undefined;
  offset?: number | undefined;
};

export function readLedgerSearch(raw: Record<string, unknown>): LedgerSearch {
  return {
    view: choiceParam(raw, 'view', LEDGER_VIEWS),
    from: dayParam(raw, 'from'),
    through: dayParam(raw, 'through'),
    entry: textParam(raw, 'entry'),
    account: textParam(raw, 'account'),
    party: textParam(raw, 'party'),
    offset: countParam(raw, 'offset'),
  };
}
