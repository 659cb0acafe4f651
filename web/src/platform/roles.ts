import { useTranslations } from 'use-intl/react';
import { ACTIONS } from '../app/actions.ts';
import type { Org } from '../app/session.ts';

/** Roles as the server's policies name them. */
const ROLES = [
  'owner',
  'admin',
  'manager',
  'tech',
  'syndic',
  'accountant',
  'board_member',
  'co_owner',
  'contractor',
  'guest',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that can be given, by product, from most to least. */
const PRODUCT_ROLES: Record<string, readonly Role[]> = {
  crew: ['manager', 'tech'],
  copro: ['syndic', 'accountant', 'board_member', 'co_owner', 'contractor'],
};

export function isRole(value: string): value is Role {
  return ROLES.some(role => role === value);
}

/** Roles this person may give in the org; only who may appoint owners is offered that role. */
export function givableRoles(org: Org): Role[] {
  const top: Role[] = org.actions.includes(ACTIONS.ownerAppoint) ? ['owner', 'admin'] : ['admin'];
  return [...top, ...org.products.flatMap(product => PRODUCT_ROLES[product] ?? [])];
}

/** A role in words; one that this page does not know yet is shown by its name. */
export function useRoleName(): (role: string) => string {
  const t = useTranslations('settings');
  return role => (isRole(role) ? t(`roles.${role}`) : role);
}
