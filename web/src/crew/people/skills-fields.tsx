import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import type { PersonValues } from './person-values.ts';

const LEVELS = [1, 2, 3, 4, 5] as const;
const MOST_SKILLS = 50;

/** What a person can do and how well; a skill that is not known yet is made. */
export function SkillsFields({ form }: { form: UseFormReturn<PersonValues> }) {
  const t = useTranslations('people');
  const listId = useId();
  const { id: orgId } = useOrg();
  const known = useQuery(apiQuery({ orgId }, '/skills')).data?.items ?? [];
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'skills' });
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1 font-medium">{t('skills')}</legend>
      <datalist id={listId}>
        {known.map(skill => (
          <option key={skill.id} value={skill.name} />
        ))}
      </datalist>
      {fields.map((field, index) => (
        <div key={field.id} className="flex items-end gap-2">
          <TextField
            label={t('skillN', { number: index + 1 })}
            hideLabel
            list={listId}
            maxLength={80}
            placeholder={t('skill')}
            className="flex-1"
            {...form.register(`skills.${index}.name`)}
          />
          <Select
            label={t('levelN', { number: index + 1 })}
            hideLabel
            className="w-36"
            options={LEVELS.map(level => ({ value: String(level), label: t(`levels.${level}`) }))}
            {...form.register(`skills.${index}.level`)}
          />
          <IconButton icon={X} label={t('removeSkill', { number: index + 1 })} onClick={() => remove(index)} />
        </div>
      ))}
      {fields.length < MOST_SKILLS && (
        <Button icon={Plus} onClick={() => append({ name: '', level: '3' })}>
          {t('addSkill')}
        </Button>
      )}
    </fieldset>
  );
}
