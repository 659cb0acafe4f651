import { choiceParam, countParam, textParam } from '../../app/search-params.ts';

export const CHARGE_VIEWS = ['budgets', 'calls', 'statements', 'letters', 'recovery'] as const;
export type ChargeView = (typeof CHARGE_VIEWS)[number];

export type ChargeSearch = {
  view?: ChargeView | undefined;
  /** The budget, call, statement or owner that is looked at. */
  open?: string | undefined;
  offset?: number | undefined;
};

export function readChargeSearch(raw: Record<string, unknown>): ChargeSearch {
  return {
    view: choiceParam(raw, 'view', CHARGE_VIEWS),
    open: textParam(raw, 'open'),
    offset: countParam(raw, 'offset'),
  };
}
