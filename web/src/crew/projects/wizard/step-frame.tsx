import { Check } from 'lucide-react';
import { type ReactNode, type SubmitEventHandler, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import type { WizardStep } from './wizard-draft.ts';

const TITLES = { project: 'stepProject', days: 'stepDays', preview: 'stepPreview' } as const;

type StepListProps = { steps: readonly WizardStep[]; current: WizardStep; onStep: (step: WizardStep) => void };

/** Where one is, and the way back to what was done. */
export function StepList({ steps, current, onStep }: StepListProps) {
  const t = useTranslations('projects.wizard');
  const at = steps.indexOf(current);
  return (
    <nav aria-label={t('steps')} className="mb-5">
      <ol className="flex flex-wrap gap-1">
        {steps.map((step, index) => (
          <li key={step} aria-current={step === current ? 'step' : undefined}>
            <button
              type="button"
              onClick={() => onStep(step)}
              disabled={index >= at}
              className={cx(
                'flex h-9 items-center gap-2 rounded-full border px-3 coarse:h-11',
                step === current ? 'border-accent bg-accent-soft font-medium' : 'border-line text-muted',
                index < at && 'hover:bg-surface-strong',
              )}
            >
              <span aria-hidden="true" className="grid size-5 place-items-center text-sm tabular-nums">
                {index < at ? <Check size={15} /> : index + 1}
              </span>
              {t(TITLES[step])}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The title of a step takes the focus, so that the keyboard and a screen reader start where the eye does. */
export function StepTitle({ step, steps }: { step: WizardStep; steps: readonly WizardStep[] }) {
  const t = useTranslations('projects.wizard');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h2 ref={title} tabIndex={-1} data-focus-ring="none" className="text-lg">
      <span className="sr-only">{t('stepOf', { step: steps.indexOf(step) + 1, count: steps.length })}: </span>
      {t(TITLES[step])}
    </h2>
  );
}

type StepFormProps = {
  children: ReactNode;
  onBack?: (() => void) | undefined;
  onNext: () => void;
  blocker?: string | null;
};

/** A step that leads to the next one; Enter goes on from any field. */
export function StepForm({ children, onBack, onNext, blocker = null }: StepFormProps) {
  const t = useTranslations('projects.wizard');
  const submit: SubmitEventHandler = event => {
    event.preventDefault();
    if (blocker === null) onNext();
  };
  return (
    <form noValidate onSubmit={submit} className="space-y-6">
      {children}
      <StepFooter onBack={onBack}>
        <Button type="submit" tone="primary" disabledReason={blocker}>
          {t('next')}
        </Button>
      </StepFooter>
    </form>
  );
}

export function StepFooter({ onBack, children }: { onBack: (() => void) | undefined; children: ReactNode }) {
  const t = useTranslations('projects.wizard');
  return (
    <footer className="flex flex-wrap justify-end gap-2 border-t border-line pt-4">
      {onBack && (
        <Button onClick={onBack} className="mr-auto">
          {t('back')}
        </Button>
      )}
      {children}
    </footer>
  );
}
