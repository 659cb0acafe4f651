import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Building2, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState } from '../../ui/states.tsx';
import { SearchField, Select } from '../../ui/text-field.tsx';
import { Toolbar } from '../../ui/toggles.tsx';
import { AssociationDialog } from './association-dialog.tsx';
import { type Association, AssociationStatus } from './association-status.tsx';
import { GapBar } from './gap-bar.tsx';
import { ASSOCIATION_SORTS, type AssociationsSearch, STATUSES } from './search.ts';

const LIMIT = 50;
const route = getRouteApi('/signed-in/$org/copro/associations');

function useColumns(): Column<Association>[] {
  const t = useTranslations('buildings');
  const { org } = route.useParams();
  return [
    {
      id: 'name',
      header: t('name'),
      sortKey: 'name',
      phone: 'title',
      cell: ({ id, name }) => (
        <Link
          to="/$org/copro/associations/$associationId"
          params={{ org, associationId: id }}
          className="rounded font-medium hover:underline"
        >
          {name}
        </Link>
      ),
    },
    { id: 'status', header: t('status'), width: '8rem', cell: row => <AssociationStatus status={row.status} /> },
    { id: 'city', header: t('city'), cell: row => row.city || '—' },
    { id: 'lots', header: t('lots'), align: 'end', width: '5rem', cell: row => row.lots },
    { id: 'principal', header: t('principalLots'), align: 'end', width: '8rem', cell: row => row.principalLots },
    { id: 'owners', header: t('owners'), align: 'end', width: '9rem', cell: row => row.owners },
    {
      id: 'gap',
      header: t('shares'),
      width: '20rem',
      cell: row => <GapBar total={row.shareTotal} gap={row.shareGap} />,
    },
  ];
}

type Change = (next: Partial<AssociationsSearch>) => void;

function Filters({ search, onChange }: { search: AssociationsSearch; onChange: Change }) {
  const t = useTranslations('buildings');
  const typed = useTypedText(search.q ?? '', q => onChange({ q: q || undefined }));
  return (
    <Toolbar label={t('filters')}>
      <SearchField label={t('search')} value={typed.text} onChange={typed.setText} className="w-full sm:w-72" />
      <Select
        label={t('status')}
        hideLabel
        className="w-full sm:w-44"
        placeholder={t('anyStatus')}
        value={search.status ?? ''}
        onChange={event => onChange({ status: STATUSES.find(status => status === event.target.value) })}
        options={STATUSES.map(status => ({ value: status, label: t(`statuses.${status}`) }))}
      />
    </Toolbar>
  );
}

function AssociationList({ search, onChange }: { search: AssociationsSearch; onChange: Change }) {
  const t = useTranslations('buildings');
  const { id: orgId, slug } = useOrg();
  const mayCreate = useCan()('copro.association.write');
  const navigate = useNavigate();
  const columns = useColumns();
  const { offset = 0, q, status, sort = 'name' } = search;
  const filter = { ...(q ? { q } : {}), ...(status ? { status } : {}) };
  const query = useQuery(pagedQuery({ orgId }, '/associations', { query: { limit: LIMIT, offset, sort, ...filter } }));
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      <Filters search={search} onChange={onChange} />
      <DataTable
        label={t('title')}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={row => row.id}
        rowLabel={row => row.name}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        sort={{ key: 'name', direction: sort === 'name' ? 'asc' : 'desc' }}
        onSort={next => onChange({ sort: ASSOCIATION_SORTS[next.direction === 'asc' ? 0 : 1] })}
        onOpen={row =>
          void navigate({
            to: '/$org/copro/associations/$associationId',
            params: { org: slug, associationId: row.id },
          })
        }
        empty={
          <EmptyState
            icon={Building2}
            title={t(filtered ? 'noMatch' : 'none')}
            action={
              !filtered &&
              mayCreate && (
                <Button icon={Plus} onClick={() => onChange({ dialog: 'new' })}>
                  {t('new')}
                </Button>
              )
            }
          >
            {t(filtered ? 'noMatchHint' : 'noneHint')}
          </EmptyState>
        }
        pager={
          query.data && {
            total: query.data.total,
            limit: LIMIT,
            offset,
            onOffset: next => onChange({ offset: next || undefined }),
          }
        }
      />
    </>
  );
}

/** The portfolio: every association of the office with what its lots sum to. */
export function AssociationsPage() {
  const t = useTranslations('buildings');
  const can = useCan();
  const search = route.useSearch();
  const { org } = route.useParams();
  const navigate = useNavigate();
  const move = route.useNavigate();
  const change: Change = next => void move({ search: old => ({ ...old, offset: undefined, ...next }), replace: true });
  const mayRead = can('copro.association.list');
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        actions={
          can('copro.association.write') && (
            <Button tone="primary" icon={Plus} onClick={() => change({ dialog: 'new' })}>
              {t('new')}
            </Button>
          )
        }
      />
      {mayRead ? <AssociationList search={search} onChange={change} /> : <NoAccessState />}
      {search.dialog === 'new' && can('copro.association.write') && (
        <AssociationDialog
          onClose={() => change({ dialog: undefined })}
          onSaved={({ id }) =>
            void navigate({ to: '/$org/copro/associations/$associationId', params: { org, associationId: id } })
          }
        />
      )}
    </Page>
  );
}
