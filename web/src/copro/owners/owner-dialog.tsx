import { readIban } from '@orga/server/kernel/identifiers/iban';
import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { ifMatch } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { LOCALE_NAMES, type Locale } from '../../app/locales.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import type { Owner } from './owner-inspector.tsx';
import { ownerName } from './owner-name.ts';

type Values = {
  kind: 'person' | 'company';
  firstName: string;
  name: string;
  email: string;
  phone: string;
  street: string;
  postalCode: string;
  city: string;
  locale: Locale;
  delivery: 'post' | 'email';
  consentedOn: string;
  ibans: string;
};

const EMPTY: Values = {
  kind: 'person',
  firstName: '',
  name: '',
  email: '',
  phone: '',
  street: '',
  postalCode: '',
  city: '',
  locale: 'fr',
  delivery: 'post',
  consentedOn: '',
  ibans: '',
};

function valuesOf(owner: Owner): Values {
  const { kind, firstName, name, street, postalCode, city, locale, delivery } = owner;
  return {
    kind,
    firstName,
    name,
    street,
    postalCode,
    city,
    locale,
    delivery,
    email: owner.email ?? '',
    phone: owner.phone ?? '',
    consentedOn: owner.consentedOn ?? '',
    ibans: owner.ibans.join(', '),
  };
}

const ibansOf = (text: string): string[] => text.split(/[,;\n]+/).filter(one => one.trim() !== '');

function bodyOf(values: Values) {
  return {
    ...values,
    firstName: values.kind === 'company' ? '' : values.firstName,
    email: values.email.trim() || null,
    phone: values.phone.trim() || null,
    consentedOn: values.consentedOn || null,
    ibans: ibansOf(values.ibans),
  };
}

function useSave(owner: Owner | undefined, onClose: () => void) {
  const t = useTranslations('buildings');
  const options = {
    problems: 'form' as const,
    refresh: ['/owners' as const, '/owners/{id}' as const, '/associations/{id}/building' as const],
    done: (saved: Owner) => t('ownerSaved', { name: ownerName(saved) }),
    onDone: onClose,
  };
  const create = useAction((values: Values, call) => api.POST('/owners', { body: bodyOf(values), ...call }), options);
  const change = useAction(
    (values: Values, call) =>
      api.PATCH('/owners/{id}', {
        params: { path: { id: owner?.id ?? '' } },
        body: bodyOf(values),
        headers: { ...call.headers, ...ifMatch(`"v${owner?.version ?? 0}"`) },
      }),
    options,
  );
  return owner ? change : create;
}

/** Creates an owner, or changes the one given. Letters by e-mail want the day of the written consent. */
export function OwnerDialog({ owner, onClose }: { owner?: Owner; onClose: () => void }) {
  const t = useTranslations('buildings');
  const ui = useTranslations('ui');
  const problems = useTranslations('problems');
  const form = useForm<Values>({ defaultValues: owner ? valuesOf(owner) : EMPTY });
  const { errors } = form.formState;
  const save = useSave(owner, onClose);
  const { kind, delivery } = form.watch();
  return (
    <Dialog
      title={owner ? t('editTitle', { name: ownerName(owner) }) : t('newOwner')}
      open
      onClose={onClose}
      keepOpenOutside
    >
      <Form form={form} problem={save.problem} onSubmit={save.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <Select
            label={t('kind')}
            options={[
              { value: 'person', label: t('kinds.person') },
              { value: 'company', label: t('kinds.company') },
            ]}
            {...form.register('kind')}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            {kind === 'person' && (
              <TextField optional label={t('firstName')} maxLength={120} {...form.register('firstName')} />
            )}
            <TextField
              label={t(kind === 'person' ? 'lastName' : 'companyName')}
              maxLength={160}
              error={errors.name?.message}
              {...form.register('name', { validate: text => text.trim() !== '' || t('ownerNameNeeded') })}
            />
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              optional={delivery === 'post'}
              type="email"
              label={t('email')}
              maxLength={254}
              error={errors.email?.message}
              {...form.register('email', {
                validate: text => delivery === 'post' || text.trim() !== '' || problems('owner-consent-missing'),
              })}
            />
            <TextField optional label={t('phone')} maxLength={40} {...form.register('phone')} />
          </div>
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
            <Select
              label={t('delivery')}
              error={errors.delivery?.message}
              options={[
                { value: 'post', label: t('deliveries.post') },
                { value: 'email', label: t('deliveries.email') },
              ]}
              {...form.register('delivery')}
            />
          </div>
          {delivery === 'email' && (
            <Controller
              control={form.control}
              name="consentedOn"
              rules={{ required: problems('owner-consent-missing') }}
              render={({ field }) => (
                <DateField
                  label={t('consentDay')}
                  hint={t('consentHint')}
                  value={field.value}
                  onChange={field.onChange}
                  error={errors.consentedOn?.message}
                />
              )}
            />
          )}
          <TextField
            optional
            label={t('iban')}
            hint={t('ibanHint')}
            maxLength={700}
            error={errors.ibans?.message}
            {...form.register('ibans', {
              validate: text => ibansOf(text).every(one => 'iban' in readIban(one)) || problems('iban-not-valid'),
            })}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={save.isPending}>
            {t('save')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
