import type { LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { NavEntry, ProductModule } from '../product.ts';
import { PRODUCTS } from '../products.ts';
import { type Org, useCurrentOrg } from '../session.ts';

export type Place = {
  id: string;
  label: string;
  shortLabel: string;
  icon: LucideIcon;
  link: LinkProps;
  phone: boolean;
  product: string;
};

function mayUse(org: Org, product: ProductModule, entry: { action?: string }): boolean {
  const hasProduct = product.id === 'platform' || org.products.some(id => id === product.id);
  return hasProduct && (entry.action === undefined || org.actions.includes(entry.action));
}

/** Entries of the navigation that the person's role in the current org can use. */
export function usePlaces(): Place[] {
  const t = useTranslations();
  const org = useCurrentOrg();
  if (org === undefined) return [];
  const toPlace = (product: ProductModule, entry: NavEntry): Place => ({
    id: entry.id,
    label: t(entry.label),
    shortLabel: t(entry.shortLabel ?? entry.label),
    icon: entry.icon,
    link: { to: entry.to, params: { org: org.slug } },
    phone: entry.phone ?? false,
    product: product.id,
  });
  return PRODUCTS.flatMap(product =>
    product.nav.filter(entry => mayUse(org, product, entry)).map(entry => toPlace(product, entry)),
  );
}

export type PlaceCommand = Omit<Place, 'phone' | 'shortLabel'> & { keywords: string | undefined };

export function usePlaceCommands(): PlaceCommand[] {
  const t = useTranslations();
  const org = useCurrentOrg();
  if (org === undefined) return [];
  return PRODUCTS.flatMap(product =>
    product.commands
      .filter(command => mayUse(org, product, command))
      .map(command => ({
        id: command.id,
        label: t(command.label),
        icon: command.icon,
        // Types: a command's search is checked by the route it leads to.
        link: { to: command.to, params: { org: org.slug }, search: command.search } as LinkProps,
        product: product.id,
        keywords: command.keywords && t(command.keywords),
      })),
  );
}
