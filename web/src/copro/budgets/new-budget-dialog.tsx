import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/text-field.tsx';
import { BUDGET_READS } from '../charges/charge-reads.ts';
import { useCharges } from '../charges/use-charges.ts';
import { useYears } from '../ledger/use-ledger.ts';

const SOURCES = ['empty', 'budget', 'actuals'] as const;
type Values = { fiscalYearId: string; source: (typeof SOURCES)[number]; percent: number | null };

/** Begins a budget: empty, or last year's budget or costs, raised by a percentage. */
export function NewBudgetDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('charges');
  const ui = useTranslations('ui');
  const { associationId, orgId, show } = useCharges();
  const years = useYears(orgId, associationId);
  const form = useForm<Values>({ defaultValues: { fiscalYearId: '', source: 'empty', percent: 0 } });
  const { errors } = form.formState;
  const create = useAction(
    ({ fiscalYearId, source, percent }: Values, call) =>
      api.POST('/associations/{associationId}/budgets', {
        params: { path: { associationId } },
        body: {
          fiscalYearId,
          ...(source === 'empty' ? {} : { copyFrom: source, percentBp: Math.round((percent ?? 0) * 100) }),
        },
        ...call,
      }),
    {
      problems: 'form',
      refresh: BUDGET_READS,
      done: made => t('budgetMade', { name: made.yearName }),
      onDone: made => {
        onClose();
        show({ open: made.id });
      },
    },
  );
  return (
    <Dialog title={t('newBudget')} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={create.problem} onSubmit={create.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <Select
            label={t('year')}
            placeholder={t('chooseYear')}
            options={(years.data?.items ?? []).map(year => ({ value: year.id, label: year.name }))}
            error={errors.fiscalYearId?.message}
            {...form.register('fiscalYearId', { required: t('needed') })}
          />
          <Select
            label={t('startFrom')}
            options={SOURCES.map(value => ({ value, label: t(`sources.${value}`) }))}
            {...form.register('source')}
          />
          <Controller
            control={form.control}
            name="percent"
            render={({ field }) => (
              <NumberField
                label={t('percent')}
                hint={t('percentHint')}
                min={-100}
                max={1000}
                value={field.value}
                onChange={field.onChange}
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
