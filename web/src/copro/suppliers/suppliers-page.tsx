import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Archive, Pencil, Plus, Store } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { type GetItem, pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState } from '../../ui/states.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { SupplierDialog } from './supplier-dialog.tsx';

const route = getRouteApi('/signed-in/$org/copro/suppliers');
const LIMIT = 50;
type Supplier = GetItem<'/suppliers'>;

/** Who the buildings of the office buy from. */
export function SuppliersPage() {
  const t = useTranslations('invoices.suppliers');
  const can = useCan();
  const { dialog } = route.useSearch();
  const navigate = route.useNavigate();
  const [editing, setEditing] = useState<Supplier>();
  const show = (next: 'new' | undefined): void =>
    void navigate({ search: before => ({ ...before, dialog: next }), replace: true });
  const mayWrite = can('workplace.supplier.write');
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        actions={
          mayWrite && (
            <Button tone="primary" icon={Plus} onClick={() => show('new')}>
              {t('new')}
            </Button>
          )
        }
      />
      {can('workplace.supplier.list') ? <List onEdit={mayWrite ? setEditing : undefined} /> : <NoAccessState />}
      {dialog === 'new' && <SupplierDialog supplier={undefined} onClose={() => show(undefined)} />}
      {editing && <SupplierDialog key={editing.id} supplier={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}

function List({ onEdit }: { onEdit: ((supplier: Supplier) => void) | undefined }) {
  const t = useTranslations('invoices.suppliers');
  const { id: orgId } = useOrg();
  const { q, offset = 0 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(pagedQuery({ orgId }, '/suppliers', { query: { ...(q ? { q } : {}), limit: LIMIT, offset } }));
  const archive = useAction(
    (id: string, call) => api.POST('/suppliers/{id}/archive', { params: { path: { id } }, ...call }),
    { refresh: ['/suppliers'], done: () => t('archived') },
  );
  const rowActions = (supplier: Supplier) => [
    {
      id: 'edit',
      label: t('edit', { name: supplier.name }),
      icon: Pencil,
      onAction: () => onEdit?.(supplier),
    },
    {
      id: 'archive',
      label: t('archive', { name: supplier.name }),
      icon: Archive,
      onAction: () => archive.start(supplier.id),
    },
  ];
  return (
    <>
      <SearchField
        label={t('search')}
        value={q ?? ''}
        onChange={next => void navigate({ search: { q: next || undefined }, replace: true })}
        className="mb-3 max-w-80"
      />
      <DataTable
        label={t('title')}
        columns={[
          { id: 'name', header: t('name'), cell: one => one.name, phone: 'title' },
          {
            id: 'enterprise',
            header: t('enterpriseNumber'),
            cell: one => one.enterpriseNumber ?? '–',
            figures: true,
            width: '11rem',
          },
          { id: 'iban', header: t('iban'), cell: one => one.iban ?? '–', figures: true, width: '14rem' },
          { id: 'city', header: t('city'), cell: one => one.city || '–', width: '10rem' },
        ]}
        rows={query.data?.items ?? []}
        rowId={one => one.id}
        rowLabel={one => one.name}
        {...(onEdit === undefined ? {} : { rowActions, onOpen: onEdit })}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={Store} title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        }
        pager={
          query.data && {
            total: query.data.total,
            limit: LIMIT,
            offset,
            onOffset: next => void navigate({ search: { q, offset: next || undefined }, replace: true }),
          }
        }
      />
    </>
  );
}
