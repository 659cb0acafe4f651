import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type GetItem, pagedQuery } from '../../api/query.ts';
import { LOCALE_NAMES } from '../../app/locales.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { Toolbar } from '../../ui/toggles.tsx';
import type { Association } from '../associations/association-status.tsx';
import { OwnerDialog } from './owner-dialog.tsx';
import { OwnerInspector } from './owner-inspector.tsx';
import { ownerName } from './owner-name.ts';

const LIMIT = 50;
const route = getRouteApi('/signed-in/$org/copro/associations/$associationId');

function useColumns(): Column<GetItem<'/owners'>>[] {
  const t = useTranslations('buildings');
  return [
    { id: 'name', header: t('ownerName'), phone: 'title', cell: ownerName },
    { id: 'lots', header: t('lots'), align: 'end', width: '5rem', cell: owner => owner.lots },
    { id: 'email', header: t('email'), cell: owner => owner.email ?? '—' },
    { id: 'phone', header: t('phone'), figures: true, cell: owner => owner.phone ?? '—' },
    { id: 'language', header: t('language'), width: '8rem', cell: owner => LOCALE_NAMES[owner.locale] },
    { id: 'delivery', header: t('delivery'), width: '8rem', cell: owner => t(`deliveries.${owner.delivery}`) },
  ];
}

/** Owners of one association, and the one open beside the list. */
export function OwnersTab({ association }: { association: Association }) {
  const t = useTranslations('buildings');
  const { id: orgId } = useOrg();
  const mayWrite = useCan()('copro.owner.write');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isNew, setNew] = useState(false);
  const columns = useColumns();
  const { q, offset = 0 } = search;
  const change = (next: Partial<typeof search>) =>
    void navigate({ search: old => ({ ...old, offset: undefined, ...next }), replace: true });
  const typed = useTypedText(q ?? '', text => change({ q: text || undefined }));
  const query = useQuery(
    pagedQuery({ orgId }, '/owners', {
      query: { limit: LIMIT, offset, associationId: association.id, ...(q ? { q } : {}) },
    }),
  );
  return (
    <>
      <Toolbar
        label={t('filters')}
        end={
          mayWrite && (
            <Button icon={UserPlus} onClick={() => setNew(true)}>
              {t('newOwner')}
            </Button>
          )
        }
      >
        <SearchField label={t('searchOwner')} value={typed.text} onChange={typed.setText} className="w-full sm:w-72" />
      </Toolbar>
      <DataTable
        label={t('ownersOf', { name: association.name })}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={owner => owner.id}
        rowLabel={ownerName}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        activeId={search.owner}
        onOpen={owner => change({ owner: owner.id, offset: search.offset })}
        empty={
          <EmptyState icon={Users} title={t(q ? 'noMatch' : 'noOwners')}>
            {t(q ? 'noMatchHint' : 'noOwnersHint')}
          </EmptyState>
        }
        pager={
          query.data && {
            total: query.data.total,
            limit: LIMIT,
            offset,
            onOffset: next => change({ offset: next || undefined }),
          }
        }
      />
      {search.owner !== undefined && (
        <OwnerInspector
          key={search.owner}
          ownerId={search.owner}
          onClose={() => change({ owner: undefined, offset: search.offset })}
        />
      )}
      {isNew && <OwnerDialog onClose={() => setNew(false)} />}
    </>
  );
}
