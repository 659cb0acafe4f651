import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemState } from '../../../app/problem-state.tsx';
import { useCan, useOrg } from '../../../app/session.ts';
import { useFormat } from '../../../app/use-format.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { Banner, NoAccessState, SkeletonLines } from '../../../ui/states.tsx';
import { ImportCounts, ImportProgress } from './import-progress.tsx';
import { ImportReport } from './import-report.tsx';
import { isRunning, type PeopleImport } from './import-types.ts';
import { MappingStep } from './mapping-step.tsx';
import { UploadStep } from './upload-step.tsx';
import { type Upload, useImport, useImportProblem, useImportSteps } from './use-import.ts';

const route = getRouteApi('/signed-in/$org/crew/people/import');

type CheckedProps = {
  found: PeopleImport;
  pending: boolean;
  problem: ApiProblem | null;
  onBack: () => void;
  onRun: () => void;
};

/** The dry run's result: figures, the report by row, and the decision. */
function Checked({ found, pending, problem, onBack, onRun }: CheckedProps) {
  const t = useTranslations('people.imports');
  const words = useImportProblem();
  const count = found.createdCount + found.updatedCount;
  const blocked = found.onError === 'all-or-nothing' && found.errorCount > 0;
  return (
    <div className="space-y-5">
      {problem && <Banner tone="danger">{words(problem)}</Banner>}
      <section className="space-y-2">
        <h2 className="text-lg">{t('wouldBe')}</h2>
        <ImportCounts found={found} />
      </section>
      {blocked && <Banner tone="clash">{t('blockedByErrors')}</Banner>}
      <ImportReport found={found} />
      <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-4">
        <Button onClick={onBack} className="mr-auto">
          {t('back')}
        </Button>
        <Button
          tone="primary"
          pending={pending}
          disabledReason={blocked ? t('blockedByErrors') : count === 0 ? t('nothingToDo') : null}
          onClick={onRun}
        >
          {t('run', { count })}
        </Button>
      </div>
    </div>
  );
}

function Imported({ found, onOther }: { found: PeopleImport; onOther: () => void }) {
  const t = useTranslations('people.imports');
  const { slug: org } = useOrg();
  const counts = {
    created: found.createdCount,
    updated: found.updatedCount,
    skipped: found.skippedCount,
    errors: found.errorCount,
  };
  return (
    <div className="space-y-5">
      <Banner tone="success">
        <p className="font-medium">{t('doneTitle')}</p>
        <p>{t('doneText', counts)}</p>
      </Banner>
      <div className="flex flex-wrap gap-2">
        <Link to="/$org/crew/people" params={{ org }} className={buttonClass('primary')}>
          {t('toPeople')}
        </Link>
        <Button onClick={onOther}>{t('otherFile')}</Button>
      </div>
      {found.issueCount > 0 && <ImportReport found={found} />}
    </div>
  );
}

function Failed({ found, onOther, onRun }: { found: PeopleImport; onOther: () => void; onRun: () => void }) {
  const t = useTranslations('people.imports');
  const format = useFormat();
  const words = useImportProblem();
  const { code = 'internal-error', line = null } = found.failure ?? {};
  const where = line === null ? '' : ` ${t('atLine', { line: format.number(line) })}`;
  const reason = `${words({ code, title: code, status: 422 })}${where}`;
  return (
    <div className="space-y-4">
      <Banner tone="danger">
        <p className="font-medium">{t('failed')}</p>
        <p>{t('failedText', { reason })}</p>
      </Banner>
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" onClick={onOther}>
          {t('otherFile')}
        </Button>
        {found.createdCount + found.updatedCount > 0 && <Button onClick={onRun}>{t('goOn')}</Button>}
      </div>
    </div>
  );
}

function ImportFlow() {
  const { import: id } = route.useSearch();
  const navigate = route.useNavigate();
  const [file, setFile] = useState<File>();
  const [editing, setEditing] = useState(false);
  const query = useImport(id);
  const found = query.data;

  function go(next: string | undefined) {
    setEditing(false);
    void navigate({ search: { import: next } });
  }

  const { upload, check, run } = useImportSteps(go);

  function send(input: Upload) {
    setFile(input.file);
    upload.start(input);
  }

  if (id === undefined || upload.isPending) {
    return (
      <UploadStep
        pending={upload.isPending}
        problem={upload.problem}
        onFile={next => send({ file: next, readAs: {} })}
        onOpen={go}
      />
    );
  }
  if (found === undefined) {
    return query.isError ? <ProblemState error={query.error} onRetry={query.refetch} /> : <SkeletonLines count={8} />;
  }
  if (isRunning(found.state) || check.isPending) return <ImportProgress found={found} />;
  if (found.state === 'uploaded' || (editing && found.state === 'checked')) {
    return (
      <MappingStep
        key={found.id}
        found={found}
        pending={check.isPending}
        problem={check.problem ?? upload.problem}
        onOther={() => go(undefined)}
        onReread={file && (readAs => send({ file, readAs }))}
        onCheck={input => {
          setEditing(false);
          check.start({ id, ...input });
        }}
      />
    );
  }
  if (found.state === 'imported') return <Imported found={found} onOther={() => go(undefined)} />;
  if (found.state === 'failed') {
    return <Failed found={found} onOther={() => go(undefined)} onRun={() => run.start(id)} />;
  }
  return (
    <Checked
      found={found}
      pending={run.isPending}
      problem={run.problem}
      onBack={() => setEditing(true)}
      onRun={() => run.start(id)}
    />
  );
}

function Frame({ children }: { children: ReactNode }) {
  const t = useTranslations('people');
  const { slug: org } = useOrg();
  return (
    <Page width="reading">
      <PageHeader
        title={t('imports.title')}
        subtitle={t('imports.lead')}
        crumbs={[{ label: t('title'), link: { to: '/$org/crew/people', params: { org } } }]}
      />
      {children}
    </Page>
  );
}

/** People from a file: choose it, say what its columns hold, look at the dry run, import. */
export function ImportPage() {
  const allowed = useCan()('workplace.person.import');
  return <Frame>{allowed ? <ImportFlow /> : <NoAccessState />}</Frame>;
}
