import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useFormat } from '../../app/use-format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useLedger } from './use-ledger.ts';

const AGES = ['notDueCents', 'days0Cents', 'days30Cents', 'days60Cents', 'days90Cents'] as const;

/** What each owner owes, or each supplier is owed, by how long it has been due. */
export function PartiesView({ kind, at }: { kind: 'owners' | 'suppliers'; at: string }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const { associationId, orgId, show } = useLedger();
  const args = { path: { associationId }, query: { at } };
  const owners = useQuery({
    ...pagedQuery({ orgId }, '/associations/{associationId}/ledger/owners', args),
    enabled: kind === 'owners',
  });
  const suppliers = useQuery({
    ...pagedQuery({ orgId }, '/associations/{associationId}/ledger/suppliers', args),
    enabled: kind === 'suppliers',
  });
  const query = kind === 'owners' ? owners : suppliers;
  const sign = kind === 'owners' ? 1 : -1;
  return (
    <DataTable
      label={t(`views.${kind}`)}
      columns={[
        { id: 'name', header: t('name'), cell: row => row.name, phone: 'title' },
        {
          id: 'balance',
          header: t('open'),
          align: 'end',
          width: '9rem',
          cell: row => format.money(sign * row.balanceCents),
        },
        ...AGES.map(age => ({
          id: age,
          header: t(`ages.${age}`),
          align: 'end' as const,
          width: '8rem',
          cell: (row: Record<(typeof AGES)[number], number>) => (row[age] === 0 ? '–' : format.money(sign * row[age])),
        })),
      ]}
      rows={query.data?.items ?? []}
      rowId={row => row.partyId}
      rowLabel={row => row.name}
      onOpen={row => show({ party: row.partyId })}
      loading={query.isPending}
      problem={
        query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
      }
      empty={
        <EmptyState icon={Users} title={t('nothingOpen')}>
          {t('nothingOpenHint')}
        </EmptyState>
      }
    />
  );
}
