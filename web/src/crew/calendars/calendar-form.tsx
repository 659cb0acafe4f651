import { useQuery } from '@tanstack/react-query';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/text-field.tsx';
import { ProjectField } from './subject-field.tsx';
import type { ImportValues } from './use-calendar-import.ts';

const ZONES = Intl.supportedValuesOf('timeZone').map(id => ({ id, label: id.replaceAll('_', ' ') }));
const MAX_QUOTA = 500;

/** Where the missions of a file go, and what is missing in most files: a role, and a zone. */
export function CalendarFields({ form }: { form: UseFormReturn<ImportValues> }) {
  const t = useTranslations('calendars.import');
  const { id: orgId } = useOrg();
  const roles = useQuery(apiQuery({ orgId }, '/roles'));
  const hasRole = form.watch('roleId') !== '';
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Controller
        control={form.control}
        name="projectId"
        rules={{ required: t('projectNeeded') }}
        render={({ field, fieldState }) => (
          <ProjectField
            label={t('project')}
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={form.control}
        name="zone"
        render={({ field }) => (
          <ComboBox
            label={t('zone')}
            options={ZONES}
            value={field.value}
            onChange={zone => zone !== null && field.onChange(zone)}
          />
        )}
      />
      <Select
        label={t('role')}
        placeholder={t('noRole')}
        options={(roles.data?.items ?? []).map(role => ({ value: role.id, label: role.name }))}
        {...form.register('roleId')}
      />
      {hasRole && (
        <Controller
          control={form.control}
          name="quota"
          render={({ field }) => (
            <NumberField label={t('quota')} min={1} max={MAX_QUOTA} value={field.value} onChange={field.onChange} />
          )}
        />
      )}
    </div>
  );
}
