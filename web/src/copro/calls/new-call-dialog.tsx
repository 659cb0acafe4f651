import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import { CALL_READS } from '../charges/charge-reads.ts';
import { useCharges, useKeyOptions } from '../charges/use-charges.ts';

const KINDS = ['working', 'reserve', 'works', 'provision'] as const;
type Values = {
  kind: (typeof KINDS)[number];
  name: string;
  startsOn: string;
  endsOn: string;
  dueOn: string;
  decidedOn: string;
  keyId: string;
  amount: number | null;
};

const bodyOf = ({ keyId, amount, decidedOn, ...rest }: Values) => ({
  ...rest,
  decidedOn: decidedOn || null,
  lines: [{ keyId, cents: Math.round((amount ?? 0) * 100) }],
});

/** Prepares a call by itself; it opens as a draft with what it would ask of whom. */
export function NewCallDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('charges');
  const ui = useTranslations('ui');
  const { associationId, show } = useCharges();
  const keys = useKeyOptions();
  const form = useForm<Values>({
    defaultValues: {
      kind: 'works',
      name: '',
      startsOn: '',
      endsOn: '',
      dueOn: '',
      decidedOn: '',
      keyId: '',
      amount: null,
    },
  });
  const { errors } = form.formState;
  const create = useAction(
    (values: Values, call) =>
      api.POST('/associations/{associationId}/calls', {
        params: { path: { associationId } },
        body: bodyOf(values),
        ...call,
      }),
    {
      problems: 'form',
      refresh: CALL_READS,
      done: made => t('callPrepared', { name: made.name }),
      onDone: made => {
        onClose();
        show({ open: made.id });
      },
    },
  );
  const day = (name: 'startsOn' | 'endsOn' | 'dueOn') => (
    <TextField
      type="date"
      label={t(name)}
      error={errors[name]?.message}
      {...form.register(name, { required: t('needed') })}
    />
  );
  return (
    <Dialog title={t('newCall')} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={create.problem} onSubmit={create.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <Select
            label={t('kind')}
            options={KINDS.map(value => ({ value, label: t(`kinds.${value}`) }))}
            {...form.register('kind')}
          />
          <TextField
            autoFocus
            label={t('name')}
            maxLength={200}
            error={errors.name?.message}
            {...form.register('name', { validate: text => text.trim() !== '' || t('needed') })}
          />
          {day('startsOn')}
          {day('endsOn')}
          {day('dueOn')}
          <TextField optional type="date" label={t('decidedOn')} {...form.register('decidedOn')} />
          <Select
            label={t('key')}
            placeholder={t('chooseKey')}
            options={keys}
            error={errors.keyId?.message}
            {...form.register('keyId', { required: t('needed') })}
          />
          <Controller
            control={form.control}
            name="amount"
            rules={{ validate: value => (value ?? 0) > 0 || t('needed') }}
            render={({ field }) => (
              <NumberField
                label={t('amount')}
                min={0}
                format={{ minimumFractionDigits: 2, maximumFractionDigits: 2 }}
                value={field.value}
                onChange={field.onChange}
                error={errors.amount?.message}
              />
            )}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={create.isPending}>
            {t('prepare')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
