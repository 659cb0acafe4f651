import { useQuery } from '@tanstack/react-query';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { LOCALE_NAMES, LOCALES } from '../../app/locales.ts';
import { useOrg } from '../../app/session.ts';
import { MultiComboBox } from '../../ui/combo-box.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { Select, TextArea, TextField } from '../../ui/text-field.tsx';
import { EMPLOYMENT_TYPES } from './people-search.ts';
import type { PersonValues } from './person-values.ts';
import { SkillsFields } from './skills-fields.tsx';

/** Only what is surely wrong is stopped here; the server has the last word. */
const isEmail = (text: string) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

type PersonForm = UseFormReturn<PersonValues>;
const pairClass = 'grid gap-4 sm:grid-cols-2';

function Contact({ form }: { form: PersonForm }) {
  const t = useTranslations('people');
  const { errors } = form.formState;
  return (
    <>
      <div className={pairClass}>
        <TextField label={t('firstName')} optional autoFocus maxLength={100} {...form.register('firstName')} />
        <TextField
          label={t('lastName')}
          maxLength={100}
          error={errors.lastName?.message}
          {...form.register('lastName', { validate: name => name.trim() !== '' || t('lastNameNeeded') })}
        />
      </div>
      <div className={pairClass}>
        <TextField
          label={t('email')}
          hint={t('emailHint')}
          optional
          type="email"
          maxLength={254}
          error={errors.email?.message}
          {...form.register('email', { validate: text => isEmail(text.trim()) || t('emailWrong') })}
        />
        <TextField
          label={t('phone')}
          optional
          type="tel"
          maxLength={40}
          error={errors.phone?.message}
          {...form.register('phone')}
        />
      </div>
    </>
  );
}

function Work({ form }: { form: PersonForm }) {
  const t = useTranslations('people');
  const { errors } = form.formState;
  return (
    <>
      <div className={pairClass}>
        <Select
          label={t('employment')}
          options={EMPLOYMENT_TYPES.map(type => ({ value: type, label: t(`employments.${type}`) }))}
          {...form.register('employmentType')}
        />
        <TextField
          label={t('ref')}
          hint={t('refHint')}
          optional
          maxLength={60}
          error={errors.externalRef?.message}
          {...form.register('externalRef')}
        />
      </div>
      <div className={pairClass}>
        <TextField label={t('city')} optional maxLength={120} {...form.register('city')} />
        <Controller
          control={form.control}
          name="birthOn"
          render={({ field, fieldState }) => (
            <DateField
              label={t('birth')}
              optional
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
      </div>
      <Select
        label={t('language')}
        options={LOCALES.map(locale => ({ value: locale, label: LOCALE_NAMES[locale] }))}
        {...form.register('locale')}
      />
    </>
  );
}

/** Everything about a person, for their creation and their change. */
export function PersonFields({ form }: { form: PersonForm }) {
  const t = useTranslations('people');
  const { id: orgId } = useOrg();
  const teams = useQuery(apiQuery({ orgId }, '/teams'));
  return (
    <>
      <Contact form={form} />
      <Work form={form} />
      <SkillsFields form={form} />
      <Controller
        control={form.control}
        name="teamIds"
        render={({ field }) => (
          <MultiComboBox
            key={teams.isSuccess ? 'ready' : 'loading'}
            label={t('teams')}
            optional
            options={(teams.data?.items ?? []).map(team => ({ id: team.id, label: team.name }))}
            values={teams.isSuccess ? field.value : []}
            onChange={field.onChange}
          />
        )}
      />
      <TextField label={t('tags')} hint={t('tagsHint')} optional {...form.register('tags')} />
      <TextArea label={t('notes')} optional rows={3} maxLength={4000} {...form.register('notes')} />
    </>
  );
}
