import { useQuery } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useFormat } from '../../app/use-format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useLedger } from './use-ledger.ts';

const LIMIT = 50;

/** Posted entries between two days, newest first. */
export function EntriesView({ days }: { days: { from: string; through: string } }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const { associationId, orgId, search, show } = useLedger();
  const offset = search.offset ?? 0;
  const { from, through } = days;
  const query = useQuery(
    pagedQuery({ orgId }, '/associations/{associationId}/entries', {
      path: { associationId },
      query: { from, through, limit: LIMIT, offset },
    }),
  );
  return (
    <DataTable
      label={t('views.entries')}
      columns={[
        { id: 'day', header: t('day'), cell: entry => format.day(entry.onDate), figures: true, width: '7rem' },
        {
          id: 'number',
          header: t('number'),
          cell: entry => `${entry.journal} ${entry.number}`,
          figures: true,
          width: '6rem',
        },
        { id: 'document', header: t('document'), cell: entry => entry.documentRef, width: '10rem' },
        {
          id: 'text',
          header: t('text'),
          phone: 'title',
          cell: entry => (
            <span className="flex flex-wrap items-center gap-2">
              {entry.text}
              {entry.reversedById !== null && <StatusBadge tone="muted">{t('reversed')}</StatusBadge>}
              {entry.reversesId !== null && <StatusBadge tone="muted">{t('reversal')}</StatusBadge>}
            </span>
          ),
        },
        {
          id: 'amount',
          header: t('amount'),
          align: 'end',
          width: '9rem',
          cell: entry => format.money(entry.totalCents),
        },
      ]}
      rows={query.data?.items ?? []}
      rowId={entry => entry.id}
      rowLabel={entry => `${entry.journal} ${entry.number} ${entry.text}`}
      onOpen={entry => show({ entry: entry.id })}
      activeId={search.entry}
      loading={query.isPending}
      problem={
        query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
      }
      empty={
        <EmptyState icon={BookOpen} title={t('noEntries')}>
          {t('noEntriesHint')}
        </EmptyState>
      }
      pager={
        query.data && {
          total: query.data.total,
          limit: LIMIT,
          offset,
          onOffset: next => show({ offset: next || undefined }),
        }
      }
    />
  );
}
