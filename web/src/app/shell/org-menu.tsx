import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronsUpDown, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Menu } from '../../ui/menu.tsx';
import { homeOf } from '../home.ts';
import { PRODUCTS } from '../products.ts';
import { useCan, useCurrentOrg, useMe } from '../session.ts';

function OrgMark({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      data-initial={name.trim().charAt(0).toUpperCase()}
      className="before:content-[attr(data-initial)] grid size-6 shrink-0 place-items-center rounded-md bg-accent text-xs font-semibold text-on-accent"
    />
  );
}

/** The org on screen, and the way to the others. */
export function OrgMenu() {
  const t = useTranslations('shell');
  const navigate = useNavigate();
  const me = useMe();
  const current = useCurrentOrg();
  return (
    <Menu
      label={t('orgSwitch', { org: current?.name ?? 'Orga' })}
      icon={ChevronsUpDown}
      placement="bottom start"
      tone="quiet"
      className="min-w-0 px-1.5"
      groups={[
        {
          id: 'orgs',
          label: t('orgs'),
          entries: me.orgs.map(org => ({
            id: org.id,
            label: org.name,
            mark: <OrgMark name={org.name} />,
            selected: org.id === current?.id,
            onAction: () => navigate({ to: homeOf(org), params: { org: org.slug } }),
          })),
        },
        {
          id: 'new',
          entries: [{ id: 'new', label: t('newOrg'), icon: Plus, onAction: () => navigate({ to: '/welcome' }) }],
        },
      ]}
    >
      <span className="flex min-w-0 items-center gap-2">
        <OrgMark name={current?.name ?? 'Orga'} />
        <span className="max-w-28 min-w-0 text-ellipsis-1 sm:max-w-48">{current?.name ?? 'Orga'}</span>
        <ChevronsUpDown aria-hidden="true" size={14} className="shrink-0 text-muted" />
      </span>
    </Menu>
  );
}

/** Between the products of an org that has several. */
export function ProductSwitch() {
  const t = useTranslations('shell');
  const org = useCurrentOrg();
  const can = useCan();
  const products = PRODUCTS.filter(product => org?.products.some(id => id === product.id));
  if (org === undefined || products.length < 2) return null;
  return (
    <nav aria-label={t('products')} className="flex rounded-md border border-control p-px">
      {products.map(product => (
        <Link
          key={product.id}
          to={product.home(can)}
          params={{ org: org.slug }}
          activeOptions={{ exact: false }}
          activeProps={{ className: 'bg-accent-soft font-medium !text-text' }}
          className="flex h-7 items-center rounded-[5px] px-2.5 text-sm text-muted coarse:h-10"
        >
          {t(`product.${product.id}`)}
        </Link>
      ))}
    </nav>
  );
}
