import { Copy } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Feed, useCopyAddress, useFeedName } from './feed-words.ts';

/** The secret address itself, to be copied into a calendar program. */
export function AddressDialog({ feed, onClose }: { feed: Feed; onClose: () => void }) {
  const t = useTranslations('calendars');
  const ui = useTranslations('ui');
  const copy = useCopyAddress();
  const name = useFeedName()(feed);
  return (
    <Dialog title={t('addressOf', { name })} open onClose={onClose}>
      <DialogBody className="space-y-3">
        <TextField
          readOnly
          label={t('address')}
          hint={t('addressHint')}
          value={feed.url}
          onFocus={event => event.target.select()}
        />
        <p className="text-sm text-muted">{t('slow')}</p>
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('close')}</Button>
        <Button tone="primary" icon={Copy} autoFocus onClick={() => copy(feed.url, name)}>
          {t('copy')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
