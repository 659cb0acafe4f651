import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { toProblem } from '../../api/problem.ts';
import { Form } from '../../app/form.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { Banner, NoAccessState } from '../../ui/states.tsx';
import { CalendarFields } from './calendar-form.tsx';
import { MissionTable, RemarkTable } from './calendar-outcome.tsx';
import {
  bodyOf,
  type ImportAnswer,
  type ImportValues,
  useCalendarImport,
  useChosenFile,
} from './use-calendar-import.ts';

const CHANGES = new Set(['create', 'update', 'cancel']);

function countOf(answer: ImportAnswer, action: ImportAnswer['missions'][number]['action']): number {
  return answer.missions.filter(mission => mission.action === action).length;
}

function Done({ answer, onAnother }: { answer: ImportAnswer; onAnother: () => void }) {
  const t = useTranslations('calendars.import');
  const { zone } = useFormat();
  const { slug } = useOrg();
  const counts = {
    created: countOf(answer, 'create'),
    updated: countOf(answer, 'update'),
    cancelled: countOf(answer, 'cancel'),
  };
  const first = answer.missions.find(mission => CHANGES.has(mission.action));
  // Days on the org's calendar: `sv` writes them as 2026-11-23.
  const from = first && new Date(first.startsAt).toLocaleDateString('sv', { timeZone: zone });
  return (
    <div className="space-y-3">
      <Banner tone="success">
        <h2 className="font-semibold">{t('done')}</h2>
        <p>{t('doneText', counts)}</p>
      </Banner>
      <div className="flex flex-wrap gap-2">
        <Link to="/$org/crew/planning" params={{ org: slug }} search={{ from }} className={buttonClass('primary')}>
          {t('toPlanning')}
        </Link>
        <Button onClick={onAnother}>{t('another')}</Button>
      </div>
    </div>
  );
}

function ImportForm({ onDone }: { onDone: (answer: ImportAnswer) => void }) {
  const t = useTranslations('calendars.import');
  const { zone } = useOrg();
  const [plan, setPlan] = useState<ImportAnswer>();
  const form = useForm<ImportValues>({ defaultValues: { projectId: null, roleId: '', quota: 1, zone } });
  const chosen = useChosenFile(() => setPlan(undefined));
  const { preview, run } = useCalendarImport();
  const wanted = plan?.missions.filter(mission => CHANGES.has(mission.action)).length ?? 0;

  async function submit(values: ImportValues) {
    if (chosen.file === undefined) return chosen.need();
    run.reset();
    // The form shows the refusal.
    return preview.startAsync(bodyOf(chosen.file, values, true)).then(setPlan, toProblem);
  }

  async function start() {
    if (chosen.file === undefined) return;
    await run.startAsync(bodyOf(chosen.file, form.getValues(), false)).then(onDone, toProblem);
  }

  return (
    <div className="space-y-5">
      <Form
        form={form}
        problem={run.problem ?? preview.problem}
        onSubmit={submit}
        className="flex max-w-3xl flex-col gap-4"
      >
        <FileDrop
          label={chosen.file === undefined ? t('choose') : t('chosen', { name: chosen.file.name })}
          hint={t('fileHint')}
          accept=".ics,.ical,text/calendar"
          error={chosen.refusal}
          onFiles={([file]) => file && void chosen.choose(file)}
        />
        <CalendarFields form={form} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone={plan === undefined ? 'primary' : 'secondary'} pending={preview.isPending}>
            {t('preview')}
          </Button>
          {plan !== undefined && (
            <Button
              tone="primary"
              pending={run.isPending}
              disabledReason={wanted === 0 ? t('nothing') : null}
              onClick={start}
            >
              {t('run', { count: wanted })}
            </Button>
          )}
        </div>
      </Form>
      {plan !== undefined && (
        <>
          {wanted === 0 && <Banner tone="info">{t('nothing')}</Banner>}
          <MissionTable missions={plan.missions} />
          <RemarkTable report={plan.report} />
        </>
      )}
    </div>
  );
}

/** Missions from a calendar file: chosen, previewed, then imported. */
export function CalendarImportPage() {
  const t = useTranslations('calendars');
  const mayImport = useCan()('crew.calendar.import');
  const { slug } = useOrg();
  const [done, setDone] = useState<ImportAnswer>();
  return (
    <Page>
      <PageHeader
        title={t('import.title')}
        subtitle={t('import.lead')}
        crumbs={[{ label: t('title'), link: { to: '/$org/crew/calendars', params: { org: slug } } }]}
      />
      {!mayImport && <NoAccessState />}
      {mayImport && done === undefined && <ImportForm onDone={setDone} />}
      {done !== undefined && (
        <div className="space-y-5">
          <Done answer={done} onAnother={() => setDone(undefined)} />
          <MissionTable missions={done.missions} />
          <RemarkTable report={done.report} />
        </div>
      )}
    </Page>
  );
}
