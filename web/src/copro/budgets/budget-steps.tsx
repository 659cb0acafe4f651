import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import { BUDGET_READS, CALL_READS } from '../charges/charge-reads.ts';
import { useCharges } from '../charges/use-charges.ts';
import type { Budget } from './budget-dialog.tsx';

type StepProps = { budget: Budget; onClose: () => void };

/** Asks on which day the meeting adopted the budget. */
export function ApproveDialog({ budget, onClose }: StepProps) {
  const t = useTranslations('charges');
  const ui = useTranslations('ui');
  const form = useForm<{ decidedOn: string }>({ defaultValues: { decidedOn: '' } });
  const approve = useAction(
    (body: { decidedOn: string }, call) =>
      api.POST('/budgets/{id}/approve', { params: { path: { id: budget.id } }, body, ...call }),
    { problems: 'form', refresh: BUDGET_READS, done: () => t('budgetAdopted'), onDone: onClose },
  );
  return (
    <Dialog title={t('adopted')} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={approve.problem} onSubmit={approve.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody>
          <TextField
            autoFocus
            type="date"
            label={t('meetingDay')}
            hint={t('meetingDayHint')}
            error={form.formState.errors.decidedOn?.message}
            {...form.register('decidedOn', { required: t('needed') })}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={approve.isPending}>
            {t('adopted')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

const RHYTHMS = ['quarterly', 'monthly'] as const;
type CallValues = { rhythm: (typeof RHYTHMS)[number]; dueAfterDays: number | null };

/** Prepares the calls of the year: they sum to the budget to the cent, for each owner and in each instalment. */
export function CallBudgetDialog({ budget, onClose }: StepProps) {
  const t = useTranslations('charges');
  const ui = useTranslations('ui');
  const { show } = useCharges();
  const form = useForm<CallValues>({ defaultValues: { rhythm: 'quarterly', dueAfterDays: 15 } });
  const prepare = useAction(
    ({ rhythm, dueAfterDays }: CallValues, call) =>
      api.POST('/budgets/{id}/calls', {
        params: { path: { id: budget.id } },
        body: { rhythm, dueAfterDays: dueAfterDays ?? 0 },
        ...call,
      }),
    {
      problems: 'form',
      refresh: CALL_READS,
      done: made => t('callsPrepared', { count: made.ids.length }),
      onDone: () => show({ view: 'calls', open: undefined }),
    },
  );
  return (
    <Dialog title={t('prepareCalls')} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={prepare.problem} onSubmit={prepare.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <Select
            label={t('rhythm')}
            options={RHYTHMS.map(value => ({ value, label: t(`rhythms.${value}`) }))}
            {...form.register('rhythm')}
          />
          <Controller
            control={form.control}
            name="dueAfterDays"
            render={({ field }) => (
              <NumberField label={t('dueAfterDays')} min={0} max={365} value={field.value} onChange={field.onChange} />
            )}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={prepare.isPending}>
            {t('prepareCalls')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
