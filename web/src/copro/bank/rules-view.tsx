import { formatIban } from '@orga/server/kernel/identifiers/iban';
import { useQuery } from '@tanstack/react-query';
import { Brain, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, type GetItem } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useBank } from './use-bank.ts';

/** What decisions taught, to be looked at and forgotten. */
export function RulesView() {
  const t = useTranslations('bank');
  const can = useCan()('copro.bank.write');
  const { associationId, orgId } = useBank();
  const query = useQuery(apiQuery({ orgId }, '/associations/{associationId}/bank-rules', { path: { associationId } }));
  const forget = useAction(
    (id: string, call) => api.DELETE('/bank-rules/{id}', { params: { path: { id } }, ...call }),
    { refresh: ['/associations/{associationId}/bank-rules'], done: () => t('forgotten') },
  );
  const rowActions = (rule: GetItem<'/associations/{associationId}/bank-rules'>) => [
    {
      id: 'forget',
      label: t('forget', { name: rule.targetName }),
      icon: Trash2,
      onAction: () => forget.start(rule.id),
    },
  ];
  return (
    <DataTable
      label={t('views.rules')}
      columns={[
        {
          id: 'sign',
          header: t('rule'),
          cell: it => (it.iban === null ? it.words.join(' ') : formatIban(it.iban)),
          phone: 'title',
        },
        { id: 'target', header: t('ruleTarget'), cell: it => it.targetName },
      ]}
      rows={query.data?.items ?? []}
      rowId={it => it.id}
      rowLabel={it => it.targetName}
      {...(can ? { rowActions } : {})}
      loading={query.isPending}
      problem={
        query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
      }
      empty={
        <EmptyState icon={Brain} title={t('noRules')}>
          {t('noRulesHint')}
        </EmptyState>
      }
    />
  );
}
