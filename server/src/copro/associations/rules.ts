export type AssociationStatus = 'draft' | 'active' | 'archived';
export type AssociationStep = 'activate' | 'archive' | 'reopen';

/** From this many principal lots on, full accounting and a council are compulsory (Civil Code 3.86 par. 3, 3.90). */
export const COMPULSORY_FROM = 20;

export type AssociationState = {
  readonly status: AssociationStatus;
  readonly accounting: 'full' | 'simplified';
  readonly lots: number;
  readonly principalLots: number;
  /** Total of the deed less the sum of the lots' shares. */
  readonly shareGap: number;
};

export type ActivationBlocker = 'no-lots' | 'shares-do-not-sum' | 'full-accounting-compulsory';

/** Why an association cannot be put to work, or null. */
export function activationBlocker(state: AssociationState): ActivationBlocker | null {
  if (state.lots === 0) return 'no-lots';
  if (state.shareGap !== 0) return 'shares-do-not-sum';
  if (state.accounting === 'simplified' && isFullAccountingCompulsory(state.principalLots))
    return 'full-accounting-compulsory';
  return null;
}

/** Cellars, garages and parking are not counted towards the 20 lots of the law (3.90). */
export const isPrincipalNature = (nature: string): boolean => !['cellar', 'garage', 'parking'].includes(nature);

export const isFullAccountingCompulsory = (principalLots: number): boolean => principalLots >= COMPULSORY_FROM;

/**
 * The status after a step, or null when it cannot be taken from here. One that is opened again works on only if it could be
 * activated; else it is a draft.
 */
export function statusAfter(state: AssociationState, step: AssociationStep): AssociationStatus | null {
  switch (step) {
    case 'activate':
      return state.status === 'draft' ? 'active' : null;
    case 'archive':
      return state.status === 'archived' ? null : 'archived';
    case 'reopen':
      if (state.status !== 'archived') return null;
      return activationBlocker(state) === null ? 'active' : 'draft';
  }
}
