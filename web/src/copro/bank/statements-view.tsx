import { useQuery } from '@tanstack/react-query';
import { Download, FileText, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, type GetItem } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { BANK_READS, useBank } from './use-bank.ts';
import { useSaveFile } from './use-save-file.ts';

type Statement = GetItem<'/associations/{associationId}/bank-statements'>;

/** Statements as the bank sent them, with what is wrong in them and what is missing between them. */
export function StatementsView() {
  const t = useTranslations('bank');
  const format = useFormat();
  const can = useCan()('copro.bank.write');
  const { associationId, orgId } = useBank();
  const save = useSaveFile();
  const query = useQuery(
    apiQuery({ orgId }, '/associations/{associationId}/bank-statements', { path: { associationId } }),
  );
  const remove = useAction(
    (id: string, call) => api.DELETE('/bank-statements/{id}', { params: { path: { id } }, ...call }),
    { refresh: BANK_READS, done: () => t('removed') },
  );
  const rowActions = (statement: Statement) => [
    {
      id: 'save',
      label: statement.format,
      icon: Download,
      onAction: () => void save(statement.fileId, `${statement.number}.${statement.format === 'coda' ? 'cod' : 'xml'}`),
    },
    ...(can
      ? [
          {
            id: 'remove',
            label: t('removeStatement', { number: statement.number }),
            icon: Trash2,
            onAction: () => remove.start(statement.id),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={t('views.statements')}
      columns={[
        { id: 'number', header: t('statement'), cell: it => it.number, figures: true, width: '7rem', phone: 'title' },
        {
          id: 'day',
          header: t('day'),
          cell: it => (it.newBalanceOn ? format.day(it.newBalanceOn) : '–'),
          figures: true,
          width: '8rem',
        },
        {
          id: 'old',
          header: t('oldBalance'),
          align: 'end',
          width: '10rem',
          cell: it => (it.oldBalanceCents === null ? '–' : format.money(it.oldBalanceCents)),
        },
        {
          id: 'new',
          header: t('newBalance'),
          align: 'end',
          width: '10rem',
          cell: it => (it.newBalanceCents === null ? '–' : format.money(it.newBalanceCents)),
        },
        {
          id: 'movements',
          header: t('movements'),
          cell: it => t('openOf', { open: it.openMovements, count: it.movementCount }),
          width: '12rem',
        },
        { id: 'check', header: t('check'), cell: it => <Check statement={it} /> },
      ]}
      rows={query.data?.items ?? []}
      rowId={it => it.id}
      rowLabel={it => it.number}
      rowActions={rowActions}
      loading={query.isPending}
      problem={
        query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
      }
      empty={
        <EmptyState icon={FileText} title={t('noStatements')}>
          {t('noStatementsHint')}
        </EmptyState>
      }
    />
  );
}

function Check({ statement }: { statement: Statement }) {
  const t = useTranslations('bank');
  return (
    <span className="flex flex-wrap gap-2">
      {statement.isBalanced ? (
        <StatusBadge tone="success">{t('balanced')}</StatusBadge>
      ) : (
        <StatusBadge tone="danger">{t('unbalanced')}</StatusBadge>
      )}
      {statement.gap && <StatusBadge tone="clash">{t(`gap.${statement.gap}`)}</StatusBadge>}
    </span>
  );
}
