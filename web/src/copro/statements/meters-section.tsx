import { useQuery } from '@tanstack/react-query';
import { Gauge } from 'lucide-react';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, type GetItem } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CALL_READS } from '../charges/charge-reads.ts';
import { useCharges } from '../charges/use-charges.ts';

type Meter = GetItem<'/associations/{associationId}/meters'>;
type Values = { startsOn: string; endsOn: string; oldIndex: number | null; newIndex: number | null };

/** Meters by lot; opening one enters what was read on it. Left out where no cost follows meters. */
export function MetersSection() {
  const t = useTranslations('charges');
  const { associationId, orgId } = useCharges();
  const mayWrite = useCan()('copro.charge.write');
  const [reading, setReading] = useState<Meter>();
  const query = useQuery(apiQuery({ orgId }, '/associations/{associationId}/meters', { path: { associationId } }));
  const meters = query.data?.items ?? [];
  if (meters.length === 0) return null;
  return (
    <section className="mt-6">
      <h2 className="mb-2">{t('meters')}</h2>
      <DataTable
        label={t('meters')}
        columns={[
          { id: 'lot', header: t('lot'), phone: 'title', cell: meter => meter.lotCode },
          { id: 'key', header: t('key'), cell: meter => meter.keyName },
          { id: 'place', header: t('place'), cell: meter => meter.place },
          { id: 'serial', header: t('serial'), cell: meter => meter.serial || '–' },
        ]}
        rows={meters}
        rowId={meter => meter.id}
        rowLabel={meter => `${meter.lotCode} ${meter.place}`}
        {...(mayWrite
          ? {
              rowActions: (meter: Meter) => [
                { id: 'read', label: t('enterReading'), icon: Gauge, onAction: () => setReading(meter) },
              ],
            }
          : {})}
        empty={null}
      />
      {reading && <ReadingDialog meter={reading} onClose={() => setReading(undefined)} />}
    </section>
  );
}

function ReadingDialog({ meter, onClose }: { meter: Meter; onClose: () => void }) {
  const t = useTranslations('charges');
  const ui = useTranslations('ui');
  const form = useForm<Values>({ defaultValues: { startsOn: '', endsOn: '', oldIndex: null, newIndex: null } });
  const { errors } = form.formState;
  const enter = useAction(
    ({ oldIndex, newIndex, ...days }: Values, call) =>
      api.POST('/meters/{id}/readings', {
        params: { path: { id: meter.id } },
        // Shown in the meter's unit, kept in thousandths of it.
        body: {
          ...days,
          oldIndex: Math.round((oldIndex ?? 0) * 1_000),
          newIndex: Math.round((newIndex ?? 0) * 1_000),
        },
        ...call,
      }),
    {
      problems: 'form',
      refresh: [...CALL_READS, '/associations/{associationId}/readings'],
      done: () => t('readingEntered'),
      onDone: onClose,
    },
  );
  return (
    <Dialog title={`${t('enterReading')} · ${meter.lotCode} ${meter.place}`} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={enter.problem} onSubmit={enter.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          {(['startsOn', 'endsOn'] as const).map(name => (
            <TextField
              key={name}
              type="date"
              label={t(name)}
              error={errors[name]?.message}
              {...form.register(name, { required: t('needed') })}
            />
          ))}
          {(['oldIndex', 'newIndex'] as const).map(name => (
            <Controller
              key={name}
              control={form.control}
              name={name}
              rules={{ validate: value => value !== null || t('needed') }}
              render={({ field }) => (
                <NumberField
                  label={`${t(name)} (${meter.unit})`}
                  min={0}
                  format={{ maximumFractionDigits: 3 }}
                  value={field.value}
                  onChange={field.onChange}
                  error={errors[name]?.message}
                />
              )}
            />
          ))}
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={enter.isPending}>
            {t('enterReading')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
