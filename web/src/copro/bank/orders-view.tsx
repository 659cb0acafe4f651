import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useFormat } from '../../app/use-format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { OrderStateBadge } from './order-state.tsx';
import { useBank } from './use-bank.ts';

const LIMIT = 50;

/** Orders for the bank, newest first. */
export function OrdersView() {
  const t = useTranslations('bank');
  const format = useFormat();
  const { associationId, orgId, search, show } = useBank();
  const offset = search.offset ?? 0;
  const query = useQuery(
    pagedQuery({ orgId }, '/associations/{associationId}/payment-orders', {
      path: { associationId },
      query: { limit: LIMIT, offset },
    }),
  );
  return (
    <DataTable
      label={t('views.orders')}
      columns={[
        { id: 'number', header: t('order'), cell: it => it.messageId, figures: true, phone: 'title' },
        { id: 'kind', header: t('said'), cell: it => t(`kinds.${it.kind}`), width: '10rem' },
        { id: 'day', header: t('executeOn'), cell: it => format.day(it.executeOn), figures: true, width: '8rem' },
        { id: 'count', header: t('payments'), cell: it => it.paymentCount, align: 'end', width: '8rem' },
        { id: 'total', header: t('amount'), cell: it => format.money(it.totalCents), align: 'end', width: '9rem' },
        { id: 'state', header: t('check'), cell: it => <OrderStateBadge state={it.state} />, width: '10rem' },
      ]}
      rows={query.data?.items ?? []}
      rowId={it => it.id}
      rowLabel={it => it.messageId}
      onOpen={it => show({ order: it.id })}
      activeId={search.order}
      loading={query.isPending}
      problem={
        query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
      }
      empty={
        <EmptyState icon={Send} title={t('noOrders')}>
          {t('noOrdersHint')}
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
