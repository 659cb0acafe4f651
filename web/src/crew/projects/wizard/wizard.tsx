import { hasTemporal } from '@orga/server/kernel/time/temporal';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/button.tsx';
import { Banner } from '../../../ui/states.tsx';
import type { ProjectValues } from '../project-values.ts';
import { DaysStep } from './days-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { ProjectStep } from './project-step.tsx';
import { StepList, StepTitle } from './step-frame.tsx';
import { useCreate } from './use-create.ts';
import {
  dropDraft,
  newDraft,
  readDraft,
  STEPS,
  type WizardDraft,
  type WizardStep,
  writeDraft,
} from './wizard-draft.ts';
import { planMissions } from './wizard-plan.ts';

type WizardProps = {
  /** Where the draft is kept in this tab. */
  name: string;
  project: ProjectValues;
  /** The project that gets more missions; null for a new one. */
  projectId: string | null;
};

/** What was entered, kept at each change. */
function useDraft({ name, project, projectId }: WizardProps) {
  const [kept] = useState(() => readDraft(name));
  const [draft, setDraft] = useState<WizardDraft>(kept ?? newDraft(project, projectId));
  const [restored, setRestored] = useState(kept !== undefined);
  // Fields hold what was typed: a fresh start needs fresh fields.
  const [round, setRound] = useState(0);

  function change(part: Partial<WizardDraft>) {
    if (part.step !== undefined) setRestored(false);
    setDraft(old => {
      const next = { ...old, ...part };
      writeDraft(name, next);
      return next;
    });
  }

  function startOver() {
    dropDraft(name);
    setRestored(false);
    setRound(round + 1);
    setDraft(newDraft(project, projectId));
  }

  return { draft, change, startOver, restored, round };
}

/** A project and its missions in three steps: what, when and who, then a look at all of it. */
export function Wizard(props: WizardProps) {
  const t = useTranslations('projects.wizard');
  const { draft, change, startOver, restored, round } = useDraft(props);
  const [publishing, setPublishing] = useState(false);
  const create = useCreate(
    projectId => change({ projectId }),
    () => dropDraft(props.name),
  );
  if (!hasTemporal()) return <Banner tone="danger">{t('noTemporal')}</Banner>;

  const zone = draft.project.zone;
  const steps: readonly WizardStep[] = draft.projectId === null ? STEPS : STEPS.slice(1);
  const plan = planMissions(draft, zone);
  const go = (step: WizardStep) => change({ step });

  function submit(publish: boolean) {
    setPublishing(publish);
    create.start({ draft, missions: plan.missions, publish });
  }

  /** The days of the project are the days of its missions until others are chosen. */
  function toDays() {
    const { startsOn, endsOn } = draft.project;
    change({ step: 'days', from: draft.from || startsOn, to: draft.to || endsOn });
  }

  return (
    <>
      {restored && (
        <div className="mb-4">
          <Banner tone="info" action={<Button onClick={startOver}>{t('startOver')}</Button>}>
            {t('kept')}
          </Banner>
        </div>
      )}
      <StepList steps={steps} current={draft.step} onStep={go} />
      <div key={`${draft.step} ${round}`} className="space-y-4">
        {draft.step !== 'project' && <StepTitle step={draft.step} steps={steps} />}
        {draft.step === 'project' && (
          <ProjectStep values={draft.project} onChange={project => change({ project })} onNext={toDays} />
        )}
        {draft.step === 'days' && (
          <DaysStep
            draft={draft}
            onChange={change}
            plan={plan}
            onBack={draft.projectId === null ? () => go('project') : undefined}
            onNext={() => go('preview')}
          />
        )}
        {draft.step === 'preview' && (
          <PreviewStep
            draft={draft}
            onChange={change}
            plan={plan}
            zone={zone}
            onBack={() => go('days')}
            onCreate={submit}
            pending={create.isPending ? (publishing ? 'publish' : 'drafts') : null}
            problem={create.problem}
          />
        )}
      </div>
    </>
  );
}
