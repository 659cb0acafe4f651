import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody } from '../../ui/dialog.tsx';
import { SkeletonLines } from '../../ui/states.tsx';
import { FeedAddress } from './feed-address.tsx';
import { type FeedSubject, isFeedOf } from './feeds.ts';

export function useFeedActions() {
  const t = useTranslations('feeds');
  const create = useAction((body: FeedSubject, call) => api.POST('/calendar-feeds', { body, ...call }), {
    refresh: ['/calendar-feeds'],
    done: () => t('created'),
  });
  const revoke = useAction(
    (id: string, call) => api.DELETE('/calendar-feeds/{id}', { params: { path: { id } }, ...call }),
    { refresh: ['/calendar-feeds'], done: () => t('revoked') },
  );
  return { create, revoke };
}

type FeedDialogProps = { subject: FeedSubject; name: string; onClose: () => void };

/** The calendar address of one person, team or project: shown if there is one, else offered. */
export function FeedDialog({ subject, name, onClose }: FeedDialogProps) {
  const t = useTranslations('feeds');
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/calendar-feeds'));
  const { create, revoke } = useFeedActions();
  const feed = query.data?.items.find(each => isFeedOf(each, subject));
  return (
    <Dialog title={t('feedOf', { name })} open onClose={onClose}>
      <DialogBody className="space-y-3">
        <p>{t('feedText')}</p>
        {query.isPending && <SkeletonLines count={2} />}
        {query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
        {feed && <FeedAddress url={feed.url} onRevoke={() => revoke.startAsync(feed.id)} />}
        {query.data && !feed && (
          <Button tone="primary" icon={CalendarPlus} pending={create.isPending} onClick={() => create.start(subject)}>
            {t('create')}
          </Button>
        )}
      </DialogBody>
    </Dialog>
  );
}
