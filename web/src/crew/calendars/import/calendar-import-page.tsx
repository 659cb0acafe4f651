import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../../api/query.ts';
import { useProblemText } from '../../../app/problem-text.ts';
import { useCan, useOrg } from '../../../app/session.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { Banner, NoAccessState } from '../../../ui/states.tsx';
import { Select } from '../../../ui/text-field.tsx';
import { DatesTable, ReportTable } from './import-tables.tsx';
import { changesOf, type ImportAnswer, MAX_BYTES, toBase64, useCalendarImport } from './use-calendar-import.ts';

const MOST_PROJECTS = 200;
type Choices = { projectId: string; roleId: string; quota: number };

function ChoiceFields({ choices, onChange }: { choices: Choices; onChange: (choices: Choices) => void }) {
  const t = useTranslations('calendars.import');
  const { id: orgId } = useOrg();
  const projects = useQuery(apiQuery({ orgId }, '/projects', { query: { limit: MOST_PROJECTS } })).data?.items ?? [];
  const roles = useQuery(apiQuery({ orgId }, '/roles')).data?.items ?? [];
  const open = projects.filter(project => project.status !== 'ARCHIVED');
  return (
    <div className="grid gap-4 sm:grid-cols-[1fr_1fr_8rem]">
      <Select
        label={t('project')}
        placeholder="—"
        value={choices.projectId}
        onChange={event => onChange({ ...choices, projectId: event.target.value })}
        options={open.map(project => ({ value: project.id, label: project.name }))}
      />
      <Select
        label={t('role')}
        placeholder={t('noRole')}
        value={choices.roleId}
        onChange={event => onChange({ ...choices, roleId: event.target.value })}
        options={roles.map(role => ({ value: role.id, label: role.name }))}
      />
      <NumberField
        label={t('quota')}
        min={1}
        max={500}
        value={choices.quota}
        onChange={quota => onChange({ ...choices, quota: quota ?? 1 })}
      />
    </div>
  );
}

function Preview({ answer }: { answer: ImportAnswer }) {
  const t = useTranslations('calendars.import');
  return (
    <>
      {answer.calendarName !== null && <p className="font-medium">{t('calendar', { name: answer.calendarName })}</p>}
      <ReportTable report={answer.report} />
      <DatesTable dates={answer.missions} />
    </>
  );
}

function ImportFlow() {
  const t = useTranslations('calendars.import');
  const problemText = useProblemText();
  const { slug: org, zone } = useOrg();
  const [file, setFile] = useState<File>();
  const [choices, setChoices] = useState<Choices>({ projectId: '', roleId: '', quota: 1 });
  const { check, run, preview, result, forget } = useCalendarImport();
  const problem = check.problem ?? run.problem;
  const changes = preview === undefined ? 0 : changesOf(preview.missions);

  async function bodyOf(chosen: File) {
    const contentBase64 = await toBase64(chosen);
    const { projectId, roleId, quota } = choices;
    return { contentBase64, projectId, roleId: roleId || null, quota, zone, dryRun: true };
  }

  function choose(next: File | undefined) {
    forget();
    setFile(next);
  }

  if (file === undefined || file.size > MAX_BYTES) {
    return (
      <FileDrop
        label={t('drop')}
        hint={t('dropHint')}
        accept=".ics,text/calendar"
        error={file === undefined ? undefined : t('tooLarge')}
        onFiles={([next]) => choose(next)}
      />
    );
  }
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1 font-medium break-all">{t('file', { name: file.name })}</p>
        <Button onClick={() => choose(undefined)}>{t('other')}</Button>
      </div>
      {result === undefined && (
        <ChoiceFields
          choices={choices}
          onChange={next => {
            forget();
            setChoices(next);
          }}
        />
      )}
      {problem && <Banner tone="danger">{problemText(problem)}</Banner>}
      {preview === undefined && result === undefined && (
        <Button
          tone="primary"
          pending={check.isPending}
          disabledReason={choices.projectId === '' ? t('projectNeeded') : null}
          onClick={async () => check.start(await bodyOf(file))}
        >
          {t('preview')}
        </Button>
      )}
      {result !== undefined && (
        <Banner
          tone="success"
          action={
            <Link
              to="/$org/crew/projects/$projectId"
              params={{ org, projectId: choices.projectId }}
              className={buttonClass('secondary')}
            >
              {t('toProject')}
            </Link>
          }
        >
          {t('done', { count: changesOf(result.missions) })}
        </Banner>
      )}
      {preview !== undefined && result === undefined && (
        <div className="flex justify-end">
          <Button
            tone="primary"
            pending={run.isPending}
            disabledReason={changes === 0 ? t('nothing') : null}
            onClick={async () => run.start(await bodyOf(file))}
          >
            {t('run', { count: changes })}
          </Button>
        </div>
      )}
      {(result ?? preview) !== undefined && <Preview answer={result ?? preview ?? EMPTY} />}
    </div>
  );
}

const EMPTY: ImportAnswer = { calendarName: null, dryRun: true, missions: [], report: [] };

/** Missions from another program's calendar: choose, look, import. */
export function CalendarImportPage() {
  const t = useTranslations('calendars');
  const { slug: org } = useOrg();
  const allowed = useCan()('crew.calendar.import');
  return (
    <Page width="reading">
      <PageHeader
        title={t('import.title')}
        subtitle={t('import.lead')}
        crumbs={[{ label: t('title'), link: { to: '/$org/crew/calendars', params: { org } } }]}
      />
      {allowed ? <ImportFlow /> : <NoAccessState />}
    </Page>
  );
}
