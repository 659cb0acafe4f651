import { useQuery } from '@tanstack/react-query';
import { CalendarX2, X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { ApiProblem } from '../../../api/problem.ts';
import { apiQuery } from '../../../api/query.ts';
import { useProblemText } from '../../../app/problem-text.ts';
import { useOrg } from '../../../app/session.ts';
import { useFormat } from '../../../app/use-format.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Banner, EmptyState } from '../../../ui/states.tsx';
import { ClockQuestions } from './clock-questions.tsx';
import type { DraftProps } from './days-fields.tsx';
import { StepFooter } from './step-frame.tsx';
import { daysOf, type Plan, type PlannedMission } from './wizard-plan.ts';

type PreviewStepProps = DraftProps & {
  plan: Plan;
  zone: string;
  onBack: () => void;
  onCreate: (publish: boolean) => void;
  /** Which of the two buttons is at work. */
  pending: 'publish' | 'drafts' | null;
  problem: ApiProblem | null;
};

function useColumns(zone: string, onLeaveOut: (key: string) => void): Column<PlannedMission>[] {
  const t = useTranslations('projects');
  const format = useFormat(zone);
  const { id: orgId } = useOrg();
  const roles = useQuery(apiQuery({ orgId }, '/roles')).data?.items;
  const names = new Map(roles?.map(role => [role.id, role.name]));
  return [
    { id: 'title', header: t('table.title'), phone: 'title', cell: mission => mission.title },
    {
      id: 'when',
      header: t('table.when'),
      figures: true,
      cell: mission => format.range(mission.startsAt, mission.endsAt),
    },
    {
      id: 'needs',
      header: t('table.needs'),
      cell: ({ needs }) => needs.map(need => `${need.quota} × ${names.get(need.roleId) ?? ''}`).join(', ') || '—',
    },
    {
      id: 'remove',
      header: t('wizard.remove'),
      align: 'end',
      width: '7rem',
      cell: mission => (
        <IconButton
          icon={X}
          label={t('wizard.removeOne', { mission: mission.title, day: format.day(mission.day) })}
          onClick={() => onLeaveOut(mission.key)}
        />
      ),
    },
  ];
}

function Failure({ problem, projectId }: { problem: ApiProblem | null; projectId: string | null }) {
  const t = useTranslations('projects.wizard');
  const problemText = useProblemText();
  if (problem === null) return null;
  return (
    <Banner tone="danger">
      <p>{problemText(problem)}</p>
      {problem.errors.map(error => (
        <p key={error.path} className="text-sm">
          {error.path}: {error.message}
        </p>
      ))}
      {projectId !== null && <p>{t('missionsFailed')}</p>}
    </Banner>
  );
}

/** Every mission before it exists: single ones can be left out, and times in question are settled. */
export function PreviewStep({ draft, onChange, plan, zone, onBack, onCreate, pending, problem }: PreviewStepProps) {
  const t = useTranslations('projects.wizard');
  const leaveOut = (key: string) => onChange({ leftOut: [...draft.leftOut, key] });
  const columns = useColumns(zone, leaveOut);
  const places = plan.missions.flatMap(mission => mission.needs).reduce((sum, need) => sum + need.quota, 0);
  const blocker = plan.missions.length === 0 ? t('nothing') : plan.questions.length > 0 ? t('unsettled') : null;
  const publishBlocker = blocker ?? (draft.roles.length === 0 ? t('publishBlocked') : null);
  return (
    <div className="space-y-4">
      <Failure problem={problem} projectId={draft.projectId} />
      <p>
        <strong className="font-semibold">{t('preview', { count: plan.missions.length })}</strong>{' '}
        <span className="text-muted">
          {t('previewText', { days: daysOf(draft).length, ranges: draft.ranges.length, places })}
        </span>
      </p>
      <ClockQuestions
        questions={plan.questions}
        zone={zone}
        onLeaveOut={leaveOut}
        onSettle={({ key, edge }, instant) => onChange({ settled: { ...draft.settled, [`${key} ${edge}`]: instant } })}
      />
      {draft.leftOut.length > 0 && (
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          {t('left', { count: draft.leftOut.length })}
          <Button tone="quiet" onClick={() => onChange({ leftOut: [] })}>
            {t('putBack')}
          </Button>
        </p>
      )}
      <DataTable
        label={t('preview', { count: plan.missions.length })}
        columns={columns}
        rows={plan.missions}
        rowId={mission => mission.key}
        rowLabel={mission => mission.title}
        empty={<EmptyState icon={CalendarX2} title={t('nothing')} />}
      />
      <StepFooter onBack={onBack}>
        <Button pending={pending === 'drafts'} disabledReason={blocker} onClick={() => onCreate(false)}>
          {t('createDrafts')}
        </Button>
        <Button
          tone="primary"
          pending={pending === 'publish'}
          disabledReason={publishBlocker}
          onClick={() => onCreate(true)}
        >
          {t('createPublish')}
        </Button>
      </StepFooter>
    </div>
  );
}
