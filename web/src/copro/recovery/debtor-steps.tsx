import type { ReactNode } from 'react';
import { Controller, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { type Action, useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import { RECOVERY_READS } from '../charges/charge-reads.ts';
import { useCharges } from '../charges/use-charges.ts';

type StepProps = { ownerId: string; onClose: () => void };

function StepDialog<Values extends FieldValues>(props: {
  title: string;
  form: UseFormReturn<Values>;
  action: Action<Values, unknown>;
  onClose: () => void;
  children: ReactNode;
}) {
  const ui = useTranslations('ui');
  const { title, form, action, onClose, children } = props;
  return (
    <Dialog title={title} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={action.problem} onSubmit={action.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">{children}</DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={action.isPending}>
            {title}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

/** Sends nothing until a day. */
export function PauseDialog({ ownerId, onClose }: StepProps) {
  const t = useTranslations('charges.recovery');
  const { associationId } = useCharges();
  const form = useForm({ defaultValues: { untilOn: '', reason: '' } });
  const { errors } = form.formState;
  const pause = useAction(
    (body: { untilOn: string; reason: string }, call) =>
      api.PUT('/associations/{associationId}/recovery/owners/{ownerId}/pause', {
        params: { path: { associationId, ownerId } },
        body,
        ...call,
      }),
    { problems: 'form', refresh: RECOVERY_READS, done: () => t('paused'), onDone: onClose },
  );
  return (
    <StepDialog title={t('pause')} form={form} action={pause} onClose={onClose}>
      <TextField
        autoFocus
        type="date"
        label={t('until')}
        error={errors.untilOn?.message}
        {...form.register('untilOn', { required: t('needed') })}
      />
      <TextField
        label={t('reason')}
        maxLength={300}
        error={errors.reason?.message}
        {...form.register('reason', { validate: text => text.trim() !== '' || t('needed') })}
      />
    </StepDialog>
  );
}

/** Agrees to monthly parts of what is due. */
export function PlanDialog({ ownerId, onClose }: StepProps) {
  const t = useTranslations('charges.recovery');
  const { associationId } = useCharges();
  const form = useForm<{ count: number | null; firstOn: string }>({ defaultValues: { count: 3, firstOn: '' } });
  const agree = useAction(
    ({ count, firstOn }: { count: number | null; firstOn: string }, call) =>
      api.POST('/associations/{associationId}/recovery/owners/{ownerId}/plans', {
        params: { path: { associationId, ownerId } },
        body: { count: count ?? 1, firstOn },
        ...call,
      }),
    { problems: 'form', refresh: RECOVERY_READS, done: () => t('planAgreed'), onDone: onClose },
  );
  return (
    <StepDialog title={t('plan')} form={form} action={agree} onClose={onClose}>
      <Controller
        control={form.control}
        name="count"
        render={({ field }) => (
          <NumberField label={t('parts')} min={1} max={60} value={field.value} onChange={field.onChange} />
        )}
      />
      <TextField
        type="date"
        label={t('firstOn')}
        error={form.formState.errors.firstOn?.message}
        {...form.register('firstOn', { required: t('needed') })}
      />
    </StepDialog>
  );
}

const RECIPIENTS = ['lawyer', 'bailiff'] as const;
type HandoverValues = { recipientKind: (typeof RECIPIENTS)[number]; recipientName: string };

/** Hands the debt over to a lawyer or bailiff. */
export function HandoverDialog({ ownerId, onClose }: StepProps) {
  const t = useTranslations('charges.recovery');
  const { associationId } = useCharges();
  const form = useForm<HandoverValues>({ defaultValues: { recipientKind: 'lawyer', recipientName: '' } });
  const hand = useAction(
    (body: HandoverValues, call) =>
      api.POST('/associations/{associationId}/recovery/owners/{ownerId}/handovers', {
        params: { path: { associationId, ownerId } },
        body,
        ...call,
      }),
    { problems: 'form', refresh: RECOVERY_READS, done: () => t('handed'), onDone: onClose },
  );
  return (
    <StepDialog title={t('handover')} form={form} action={hand} onClose={onClose}>
      <Select
        label={t('recipient')}
        options={RECIPIENTS.map(value => ({ value, label: t(`recipients.${value}`) }))}
        {...form.register('recipientKind')}
      />
      <TextField
        label={t('recipientName')}
        maxLength={200}
        error={form.formState.errors.recipientName?.message}
        {...form.register('recipientName', { validate: text => text.trim() !== '' || t('needed') })}
      />
    </StepDialog>
  );
}
