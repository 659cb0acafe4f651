import { choiceParam, countParam, textParam } from '../../app/search-params.ts';

export const BANK_VIEWS = ['decide', 'booked', 'statements', 'orders', 'rules'] as const;
export type BankView = (typeof BANK_VIEWS)[number];

export type BankSearch = {
  view?: BankView | undefined;
  offset?: number | undefined;
  dialog?: 'import' | 'order' | undefined;
  /** The payment order in the inspector. */
  order?: string | undefined;
};

export function readBankSearch(raw: Record<string, unknown>): BankSearch {
  return {
    view: choiceParam(raw, 'view', BANK_VIEWS),
    offset: countParam(raw, 'offset'),
    dialog: choiceParam(raw, 'dialog', ['import', 'order'] as const),
    order: textParam(raw, 'order'),
  };
}
