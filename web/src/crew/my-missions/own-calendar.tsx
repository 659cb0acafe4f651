import { CalendarSync, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { useAction } from '../../app/use-action.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';

function RevokeDialog({ onClose, onRevoked }: { onClose: () => void; onRevoked: () => void }) {
  const t = useTranslations('mine.calendar');
  const revoke = useAction((_: undefined, call) => api.DELETE('/me/calendar-feed', call), {
    refresh: ['/calendar-feeds'],
    done: () => t('revoked'),
    onDone: onRevoked,
  });
  return (
    <ConfirmDialog
      danger
      open
      title={t('revokeTitle')}
      confirmLabel={t('revoke')}
      onClose={onClose}
      onConfirm={() => revoke.startAsync(undefined)}
    >
      {t('revokeText')}
    </ConfirmDialog>
  );
}

function useCopy(): (url: string) => Promise<void> {
  const t = useTranslations('mine.calendar');
  return async url => {
    try {
      await navigator.clipboard.writeText(url);
      announce(t('copied'));
      showToast({ tone: 'success', text: t('copied') });
    } catch {
      // Over plain http, or when the person said no, browsers refuse.
      showToast({ tone: 'danger', text: t('copyFailed') });
    }
  };
}

/** The address of one's own missions for a calendar program; asked for, never shown unasked. */
export function OwnCalendar() {
  const t = useTranslations('mine.calendar');
  const copy = useCopy();
  const [url, setUrl] = useState<string>();
  const [revoking, setRevoking] = useState(false);
  const get = useAction((_: undefined, call) => api.POST('/me/calendar-feed', call), {
    onDone: feed => setUrl(feed.url),
  });
  return (
    <section className="mt-6 space-y-2 border-t border-line pt-4">
      <h2 className="text-lg">{t('title')}</h2>
      <p className="text-muted">{t('text')}</p>
      {url === undefined ? (
        <Button icon={CalendarSync} pending={get.isPending} onClick={() => get.start(undefined)}>
          {t('get')}
        </Button>
      ) : (
        <>
          <TextField
            readOnly
            autoFocus
            label={t('address')}
            hint={t('hint')}
            value={url}
            onFocus={event => event.target.select()}
          />
          <div className="flex flex-wrap gap-2">
            <Button tone="primary" icon={Copy} onClick={() => copy(url)}>
              {t('copy')}
            </Button>
            <Button onClick={() => setRevoking(true)}>{t('revoke')}</Button>
          </div>
        </>
      )}
      {revoking && <RevokeDialog onClose={() => setRevoking(false)} onRevoked={() => setUrl(undefined)} />}
    </section>
  );
}
