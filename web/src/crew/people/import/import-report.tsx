import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../../api/client.ts';
import { toProblem } from '../../../api/problem.ts';
import { pagedQuery, scopeHeaders } from '../../../api/query.ts';
import { ProblemState } from '../../../app/problem-state.tsx';
import { useProblemText } from '../../../app/problem-text.ts';
import { useOrg } from '../../../app/session.ts';
import { useFormat } from '../../../app/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Segmented } from '../../../ui/toggles.tsx';
import { saveFile } from '../download.ts';
import { type Issue, isImportField, type PeopleImport } from './import-types.ts';

const LIMIT = 50;
type CodeKey = Parameters<ReturnType<typeof useTranslations<'people.imports.codes'>>>[0];

/** What is wrong with a cell, in words; a code that is new to this page is shown as it is. */
function useCodeWords(): (issue: Issue) => string {
  const t = useTranslations('people.imports.codes');
  return ({ code, firstLine }) => {
    if (code === 'duplicate-in-file') return t(code, { firstLine: String(firstLine ?? '') });
    // Types: codes come from the server; `has` is asked first.
    const known = code as Exclude<CodeKey, 'duplicate-in-file'>;
    return t.has(known) ? t(known) : code;
  };
}

function useColumns(): Column<Issue>[] {
  const t = useTranslations('people.imports');
  const words = useCodeWords();
  return [
    { id: 'line', header: t('line'), align: 'end', width: '5rem', cell: issue => issue.line },
    {
      id: 'severity',
      header: t('severity'),
      width: '8rem',
      cell: ({ severity }) =>
        severity === 'error' ? (
          <StatusBadge tone="danger">{t('error')}</StatusBadge>
        ) : (
          <StatusBadge tone="clash">{t('warning')}</StatusBadge>
        ),
    },
    {
      id: 'field',
      header: t('field'),
      width: '9rem',
      cell: ({ field }) => (field !== null && isImportField(field) ? t(`fields.${field}`) : '—'),
    },
    { id: 'what', header: t('what'), phone: 'title', cell: words },
    {
      id: 'value',
      header: t('value'),
      cell: ({ value }) => <span className="block max-w-64 text-ellipsis-1 font-mono text-xs">{value}</span>,
    },
  ];
}

function DownloadButton({ found }: { found: PeopleImport }) {
  const t = useTranslations('people.imports');
  const { id: orgId } = useOrg();
  const problemText = useProblemText();

  async function download() {
    try {
      const init = { params: { path: { id: found.id } }, headers: scopeHeaders({ orgId }), parseAs: 'blob' as const };
      const { data } = await api.GET('/people/imports/{id}/issues.csv', init);
      if (data !== undefined) saveFile(data, `${found.fileName}.report.csv`);
    } catch (error) {
      showToast({ tone: 'danger', text: problemText(toProblem(error)) });
    }
  }

  return (
    <Button icon={Download} onClick={download}>
      {t('download')}
    </Button>
  );
}

/** Row by row, what is wrong or odd. */
export function ImportReport({ found }: { found: PeopleImport }) {
  const t = useTranslations('people.imports');
  const format = useFormat();
  const { id: orgId } = useOrg();
  const [show, setShow] = useState<'all' | 'error' | 'warning'>('all');
  const [offset, setOffset] = useState(0);
  const columns = useColumns();
  const filter = { limit: LIMIT, offset, ...(show === 'all' ? {} : { severity: show }) };
  const query = useQuery({
    ...pagedQuery({ orgId }, '/people/imports/{id}/issues', { path: { id: found.id }, query: filter }),
    meta: { keep: false },
  });
  if (found.issueCount === 0) return <EmptyState icon={CircleCheck} title={t('reportNone')} />;
  return (
    <section>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h2 className="mr-auto text-lg">{t('report')}</h2>
        <Segmented
          label={t('report')}
          value={show}
          onChange={next => {
            setShow(next);
            setOffset(0);
          }}
          options={[
            { value: 'all', label: t('allIssues') },
            { value: 'error', label: t('errors') },
            { value: 'warning', label: t('remarks') },
          ]}
        />
        <DownloadButton found={found} />
      </div>
      {found.keptIssueCount < found.issueCount && (
        <p className="mb-2 text-sm text-muted">{t('kept', { count: format.number(found.keptIssueCount) })}</p>
      )}
      <DataTable
        label={t('report')}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={issue => `${issue.line} ${issue.field} ${issue.code}`}
        rowLabel={issue => String(issue.line)}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={<EmptyState icon={CircleCheck} title={t('reportNone')} />}
        pager={query.data && { total: query.data.total, limit: LIMIT, offset, onOffset: setOffset }}
      />
    </section>
  );
}
