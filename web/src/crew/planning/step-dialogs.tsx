import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

type ReasonDialogProps = {
  title: string;
  /** What will happen, in plain words. */
  children: ReactNode;
  confirmLabel: string;
  onClose: () => void;
  /** The window closes when it resolves. */
  onConfirm: (reason: string) => Promise<unknown>;
};

/** Asks why before people lose something; the reason is sent to them. */
export function ReasonDialog({ title, children, confirmLabel, onClose, onConfirm }: ReasonDialogProps) {
  const t = useTranslations('planning');
  const ui = useTranslations('ui');
  const form = useForm({ defaultValues: { reason: '' } });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ reason }) => {
    // The action has shown its refusal: the window stays for another try.
    await onConfirm(reason.trim()).then(onClose, () => undefined);
  });

  return (
    <Dialog title={title} open onClose={onClose} shape="alert">
      <form noValidate onSubmit={event => void submit(event)} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-3">
          <div>{children}</div>
          <TextField
            autoFocus
            label={t('reason')}
            hint={t('reasonHint')}
            maxLength={500}
            error={errors.reason?.message}
            {...form.register('reason', { validate: text => text.trim() !== '' || t('reasonNeeded') })}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="danger" pending={isSubmitting}>
            {confirmLabel}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}

type DuplicateDialogProps = { count: number; onClose: () => void; onConfirm: (days: number) => Promise<unknown> };

export function DuplicateDialog({ count, onClose, onConfirm }: DuplicateDialogProps) {
  const t = useTranslations('planning');
  const ui = useTranslations('ui');
  const [days, setDays] = useState<number | null>(7);
  return (
    <Dialog title={t('duplicate.title', { count })} open onClose={onClose}>
      <DialogBody className="space-y-3">
        <p>{t('duplicate.text')}</p>
        <NumberField label={t('duplicate.days')} value={days} onChange={setDays} min={-366} max={366} />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button
          tone="primary"
          disabledReason={days === null || days === 0 ? t('duplicate.daysNeeded') : null}
          onClick={() => onConfirm(days ?? 0).then(onClose, () => undefined)}
        >
          {t('duplicate.confirm')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
