import { useQuery } from '@tanstack/react-query';
import { FileText, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, type GetItem } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Checkbox, Toolbar } from '../../ui/toggles.tsx';
import type { Association } from '../associations/association-status.tsx';
import { ContractDialog } from './contract-dialog.tsx';

export type Contract = GetItem<'/associations/{id}/contracts'>;
const SOON_DAYS = 90;

function useColumns(): Column<Contract>[] {
  const t = useTranslations('buildings');
  const format = useFormat();
  return [
    { id: 'title', header: t('contract'), phone: 'title', cell: row => row.title },
    { id: 'reference', header: t('reference'), cell: row => row.reference || '—' },
    {
      id: 'ends',
      header: t('ends'),
      figures: true,
      cell: row => (row.endsOn ? format.day(row.endsOn) : t('openEnded')),
    },
    { id: 'notice', header: t('notice'), align: 'end', cell: row => t('days', { count: row.noticeDays }) },
    { id: 'yearly', header: t('yearly'), align: 'end', cell: row => format.money(row.yearlyCents) },
    { id: 'indexation', header: t('indexation'), cell: row => t(`indexations.${row.indexation}`) },
  ];
}

function useRemove(contract: Contract | undefined) {
  const t = useTranslations('buildings');
  return useAction(
    (_: undefined, call) => api.DELETE('/contracts/{id}', { params: { path: { id: contract?.id ?? '' } }, ...call }),
    { refresh: ['/associations/{id}/contracts'], done: () => t('contractRemoved') },
  );
}

/** The register of contracts; those that end first come first. */
export function ContractsTab({ association }: { association: Association }) {
  const t = useTranslations('buildings');
  const { id: orgId } = useOrg();
  const mayWrite = useCan()('copro.association.write');
  const [onlySoon, setOnlySoon] = useState(false);
  const [open, setOpen] = useState<{ what: 'edit'; contract?: Contract } | { what: 'remove'; contract: Contract }>();
  const close = () => setOpen(undefined);
  const columns = useColumns();
  const remove = useRemove(open?.contract);
  const query = useQuery(
    apiQuery({ orgId }, '/associations/{id}/contracts', {
      path: { id: association.id },
      query: onlySoon ? { endsWithinDays: SOON_DAYS } : {},
    }),
  );
  const add = mayWrite && (
    <Button icon={Plus} onClick={() => setOpen({ what: 'edit' })}>
      {t('addContract')}
    </Button>
  );
  return (
    <>
      <Toolbar label={t('filters')} end={add}>
        <Checkbox
          label={t('endsSoon', { days: SOON_DAYS })}
          checked={onlySoon}
          onChange={event => setOnlySoon(event.target.checked)}
        />
      </Toolbar>
      <DataTable
        label={t('contractsOf', { name: association.name })}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={row => row.id}
        rowLabel={row => row.title}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        {...(mayWrite
          ? {
              onOpen: (contract: Contract) => setOpen({ what: 'edit', contract }),
              rowActions: (contract: Contract) => [
                {
                  id: 'remove',
                  label: t('removeContract'),
                  icon: Trash2,
                  danger: true,
                  onAction: () => setOpen({ what: 'remove', contract }),
                },
              ],
            }
          : {})}
        empty={
          <EmptyState icon={FileText} title={t(onlySoon ? 'noMatch' : 'noContracts')}>
            {t(onlySoon ? 'noContractsSoon' : 'noContractsHint')}
          </EmptyState>
        }
      />
      {open?.what === 'edit' && (
        <ContractDialog
          associationId={association.id}
          {...(open.contract ? { contract: open.contract } : {})}
          onClose={close}
        />
      )}
      <ConfirmDialog
        open={open?.what === 'remove'}
        title={t('removeContractTitle', { title: open?.contract?.title ?? '' })}
        confirmLabel={t('removeContract')}
        danger
        onClose={close}
        onConfirm={() => remove.startAsync(undefined)}
      >
        {t('removeContractText')}
      </ConfirmDialog>
    </>
  );
}
