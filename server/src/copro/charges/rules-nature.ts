import type { CostNature } from './rules-terms.ts';

/** Works and exceptional costs keep the value of the building: they are the extraordinary part of a budget. */
export const natureOf = (accountCode: string): CostNature =>
  /^(611|66|67)/.test(accountCode) ? 'extraordinary' : 'ordinary';

/** Costs that fall on the owners: not the movements of the funds (68) nor what is carried forward (69). */
export const isCost = (accountCode: string): boolean => /^6[0-7]/.test(accountCode);
