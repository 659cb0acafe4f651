import { useQuery } from '@tanstack/react-query';
import { Calculator, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery, type GetItem } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useCharges } from '../charges/use-charges.ts';
import { BudgetDialog } from './budget-dialog.tsx';
import { NewBudgetDialog } from './new-budget-dialog.tsx';

type Budget = GetItem<'/associations/{associationId}/budgets'>;
const TONES = { draft: 'muted', submitted: 'info', approved: 'success' } as const;

function useColumns(): Column<Budget>[] {
  const t = useTranslations('charges');
  const format = useFormat();
  return [
    { id: 'year', header: t('year'), phone: 'title', cell: row => row.yearName },
    {
      id: 'ordinary',
      header: t('ordinary'),
      align: 'end',
      cell: row => format.money(row.ordinaryCents),
    },
    {
      id: 'extraordinary',
      header: t('extraordinary'),
      align: 'end',
      cell: row => format.money(row.extraordinaryCents),
    },
    { id: 'reserve', header: t('toReserve'), align: 'end', cell: row => format.money(row.reserveCents) },
    {
      id: 'state',
      header: t('state'),
      width: '9rem',
      cell: row => <StatusBadge tone={TONES[row.state]}>{t(`states.${row.state}`)}</StatusBadge>,
    },
  ];
}

/** Budgets by year; each opens with its lines, its steps and what was spent against it. */
export function BudgetsView() {
  const t = useTranslations('charges');
  const { associationId, orgId, search, show } = useCharges();
  const mayWrite = useCan()('copro.charge.write');
  const [isNew, setNew] = useState(false);
  const columns = useColumns();
  const query = useQuery(apiQuery({ orgId }, '/associations/{associationId}/budgets', { path: { associationId } }));
  const add = mayWrite && (
    <Button icon={Plus} onClick={() => setNew(true)}>
      {t('newBudget')}
    </Button>
  );
  return (
    <>
      {add && <div className="mb-3">{add}</div>}
      <DataTable
        label={t('views.budgets')}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={row => row.id}
        rowLabel={row => row.yearName}
        onOpen={row => show({ open: row.id })}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={Calculator} title={t('noBudgets')}>
            {t('noBudgetsHint')}
          </EmptyState>
        }
      />
      {isNew && <NewBudgetDialog onClose={() => setNew(false)} />}
      {search.open !== undefined && <BudgetDialog key={search.open} id={search.open} />}
    </>
  );
}
