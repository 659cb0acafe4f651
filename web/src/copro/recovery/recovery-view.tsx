import { useQuery } from '@tanstack/react-query';
import { BadgeCheck, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, type GetData } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/inspector.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { RECOVERY_READS } from '../charges/charge-reads.ts';
import { useCharges } from '../charges/use-charges.ts';
import { DebtorDialog } from './debtor-dialog.tsx';

type Arrears = GetData<'/associations/{associationId}/recovery'>;
type Debtor = Arrears['items'][number];
const AGES = ['days0Cents', 'days30Cents', 'days60Cents', 'days90Cents'] as const;
const LEVEL_TONES = ['muted', 'info', 'clash', 'danger'] as const;

function Marks({ debtor }: { debtor: Debtor }) {
  const t = useTranslations('charges.recovery');
  const format = useFormat();
  const marks = [
    debtor.hasPlan && t('hasPlan'),
    debtor.hasDispute && t('hasDispute'),
    debtor.isHandedOver && t('handedOver'),
    debtor.pausedUntil !== null && t('pausedUntil', { day: format.day(debtor.pausedUntil) }),
  ].filter(mark => mark !== false);
  return marks.length === 0 ? '–' : marks.join(' · ');
}

function useColumns(): Column<Debtor>[] {
  const t = useTranslations('charges.recovery');
  const format = useFormat();
  return [
    { id: 'name', header: t('owner'), phone: 'title', cell: row => row.name },
    { id: 'open', header: t('open'), align: 'end', width: '9rem', cell: row => format.money(row.openCents) },
    { id: 'oldest', header: t('oldest'), figures: true, width: '8rem', cell: row => format.day(row.oldestDueOn) },
    {
      id: 'level',
      header: t('level'),
      width: '10rem',
      cell: row => (
        // Types: levels are 0 to 3.
        <StatusBadge tone={LEVEL_TONES[row.level] ?? 'muted'}>{t(`levels.${row.level as 0 | 1 | 2 | 3}`)}</StatusBadge>
      ),
    },
    {
      id: 'last',
      header: t('lastSent'),
      figures: true,
      width: '8rem',
      cell: row => (row.lastSentOn === null ? '–' : format.day(row.lastSentOn)),
    },
    { id: 'marks', header: t('remarks'), cell: row => <Marks debtor={row} /> },
  ];
}

/** Arrears by age and level; each owner opens with claims, letters, plans and disputes. */
export function RecoveryView() {
  const t = useTranslations('charges.recovery');
  const format = useFormat();
  const { associationId, orgId, search, show } = useCharges();
  const mayWrite = useCan()('copro.recovery.write');
  const [isAsked, setAsked] = useState(false);
  const columns = useColumns();
  const query = useQuery(apiQuery({ orgId }, '/associations/{associationId}/recovery', { path: { associationId } }));
  const run = useAction(
    (_: undefined, call) =>
      api.POST('/associations/{associationId}/recovery/run', { params: { path: { associationId } }, ...call }),
    {
      refresh: RECOVERY_READS,
      done: answer => t('ran', { sent: answer.sent, refused: answer.refused.length }),
    },
  );
  return (
    <>
      {query.data && (
        <div className="mb-4">
          <Facts
            items={[
              { label: t('open'), value: format.money(query.data.totals.openCents) },
              ...AGES.map(age => ({ label: t(`ages.${age}`), value: format.money(query.data.totals[age]) })),
            ]}
          />
        </div>
      )}
      {mayWrite && (
        <div className="mb-3">
          <Button icon={Send} pending={run.isPending} onClick={() => setAsked(true)}>
            {t('run')}
          </Button>
        </div>
      )}
      <DataTable
        label={t('title')}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={row => row.ownerId}
        rowLabel={row => row.name}
        onOpen={row => show({ open: row.ownerId })}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={BadgeCheck} title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        }
      />
      {isAsked && (
        <ConfirmDialog
          title={t('run')}
          confirmLabel={t('run')}
          open
          onClose={() => setAsked(false)}
          onConfirm={() => run.startAsync(undefined)}
        >
          {t('runHint')}
        </ConfirmDialog>
      )}
      {search.open !== undefined && <DebtorDialog key={search.open} ownerId={search.open} />}
    </>
  );
}
