import { useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useFormat } from '../../app/use-format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useAccountName, useLedger } from './use-ledger.ts';

/** Every account with what was debited and credited up to a day. */
export function TrialView({ at }: { at: string }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const nameOf = useAccountName();
  const { associationId, orgId, show } = useLedger();
  const query = useQuery(
    pagedQuery({ orgId }, '/associations/{associationId}/trial-balance', { path: { associationId }, query: { at } }),
  );
  return (
    <>
      <DataTable
        label={t('views.trial')}
        columns={[
          { id: 'code', header: t('code'), cell: row => row.code, figures: true, width: '6rem' },
          { id: 'name', header: t('account'), cell: row => nameOf(row.names), phone: 'title' },
          { id: 'debit', header: t('debit'), align: 'end', width: '9rem', cell: row => format.money(row.debitCents) },
          {
            id: 'credit',
            header: t('credit'),
            align: 'end',
            width: '9rem',
            cell: row => format.money(row.creditCents),
          },
          {
            id: 'balance',
            header: t('balance'),
            align: 'end',
            width: '9rem',
            cell: row => format.money(row.balanceCents),
          },
        ]}
        rows={query.data?.rows ?? []}
        rowId={row => row.accountId}
        rowLabel={row => `${row.code} ${nameOf(row.names)}`}
        onOpen={row => show({ account: row.accountId })}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={<EmptyState icon={Scale} title={t('nothingBooked')} />}
      />
      {query.data && (
        <p className="mt-2 text-right text-sm text-muted tabular-nums">
          {t('totals', { debit: format.money(query.data.debitCents), credit: format.money(query.data.creditCents) })}
        </p>
      )}
    </>
  );
}
