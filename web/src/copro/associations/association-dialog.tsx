import { readEnterpriseNumber } from '@orga/server/kernel/identifiers/enterprise-number';
import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { ifMatch } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { LOCALE_NAMES, type Locale } from '../../app/locales.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import type { Association } from './association-status.tsx';

type Values = {
  name: string;
  enterpriseNumber: string;
  street: string;
  postalCode: string;
  city: string;
  locale: Locale;
  shareTotal: number | null;
  accounting: 'full' | 'simplified';
  fiscalMonth: string;
  meetingMonth: string;
  meetingDay: number | null;
};

function valuesOf(association: Association | undefined): Values {
  const { name = '', enterpriseNumber, street = '', postalCode = '', city = '', locale = 'fr' } = association ?? {};
  return {
    name,
    enterpriseNumber: enterpriseNumber ?? '',
    street,
    postalCode,
    city,
    locale,
    shareTotal: association?.shareTotal ?? 1000,
    accounting: association?.accounting ?? 'full',
    fiscalMonth: String(association?.fiscalMonth ?? 1),
    meetingMonth: String(association?.meetingMonth ?? 5),
    meetingDay: association?.meetingDay ?? 1,
  };
}

function bodyOf({ shareTotal, fiscalMonth, meetingMonth, meetingDay, ...rest }: Omit<Values, 'accounting'>) {
  return {
    ...rest,
    enterpriseNumber: rest.enterpriseNumber.trim() || null,
    shareTotal: shareTotal ?? 0,
    fiscalMonth: Number(fiscalMonth),
    meetingMonth: Number(meetingMonth),
    meetingDay: meetingDay ?? 1,
  };
}

type DialogProps = { association?: Association; onClose: () => void; onSaved?: (saved: Association) => void };

function useSave({ association, onClose, onSaved }: DialogProps) {
  const t = useTranslations('buildings');
  const options = {
    problems: 'form' as const,
    refresh: ['/associations' as const, '/associations/{id}' as const],
    done: ({ name }: Association) => t(association ? 'saved' : 'created', { name }),
    onDone: (saved: Association) => (onSaved ? onSaved(saved) : onClose()),
  };
  const create = useAction(
    ({ accounting, ...values }: Values, call) =>
      api.POST('/associations', { body: { ...bodyOf(values), accounting }, ...call }),
    options,
  );
  const change = useAction(
    ({ accounting: _accounting, ...values }: Values, call) =>
      api.PATCH('/associations/{id}', {
        params: { path: { id: association?.id ?? '' } },
        body: bodyOf(values),
        headers: { ...call.headers, ...ifMatch(`"v${association?.version ?? 0}"`) },
      }),
    options,
  );
  return association ? change : create;
}

/** Creates an association, or changes the one given. The enterprise number is checked as the server does. */
export function AssociationDialog(props: DialogProps) {
  const { association, onClose } = props;
  const t = useTranslations('buildings');
  const ui = useTranslations('ui');
  const problems = useTranslations('problems');
  const format = useFormat();
  const form = useForm<Values>({ defaultValues: valuesOf(association), mode: 'onTouched' });
  const { errors } = form.formState;
  const save = useSave(props);
  const months = Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: format.month(month + 1),
  }));
  const title = association ? t('editTitle', { name: association.name }) : t('new');
  return (
    <Dialog title={title} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={save.problem} onSubmit={save.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <TextField
            autoFocus
            label={t('name')}
            hint={t('nameHint')}
            maxLength={200}
            error={errors.name?.message}
            {...form.register('name', { validate: text => text.trim() !== '' || t('nameNeeded') })}
          />
          <TextField
            optional
            label={t('enterpriseNumber')}
            hint={t('enterpriseNumberHint')}
            maxLength={20}
            inputMode="numeric"
            error={errors.enterpriseNumber?.message}
            {...form.register('enterpriseNumber', {
              validate: text =>
                text.trim() === '' || readEnterpriseNumber(text) !== null || problems('enterprise-number-not-valid'),
            })}
          />
          <div className="grid gap-4 sm:grid-cols-[1fr_7rem_10rem]">
            <TextField optional label={t('street')} maxLength={200} {...form.register('street')} />
            <TextField optional label={t('postalCode')} maxLength={20} {...form.register('postalCode')} />
            <TextField optional label={t('city')} maxLength={120} {...form.register('city')} />
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label={t('language')}
              options={Object.entries(LOCALE_NAMES).map(([value, label]) => ({ value, label }))}
              {...form.register('locale')}
            />
            <Controller
              control={form.control}
              name="shareTotal"
              rules={{ validate: value => (value !== null && value >= 1) || t('shareTotalNeeded') }}
              render={({ field }) => (
                <NumberField
                  label={t('shareTotal')}
                  hint={t('shareTotalHint')}
                  value={field.value}
                  onChange={field.onChange}
                  min={1}
                  max={1_000_000_000}
                  disabled={association?.status === 'active'}
                  error={errors.shareTotal?.message}
                />
              )}
            />
          </div>
          {!association && (
            <Select
              label={t('accounting')}
              hint={t('accountingHint')}
              options={[
                { value: 'full', label: t('accountings.full') },
                { value: 'simplified', label: t('accountings.simplified') },
              ]}
              {...form.register('accounting')}
            />
          )}
          <div className="grid gap-4 sm:grid-cols-3">
            <Select label={t('fiscalMonth')} options={months} {...form.register('fiscalMonth')} />
            <Select label={t('meetingMonth')} options={months} {...form.register('meetingMonth')} />
            <Controller
              control={form.control}
              name="meetingDay"
              render={({ field }) => (
                <NumberField label={t('meetingDay')} value={field.value} onChange={field.onChange} min={1} max={31} />
              )}
            />
          </div>
          <p className="text-sm text-muted">{t('meetingHint')}</p>
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={save.isPending}>
            {t(association ? 'save' : 'create')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
