import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { cursorQuery } from '../../api/query.ts';
import { ACTIONS } from '../../app/actions.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { fromWallTime } from '../../app/wall-time.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState } from '../../ui/states.tsx';
import type { AuditSearch } from '../routes.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { type AuditEntry, AuditInspector, SealBadge } from './audit-inspector.tsx';

const LIMIT = 50;
const route = getRouteApi('/signed-in/$org/settings/audit');

/** Days of the filter are the org's days: from the first minute of one to the last of the other. */
function toQuery({ action, actor, from, to }: AuditSearch, zone: string) {
  return {
    limit: LIMIT,
    ...(action === undefined ? {} : { action }),
    ...(actor === undefined ? {} : { actor }),
    ...(from === undefined ? {} : { from: fromWallTime(`${from}T00:00`, zone).instant }),
    ...(to === undefined ? {} : { to: fromWallTime(`${to}T23:59`, zone).instant }),
  };
}

function useColumns(): Column<AuditEntry>[] {
  const t = useTranslations('audit');
  const format = useFormat();
  return [
    { id: 'at', figures: true, header: t('at'), width: '10rem', cell: entry => format.dateTime(entry.at) },
    { id: 'action', header: t('action'), phone: 'title', cell: entry => entry.action },
    { id: 'actor', header: t('actor'), cell: entry => entry.actor.name || t('system') },
    { id: 'target', header: t('target'), cell: entry => entry.target.label || entry.target.type },
    { id: 'seal', header: t('seal'), width: '9rem', cell: entry => <SealBadge entry={entry} /> },
  ];
}

function AuditList() {
  const t = useTranslations('audit');
  const ui = useTranslations('ui');
  const { id: orgId, zone } = useOrg();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const query = useInfiniteQuery({
    ...cursorQuery({ orgId }, '/audit-entries', toQuery(search, zone)),
    meta: { keep: false },
  });
  const rows = query.data?.pages.flatMap(page => page.items) ?? [];
  const open = rows.find(entry => entry.id === search.entry);

  function setEntry(entry: string | undefined) {
    void navigate({ search: old => ({ ...old, entry }), replace: true });
  }

  return (
    <>
      <AuditFilters search={search} onChange={next => void navigate({ search: next, replace: true })} />
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={entry => entry.id}
        rowLabel={entry => entry.action}
        loading={query.isPending}
        activeId={search.entry}
        onOpen={entry => setEntry(entry.id)}
        problem={query.isError && rows.length === 0 && <ProblemState error={query.error} onRetry={query.refetch} />}
        empty={
          <EmptyState icon={History} title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        }
      />
      {query.data && rows.length > 0 && (
        <div className="flex items-center gap-3 pt-2 text-sm text-muted">
          {t('shownOf', { shown: rows.length, total: query.data.pages[0]?.total ?? rows.length })}
          {query.hasNextPage && <Button onClick={() => query.fetchNextPage()}>{ui('loadMore')}</Button>}
        </div>
      )}
      {open && <AuditInspector entry={open} onClose={() => setEntry(undefined)} />}
    </>
  );
}

export function AuditPage() {
  const t = useTranslations('audit');
  const allowed = useCan()(ACTIONS.auditRead);
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      {allowed ? <AuditList /> : <NoAccessState />}
    </Page>
  );
}
