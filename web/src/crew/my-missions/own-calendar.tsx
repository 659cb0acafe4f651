import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/states.tsx';
import { FeedAddress } from '../calendars/feed-address.tsx';

function OwnCalendarDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('missions.mine');
  const calendars = useTranslations('calendars');
  const problemText = useProblemText();
  const [url, setUrl] = useState<string>();
  const show = useAction((_: undefined, call) => api.POST('/me/calendar-feed', call), {
    problems: 'form',
    onDone: feed => setUrl(feed.url),
  });
  const revoke = useAction((_: undefined, call) => api.DELETE('/me/calendar-feed', call), {
    done: () => calendars('revoked'),
    onDone: () => setUrl(undefined),
  });
  return (
    <Dialog title={t('calendar')} open onClose={onClose}>
      <DialogBody className="space-y-3">
        <p>{calendars('feedText')}</p>
        {show.problem && <Banner tone="danger">{problemText(show.problem)}</Banner>}
        {url === undefined ? (
          <Button tone="primary" pending={show.isPending} onClick={() => show.start(undefined)}>
            {t('calendarShow')}
          </Button>
        ) : (
          <FeedAddress url={url} onRevoke={() => revoke.startAsync(undefined)} />
        )}
      </DialogBody>
    </Dialog>
  );
}

/** The address under which one's own missions show in any calendar program. */
export function OwnCalendar() {
  const t = useTranslations('missions.mine');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={CalendarDays} onClick={() => setOpen(true)}>
        {t('calendar')}
      </Button>
      {open && <OwnCalendarDialog onClose={() => setOpen(false)} />}
    </>
  );
}
