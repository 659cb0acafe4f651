import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-field.tsx';

type DeclineDialogProps = { mission: string; onClose: () => void; onDecline: (reason: string) => void };

/** Declining asks why; the reason is optional. */
export function DeclineDialog({ mission, onClose, onDecline }: DeclineDialogProps) {
  const t = useTranslations('missions.mine');
  const ui = useTranslations('ui');
  const [reason, setReason] = useState('');
  return (
    <Dialog title={t('declineTitle', { mission })} open onClose={onClose} keepOpenOutside>
      <DialogBody>
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          optional
          autoFocus
          rows={3}
          maxLength={500}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button
          tone="danger"
          onClick={() => {
            onDecline(reason.replace(/\s+/g, ' ').trim());
            onClose();
          }}
        >
          {t('decline')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
