import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../app/use-format.ts';
import { Banner } from '../../../ui/states.tsx';
import { DaysFields, type DraftProps } from './days-fields.tsx';
import { PatternField, RangesFields } from './ranges-fields.tsx';
import { RolesFields } from './roles-fields.tsx';
import { StepForm } from './step-frame.tsx';
import type { InputProblem, Plan } from './wizard-plan.ts';

function useProblemWords(): (problem: InputProblem) => string {
  const t = useTranslations('projects.wizard.problems');
  const format = useFormat();
  return ({ code, day, range }) =>
    t(code, { day: day === null ? '' : format.day(day), range: range === null ? '' : String(range + 1) });
}

type DaysStepProps = DraftProps & { plan: Plan; onBack: (() => void) | undefined; onNext: () => void };

/** Days x time ranges x roles. What is missing is said when one wants to go on, not before. */
export function DaysStep({ draft, onChange, plan, onBack, onNext }: DaysStepProps) {
  const words = useProblemWords();
  const [tried, setTried] = useState(false);
  const lines = [...new Set(plan.problems.map(words))];

  function next() {
    setTried(true);
    if (plan.problems.length === 0) onNext();
  }

  return (
    <StepForm onBack={onBack} onNext={next}>
      <DaysFields draft={draft} onChange={onChange} />
      <RangesFields draft={draft} onChange={onChange} />
      <RolesFields draft={draft} onChange={onChange} />
      <PatternField draft={draft} onChange={onChange} />
      {tried && lines.length > 0 && (
        <Banner tone="danger">
          <ul>
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Banner>
      )}
    </StepForm>
  );
}
