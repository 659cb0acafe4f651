import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { DialogBody, DialogFooter, Sheet } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-field.tsx';

const REASON_MAX = 500;

type DeclineSheetProps = { title: string; onClose: () => void; onDecline: (reason: string) => void };

/** Asks why before declining; the reason may be left out. */
export function DeclineSheet({ title, onClose, onDecline }: DeclineSheetProps) {
  const t = useTranslations('mine');
  const ui = useTranslations('ui');
  const form = useForm({ defaultValues: { reason: '' } });
  // The server takes one line.
  const submit = form.handleSubmit(({ reason }) => onDecline(reason.replace(/\s+/g, ' ').trim()));
  return (
    <Sheet title={t('declineTitle', { mission: title })} open onClose={onClose} keepOpenOutside>
      <form noValidate onSubmit={event => void submit(event)} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-3">
          <p>{t('declineText')}</p>
          <TextArea
            autoFocus
            optional
            rows={3}
            maxLength={REASON_MAX}
            label={t('reason')}
            hint={t('reasonHint')}
            {...form.register('reason')}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="danger">
            {t('decline')}
          </Button>
        </DialogFooter>
      </form>
    </Sheet>
  );
}
