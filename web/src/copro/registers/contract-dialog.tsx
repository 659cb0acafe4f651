import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { ifMatch } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select, TextArea, TextField } from '../../ui/text-field.tsx';
import type { Contract } from './contracts-tab.tsx';

const INDEXATIONS = ['none', 'consumer-prices', 'health', 'other'] as const;
type Values = {
  title: string;
  reference: string;
  startsOn: string;
  endsOn: string;
  noticeDays: number | null;
  yearly: number | null;
  indexation: (typeof INDEXATIONS)[number];
  notes: string;
};

function valuesOf(contract: Contract | undefined): Values {
  const { title = '', reference = '', startsOn = '', indexation = 'none', notes = '' } = contract ?? {};
  return {
    title,
    reference,
    startsOn,
    indexation,
    notes,
    endsOn: contract?.endsOn ?? '',
    noticeDays: contract?.noticeDays ?? 90,
    yearly: (contract?.yearlyCents ?? 0) / 100,
  };
}

function bodyOf({ endsOn, noticeDays, yearly, ...rest }: Values) {
  return { ...rest, endsOn: endsOn || null, noticeDays: noticeDays ?? 0, yearlyCents: Math.round((yearly ?? 0) * 100) };
}

type DialogProps = { associationId: string; contract?: Contract; onClose: () => void };

function useSave({ associationId, contract, onClose }: DialogProps) {
  const t = useTranslations('buildings');
  const options = {
    problems: 'form' as const,
    refresh: ['/associations/{id}/contracts' as const],
    done: () => t('contractSaved'),
    onDone: onClose,
  };
  const create = useAction(
    (values: Values, call) =>
      api.POST('/associations/{id}/contracts', {
        params: { path: { id: associationId } },
        body: bodyOf(values),
        ...call,
      }),
    options,
  );
  const change = useAction(
    (values: Values, call) =>
      api.PATCH('/contracts/{id}', {
        params: { path: { id: contract?.id ?? '' } },
        body: bodyOf(values),
        headers: { ...call.headers, ...ifMatch(`"v${contract?.version ?? 0}"`) },
      }),
    options,
  );
  return contract ? change : create;
}

/** Adds a contract to the register, or changes the one given. */
export function ContractDialog(props: DialogProps) {
  const { contract, onClose } = props;
  const t = useTranslations('buildings');
  const ui = useTranslations('ui');
  const form = useForm<Values>({ defaultValues: valuesOf(contract) });
  const { errors } = form.formState;
  const save = useSave(props);
  const number = (name: 'noticeDays' | 'yearly', label: string, format: Intl.NumberFormatOptions) => (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <NumberField label={label} value={field.value} onChange={field.onChange} min={0} format={format} />
      )}
    />
  );
  return (
    <Dialog title={t(contract ? 'editContract' : 'addContract')} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={save.problem} onSubmit={save.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <TextField
            autoFocus
            label={t('contract')}
            maxLength={200}
            error={errors.title?.message}
            {...form.register('title', { validate: text => text.trim() !== '' || t('contractNeeded') })}
          />
          <TextField optional label={t('reference')} maxLength={120} {...form.register('reference')} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Controller
              control={form.control}
              name="startsOn"
              rules={{ required: t('startNeeded') }}
              render={({ field }) => (
                <DateField
                  label={t('starts')}
                  value={field.value}
                  onChange={field.onChange}
                  error={errors.startsOn?.message}
                />
              )}
            />
            <Controller
              control={form.control}
              name="endsOn"
              render={({ field }) => (
                <DateField
                  optional
                  label={t('ends')}
                  value={field.value}
                  onChange={field.onChange}
                  error={errors.endsOn?.message}
                />
              )}
            />
          </div>
          <div className="grid gap-4 sm:grid-cols-3">
            {number('noticeDays', t('notice'), { style: 'unit', unit: 'day', unitDisplay: 'long' })}
            {number('yearly', t('yearly'), { style: 'currency', currency: 'EUR' })}
            <Select
              label={t('indexation')}
              options={INDEXATIONS.map(value => ({ value, label: t(`indexations.${value}`) }))}
              {...form.register('indexation')}
            />
          </div>
          <TextArea optional label={t('notes')} maxLength={5000} {...form.register('notes')} />
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
