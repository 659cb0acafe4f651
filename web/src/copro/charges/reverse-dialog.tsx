import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { Form } from '../../app/form.tsx';
import type { Action } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Values = { onDate: string; text: string };

/** Asks on which day and why something posted is taken back. */
export function ReverseDialog(props: {
  title: string;
  onDate: string;
  action: Action<Values, unknown>;
  onClose: () => void;
}) {
  const { title, onDate, action, onClose } = props;
  const t = useTranslations('charges');
  const ui = useTranslations('ui');
  const form = useForm<Values>({ defaultValues: { onDate, text: '' } });
  const { errors } = form.formState;
  return (
    <Dialog title={title} open onClose={onClose} keepOpenOutside>
      <Form
        form={form}
        problem={action.problem}
        onSubmit={values => void action.startAsync(values).then(onClose, () => undefined)}
        className="flex min-h-0 flex-1 flex-col"
      >
        <DialogBody className="space-y-4">
          <p>{t('reverseHint')}</p>
          <TextField
            type="date"
            label={t('day')}
            error={errors.onDate?.message}
            {...form.register('onDate', { required: t('needed') })}
          />
          <TextField
            autoFocus
            label={t('reason')}
            maxLength={300}
            error={errors.text?.message}
            {...form.register('text', { validate: text => text.trim() !== '' || t('needed') })}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="danger" pending={action.isPending}>
            {t('reverse')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
