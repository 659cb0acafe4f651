import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';

const NATURES = ['flat', 'house', 'shop', 'office', 'cellar', 'garage', 'parking', 'other'] as const;
type Values = {
  code: string;
  nature: (typeof NATURES)[number];
  building: string;
  floor: string;
  share: number | null;
};

/** Adds one lot to a draft; many come by the import. */
export function LotDialog({ associationId, onClose }: { associationId: string; onClose: () => void }) {
  const t = useTranslations('buildings');
  const ui = useTranslations('ui');
  const form = useForm<Values>({ defaultValues: { code: '', nature: 'flat', building: '', floor: '', share: null } });
  const { errors } = form.formState;
  const save = useAction(
    (values: Values, call) =>
      api.POST('/associations/{id}/lots', {
        params: { path: { id: associationId } },
        body: { lots: [{ ...values, share: values.share ?? 0 }] },
        ...call,
      }),
    {
      problems: 'form',
      refresh: ['/associations', '/associations/{id}', '/associations/{id}/building'],
      done: (_, { code }) => t('lotAdded', { lot: code }),
      onDone: onClose,
    },
  );
  return (
    <Dialog title={t('addLot')} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={save.problem} onSubmit={save.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <TextField
            autoFocus
            label={t('lot')}
            maxLength={40}
            error={errors.code?.message}
            {...form.register('code', { validate: text => text.trim() !== '' || t('lotNeeded') })}
          />
          <Select
            label={t('nature')}
            options={NATURES.map(value => ({ value, label: t(`natures.${value}`) }))}
            {...form.register('nature')}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField optional label={t('building')} maxLength={80} {...form.register('building')} />
            <TextField optional label={t('floor')} maxLength={40} {...form.register('floor')} />
          </div>
          <Controller
            control={form.control}
            name="share"
            rules={{ validate: value => value !== null || t('shareNeeded') }}
            render={({ field }) => (
              <NumberField
                label={t('share')}
                value={field.value}
                onChange={field.onChange}
                min={0}
                max={1_000_000_000}
                error={errors.share?.message}
              />
            )}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={save.isPending}>
            {t('addLot')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
