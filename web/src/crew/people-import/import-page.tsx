import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { cx } from '../../ui/cx.ts';
import { Page, PageHeader } from '../../ui/page.tsx';
import { NoAccessState, SkeletonLines } from '../../ui/states.tsx';
import { CheckReport } from './check-report.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportFailed, ImportResult } from './import-result.tsx';
import type { PeopleImport } from './import-words.ts';
import { isRunning, useImport } from './use-import.ts';

const route = getRouteApi('/signed-in/$org/crew/people/import');
const STEPS = ['file', 'columns', 'check', 'done'] as const;
type Step = (typeof STEPS)[number];

function stepOf(item: PeopleImport | undefined, changesColumns: boolean): Step {
  if (item === undefined) return 'file';
  if (isEditing(item, changesColumns)) return 'columns';
  return item.state === 'imported' || item.state === 'importing' ? 'done' : 'check';
}

function isEditing(item: PeopleImport, changesColumns: boolean): boolean {
  return item.state === 'uploaded' || (changesColumns && !isRunning(item.state) && item.state !== 'imported');
}

function Steps({ current }: { current: Step }) {
  const t = useTranslations('import.steps');
  return (
    <ol aria-label={t('label')} className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={step === current ? 'step' : undefined}
          className={cx('flex items-center gap-1.5', step === current ? 'font-semibold text-text' : 'text-muted')}
        >
          <span
            aria-hidden="true"
            className={cx(
              'grid size-5 place-items-center rounded-full text-xs tabular-nums',
              step === current ? 'bg-accent text-on-accent' : 'bg-surface-strong',
            )}
          >
            {index + 1}
          </span>
          {t(step)}
        </li>
      ))}
    </ol>
  );
}

function OpenImport({ id }: { id: string }) {
  const { step } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useImport(id);
  const changesColumns = step === 'columns';
  const item = query.data;

  function toStep(next: 'columns' | undefined) {
    void navigate({ search: { import: id, step: next } });
  }
  function toStart() {
    void navigate({ search: {} });
  }

  if (item === undefined) {
    return query.isError ? <ProblemState error={query.error} onRetry={query.refetch} /> : <SkeletonLines count={6} />;
  }
  return (
    <>
      <Steps current={stepOf(item, changesColumns)} />
      {isEditing(item, changesColumns) && (
        <ColumnsStep key={item.id} item={item} onChecked={() => toStep(undefined)} onOtherFile={toStart} />
      )}
      {isRunning(item.state) && <ImportProgress item={item} />}
      {item.state === 'checked' && !changesColumns && <CheckReport item={item} onChange={() => toStep('columns')} />}
      {item.state === 'imported' && <ImportResult item={item} onAnother={toStart} />}
      {item.state === 'failed' && !changesColumns && (
        <ImportFailed item={item} onChange={() => toStep('columns')} onAnother={toStart} />
      )}
    </>
  );
}

/** People from a file, in four steps; the address keeps the import, so that a reload keeps the place. */
export function ImportPage() {
  const t = useTranslations('import');
  const mayImport = useCan()('workplace.person.import');
  const { slug } = useOrg();
  const search = route.useSearch();
  const navigate = route.useNavigate();

  function open(importId: string) {
    void navigate({ search: { import: importId } });
  }

  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        crumbs={[{ label: t('people'), link: { to: '/$org/crew/people', params: { org: slug } } }]}
      />
      {!mayImport && <NoAccessState />}
      {mayImport && search.import !== undefined && <OpenImport key={search.import} id={search.import} />}
      {mayImport && search.import === undefined && (
        <>
          <Steps current="file" />
          <ChooseFile onUploaded={open} />
          <EarlierImports onOpen={open} />
        </>
      )}
    </Page>
  );
}
