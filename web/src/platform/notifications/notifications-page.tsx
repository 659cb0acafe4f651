import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { BellOff, CheckCheck } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { cursorQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { type Org, useCurrentOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, SkeletonLines } from '../../ui/states.tsx';
import { Segmented } from '../../ui/toggles.tsx';
import { type Notification, useNotificationText } from './notification-text.ts';

const LIMIT = 30;
const route = getRouteApi('/signed-in/notifications');

function NotificationRow({ notification, slug }: { notification: Notification; slug: string }) {
  const t = useTranslations('notifications');
  const text = useNotificationText();
  const format = useFormat();
  const router = useRouter();
  const now = useNow();
  const unread = notification.readAt === null;
  const read = useAction(
    (id: string, call) => api.POST('/notifications/{id}/read', { params: { path: { id } }, ...call }),
    { refresh: ['/notifications'] },
  );

  function open() {
    if (unread) read.start(notification.id);
    // Links are addresses inside the org.
    if (notification.link?.startsWith('/')) router.history.push(`/${slug}${notification.link}`);
  }

  return (
    <li>
      <button
        type="button"
        onClick={open}
        className={cx(
          'flex w-full items-start gap-3 px-3 py-2.5 text-left hover:bg-surface',
          unread && 'bg-accent-soft',
        )}
      >
        <span className={cx('mt-1.5 size-2 shrink-0 rounded-full', unread ? 'bg-accent' : 'bg-transparent')} />
        <span className="min-w-0 flex-1">
          <span className={cx('block', unread && 'font-medium')}>
            {unread && <span className="sr-only">{t('unread')} </span>}
            {text(notification)}
          </span>
          <time dateTime={notification.createdAt} className="text-sm text-muted">
            {format.relative(notification.createdAt, now)} · {format.dateTime(notification.createdAt)}
          </time>
        </span>
      </button>
    </li>
  );
}

export function NotificationsPage() {
  const t = useTranslations('notifications');
  const org = useCurrentOrg();
  if (org !== undefined) return <NotificationList org={org} />;
  return (
    <Page width="reading">
      <PageHeader title={t('title')} />
      <EmptyState icon={BellOff} title={t('none')}>
        {t('noOrg')}
      </EmptyState>
    </Page>
  );
}

function NotificationList({ org }: { org: Org }) {
  const t = useTranslations('notifications');
  const ui = useTranslations('ui');
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = show === 'unread' ? { limit: LIMIT, unread: true } : { limit: LIMIT };
  const query = useInfiniteQuery(cursorQuery({ orgId: org.id }, '/notifications', filter));
  const items = query.data?.pages.flatMap(page => page.items) ?? [];
  const unread = query.data?.pages[0]?.unread ?? 0;
  const readAll = useAction((_: undefined, call) => api.POST('/notifications:read_all', call), {
    refresh: ['/notifications'],
    done: () => t('allRead'),
  });
  return (
    <Page width="reading">
      <PageHeader
        title={t('title')}
        actions={
          <Button
            icon={CheckCheck}
            pending={readAll.isPending}
            disabledReason={unread === 0 ? t('nothingUnread') : null}
            onClick={() => readAll.start(undefined)}
          >
            {t('readAll')}
          </Button>
        }
      />
      <div className="mb-3">
        <Segmented
          label={t('show')}
          value={show ?? 'all'}
          onChange={next =>
            void navigate({ search: { show: next === 'unread' ? 'unread' : undefined }, replace: true })
          }
          options={[
            { value: 'all', label: t('showAll') },
            { value: 'unread', label: t('showUnread', { count: unread }) },
          ]}
        />
      </div>
      {query.isPending && <SkeletonLines count={8} />}
      {query.isError && items.length === 0 && <ProblemState error={query.error} onRetry={query.refetch} />}
      {query.isSuccess && items.length === 0 && (
        <EmptyState icon={BellOff} title={t(show === 'unread' ? 'noneUnread' : 'none')}>
          {t('noneHint')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
          {items.map(notification => (
            <NotificationRow key={notification.id} notification={notification} slug={org.slug} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button className="mt-3 self-center" onClick={() => query.fetchNextPage()}>
          {ui('loadMore')}
        </Button>
      )}
    </Page>
  );
}
