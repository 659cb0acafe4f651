import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CALL_READS } from '../charges/charge-reads.ts';
import { useCharges } from '../charges/use-charges.ts';

type Values = { name: string; startsOn: string; endsOn: string; dueOn: string };

/** Prepares a statement; it opens as a draft with what it would charge to whom. */
export function NewStatementDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('charges');
  const ui = useTranslations('ui');
  const { associationId, show } = useCharges();
  const form = useForm<Values>({ defaultValues: { name: '', startsOn: '', endsOn: '', dueOn: '' } });
  const { errors } = form.formState;
  const create = useAction(
    (body: Values, call) =>
      api.POST('/associations/{associationId}/statements', { params: { path: { associationId } }, body, ...call }),
    {
      problems: 'form',
      refresh: CALL_READS,
      done: () => t('statementPrepared'),
      onDone: made => {
        onClose();
        show({ open: made.id });
      },
    },
  );
  return (
    <Dialog title={t('newStatement')} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={create.problem} onSubmit={create.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <TextField
            autoFocus
            label={t('name')}
            maxLength={200}
            error={errors.name?.message}
            {...form.register('name', { validate: text => text.trim() !== '' || t('needed') })}
          />
          {(['startsOn', 'endsOn', 'dueOn'] as const).map(name => (
            <TextField
              key={name}
              type="date"
              label={t(name)}
              error={errors[name]?.message}
              {...form.register(name, { required: t('needed') })}
            />
          ))}
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
