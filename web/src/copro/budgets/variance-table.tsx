import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type GetData, pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useFormat } from '../../app/use-format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { SkeletonLines } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { Segmented } from '../../ui/toggles.tsx';
import { useCharges } from '../charges/use-charges.ts';
import { useAccountName } from '../ledger/use-ledger.ts';

type Report = GetData<'/budgets/{id}/variance'>;
const RHYTHMS = ['quarterly', 'monthly'] as const;

/** What was spent against the budget: each month or quarter as a pair of bars, each account with its projection. */
export function VarianceTable({ id }: { id: string }) {
  const t = useTranslations('charges');
  const { orgId } = useCharges();
  const [rhythm, setRhythm] = useState<(typeof RHYTHMS)[number]>('quarterly');
  const query = useQuery(pagedQuery({ orgId }, '/budgets/{id}/variance', { path: { id }, query: { rhythm } }));
  return (
    <section className="space-y-3">
      <h3>{t('variance')}</h3>
      <Segmented
        label={t('rhythm')}
        value={rhythm}
        onChange={setRhythm}
        options={RHYTHMS.map(value => ({ value, label: t(`rhythms.${value}`) }))}
      />
      {query.isPending && <SkeletonLines />}
      {query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
      {query.data && <Periods report={query.data} />}
      {query.data && <Accounts report={query.data} />}
    </section>
  );
}

function Alert({ alert }: { alert: 'over' | 'under' | null }) {
  const t = useTranslations('charges');
  return alert === null ? (
    '–'
  ) : (
    <StatusBadge tone={alert === 'over' ? 'danger' : 'clash'}>{t(`alerts.${alert}`)}</StatusBadge>
  );
}

function Periods({ report }: { report: Report }) {
  const t = useTranslations('charges');
  const format = useFormat();
  const most = Math.max(1, ...report.periods.flatMap(one => [one.budgetCents, one.actualCents]));
  return (
    <ul className="space-y-2">
      {report.periods.map(one => (
        <li key={one.startsOn}>
          <span className="font-medium">{format.day(one.startsOn)}</span> <Alert alert={one.alert} />
          {(['budgetCents', 'actualCents'] as const).map(name => (
            <label key={name} className="flex items-center gap-2">
              <span className="w-48 text-muted tabular-nums">
                {t(name === 'budgetCents' ? 'planned' : 'spent', { amount: format.money(one[name]) })}
              </span>
              <meter className="h-2 flex-1" max={most} value={Math.max(0, one[name])} />
            </label>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Accounts({ report }: { report: Report }) {
  const t = useTranslations('charges');
  const format = useFormat();
  const nameOf = useAccountName();
  return (
    <DataTable
      label={t('variance')}
      columns={[
        {
          id: 'account',
          header: t('account'),
          phone: 'title',
          cell: row => `${row.accountCode} ${nameOf(row.names)}`,
        },
        { id: 'budget', header: t('plannedSoFar'), align: 'end', cell: row => format.money(row.budgetCents) },
        { id: 'actual', header: t('spentSoFar'), align: 'end', cell: row => format.money(row.actualCents) },
        { id: 'alert', header: t('alert'), cell: row => <Alert alert={row.alert} /> },
        {
          id: 'projected',
          header: t('projected'),
          align: 'end',
          cell: row => (row.projectedCents === null ? '–' : format.money(row.projectedCents)),
        },
        { id: 'projectedAlert', header: t('yearEnd'), cell: row => <Alert alert={row.projectedAlert} /> },
      ]}
      rows={report.rows}
      rowId={row => `${row.accountCode} ${row.keyId ?? ''}`}
      rowLabel={row => row.accountCode}
      empty={null}
    />
  );
}
