import { Copy, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { copyText } from './feeds.ts';

/** Copies an address, or selects it for the reader where the browser keeps the clipboard to itself. */
export function useCopyAddress(): (url: string, input?: HTMLInputElement | null) => Promise<void> {
  const t = useTranslations('feeds');
  return async (url, input) => {
    if (await copyText(url)) {
      showToast({ tone: 'success', text: t('copied') });
      return;
    }
    input?.select();
    showToast({ tone: 'info', text: t('copyByHand'), detail: input ? undefined : url });
  };
}

type FeedAddressProps = { url: string; onRevoke: () => Promise<unknown> };

/** A calendar's secret address: copy it, or make it stop working. */
export function FeedAddress({ url, onRevoke }: FeedAddressProps) {
  const t = useTranslations('feeds');
  const copy = useCopyAddress();
  const input = useRef<HTMLInputElement>(null);
  const [revoking, setRevoking] = useState(false);
  return (
    <div className="space-y-2">
      <TextField
        ref={input}
        label={t('address')}
        hint={t('secret')}
        readOnly
        value={url}
        onFocus={event => event.target.select()}
      />
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" icon={Copy} onClick={() => copy(url, input.current)}>
          {t('copy')}
        </Button>
        <Button tone="quiet" icon={Trash2} className="text-danger-text" onClick={() => setRevoking(true)}>
          {t('revoke')}
        </Button>
      </div>
      <ConfirmDialog
        danger
        open={revoking}
        title={t('revokeTitle')}
        confirmLabel={t('revoke')}
        onClose={() => setRevoking(false)}
        onConfirm={onRevoke}
      >
        {t('revokeText')}
      </ConfirmDialog>
    </div>
  );
}
