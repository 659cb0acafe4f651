import { useQuery } from '@tanstack/react-query';
import { FileClock, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import type { PeopleImport } from './import-words.ts';
import { isRunning } from './use-import.ts';

const LIMIT = 20;
const TONES: Record<PeopleImport['state'], Tone> = {
  uploaded: 'info',
  checking: 'info',
  checked: 'info',
  importing: 'info',
  imported: 'success',
  failed: 'danger',
};

function ForgetDialog({ item, onClose }: { item: PeopleImport; onClose: () => void }) {
  const t = useTranslations('import.earlier');
  const forget = useAction(
    (id: string, call) => api.DELETE('/people/imports/{id}', { params: { path: { id } }, ...call }),
    { refresh: ['/people/imports'], done: () => t('forgotten', { name: item.fileName }) },
  );
  return (
    <ConfirmDialog
      danger
      open
      title={t('forgetTitle', { name: item.fileName })}
      confirmLabel={t('forget')}
      onClose={onClose}
      onConfirm={() => forget.startAsync(item.id)}
    >
      {t('forgetText')}
    </ConfirmDialog>
  );
}

function useColumns(): Column<PeopleImport>[] {
  const t = useTranslations('import');
  const format = useFormat();
  return [
    { id: 'file', header: t('earlier.file'), cell: item => item.fileName, phone: 'title' },
    {
      id: 'state',
      header: t('earlier.state'),
      cell: item => <StatusBadge tone={TONES[item.state]}>{t(`states.${item.state}`)}</StatusBadge>,
      width: '11rem',
    },
    {
      id: 'outcome',
      header: t('earlier.outcome'),
      cell: item => (item.state === 'imported' ? t('result.title', { count: item.createdCount }) : '–'),
    },
    {
      id: 'when',
      header: t('earlier.when'),
      figures: true,
      cell: item => format.dateTime(item.createdAt),
      width: '11rem',
    },
  ];
}

/** Files sent before, to be gone on with or looked up. */
export function EarlierImports({ onOpen }: { onOpen: (importId: string) => void }) {
  const t = useTranslations('import.earlier');
  const { id: orgId } = useOrg();
  const [offset, setOffset] = useState(0);
  const [forgetting, setForgetting] = useState<PeopleImport>();
  const query = useQuery(pagedQuery({ orgId }, '/people/imports', { query: { limit: LIMIT, offset } }));
  const columns = useColumns();
  const rowActions = (item: PeopleImport) => [
    {
      id: 'forget',
      label: t('forget'),
      icon: Trash2,
      danger: true,
      disabledReason: isRunning(item.state) ? t('running') : null,
      onAction: () => setForgetting(item),
    },
  ];
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('title')}</h2>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={item => item.id}
        rowLabel={item => item.fileName}
        rowActions={rowActions}
        onOpen={item => onOpen(item.id)}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={FileClock} title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        }
        pager={query.data && { total: query.data.total, limit: LIMIT, offset, onOffset: setOffset }}
      />
      {forgetting && <ForgetDialog item={forgetting} onClose={() => setForgetting(undefined)} />}
    </section>
  );
}
