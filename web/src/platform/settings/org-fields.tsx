import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import type { BodyOf } from '../../api/paths.ts';
import { LOCALE_NAMES, LOCALES, type Locale } from '../../app/locales.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';

export type OrgKind = BodyOf<'/orgs', 'post'>['kind'];
export const ORG_KINDS: readonly OrgKind[] = ['theatre', 'festival', 'touring', 'supplier', 'syndic', 'association'];
export function isOrgKind(value: string): value is OrgKind {
  return ORG_KINDS.some(kind => kind === value);
}

export const DEFAULT_ZONE = 'Europe/Paris';

export type OrgValues = { name: string; kind: OrgKind; zone: string; locale: Locale };

const ZONES = Intl.supportedValuesOf('timeZone').map(id => ({ id, label: id.replaceAll('_', ' ') }));

/** Name, zone and language of an org, for its creation and its settings. */
export function OrgFields({ form, nameHint, disabled }: OrgFieldsProps) {
  const t = useTranslations('settings');
  const { errors } = form.formState;
  return (
    <>
      <TextField
        label={t('org.name')}
        hint={nameHint}
        autoComplete="organization"
        disabled={disabled}
        error={errors.name?.message}
        {...form.register('name', { required: t('org.nameNeeded') })}
      />
      <Controller
        control={form.control}
        name="zone"
        rules={{ required: t('org.zoneNeeded') }}
        render={({ field }) => (
          <ComboBox
            label={t('org.zone')}
            hint={t('org.zoneHint')}
            options={ZONES}
            value={field.value === '' ? null : field.value}
            onChange={zone => field.onChange(zone ?? '')}
            disabled={disabled}
            error={errors.zone?.message}
          />
        )}
      />
      <Select
        label={t('org.language')}
        hint={t('org.languageHint')}
        disabled={disabled}
        options={LOCALES.map(locale => ({ value: locale, label: LOCALE_NAMES[locale] }))}
        {...form.register('locale')}
      />
    </>
  );
}

type OrgFieldsProps = { form: UseFormReturn<OrgValues>; nameHint?: string; disabled: boolean };
