import { useQuery } from '@tanstack/react-query';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { Swatches } from '../../platform/settings/swatches.tsx';
import { ComboBox, MultiComboBox } from '../../ui/combo-box.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { SitePicker } from '../missions/site-picker.tsx';
import { ZONES } from '../missions/zones.ts';
import type { Project } from './project-status.tsx';
import type { ProjectValues } from './project-values.ts';

const MOST_MEMBERS = 200;
type ProjectForm = UseFormReturn<ProjectValues>;

function Managers({ form, known }: { form: ProjectForm; known: Project['managers'] }) {
  const t = useTranslations('projects');
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/members', { query: { limit: MOST_MEMBERS } }));
  const members = query.data?.items.map(member => ({ id: member.accountId, label: member.name, hint: member.email }));
  // A manager who has left the org is still shown by name.
  const gone = known.filter(manager => !members?.some(member => member.id === manager.accountId));
  const options = [...(members ?? []), ...gone.map(manager => ({ id: manager.accountId, label: manager.name }))];
  return (
    <Controller
      control={form.control}
      name="managerIds"
      render={({ field }) => (
        <MultiComboBox
          key={query.isSuccess ? 'ready' : 'loading'}
          label={t('managers')}
          hint={t('managersHint')}
          optional
          options={options}
          values={members === undefined ? [] : field.value}
          onChange={field.onChange}
          loading={query.isPending}
        />
      )}
    />
  );
}

function Dates({ form }: { form: ProjectForm }) {
  const t = useTranslations('projects');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Controller
        control={form.control}
        name="startsOn"
        render={({ field }) => <DateField label={t('from')} optional value={field.value} onChange={field.onChange} />}
      />
      <Controller
        control={form.control}
        name="endsOn"
        rules={{ validate: (day, all) => day === '' || all.startsOn <= day || t('datesReversed') }}
        render={({ field, fieldState }) => (
          <DateField
            label={t('to')}
            optional
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
    </div>
  );
}

function PlaceAndClock({ form }: { form: ProjectForm }) {
  const t = useTranslations('projects');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Controller
        control={form.control}
        name="siteId"
        render={({ field }) => (
          <SitePicker
            value={field.value}
            onChange={site => {
              field.onChange(site?.id ?? null);
              // The clock of the place is nearly always meant; it can still be changed.
              if (site !== null) form.setValue('zone', site.zone);
            }}
          />
        )}
      />
      <Controller
        control={form.control}
        name="zone"
        rules={{ required: t('zoneNeeded') }}
        render={({ field, fieldState }) => (
          <ComboBox
            label={t('zone')}
            hint={t('zoneHint')}
            options={ZONES}
            value={field.value === '' ? null : field.value}
            onChange={zone => field.onChange(zone ?? '')}
            error={fieldState.error?.message}
          />
        )}
      />
    </div>
  );
}

/** Everything about a project but its missions, for its creation and its change. */
export function ProjectFields({ form, managers = [] }: { form: ProjectForm; managers?: Project['managers'] }) {
  const t = useTranslations('projects');
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
        <TextField
          label={t('name')}
          autoFocus
          maxLength={200}
          error={form.formState.errors.name?.message}
          {...form.register('name', { validate: name => name.trim() !== '' || t('nameNeeded') })}
        />
        <TextField label={t('code')} optional hint={t('codeHint')} maxLength={40} {...form.register('code')} />
      </div>
      <PlaceAndClock form={form} />
      <Dates form={form} />
      <Managers form={form} known={managers} />
      <TextArea label={t('description')} optional rows={3} maxLength={5000} {...form.register('description')} />
      <Controller
        control={form.control}
        name="color"
        render={({ field }) => <Swatches label={t('color')} value={field.value} onChange={field.onChange} />}
      />
    </>
  );
}
