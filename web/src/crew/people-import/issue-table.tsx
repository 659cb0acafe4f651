import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CircleCheck, Download } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { Segmented, Toolbar } from '../../ui/toggles.tsx';
import { type ImportIssue, type PeopleImport, useFieldName, useIssueWords } from './import-words.ts';

const LIMIT = 50;
const route = getRouteApi('/signed-in/$org/crew/people/import');

function useColumns(): Column<ImportIssue>[] {
  const t = useTranslations('import.report');
  const words = useIssueWords();
  const fieldName = useFieldName();
  const format = useFormat();
  return [
    { id: 'line', header: t('line'), cell: issue => format.number(issue.line), align: 'end', width: '5rem' },
    {
      id: 'severity',
      header: t('severity'),
      cell: ({ severity }) =>
        severity === 'error' ? (
          <StatusBadge tone="danger">{t('severities.error')}</StatusBadge>
        ) : (
          <StatusBadge tone="clash">{t('severities.warning')}</StatusBadge>
        ),
      width: '9rem',
    },
    { id: 'field', header: t('field'), cell: issue => fieldName(issue.field) || '–', width: '10rem' },
    { id: 'problem', header: t('problem'), cell: issue => words(issue), phone: 'title' },
    {
      id: 'value',
      header: t('value'),
      cell: issue => <span className="break-all">{issue.value ?? '–'}</span>,
    },
  ];
}

/** The report as a file; a plain link could not say which organisation is meant. */
function DownloadReport({ item }: { item: PeopleImport }) {
  const t = useTranslations('import.report');
  const download = useAction(
    (id: string, call) =>
      api.GET('/people/imports/{id}/issues.csv', { params: { path: { id } }, parseAs: 'blob', ...call }),
    { done: () => t('downloaded'), onDone: file => saveAs(file, `${item.fileName.replace(/\.\w+$/, '')}-report.csv`) },
  );
  return (
    <Button icon={Download} pending={download.isPending} onClick={() => download.start(item.id)}>
      {t('download')}
    </Button>
  );
}

function saveAs(file: Blob, name: string) {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** What is wrong with which row, errors and warnings, page by page. */
export function IssueTable({ item }: { item: PeopleImport }) {
  const t = useTranslations('import.report');
  const { id: orgId } = useOrg();
  const format = useFormat();
  const { show, offset = 0 } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = { limit: LIMIT, offset, ...(show === undefined ? {} : { severity: show }) };
  const query = useQuery(
    pagedQuery({ orgId }, '/people/imports/{id}/issues', { path: { id: item.id }, query: filter }),
  );
  const columns = useColumns();
  const rows = query.data?.items ?? [];
  const places = new Map(rows.map((issue, index) => [issue, String(offset + index)]));

  function setShow(value: 'all' | 'error' | 'warning') {
    const next = value === 'all' ? undefined : value;
    void navigate({ search: old => ({ ...old, show: next, offset: undefined }), replace: true });
  }

  return (
    <section className="space-y-2">
      <h2 className="text-lg">{t('list')}</h2>
      <Toolbar label={t('list')} end={item.issueCount > 0 && <DownloadReport item={item} />}>
        <Segmented
          label={t('show')}
          value={show ?? 'all'}
          onChange={setShow}
          options={[
            { value: 'all', label: t('all') },
            { value: 'error', label: t('error') },
            { value: 'warning', label: t('warning') },
          ]}
        />
      </Toolbar>
      {item.keptIssueCount < item.issueCount && (
        <p className="text-sm text-muted">
          {t('kept', { kept: format.number(item.keptIssueCount), total: format.number(item.issueCount) })}
        </p>
      )}
      <DataTable
        label={t('list')}
        columns={columns}
        rows={rows}
        rowId={issue => places.get(issue) ?? ''}
        rowLabel={issue => t('row', { line: format.number(issue.line) })}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={CircleCheck} title={t(show === undefined ? 'none' : 'noneOfKind')}>
            {show === undefined && t('noneHint')}
          </EmptyState>
        }
        pager={
          query.data && {
            total: query.data.total,
            limit: LIMIT,
            offset,
            onOffset: next => void navigate({ search: old => ({ ...old, offset: next || undefined }) }),
          }
        }
      />
    </section>
  );
}
