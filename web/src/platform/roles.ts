import type { Org, Role } from '../app/session.ts';

/** Roles that can be given, by product, from most to least; `owner` is passed on by an owner only. */
const PRODUCT_ROLES: Record<Org['products'][number], readonly Role[]> = {
  crew: ['manager', 'tech'],
  copro: ['syndic', 'accountant', 'coowner'],
};

export function givableRoles(org: Org): Role[] {
  const top: Role[] = org.role === 'owner' ? ['owner', 'admin'] : ['admin'];
  return [...top, ...org.products.flatMap(product => PRODUCT_ROLES[product])];
}
