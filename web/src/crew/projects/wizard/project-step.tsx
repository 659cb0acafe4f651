import { useEffect, useEffectEvent } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { Form } from '../../../app/form.tsx';
import { Button } from '../../../ui/button.tsx';
import { ProjectFields } from '../project-fields.tsx';
import type { ProjectValues } from '../project-values.ts';
import { StepFooter } from './step-frame.tsx';

type ProjectStepProps = { values: ProjectValues; onChange: (values: ProjectValues) => void; onNext: () => void };

/** The project itself. Each key is kept at once: a reload in the middle of a word loses nothing. */
export function ProjectStep({ values, onChange, onNext }: ProjectStepProps) {
  const t = useTranslations('projects.wizard');
  const form = useForm<ProjectValues>({ defaultValues: values });
  const keep = useEffectEvent(onChange);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values: now }) => keep(now) }), [form]);
  return (
    <Form form={form} onSubmit={onNext} className="space-y-4">
      <ProjectFields form={form} />
      <StepFooter onBack={undefined}>
        <Button type="submit" tone="primary">
          {t('next')}
        </Button>
      </StepFooter>
    </Form>
  );
}
