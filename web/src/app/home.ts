import type { LinkProps } from '@tanstack/react-router';
import { PRODUCTS } from './products.ts';
import type { Org } from './session.ts';

/** Where an org opens: its first product's home for this person's role, else its settings. */
export function homeOf(org: Org): NonNullable<LinkProps['to']> {
  const product = PRODUCTS.find(candidate => org.products.some(id => id === candidate.id));
  return product?.home(action => org.actions.includes(action)) ?? '/$org/settings/organisation';
}
