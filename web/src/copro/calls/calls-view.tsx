import { useQuery } from '@tanstack/react-query';
import { Plus, Receipt } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type GetItem, pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useCharges } from '../charges/use-charges.ts';
import { CallDialog } from './call-dialog.tsx';
import { NewCallDialog } from './new-call-dialog.tsx';

const PAGE = 50;
type Call = GetItem<'/associations/{associationId}/calls'>;
export const CALL_TONES = { draft: 'info', approved: 'success', reversed: 'muted' } as const;

function useColumns(): Column<Call>[] {
  const t = useTranslations('charges');
  const format = useFormat();
  return [
    { id: 'name', header: t('name'), phone: 'title', cell: call => call.name },
    { id: 'kind', header: t('kind'), cell: call => t(`kinds.${call.kind}`) },
    { id: 'due', header: t('dueOn'), figures: true, width: '8rem', cell: call => format.day(call.dueOn) },
    {
      id: 'reserve',
      header: t('toReserve'),
      align: 'end',
      width: '9rem',
      cell: call => format.money(call.reserveCents),
    },
    { id: 'total', header: t('total'), align: 'end', width: '9rem', cell: call => format.money(call.totalCents) },
    {
      id: 'state',
      header: t('state'),
      width: '8rem',
      cell: call => <StatusBadge tone={CALL_TONES[call.state]}>{t(`states.${call.state}`)}</StatusBadge>,
    },
  ];
}

/** Calls for funds, latest first; each opens with what it asks of whom. */
export function CallsView() {
  const t = useTranslations('charges');
  const { associationId, orgId, search, show } = useCharges();
  const mayWrite = useCan()('copro.charge.write');
  const [isNew, setNew] = useState(false);
  const columns = useColumns();
  const offset = search.offset ?? 0;
  const query = useQuery(
    pagedQuery({ orgId }, '/associations/{associationId}/calls', {
      path: { associationId },
      query: { limit: PAGE, offset },
    }),
  );
  return (
    <>
      {mayWrite && (
        <div className="mb-3">
          <Button icon={Plus} onClick={() => setNew(true)}>
            {t('newCall')}
          </Button>
        </div>
      )}
      <DataTable
        label={t('views.calls')}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={call => call.id}
        rowLabel={call => call.name}
        onOpen={call => show({ open: call.id })}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={Receipt} title={t('noCalls')}>
            {t('noCallsHint')}
          </EmptyState>
        }
        pager={
          query.data && {
            total: query.data.total,
            offset,
            limit: PAGE,
            onOffset: (next: number) => show({ offset: next || undefined }),
          }
        }
      />
      {isNew && <NewCallDialog onClose={() => setNew(false)} />}
      {search.open !== undefined && <CallDialog key={search.open} id={search.open} />}
    </>
  );
}
