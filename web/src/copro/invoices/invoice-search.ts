import { choiceParam, countParam, textParam } from '../../app/search-params.ts';

export const INVOICE_STATES = ['received', 'checked', 'approved', 'booked', 'paid', 'disputed'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

export type InvoiceSearch = {
  state?: InvoiceState | undefined;
  q?: string | undefined;
  offset?: number | undefined;
  dialog?: 'ubl' | undefined;
};

export function readInvoiceSearch(raw: Record<string, unknown>): InvoiceSearch {
  return {
    state: choiceParam(raw, 'state', INVOICE_STATES),
    q: textParam(raw, 'q'),
    offset: countParam(raw, 'offset'),
    dialog: choiceParam(raw, 'dialog', ['ubl'] as const),
  };
}
