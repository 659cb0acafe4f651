import { useQuery } from '@tanstack/react-query';
import { Landmark, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Said } from './movement-cells.tsx';
import { BANK_READS, type Movement, useBank } from './use-bank.ts';

const LIMIT = 50;

/** Movements that stand in the books, each of which can be undone. */
export function BookedView() {
  const t = useTranslations('bank');
  const format = useFormat();
  const can = useCan()('copro.bank.write');
  const { associationId, orgId, search, show } = useBank();
  const offset = search.offset ?? 0;
  const query = useQuery(
    pagedQuery({ orgId }, '/associations/{associationId}/bank-movements', {
      path: { associationId },
      query: { state: 'booked', limit: LIMIT, offset },
    }),
  );
  const undo = useAction(
    (id: string, call) => api.POST('/bank-movements/{id}/undo', { params: { path: { id } }, body: {}, ...call }),
    { refresh: BANK_READS, done: () => t('undone') },
  );
  const rowActions = (movement: Movement) => [
    { id: 'undo', label: t('undo'), icon: Undo2, onAction: () => undo.start(movement.id) },
  ];
  return (
    <DataTable
      label={t('views.booked')}
      columns={[
        { id: 'day', header: t('day'), cell: it => format.day(it.bookedOn), figures: true, width: '8rem' },
        { id: 'who', header: t('who'), cell: it => it.name || it.iban || '–', phone: 'title' },
        { id: 'said', header: t('said'), cell: it => <Said movement={it} /> },
        { id: 'amount', header: t('amount'), align: 'end', width: '9rem', cell: it => format.money(it.amountCents) },
      ]}
      rows={query.data?.items ?? []}
      rowId={it => it.id}
      rowLabel={it => `${it.name} ${format.money(it.amountCents)}`}
      {...(can ? { rowActions } : {})}
      loading={query.isPending}
      problem={
        query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
      }
      empty={<EmptyState icon={Landmark} title={t('nothingBooked')} />}
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
